import { choiceOf } from "../../anonymity/ballot.ts";
import { listed } from "../../anonymity/byId.ts";
import { hiddenIds, type Shown, visible } from "../../anonymity/reveal.ts";
import type { ContentId, SideId } from "../../ids.ts";
import type { Self } from "../stage.ts";
import { nextQuestion } from "./rules.ts";
import type { Asked, HardQuestionsSettings, HardQuestionsState, Kept, Tally, Upvotes } from "./schema.ts";

type ById<Value> = { readonly [id: ContentId]: Value };
type State = HardQuestionsState;

export type AnswerView = { readonly text: string };
/** The facilitator sees hidden answers too, marked, and whether their author has reworded them. */
export type FacilitatorAnswerView = AnswerView & { readonly hidden?: true; readonly reworded?: true };

/** For every answer in sight, also those that nobody voted for. */
export type UpvotesView = {
  readonly voters: number;
  readonly votes: ById<number>;
  readonly bySide?: { readonly [Side in SideId]?: ById<number> };
  /** The room has voted again, and this is still the earlier tally. */
  readonly stands?: true;
};

/** `place` 0 is the first that was asked. */
export type QuestionView = { readonly id: ContentId; readonly place: number; readonly text: string };

type StepView<Answer> =
  | { readonly step: "choosing" }
  | { readonly step: "answering"; readonly question: QuestionView }
  | { readonly step: "upvoting"; readonly question: QuestionView; readonly answers: ById<Answer> }
  | {
      readonly step: "shown";
      readonly question: QuestionView;
      readonly answers: ById<Answer>;
      /** Absent where nobody voted. */
      readonly tally?: UpvotesView;
    };

export type HardQuestionsScreenView = StepView<AnswerView>;
/** `hidden` holds the ids of hidden answers, so that an author's device can tell its author. */
export type HardQuestionsParticipantView = StepView<AnswerView> & { readonly hidden: ById<true> };
/** A question that the room is not at now, with what it has seen of the answers. */
export type EarlierView = {
  readonly place: number;
  readonly text: string;
  readonly answers: ById<FacilitatorAnswerView>;
  readonly tally?: UpvotesView;
};
/** `next` is what Next asks, while a question is chosen. */
export type HardQuestionsFacilitatorView = StepView<FacilitatorAnswerView> & {
  readonly earlier: ById<EarlierView>;
  readonly next?: string;
};

const answerView = ({ text }: Shown<ContentId>): AnswerView => ({ text });
const markedAnswerView = ({ text, hidden, reworded }: Shown<ContentId>): FacilitatorAnswerView => ({
  text,
  ...(hidden && { hidden }),
  ...(reworded && { reworded }),
});

const visibleOn = ({ answers }: Kept, question: ContentId) =>
  visible(answers).filter(([, { about }]) => about === question);

const answersOn = (state: Kept, question: ContentId): ById<AnswerView> =>
  Object.fromEntries(visibleOn(state, question).map(([id, answer]) => [id, answerView(answer)]));

const markedAnswersOn = ({ answers }: Kept, question: ContentId): ById<FacilitatorAnswerView> =>
  Object.fromEntries(
    listed(answers.shown).flatMap(([id, answer]) =>
      answer.about === question ? [[id, markedAnswerView(answer)]] : [],
    ),
  );

/** Hidden answers take their votes out of sight with them; shown again, they have them still. */
function tallyView(state: Kept, question: ContentId, { voters, votes, bySide, stands }: Tally): UpvotesView {
  const inSight = visibleOn(state, question);
  const count = (of: Tally["votes"]): ById<number> => Object.fromEntries(inSight.map(([id]) => [id, of[id] ?? 0]));
  const sides = Object.entries(bySide ?? {}) as [SideId, Tally["votes"]][];
  return {
    voters,
    votes: count(votes),
    ...(bySide && { bySide: Object.fromEntries(sides.map(([side, of]) => [side, count(of)])) }),
    ...(stands && { stands }),
  };
}

