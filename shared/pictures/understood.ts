import { scaleLinear } from "d3-scale";
import { type Label, labels } from "../anonymity/labels.ts";
import { inParts } from "./fitting.ts";
import { sideLabel, words, wordsWithin } from "./marks.ts";
import { fillOf, type LabelNames, nameOf, type Picture, pictureWidth, type Shape } from "./picture.ts";

/** Who was understood how well, from 0 (not at all) to 4 (completely). */
export interface UnderstoodItem {
  readonly text: string;
  readonly ratings: { readonly [Of in Label]?: { readonly count: number; readonly mean: number } };
}

export interface UnderstoodWords {
  readonly title: string;
  readonly item: string;
  readonly who: string;
  readonly people: (count: number) => string;
  readonly mean: string;
  /** At 0, and at 4. */
  readonly ends: readonly [notAtAll: string, completely: string];
}

const x = scaleLinear([0, 4], [150, 500]);
const top = 34;
const line = 20;

type Placed = UnderstoodItem & { readonly shown: readonly Label[]; readonly y: number };

const shownIn = ({ ratings }: UnderstoodItem): readonly Label[] => labels.filter((label) => ratings[label]);
const heightOf = (item: UnderstoodItem): number => 24 + shownIn(item).length * line + 10;

function placed(items: readonly UnderstoodItem[]): { readonly rows: readonly Placed[]; readonly height: number } {
  let y = top;
  const rows = items.map((item): Placed => {
    const row = { ...item, shown: shownIn(item), y };
    y += heightOf(item);
    return row;
  });
  return { rows, height: y };
}

const rowShapes = ({ text, ratings, shown, y }: Placed, names: LabelNames, say: UnderstoodWords): Shape[] => [
  wordsWithin(pictureWidth, text, 0, y + 14, { size: 12.5, bold: true }),
  ...shown.flatMap((label, at): Shape[] => {
    const { mean = 0, count = 0 } = ratings[label] ?? {};
    const bar = y + 24 + at * line;
    return [
      ...sideLabel(label, nameOf(names, label, shown), 8, bar + 11, 138),
      { kind: "rect", x: x(0), y: bar, width: x(4) - x(0), height: 13, fill: { paint: "line", pattern: "pale" } },
      { kind: "rect", x: x(0), y: bar, width: x(mean) - x(0), height: 13, fill: fillOf(label), stroke: label },
      words(mean.toFixed(1), x(4) + 10, bar + 11, { bold: true }),
      wordsWithin(pictureWidth - x(4) - 38, say.people(count), x(4) + 38, bar + 11, { size: 11, paint: "soft" }),
    ];
  }),
];

function pictureOf(items: readonly UnderstoodItem[], names: LabelNames, say: UnderstoodWords): Picture {
  const { rows, height } = placed(items);
  return {
    title: say.title,
    width: pictureWidth,
    height,
    shapes: [
      ...[0, 1, 2, 3, 4].flatMap((value): Shape[] => [
        { kind: "line", from: [x(value), top - 8], to: [x(value), height - 6], stroke: "line" },
        words(String(value), x(value), top - 13, { size: 11, anchor: "middle", paint: "soft" }),
      ]),
      wordsWithin(140, say.ends[0], x(0) - 10, top - 13, { size: 11, anchor: "end", paint: "soft" }),
      wordsWithin(120, say.ends[1], x(4) + 10, top - 13, { size: 11, paint: "soft" }),
      ...rows.flatMap((row) => rowShapes(row, names, say)),
    ],
    table: {
      columns: [say.item, say.who, say.mean],
      rows: rows.flatMap(({ text, ratings, shown }) =>
        shown.map((label) => [text, nameOf(names, label, shown), ratings[label]?.mean.toFixed(1) ?? "–"]),
      ),
    },
  };
}

/** How well people were understood, by pain point, in parts that fit on a page. */
export const understoodPictures = (
  items: readonly UnderstoodItem[],
  names: LabelNames,
  say: UnderstoodWords,
): readonly Picture[] =>
  inParts(
    items.filter(({ ratings }) => labels.some((label) => ratings[label])),
    heightOf,
  ).map((part) => pictureOf(part, names, say));
