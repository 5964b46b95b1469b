import { scaleLinear } from "d3-scale";
import { type ByLabel, type Label, labels } from "../anonymity/labels.ts";
import { inParts } from "./fitting.ts";
import { mark, sideLabel, words, wordsWithin } from "./marks.ts";
import { fillOf, type LabelNames, nameOf, type Picture, pictureWidth, type Shape } from "./picture.ts";

/** Where people place something between 0, healthy friction, and 100, toxic war. */
export interface PlacedItem {
  readonly text: string;
  readonly spreads: ByLabel<{ readonly bins: readonly number[]; readonly median: number }>;
}

export interface PlacementWords {
  readonly title: string;
  readonly item: string;
  readonly who: string;
  readonly median: string;
  readonly healthy: string;
  readonly toxic: string;
}

const x = scaleLinear([0, 100], [150, pictureWidth - 20]);
const column = 28;
const bin = (x(100) - x(0)) / 10;

/** One label's columns, standing on the axis at `y`. */
function strip(label: Label, item: PlacedItem, y: number, most: number, name: string): Shape[] {
  const spread = item.spreads[label];
  if (!spread) return [];
  const height = scaleLinear([0, most], [0, column]);
  return [
    ...sideLabel(label, name, 8, y - 6, 138),
    ...spread.bins.flatMap((count, at): Shape[] =>
      count === 0
        ? []
        : [
            {
              kind: "rect",
              x: x(at * 10) + 2,
              y: y - height(count),
              width: bin - 4,
              height: height(count),
              fill: fillOf(label),
              stroke: label,
            },
            words(String(count), x(at * 10) + bin / 2, y - height(count) - 3, {
              size: 10,
              anchor: "middle",
              paint: "soft",
            }),
          ],
    ),
    { kind: "line", from: [x(0), y], to: [x(100), y], stroke: "soft" },
    mark(label, [x(spread.median), y], 120),
  ];
}

const shownIn = ({ spreads }: PlacedItem): readonly Label[] => labels.filter((label) => spreads[label]);
const step = column + 22;
const heightOf = (item: PlacedItem): number => 22 + shownIn(item).length * step + 8;

function pictureOf(items: readonly PlacedItem[], names: LabelNames, say: PlacementWords): Picture {
  let y = 24;
  const most = Math.max(1, ...items.flatMap(({ spreads }) => labels.flatMap((label) => spreads[label]?.bins ?? [])));
  const shapes = items.flatMap((item): Shape[] => {
    const shown = shownIn(item);
    const head = y;
    y += heightOf(item);
    return [
      wordsWithin(pictureWidth, item.text, 0, head + 14, { size: 12.5, bold: true }),
      ...shown.flatMap((label, at) =>
        strip(label, item, head + 22 + (at + 1) * step - 10, most, nameOf(names, label, shown)),
      ),
    ];
  });
  return {
    title: say.title,
    width: pictureWidth,
    height: y,
    shapes: [
      wordsWithin(230, `← ${say.healthy}`, x(0), 14, { size: 11.5, paint: "soft", hasArrow: true }),
      wordsWithin(230, `${say.toxic} →`, x(100), 14, { size: 11.5, paint: "soft", anchor: "end", hasArrow: true }),
      ...shapes,
    ],
    table: {
      columns: [say.item, say.who, say.median],
      rows: items.flatMap((item) => {
        const shown = shownIn(item);
        return shown.map((label) => [item.text, nameOf(names, label, shown), item.spreads[label]?.median ?? "–"]);
      }),
    },
  };
}

/** Where each side places each thing, in parts that fit on a page. */
export const placementPictures = (
  items: readonly PlacedItem[],
  names: LabelNames,
  say: PlacementWords,
): readonly Picture[] =>
  inParts(
    items.filter((item) => shownIn(item).length > 0),
    heightOf,
  ).map((part) => pictureOf(part, names, say));
