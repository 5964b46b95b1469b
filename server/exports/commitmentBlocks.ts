import type { Commitment, Commitments } from "./commitments.ts";
import {
  type Block,
  below,
  type Cell,
  facts,
  type HeadingLevel,
  heading,
  list,
  paragraph,
  table,
  tasks,
} from "./document.ts";
import { markBlocks } from "./rehearsal.ts";
import { named, type SideNames, sideName } from "./sides.ts";
import { dayText, decimal, texts } from "./texts/texts.ts";

const words = () => texts().commitments;

/** To one decimal, with the mark where it is low. */
export const confidenceIn = ({ confidence, low }: Commitment): string =>
  confidence ? words().mean(decimal(confidence.mean), low === true) : "–";

function confidenceTable(commitments: readonly Commitment[], sides: SideNames): Block[] {
  const rated = commitments.filter(({ confidence }) => confidence !== undefined);
  const shown = named({ a: true, b: true, neutral: true })
    .map(([side]) => side)
    .filter((side) => rated.some(({ confidence }) => confidence?.bySide?.[side]));
  return table(
    [
      { head: words().commitment },
      { head: words().voters, numeric: true },
      { head: words().confidence, numeric: true },
      ...shown.map((side) => ({ head: sideName(sides, side), numeric: true as const })),
    ],
    rated.map((commitment): Cell[] => [
      commitment.text,
      commitment.confidence?.count ?? 0,
      confidenceIn(commitment),
      ...shown.map((side) => {
        const its = commitment.confidence?.bySide?.[side];
        return its ? decimal(its.mean) : "–";
      }),
    ]),
  );
}

type Shown = Pick<Commitments, "commitments" | "unsigned">;

const due = ({ text, owners }: Commitment): { readonly on: string; readonly task: string }[] =>
  owners.map(({ name, on }) => ({ on, task: words().task(name, dayText(on), text) }));

/** What is to be done, how sure the room is of it, and what would help, below a heading of `level`. */
export function commitmentBlocks({ commitments, unsigned }: Shown, sides: SideNames, level: HeadingLevel): Block[] {
  const section = below(level);
  // Stable: what is due on one day stays in the order of the commitments.
  const open = commitments.flatMap(due).sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const confidence = confidenceTable(commitments, sides);
  const conditions = facts(...commitments.map(({ text, conditions }) => [text, conditions] as const));
  return [
    ...(open.length > 0 ? tasks(open.map(({ task }) => task)) : [paragraph(words().none)]),
    ...(confidence.length > 0 ? [heading(section, words().confidence), paragraph(words().scale), ...confidence] : []),
    ...(conditions.length > 0 ? [heading(section, words().conditions), ...conditions] : []),
    ...(unsigned.length > 0 ? [heading(section, words().unsigned), ...list(unsigned)] : []),
  ];
}

export const commitmentsDocument = (of: Commitments): Block[] => [
  heading(1, words().documentTitle(of.session)),
  ...markBlocks(of),
  paragraph(words().promise),
  ...commitmentBlocks(of, of.sides, 1),
];
