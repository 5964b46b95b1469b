import { scaleBand, scaleLinear } from "d3-scale";
import { type ByLabel, type Label, labels } from "../anonymity/labels.ts";
import { meanReading } from "../stages/temperature/mean.ts";
import { widthOf } from "./fitting.ts";
import { mark, words, wordsWithin } from "./marks.ts";
import { type Fill, fillOf, type LabelNames, nameOf, type Picture, pictureWidth, type Shape } from "./picture.ts";

/** How many chose 1 (calm) to 5 (burning), as far as they may be told apart. */
export interface Readings {
  readonly together?: readonly number[];
  readonly bySide?: { readonly [Of in Exclude<Label, "together">]?: readonly number[] };
}

export interface TemperatureWords {
  readonly title: string;
  readonly who: string;
  readonly atFirst: string;
  readonly atLast: string;
  readonly mean: string;
  readonly calm: string;
  readonly burning: string;
}

const scale = [1, 2, 3, 4, 5] as const;
const byLabelOf = ({ together, bySide }: Readings): ByLabel<readonly number[]> => ({
  ...bySide,
  ...(together && { together }),
});

const people = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** To one decimal; a dash where nobody gave a reading. */
const meanOf = (counts: readonly number[] | undefined): string => meanReading(counts)?.toFixed(1) ?? "–";

interface Panel {
  readonly label: Label;
  readonly name: string;
  readonly x: number;
  readonly width: number;
  readonly first: readonly number[] | undefined;
  readonly last: readonly number[] | undefined;
  /** Where the plot begins, and how high it is. */
  readonly top: number;
  readonly plot: number;
  /** The mean stands below the name: beside it there is no room for both. */
  readonly isStacked: boolean;
}

const headLook = { size: 13, bold: true } as const;
/** Of a side's mark and the space after it, and between a name and what stands beside it. */
const room = { mark: 17, beside: 12 } as const;

/** `mean 3.4 → 2.1` */
const meansIn = (say: TemperatureWords, first?: readonly number[], last?: readonly number[]): string =>
  `${say.mean} ${first && last ? `${meanOf(first)} → ${meanOf(last)}` : meanOf(last ?? first)}`;

const bars = (
  counts: readonly number[],
  fill: Fill,
  label: Label,
  { top, plot }: Panel,
  left: (at: number) => number,
  width: number,
  most: number,
): Shape[] => {
  const height = scaleLinear([0, most], [0, plot]);
  return counts.flatMap((count, at): Shape[] =>
    count === 0
      ? []
      : [
          {
            kind: "rect",
            x: left(at),
            y: top + plot - height(count),
            width,
            height: height(count),
            fill,
            stroke: label,
          },
          words(String(count), left(at) + width / 2, top + plot - height(count) - 4, { size: 11, anchor: "middle" }),
        ],
  );
};

function panelShapes(panel: Panel, most: number, say: TemperatureWords): Shape[] {
  const { label, name, x, width, first, last, top, plot, isStacked } = panel;
  const band = scaleBand(scale, [x, x + width])
    .paddingInner(0.25)
    .paddingOuter(0.1);
  const left = (at: number): number => band(scale[at] ?? 1) ?? x;
  const both = first !== undefined && last !== undefined;
  const each = both ? band.bandwidth() / 2 : band.bandwidth();
  const means = meansIn(say, first, last);
  const head = isStacked ? top - 39 : top - 21;
  return [
    // The triangle of everybody is the widest of the marks.
    mark(label, [x + (label === "together" ? 7.5 : 5), head - 4]),
    ...(isStacked
      ? [
          wordsWithin(width - room.mark, name, x + room.mark, head, headLook),
          wordsWithin(width - room.mark, means, x + room.mark, top - 21, { ...headLook, hasArrow: true }),
        ]
      : [
          wordsWithin(width - room.mark - room.beside - widthOf(means, headLook), name, x + room.mark, head, headLook),
          words(means, x + width, head, { ...headLook, anchor: "end", hasArrow: true }),
        ]),
    ...(first ? bars(first, { paint: label, pattern: "pale" }, label, panel, left, each, most) : []),
    ...(last ? bars(last, fillOf(label), label, panel, (at) => left(at) + (both ? each : 0), each, most) : []),
    { kind: "line", from: [x, top + plot], to: [x + width, top + plot], stroke: "soft" },
    ...scale.map((reading, at) =>
      words(String(reading), left(at) + band.bandwidth() / 2, top + plot + 16, { anchor: "middle", paint: "soft" }),
    ),
  ];
}

/** The temperature by side, at first beside at the close; `plot` is the height of the bars. Null where there is neither. */
export function temperaturePicture(
  first: Readings | undefined,
  last: Readings | undefined,
  names: LabelNames,
  say: TemperatureWords,
  plot = 110,
): Picture | null {
  const [before, after] = [byLabelOf(first ?? {}), byLabelOf(last ?? {})];
  const shown = labels.filter((label) => people([...(before[label] ?? []), ...(after[label] ?? [])]) > 0);
  if (shown.length === 0) return null;
  const both = first !== undefined && last !== undefined;
  const gap = 28;
  const width = Math.min(300, (pictureWidth - gap * (shown.length - 1)) / shown.length);
  const isStacked = shown.some((label) => {
    const head =
      widthOf(nameOf(names, label, shown), headLook) + widthOf(meansIn(say, before[label], after[label]), headLook);
    return shown.length > 1 && head > width - room.mark - room.beside - headLook.size;
  });
  // Above the plot stand the names, and above those the legend where there are two moments to tell apart.
  const top = (both ? 66 : 38) + (isStacked ? 18 : 0);
  const panels = shown.map(
    (label, at): Panel => ({
      label,
      name: nameOf(names, label, shown),
      x: at * (width + gap),
      width,
      first: before[label],
      last: after[label],
      top,
      plot,
      isStacked,
    }),
  );
  // Where the legend's second entry begins.
  const next = 18 + widthOf(say.atFirst, { size: 12 }) + 24;
  const most = Math.max(1, ...panels.flatMap(({ first = [], last = [] }) => [...first, ...last]));
  return {
    title: say.title,
    width: pictureWidth,
    height: top + plot + 38,
    shapes: [
      ...(both
        ? [
            {
              kind: "rect",
              // Half of its border would else be cut.
              x: 0.5,
              y: 4,
              width: 12,
              height: 12,
              fill: { paint: "ink", pattern: "pale" },
              stroke: "ink",
            } as const,
            words(say.atFirst, 18, 14, { paint: "soft" }),
            { kind: "rect", x: next, y: 4, width: 12, height: 12, fill: { paint: "ink" }, stroke: "ink" } as const,
            words(say.atLast, next + 18, 14, { paint: "soft" }),
          ]
        : []),
      ...panels.flatMap((panel) => panelShapes(panel, most, say)),
      ...panels.flatMap(({ x, width }) => [
        words(say.calm, x, top + plot + 32, { size: 11, paint: "soft" }),
        words(say.burning, x + width, top + plot + 32, { size: 11, paint: "soft", anchor: "end" }),
      ]),
    ],
    table: {
      columns: [say.who, ...scale.map(String), say.mean],
      rows: panels.flatMap(({ name, first, last }) =>
        [[say.atFirst, first] as const, [say.atLast, last] as const].flatMap(([when, counts]) =>
          counts ? [[both ? `${name}, ${when}` : name, ...counts, meanOf(counts)]] : [],
        ),
      ),
    },
  };
}
