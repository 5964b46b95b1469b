import { choiceOf } from "../../anonymity/ballot.ts";
import { listed } from "../../anonymity/byId.ts";
import { type ByLabel, eachLabel } from "../../anonymity/labels.ts";
import { hiddenIds, visible } from "../../anonymity/reveal.ts";
import { widest } from "../../axis/divergence.ts";
import { type AxisPicture, axisView } from "../../axis/picture.ts";
import type { ContentId, SideId } from "../../ids.ts";
import type { Self } from "../stage.ts";
import { beatAt, beatOf, isAnswering, numbersOf, recordOf } from "./beats.ts";
import { type Feeling, feelings } from "./feelings.ts";
import { isBegun } from "./rules.ts";
import type { Beat, Scenario } from "./scenario.ts";
import {
  type Answer,
  type BeatNumber,
  type BeatTally,
  type Part,
  type Question,
  questions,
  type ScenarioState,
} from "./schema.ts";
import type { Shown } from "./texts.ts";

type ById<Value> = { readonly [id: ContentId]: Value };
type ByBeat<Value> = { readonly [Number in BeatNumber]?: Value };
type State = ScenarioState;

/** What everybody may know of the story from the start. Texts hold `{a}` and `{b}` for the sides' names. */
export type StoryView = {
  readonly title: string;
  readonly business: string;
  readonly context: string;
  readonly sides: { readonly a: string; readonly b: string };
  /** How many beats it has. */
  readonly beats: number;
};

export type BeatView = {
  /** From 1. */
  readonly number: BeatNumber;
  readonly situation: string;
  readonly choices: readonly string[];
  readonly feelsQuestion?: string;
};

export type KnowsView = { readonly a: string; readonly b: string };

/** `side` is that of the writer, only where the rule of three allowed it at the reveal. */
export type WordsView = { readonly part: Part; readonly text: string; readonly side?: SideId };
/** The facilitator sees hidden words too, marked, and whether their author has reworded them. */
export type FacilitatorWordsView = WordsView & { readonly hidden?: true; readonly reworded?: true };

export type AnswersView<Words> = {
  /** People who answered any part. */
  readonly answered: number;
  /** How many took each choice. Own words are in `words`. */
  readonly acts: ByLabel<readonly number[]>;
  readonly feelings: ByLabel<{ readonly [Of in Feeling]?: number }>;
  readonly placements: AxisPicture;
  /** Questions that were answered again, and of which these are still the earlier answers. */
  readonly stands?: { readonly [Of in Question]?: true };
  readonly words: ById<Words>;
};

/** A beat in the summary; `widest` where the sides are furthest apart. */
export type BeatInSummary = {
  readonly situation: string;
  readonly placements: AxisPicture;
  readonly widest?: true;
};

type RoomView<Words> =
  | { readonly step: "preparing"; readonly story: StoryView }
  | { readonly step: `answering-${BeatNumber}`; readonly story: StoryView; readonly beat: BeatView }
  | {
      readonly step: `revealed-${BeatNumber}`;
      readonly story: StoryView;
      readonly beat: BeatView;
      readonly knows: KnowsView;
      readonly answers: AnswersView<Words>;
    }
  | { readonly step: "summary"; readonly story: StoryView; readonly summary: ByBeat<BeatInSummary> };

export type ScenarioScreenView = RoomView<WordsView>;
/** `hidden` holds the ids of hidden words, so that an author's device can tell its author. */
export type ScenarioParticipantView = RoomView<WordsView> & { readonly hidden: ById<true> };
export type ScenarioFacilitatorView = RoomView<FacilitatorWordsView> & {
  /** While preparing: the whole story, and whether another one may still be chosen. */
  readonly scenario?: Scenario;
  readonly mayChange?: boolean;
  /** While people answer: what each side alone is told. */
  readonly told?: KnowsView;
};

const storyOf = ({ title, business, context, sides, beats }: Scenario): StoryView => ({
  title,
  business,
  context,
  sides: { a: sides.a, b: sides.b },
  beats: beats.length,
});

const beatView = (number: BeatNumber, { situation, choices, feelsQuestion }: Beat): BeatView => ({
  number,
  situation,
  choices: [...choices],
  ...(feelsQuestion && { feelsQuestion }),
});

const knowsOf = ({ whatAKnows, whatBKnows }: Beat): KnowsView => ({ a: whatAKnows, b: whatBKnows });

const countsOf = (counts: { readonly [Of in Feeling]?: number }): { readonly [Of in Feeling]?: number } =>
  Object.fromEntries(feelings.flatMap((feeling) => (counts[feeling] ? [[feeling, counts[feeling]]] : [])));

const nobody: BeatTally = { answered: 0, acts: {}, feelings: {}, placements: { count: 0, spreads: {} } };

