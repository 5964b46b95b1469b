import * as v from "valibot";
import { eachLabel } from "../../../shared/anonymity/labels.ts";
import { type Feeling, feelings } from "../../../shared/stages/scenario/feelings.ts";
import { told } from "../../../shared/stages/scenario/placeholders.ts";
import type { ScenarioResult, ScenarioResultBeat } from "../../../shared/stages/scenario/result.ts";
import { parts } from "../../../shared/stages/scenario/schema.ts";
import { AxisPicture, axisCells, axisColumns, axisPicture, axisRows } from "../axis.ts";
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
import { byLabel, labelled, labelName } from "../labels.ts";
import { drawPlacements } from "../pictures.ts";
import { Side, type SideNames, sideName } from "../sides.ts";
import { defineStageReport, type Row } from "../stageReport.ts";
import { texts } from "../texts/texts.ts";

const words = () => texts().scenario;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const OwnWords = v.strictObject({
  part: v.pipe(v.picklist(parts), v.description("What one would do next, or what the other side feels.")),
  text: v.string(),
  side: v.exactOptional(v.pipe(Side, v.description("The side of the writer, where naming it is safe."))),
});

const Beat = v.strictObject({
  number: v.pipe(count, v.description("The place in the story, from 1.")),
  situation: v.string(),
  knows: v.strictObject({ a: v.string(), b: v.string() }),
  choices: v.array(v.string()),
  answered: v.pipe(count, v.description("People who answered anything.")),
  acts: v.pipe(byLabel(v.array(count)), v.description("How many took each choice, in the order of `choices`.")),
  feelings: v.pipe(
    byLabel(v.array(v.strictObject({ feeling: v.picklist(feelings), count }))),
    v.description("What people think that the other side feels; those feelings that somebody picked."),
  ),
  words: v.pipe(v.array(OwnWords), v.description("Answers in own words, in no order.")),
  placements: AxisPicture,
  furthestApart: v.pipe(v.boolean(), v.description("Of all beats the sides differ most here.")),
});
type Beat = v.InferOutput<typeof Beat>;

const Section = v.strictObject({
  stage: v.literal("scenario"),
  title: v.exactOptional(v.string()),
  story: v.strictObject({ title: v.string(), business: v.string(), context: v.string() }),
  beats: v.pipe(v.array(Beat), v.description("Those that were revealed.")),
});
type Section = v.InferOutput<typeof Section>;

const beatOf = (it: ScenarioResultBeat, sides: SideNames): Beat => ({
  number: it.number,
  situation: told(it.situation, sides),
  knows: { a: told(it.knows.a, sides), b: told(it.knows.b, sides) },
  choices: it.choices.map((choice) => told(choice, sides)),
  answered: it.answered,
  acts: eachLabel(it.acts, (counts) => [...counts]),
  feelings: eachLabel(it.feelings, felt),
  words: it.words.map(({ part, text, side }) => ({ part, text, ...(side && { side }) })),
  placements: axisPicture(it.placements),
  furthestApart: it.widest,
});

/** The feelings that somebody picked, in the order in which they are always shown. */
const felt = (counts: { readonly [Of in Feeling]?: number }) =>
  feelings.flatMap((feeling) => (counts[feeling] ? [{ feeling, count: counts[feeling] }] : []));

function actsTable({ choices, acts }: Beat, sides: SideNames): Block[] {
  const columns = labelled(acts);
  return columns.length === 0
    ? []
    : table(
        [
          { head: words().act },
          ...columns.map(([label]) => ({ head: labelName(sides, label, acts), numeric: true as const })),
        ],
        choices.map((choice, at): Cell[] => [choice, ...columns.map(([, counts]) => counts[at] ?? 0)]),
      );
}

const feltTable = ({ feelings: of }: Beat, sides: SideNames): Block[] =>
  table(
    [{ head: texts().side }, { head: words().feeling }],
    labelled(of).flatMap(([label, picked]): Cell[][] =>
      picked.length === 0
        ? []
        : [
            [
              labelName(sides, label, of),
              picked.map(({ feeling, count }) => words().felt(words().feelings[feeling], count)),
            ],
          ],
    ),
  );