/** [HQ4] [HQ10] Nothing while people answer, no number before the ballot is closed. */
function stepView<Answer>(
  state: State,
  answersOn: (state: Kept, question: ContentId) => ById<Answer>,
): StepView<Answer> {
  if (state.step === "choosing") return { step: state.step };
  const { at, asked } = state;
  const place = asked.findIndex(({ id }) => id === at);
  const question = { id: at, place, text: asked[place]?.question ?? "" };
  if (state.step === "answering") return { step: state.step, question };
  const answers = answersOn(state, at);
  if (state.step === "upvoting") return { step: state.step, question, answers };
  const tally = asked[place]?.tally;
  return { step: state.step, question, answers, ...(tally && { tally: tallyView(state, at, tally) }) };
}

export const screenView = (state: State): HardQuestionsScreenView => stepView(state, answersOn);

export const participantView = (state: State): HardQuestionsParticipantView => ({
  ...screenView(state),
  hidden: hiddenIds(state.answers),
});

const isOpen = (state: State, { id }: Asked): boolean => state.step !== "choosing" && state.at === id;

export function facilitatorView(state: State, settings: HardQuestionsSettings): HardQuestionsFacilitatorView {
  const next = state.step === "choosing" ? nextQuestion(state, settings) : undefined;
  return {
    ...stepView(state, markedAnswersOn),
    earlier: Object.fromEntries(
      state.asked.flatMap((asked, place): [ContentId, EarlierView][] => {
        const { id, question, tally } = asked;
        if (isOpen(state, asked)) return [];
        const answers = markedAnswersOn(state, id);
        return [[id, { place, text: question, answers, ...(tally && { tally: tallyView(state, id, tally) }) }]];
      }),
    ),
    ...(next !== undefined && { next }),
  };
}

/** While people vote: the answers that this person stands behind. */
export const personal = (state: State, { pseudonym }: Self): { readonly upvotes?: Upvotes } =>
  state.step === "upvoting" && pseudonym !== null ? { upvotes: choiceOf(state.ballot, pseudonym) ?? {} } : {};

/** An answer as it goes into the report; the numbers are there where a vote has closed. */
export interface ResultAnswer {
  readonly text: string;
  readonly votes?: number;
  readonly bySide?: { readonly [Side in SideId]?: number };
}

export interface ResultQuestion {
  readonly question: string;
  /** How many answers the room saw. */
  readonly answers: number;
  /** People who voted; absent where nobody did. */
  readonly voters?: number;
  /** Those with most votes, and what is equal to the last of them; all of them, sorted by id, where nobody voted. */
  readonly top: readonly ResultAnswer[];
}

export interface HardQuestionsResult {
  /** Those with an answer in sight, in the order in which they were asked. */
  readonly questions: readonly ResultQuestion[];
}

function topOf(state: Kept, { id, tally }: Asked, top: number): readonly ResultAnswer[] {
  const inSight = visibleOn(state, id);
  if (!tally) return inSight.map(([, { text }]) => ({ text }));
  const { votes, bySide } = tallyView(state, id, tally);
  const sides = Object.entries(bySide ?? {}) as [SideId, ById<number>][];
  // The sort is stable, so that what has equal votes stays in the order of ids.
  const voted = inSight
    .map(([answer, { text }]) => ({ answer, text, votes: votes[answer] ?? 0 }))
    .filter((one) => one.votes > 0)
    .sort((one, other) => other.votes - one.votes);
  const least = voted[top - 1]?.votes ?? 1;
  return voted.flatMap(({ answer, text, votes }): ResultAnswer[] => {
    if (votes < least) return [];
    const its = bySide && Object.fromEntries(sides.map(([side, of]) => [side, of[answer] ?? 0]));
    return [{ text, votes, ...(its && { bySide: its }) }];
  });
}

export function result(state: State, { top }: HardQuestionsSettings): HardQuestionsResult {
  return {
    questions: state.asked.flatMap((asked): ResultQuestion[] => {
      const answers = visibleOn(state, asked.id).length;
      if (answers === 0) return [];
      const { question, tally } = asked;
      return [{ question, answers, ...(tally && { voters: tally.voters }), top: topOf(state, asked, top) }];
    }),
  };
}