const answersOf = <Words>(
  { answered, acts, feelings, placements, stands }: BeatTally,
  words: ById<Words>,
): AnswersView<Words> => ({
  answered,
  acts: eachLabel(acts, (counts) => [...counts]),
  feelings: eachLabel(feelings, countsOf),
  placements: axisView(placements),
  ...(stands && {
    stands: Object.fromEntries(questions.flatMap((of) => (stands[of] ? [[of, true as const]] : []))),
  }),
  words,
});

export const wordsView = ({ about: { part, side }, text }: Shown): WordsView => ({
  part,
  text,
  ...(side && { side }),
});
const markedWordsView = ({ hidden, reworded, ...shown }: Shown): FacilitatorWordsView => ({
  ...wordsView(shown),
  ...(hidden && { hidden }),
  ...(reworded && { reworded }),
});

/** Points between the sides for each beat that was revealed. */
function divergences({ scenario, beats }: State): ByBeat<number> {
  return Object.fromEntries(
    numbersOf(scenario.beats.length).flatMap((beat): [BeatNumber, number][] => {
      const points = beats[beat]?.tally?.placements.divergence;
      return points === undefined ? [] : [[beat, points]];
    }),
  );
}

/** [SN16] The beats of widest divergence, by number. */
export const widestIn = (state: State): readonly BeatNumber[] => widest(divergences(state)).map(Number) as BeatNumber[];

function summaryOf(state: State): ByBeat<BeatInSummary> {
  const apart = widestIn(state);
  return Object.fromEntries(
    numbersOf(state.scenario.beats.length).flatMap((beat): [BeatNumber, BeatInSummary][] => {
      const { tally } = recordOf(state, beat);
      if (!tally) return [];
      return [
        [
          beat,
          {
            situation: beatAt(state, beat).situation,
            placements: axisView(tally.placements),
            ...(apart.includes(beat) && { widest: true as const }),
          },
        ],
      ];
    }),
  );
}

/** [SN7] While a beat is answered, not even what it brought earlier is shown: it would sway people. */
function roomView<Words>(state: State, wordsOf: (beat: BeatNumber) => ById<Words>): RoomView<Words> {
  const story = storyOf(state.scenario);
  const number = beatOf(state.step);
  if (number === undefined) {
    return state.step === "summary"
      ? { step: "summary", story, summary: summaryOf(state) }
      : { step: "preparing", story };
  }
  const beat = beatAt(state, number);
  if (isAnswering(state)) return { step: state.step, story, beat: beatView(number, beat) };
  return {
    step: `revealed-${number}`,
    story,
    beat: beatView(number, beat),
    knows: knowsOf(beat),
    answers: answersOf(recordOf(state, number).tally ?? nobody, wordsOf(number)),
  };
}

export const screenView = (state: State): ScenarioScreenView =>
  roomView(state, (beat) =>
    Object.fromEntries(visible(recordOf(state, beat).words).map(([id, text]) => [id, wordsView(text)])),
  );

export function participantView(state: State): ScenarioParticipantView {
  const words = numbersOf(state.scenario.beats.length).map((beat) => recordOf(state, beat).words);
  return { ...screenView(state), hidden: Object.assign({}, ...words.map(hiddenIds)) };
}

export function facilitatorView(state: State): ScenarioFacilitatorView {
  const number = beatOf(state.step);
  return {
    ...roomView(state, (beat) =>
      Object.fromEntries(listed(recordOf(state, beat).words.shown).map(([id, text]) => [id, markedWordsView(text)])),
    ),
    ...(state.step === "preparing" && { scenario: wholeOf(state.scenario), mayChange: !isBegun(state) }),
    ...(number && isAnswering(state) && { told: knowsOf(beatAt(state, number)) }),
  };
}

const wholeOf = ({ id, title, business, context, sides, beats }: Scenario): Scenario => ({
  id,
  title,
  business,
  context,
  sides: { a: sides.a, b: sides.b },
  beats: beats.map(({ situation, whatAKnows, whatBKnows, choices, feelsQuestion }) => ({
    situation,
    whatAKnows,
    whatBKnows,
    choices: [...choices],
    ...(feelsQuestion && { feelsQuestion }),
  })),
});

/** What one person alone gets while a beat is answered: what their side knows, and their own answer. */
export type ScenarioPersonal = {
  readonly knows?: { readonly a?: string; readonly b?: string };
  readonly answer?: Answer;
};

/** [SN4] Each side is told its own part; who belongs to neither is told both. */
export function personal(state: State, { side, pseudonym }: Self): ScenarioPersonal {
  const number = beatOf(state.step);
  if (!isAnswering(state) || number === undefined) return {};
  const { a, b } = knowsOf(beatAt(state, number));
  const { act, feeling, placement } = choiceOf(state.ballot, pseudonym) ?? {};
  return {
    knows: { ...(side !== "b" && { a }), ...(side !== "a" && { b }) },
    answer: {
      ...(act !== undefined && { act }),
      ...(feeling !== undefined && { feeling }),
      ...(placement !== undefined && { placement }),
    },
  };
}
