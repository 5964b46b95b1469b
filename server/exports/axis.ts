import * as v from "valibot";
import { eachLabel } from "../../shared/anonymity/labels.ts";
import type { AxisPicture as Picture } from "../../shared/axis/picture.ts";
import { binCount } from "../../shared/axis/spread.ts";
import type { Cell } from "./document.ts";
import { byLabel, labelled, labelName } from "./labels.ts";
import type { SideNames } from "./sides.ts";
import type { Row } from "./stageReport.ts";
import { texts } from "./texts/texts.ts";

const words = () => texts().axis;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const points = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

const Spread = v.strictObject({
  count,
  bins: v.pipe(v.array(count), v.length(binCount), v.description("How many stand at 0–9, 10–19, … and 90–100.")),
  median: points,
});

export const AxisPicture = v.pipe(
  v.strictObject({
    count: v.pipe(count, v.description("People who placed it.")),
    spreads: v.pipe(
      byLabel(Spread),
      v.description(
        "By side where naming the sides is safe; the others together. One or two people of neither side are left out.",
      ),
    ),
    divergence: v.exactOptional(
      v.pipe(points, v.integer(), v.description("Points between the two sides, where both may be named.")),
    ),
  }),
  v.description("Where people place something between 0, healthy friction, and 100, toxic war."),
);
export type AxisPicture = v.InferOutput<typeof AxisPicture>;

export const axisPicture = ({ count, spreads, divergence }: Picture): AxisPicture => ({
  count,
  spreads: eachLabel(spreads, ({ count, bins, median }) => ({ count, bins: [...bins], median })),
  ...(divergence !== undefined && { divergence }),
});

/** Heads of the cells that `axisCells` makes. */
export const axisColumns = () => [
  { head: words().people, numeric: true as const },
  ...Array.from({ length: binCount }, (_, bin) => ({ head: words().bin(bin), numeric: true as const })),
  { head: words().median, numeric: true as const },
];

/** Who stands where: a line for each side that may be named, and one for all others. */
export const axisCells = ({ spreads }: AxisPicture, sides: SideNames): [of: string, Cell[]][] =>
  labelled(spreads).map(([label, { count, bins, median }]) => [
    labelName(sides, label, spreads),
    [count, ...bins, median],
  ]);

/** The medians, and the points between the sides, as lines about `item`. */
export const axisRows = ({ spreads, divergence }: AxisPicture, item: string, sides: SideNames): Row[] => [
  ...labelled(spreads).map(
    ([label, { median }]): Row => ({
      kind: words().median,
      item,
      side: labelName(sides, label, spreads),
      number: median,
      unit: words().unit,
    }),
  ),
  ...(divergence === undefined ? [] : [{ kind: words().divergence, item, number: divergence, unit: words().unit }]),
];
