import * as v from "valibot";
import type { Rating as RatingResult } from "../../../shared/stages/perspective-swap/understood.ts";
import type { PerspectiveSwapResult, SwapResultItem } from "../../../shared/stages/perspective-swap/view.ts";
import {
  type Block,
  below,
  type Cell,
  drawn,
  facts,
  type HeadingLevel,
  heading,
  paragraph,
  table,
} from "../document.ts";
import { drawUnderstood } from "../pictures.ts";
import { bySide, eachSide, named, Side, type SideNames, sideName } from "../sides.ts";
import { defineStageReport, type Row } from "../stageReport.ts";
import { decimal, texts } from "../texts/texts.ts";

const words = () => texts().perspectiveSwap;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const rating = {
  count: v.pipe(count, v.description("People who said how well they were understood.")),
  mean: v.pipe(v.number(), v.minValue(0), v.maxValue(4), v.description("From 0, not at all, to 4, completely.")),
  distribution: v.pipe(v.array(count), v.length(5), v.description("How many gave 0, 1, 2, 3 and 4.")),
};
const Rating = v.strictObject(rating);
type Rating = v.InferOutput<typeof Rating>;
const Understood = v.strictObject({ ...rating, bySide: v.exactOptional(bySide(Rating)) });
type Understood = v.InferOutput<typeof Understood>;

const Item = v.strictObject({
  text: v.pipe(v.string(), v.description("The pain point.")),
  side: v.exactOptional(v.pipe(Side, v.description("The side that raised it, where naming it is safe."))),
  restatements: v.pipe(v.array(v.string()), v.description("Said in the words of the other side, in no order.")),
  understood: v.exactOptional(v.pipe(Understood, v.description("Absent where too few said so to tell it."))),
  proposals: v.pipe(v.array(v.string()), v.description("What both could live with, in no order.")),
});
type Item = v.InferOutput<typeof Item>;

const Section = v.strictObject({
  stage: v.literal("perspective-swap"),
  title: v.exactOptional(v.string()),
  items: v.array(Item),
});

const ratingOf = ({ count, mean, distribution }: RatingResult): Rating => ({
  count,
  mean,
  distribution: [...distribution],
});

const understoodOf = (it: SwapResultItem["understood"] & object): Understood => ({
  ...ratingOf(it),
  ...(it.bySide && { bySide: eachSide(it.bySide, ratingOf) }),
});

const itemOf = ({ text, side, restatements, understood, proposals }: SwapResultItem): Item => ({
  text,
  ...(side && { side }),
  restatements: [...restatements],
  ...(understood && { understood: understoodOf(understood) }),
  proposals: [...proposals],
});

/** Each rating with what it is of: the sides where they may be told, else everybody. */
function ratings({ understood, side }: Item, sides: SideNames): [of: string, Rating][] {
  if (!understood) return [];
  const each = named(understood.bySide).map(([of, its]): [string, Rating] => [sideName(sides, of), its]);
  return each.length > 0 ? each : [[sideName(sides, side) || texts().everybody, understood]];
}

const ratingTable = (items: readonly Item[], sides: SideNames) =>
  table(
    [
      { head: texts().painPoints.painPoint },
      { head: words().whoRated },
      { head: words().people, numeric: true },
      { head: words().mean, numeric: true },
    ],
    items.flatMap((item) =>
      ratings(item, sides).map(([of, { count, mean }]): Cell[] => [item.text, of, count, decimal(mean)]),
    ),
  );

/** The same as a drawing; sides that are not told apart are everybody. */
const ratingPictures = (items: readonly Item[], sides: SideNames) =>
  drawUnderstood(
    items.map(({ text, side, understood }) => ({
      text,
      ratings: understood ? (understood.bySide ?? { [side ?? "together"]: understood }) : {},
    })),
    sides,
  );

const itemBlocks = (item: Item, sides: SideNames, level: HeadingLevel): Block[] => [
  heading(below(level), item.text),
  ...facts(
    [texts().painPoints.raisedBy, item.side ? [sideName(sides, item.side)] : []],
    [words().restatements, item.restatements],
    [words().proposals, item.proposals],
  ),
];

export const perspectiveSwapReport = defineStageReport({
  schema: Section,
  section: ({ title, result }: { readonly title?: string; readonly result: PerspectiveSwapResult }) => ({
    stage: "perspective-swap",
    ...(title && { title }),
    items: result.items.map(itemOf),
  }),
  title: () => words().title,
  blocks({ items }, sides, level) {
    if (items.length === 0) return [paragraph(words().none)];
    const rated = ratingTable(items, sides);
    return [
      ...(rated.length > 0 ? [paragraph(words().understood), ...drawn(ratingPictures(items, sides), rated)] : []),
      ...items.flatMap((item) => itemBlocks(item, sides, level)),
    ];
  },
  rows: ({ items }, sides) =>
    items.flatMap((item): Row[] => [
      {
        kind: texts().painPoints.painPoint,
        item: item.text,
        ...(item.side && { side: sideName(sides, item.side) }),
        text: item.text,
      },
      ...item.restatements.map((text): Row => ({ kind: words().restatement, item: item.text, text })),
      ...ratings(item, sides).map(
        ([side, { mean }]): Row => ({ kind: words().mean, item: item.text, side, number: mean, unit: words().unit }),
      ),
      ...item.proposals.map((text): Row => ({ kind: words().proposal, item: item.text, text })),
    ]),
});
