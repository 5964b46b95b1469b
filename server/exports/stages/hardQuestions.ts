import * as v from "valibot";
import type { HardQuestionsResult, ResultQuestion } from "../../../shared/stages/hard-questions/view.ts";
import { type Block, below, type Cell, type HeadingLevel, heading, list, paragraph, table } from "../document.ts";
import { bySide, eachSide, named, type SideNames, sideName } from "../sides.ts";
import { defineStageReport, type Row } from "../stageReport.ts";
import { texts } from "../texts/texts.ts";

const words = () => texts().hardQuestions;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const Answer = v.strictObject({
  text: v.string(),
  votes: v.exactOptional(v.pipe(count, v.description("Absent where nobody has voted."))),
  bySide: v.exactOptional(v.pipe(bySide(count), v.description("Votes by side, where naming the sides is safe."))),
});
const Question = v.strictObject({
  question: v.string(),
  answers: v.pipe(count, v.description("How many answers there were.")),
  voters: v.exactOptional(v.pipe(count, v.description("People who voted; absent where nobody did."))),
  top: v.pipe(
    v.array(Answer),
    v.description("Those with most votes; all of them, in no order, where nobody has voted."),
  ),
});
type Question = v.InferOutput<typeof Question>;

const Section = v.strictObject({
  stage: v.literal("hard-questions"),
  title: v.exactOptional(v.string()),
  questions: v.pipe(v.array(Question), v.description("In the order in which they were asked.")),
});

const questionOf = ({ question, answers, voters, top }: ResultQuestion): Question => ({
  question,
  answers,
  ...(voters !== undefined && { voters }),
  top: top.map(({ text, votes, bySide }) => ({
    text,
    ...(votes !== undefined && { votes }),
    ...(bySide && { bySide: eachSide(bySide, (its) => its) }),
  })),
});

function answers({ top, voters }: Question, sides: SideNames): Block[] {
  if (voters === undefined) return list(top.map(({ text }) => text));
  const columns = named(top[0]?.bySide).map(([side]) => side);
  return table(
    [
      { head: words().answer },
      { head: words().votes, numeric: true },
      ...columns.map((side) => ({ head: words().votesOf(sideName(sides, side)), numeric: true as const })),
    ],
    top.map(({ text, votes = 0, bySide }): Cell[] => [text, votes, ...columns.map((side) => bySide?.[side] ?? 0)]),
  );
}

const questionBlocks = (it: Question, sides: SideNames, level: HeadingLevel): Block[] => [
  heading(below(level), it.question),
  paragraph(it.voters === undefined ? words().notVoted(it.answers) : words().voted(it.answers, it.voters)),
  ...answers(it, sides),
];

export const hardQuestionsReport = defineStageReport({
  schema: Section,
  section: ({ title, result }: { readonly title?: string; readonly result: HardQuestionsResult }) => ({
    stage: "hard-questions",
    ...(title && { title }),
    questions: result.questions.map(questionOf),
  }),
  title: () => words().title,
  blocks({ questions }, sides, level) {
    if (questions.length === 0) return [paragraph(words().none)];
    return questions.flatMap((it) => questionBlocks(it, sides, level));
  },
  rows: ({ questions }, sides) =>
    questions.flatMap(({ question, top }): Row[] => [
      { kind: words().question, item: question, text: question },
      ...top.flatMap(({ text, votes, bySide }): Row[] => [
        {
          kind: words().answer,
          item: question,
          text,
          ...(votes !== undefined && { number: votes, unit: words().unit }),
        },
        ...named(bySide).map(
          ([side, number]): Row => ({
            kind: words().votes,
            item: text,
            side: sideName(sides, side),
            number,
            unit: words().unit,
          }),
        ),
      ]),
    ]),
});
