import type { ContentId, SideId } from "../../../shared/ids.ts";
import type { AnswerView, ResultQuestion, UpvotesView } from "../../../shared/stages/hard-questions/view.ts";

export interface Answer {
  readonly id: string;
  readonly text: string;
  /** Once the vote has closed. */
  readonly votes?: number;
  /** Where the sides may be named. */
  readonly bySide?: { readonly [Side in SideId]?: number };
}

type Answers = { readonly [id: ContentId]: AnswerView };

/** Answers by votes; those with equal votes, or all before the vote has closed, in the shuffle of their ids. */
export function answersOf(answers: Answers, tally?: UpvotesView): readonly Answer[] {
  const shuffled = (Object.entries(answers) as [ContentId, AnswerView][]).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  if (!tally) return shuffled.map(([id, { text }]) => ({ id, text }));
  const sides = Object.entries(tally.bySide ?? {}) as [SideId, { readonly [id: ContentId]: number }][];
  return shuffled
    .map(([id, { text }]) => ({
      id,
      text,
      votes: tally.votes[id] ?? 0,
      ...(sides.length > 0 && { bySide: Object.fromEntries(sides.map(([side, of]) => [side, of[id] ?? 0])) }),
    }))
    .sort((one, other) => other.votes - one.votes);
}

/** The same from a result, which has no ids and is in order. */
export const answersOfResult = ({ top }: ResultQuestion): readonly Answer[] =>
  top.map((answer, index) => ({ id: String(index), ...answer }));
