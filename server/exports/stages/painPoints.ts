import * as v from "valibot";
import type { PainPointsResult, RankedPainPoint } from "../../../shared/stages/pain-points/view.ts";
import { AxisPicture, axisCells, axisColumns, axisPicture, axisRows } from "../axis.ts";
import {
  type Block,
  below,
  type Cell,
  drawn,
  facts,
  type HeadingLevel,
  heading,
  list,
  paragraph,
  table,
} from "../document.ts";
import { drawGroups, drawPlacements } from "../pictures.ts";
import { bySide, eachSide, named, Side, type SideNames, sideName } from "../sides.ts";
import { defineStageReport, type Row } from "../stageReport.ts";
import { texts } from "../texts/texts.ts";

const words = () => texts().painPoints;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Raised = v.exactOptional(v.pipe(Side, v.description("The side that raised it, where naming it is safe.")));

const PainPoint = v.strictObject({
  text: v.pipe(v.string(), v.description("The group's name, or else its first post.")),
  side: Raised,
  dots: count,
  bySide: v.exactOptional(v.pipe(bySide(count), v.description("Dots by side, where naming the sides is safe."))),
  posts: v.pipe(
    v.array(v.strictObject({ text: v.string(), side: Raised })),
    v.description("What was put together here, in no order; one where it stands alone."),
  ),
  placements: v.exactOptional(AxisPicture),
  furthestApart: v.exactOptional(
    v.pipe(v.boolean(), v.description("Of all that were placed, the sides differ most here.")),
  ),
});
type PainPoint = v.InferOutput<typeof PainPoint>;

const Section = v.strictObject({
  stage: v.literal("pain-points"),
  title: v.exactOptional(v.string()),
  voters: v.exactOptional(v.pipe(count, v.description("People who voted; absent while no vote has closed."))),
  ranked: v.pipe(v.array(PainPoint), v.description("By dots, and what has equal dots in no order.")),
});
type Section = v.InferOutput<typeof Section>;

const painPoint = ({ text, side, dots, bySide, posts, placed }: RankedPainPoint): PainPoint => ({
  text,
  ...(side && { side }),
  dots,
  ...(bySide && { bySide: eachSide(bySide, (its) => its) }),
  posts: posts.map(({ text, side }) => ({ text, ...(side && { side }) })),
  ...(placed && { placements: axisPicture(placed), furthestApart: placed.widest === true }),
});

/** Who placed what where, and how far apart the sides are. */
function axisBlocks({ ranked }: Section, sides: SideNames, level: HeadingLevel): Block[] {
  const rows = ranked.flatMap(({ text, placements }) =>
    placements ? axisCells(placements, sides).map(([of, cells]): Cell[] => [text, of, ...cells]) : [],
  );
  if (rows.length === 0) return [];
  const apart = ranked.flatMap(({ text, placements, furthestApart }): string[] => {
    if (placements?.divergence === undefined) return [];
    return [texts().axis.apart(furthestApart ? words().furthestApart(text) : text, placements.divergence)];
  });
  return [
    heading(below(level), words().axis),
    paragraph(words().axisIntro),
    ...drawn(
      drawPlacements(
        ranked.flatMap(({ text, placements }) => (placements ? [{ text, spreads: placements.spreads }] : [])),
        sides,
      ),
      table([{ head: words().painPoint }, { head: texts().side }, ...axisColumns()], rows),
    ),
    ...facts([texts().axis.divergence, apart]),
  ];
}

/** Whether there is more to say of it than its title. */
const isGroup = ({ text, posts }: PainPoint): boolean => posts.length > 1 || posts.some((post) => post.text !== text);

/** Sides that appear in any of these; each gets a column. */
const columnsFor = (ranked: readonly PainPoint[]) =>
  named(ranked.find(({ bySide }) => bySide !== undefined)?.bySide).map(([side]) => side);

function ranking({ ranked, voters }: Section, sides: SideNames) {
  const dotColumns = columnsFor(ranked);
  const labelled = ranked.some(({ side }) => side !== undefined);
  const counted = voters !== undefined;
  const columns = [
    ...(counted ? [{ head: words().rank, numeric: true as const }] : []),
    { head: words().painPoint },
    ...(labelled ? [{ head: words().raisedBy }] : []),
    ...(counted ? [{ head: words().dots, numeric: true as const }] : []),
    ...dotColumns.map((side) => ({ head: words().dotsOf(sideName(sides, side)), numeric: true as const })),
  ];
  const rows = ranked.map((it): Cell[] => [
    ...(counted ? [rankOf(it, ranked)] : []),
    it.text,
    ...(labelled ? [sideName(sides, it.side)] : []),
    ...(counted ? [it.dots] : []),
    ...dotColumns.map((side) => it.bySide?.[side] ?? 0),
  ]);
  return table(columns, rows);
}

/** What has equal dots has the same rank. */
const rankOf = (it: PainPoint, ranked: readonly PainPoint[]): number =>
  ranked.filter(({ dots }) => dots > it.dots).length + 1;

function group({ posts }: PainPoint, sides: SideNames) {
  if (posts.every(({ side }) => side === undefined)) return list(posts.map(({ text }) => text));
  return table(
    [{ head: words().post }, { head: words().raisedBy }],
    posts.map(({ text, side }) => [text, sideName(sides, side)]),
  );
}

const raised = (side: PainPoint["side"], sides: SideNames) => (side ? { side: sideName(sides, side) } : {});

export const painPointsReport = defineStageReport({
  schema: Section,
  section: ({ title, result }: { readonly title?: string; readonly result: PainPointsResult }) => ({
    stage: "pain-points",
    ...(title && { title }),
    ...(result.voters !== undefined && { voters: result.voters }),
    ranked: result.ranked.map(painPoint),
  }),
  title: () => words().title,
  blocks(section, sides, level) {
    const { ranked, voters } = section;
    if (ranked.length === 0) return [paragraph(words().none)];
    return [
      paragraph(voters === undefined ? words().notVoted : words().voters(voters)),
      ...ranking(section, sides),
      ...drawn(
        drawGroups(
          ranked.map(({ text, side, posts, dots }) => ({
            text,
            ...(side && { side }),
            posts: posts.length,
            ...(voters !== undefined && { dots }),
          })),
          sides,
        ),
        [],
      ),
      ...axisBlocks(section, sides, level),
      ...ranked.filter(isGroup).flatMap((it) => [heading(below(level), it.text), ...group(it, sides)]),
    ];
  },
  rows: ({ ranked, voters }, sides) =>
    ranked.flatMap((it): Row[] => [
      {
        kind: words().painPoint,
        item: it.text,
        ...raised(it.side, sides),
        text: it.text,
        ...(voters !== undefined && { number: it.dots, unit: words().unit }),
      },
      ...named(it.bySide).map(
        ([side, number]): Row => ({
          kind: words().dots,
          item: it.text,
          side: sideName(sides, side),
          number,
          unit: words().unit,
        }),
      ),
      ...(isGroup(it) ? it.posts : []).map(
        ({ text, side }): Row => ({ kind: words().post, item: it.text, ...raised(side, sides), text }),
      ),
      ...(it.placements ? axisRows(it.placements, it.text, sides) : []),
    ]),
});
