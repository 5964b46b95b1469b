import * as v from "valibot";
import { type Heading, headings } from "../../../shared/stages/two-worlds/about.ts";
import type { ResultWorld, TwoWorldsResult } from "../../../shared/stages/two-worlds/view.ts";
import { type Block, below, type Cell, facts, type HeadingLevel, heading, paragraph, table } from "../document.ts";
import { type SideNames, sideName } from "../sides.ts";
import { defineStageReport, type Row } from "../stageReport.ts";
import { texts } from "../texts/texts.ts";

const words = () => texts().twoWorlds;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const Guess = v.strictObject({
  text: v.string(),
  right: v.exactOptional(v.pipe(count, v.description("People who found it right."))),
  surprised: v.exactOptional(v.pipe(count, v.description("People whom it surprised."))),
});
const World = v.strictObject({
  said: v.pipe(v.array(v.string()), v.description("What drives the side in its own words, in no order.")),
  guessed: v.pipe(v.array(Guess), v.description("What the others guessed, what surprised most first.")),
  people: v.exactOptional(
    v.pipe(count, v.description("People who marked guesses; absent where too few did to tell it.")),
  ),
});
type World = v.InferOutput<typeof World>;

const Section = v.strictObject({
  stage: v.literal("two-worlds"),
  title: v.exactOptional(v.string()),
  worlds: v.pipe(
    v.strictObject({
      a: v.exactOptional(World),
      b: v.exactOptional(World),
      together: v.exactOptional(World),
    }),
    v.description("By the side that it is about; `together` is what names no side, because too few wrote."),
  ),
});
type Section = v.InferOutput<typeof Section>;

const worldOf = ({ said, guessed, people }: ResultWorld): World => ({
  said: [...said],
  guessed: guessed.map(({ text, right, surprised }) => ({
    text,
    ...(right !== undefined && { right }),
    ...(surprised !== undefined && { surprised }),
  })),
  ...(people !== undefined && { people }),
});

/** The worlds that there are, in the order in which they are always shown. */
const present = ({ worlds }: Section): [Heading, World][] =>
  headings.flatMap((under): [Heading, World][] => (worlds[under] ? [[under, worlds[under]]] : []));

const titleOf = (under: Heading, sides: SideNames): string =>
  under === "together" ? words().together : words().world(sideName(sides, under));

function guesses({ guessed, people }: World): Block[] {
  if (guessed.length === 0) return [];
  if (people === undefined)
    return [...facts([words().guessed, guessed.map(({ text }) => text)]), paragraph(words().withheld)];
  return [
    paragraph(words().marked(people)),
    ...table(
      [{ head: words().guessed }, { head: words().right, numeric: true }, { head: words().surprised, numeric: true }],
      guessed.map(({ text, right = 0, surprised = 0 }): Cell[] => [text, right, surprised]),
    ),
  ];
}

const worldBlocks = (under: Heading, world: World, sides: SideNames, level: HeadingLevel): Block[] => [
  heading(below(level), titleOf(under, sides)),
  ...facts([words().said, world.said]),
  ...guesses(world),
];

export const twoWorldsReport = defineStageReport({
  schema: Section,
  section: ({ title, result }: { readonly title?: string; readonly result: TwoWorldsResult }) => ({
    stage: "two-worlds",
    ...(title && { title }),
    worlds: {
      ...(result.a && { a: worldOf(result.a) }),
      ...(result.b && { b: worldOf(result.b) }),
      ...(result.together && { together: worldOf(result.together) }),
    },
  }),
  title: () => words().title,
  blocks(section, sides, level) {
    const worlds = present(section);
    if (worlds.length === 0) return [paragraph(words().none)];
    return worlds.flatMap(([under, world]) => worldBlocks(under, world, sides, level));
  },
  rows: (section, sides) =>
    present(section).flatMap(([under, { said, guessed }]): Row[] => {
      const item = titleOf(under, sides);
      const side = under === "together" ? {} : { side: sideName(sides, under) };
      return [
        ...said.map((text): Row => ({ kind: words().said, item, ...side, text })),
        ...guessed.flatMap(({ text, right, surprised }): Row[] => [
          { kind: words().guessed, item, text },
          ...(right === undefined
            ? []
            : [{ kind: words().right, item: text, ...side, number: right, unit: texts().people }]),
          ...(surprised === undefined
            ? []
            : [{ kind: words().surprised, item: text, ...side, number: surprised, unit: texts().people }]),
        ]),
      ];
    }),
});