/** What was said in own words, the side before it where it may be named. */
const said = ({ words: own }: Beat, part: (typeof parts)[number], sides: SideNames): string[] =>
  own.flatMap((it) => (it.part === part ? [it.side ? `${sideName(sides, it.side)}: ${it.text}` : it.text] : []));

const titleOf = ({ number }: Beat): string => words().beat(number);

const beatBlocks = (beat: Beat, sides: SideNames, level: HeadingLevel): Block[] => [
  heading(below(level), beat.furthestApart ? words().widest(titleOf(beat)) : titleOf(beat)),
  { kind: "quote", text: beat.situation },
  ...facts([words().knows(sides.a), [beat.knows.a]], [words().knows(sides.b), [beat.knows.b]]),
  ...actsTable(beat, sides),
  ...facts([words().ownActs, said(beat, "act", sides)]),
  ...feltTable(beat, sides),
  ...facts([words().ownFeelings, said(beat, "feeling", sides)]),
];

function axisTable({ beats }: Section, sides: SideNames): Block[] {
  const rows = beats.flatMap((beat) =>
    axisCells(beat.placements, sides).map(([of, cells]): Cell[] => [titleOf(beat), of, ...cells]),
  );
  return table([{ head: words().of }, { head: texts().side }, ...axisColumns()], rows);
}

function axisBlocks(section: Section, sides: SideNames): Block[] {
  const apart = section.beats.flatMap(({ number, placements: { divergence } }): string[] =>
    divergence === undefined ? [] : [texts().axis.apart(words().beat(number), divergence)],
  );
  const placed = axisTable(section, sides);
  const pictures = drawPlacements(
    section.beats.map((beat) => ({ text: titleOf(beat), spreads: beat.placements.spreads })),
    sides,
  );
  return placed.length === 0
    ? []
    : [paragraph(texts().axis.intro), ...drawn(pictures, placed), ...facts([texts().axis.divergence, apart])];
}

const beatRows = (beat: Beat, sides: SideNames): Row[] => {
  const item = titleOf(beat);
  const named = (side: Beat["words"][number]["side"]) => (side ? { side: sideName(sides, side) } : {});
  return [
    { kind: words().situation, item, text: beat.situation },
    ...labelled(beat.acts).flatMap(([label, counts]) =>
      counts.map((number, at): Row => {
        const text = beat.choices[at] ?? "";
        return {
          kind: words().act,
          item,
          side: labelName(sides, label, beat.acts),
          text,
          number,
          unit: texts().people,
        };
      }),
    ),
    ...labelled(beat.feelings).flatMap(([label, picked]) =>
      picked.map(({ feeling, count: number }): Row => {
        const side = labelName(sides, label, beat.feelings);
        return { kind: words().feeling, item, side, text: words().feelings[feeling], number, unit: texts().people };
      }),
    ),
    ...beat.words.map(({ part, text, side }): Row => ({ kind: words().own[part], item, ...named(side), text })),
    ...axisRows(beat.placements, item, sides),
  ];
};

export const scenarioReport = defineStageReport({
  schema: Section,
  section: ({ title, result }: { readonly title?: string; readonly result: ScenarioResult }, { sides }) => ({
    stage: "scenario",
    ...(title && { title }),
    story: {
      title: told(result.title, sides),
      business: told(result.business, sides),
      context: told(result.context, sides),
    },
    beats: result.beats.map((beat) => beatOf(beat, sides)),
  }),
  title: ({ story }) => words().title(story.title),
  blocks(section, sides, level) {
    const { story, beats } = section;
    if (beats.length === 0) return [paragraph(words().none)];
    return [
      ...(section.title === undefined ? [] : [paragraph(words().title(story.title))]),
      paragraph(story.context),
      ...axisBlocks(section, sides),
      ...beats.flatMap((beat) => beatBlocks(beat, sides, level)),
    ];
  },
  rows: ({ beats }, sides) => beats.flatMap((beat) => beatRows(beat, sides)),
});
