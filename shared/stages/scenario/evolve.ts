import { cast, choiceOf } from "../../anonymity/ballot.ts";
import { withSeen } from "../../anonymity/differences.ts";
import { added, deleted, edited, withHidden } from "../../anonymity/reveal.ts";
import type { ContentId } from "../../ids.ts";
import { beatOf, beatWith, isAnswering, recordOf, unopened } from "./beats.ts";
import { type BeatNumber, type BeatRecord, beatNumbers, type EventOf, type ScenarioState } from "./schema.ts";
import { frozen, revealed, type Texts } from "./texts.ts";

type State = ScenarioState;

const withRecord = <Of extends State>(state: Of, beat: BeatNumber, change: Partial<BeatRecord>): Of => ({
  ...state,
  beats: { ...state.beats, [beat]: { ...recordOf(state, beat), ...change } },
});

function withWords(state: State, id: ContentId, change: (words: Texts) => Texts): State {
  const beat = beatWith(state, id);
  return beat ? withRecord(state, beat, { words: change(recordOf(state, beat).words) }) : state;
}

const pausedIn = (state: State) => (isAnswering(state) ? undefined : state.paused);

function closed(state: State, { beat, tally, named, seen }: EventOf<"beat-closed">): State {
  const { unseen: _, ...record } = recordOf(state, beat);
  const words = seen ? revealed(record.words, named) : frozen(record.words, named);
  const shown = withSeen(record.shown, tally.totals);
  const after: BeatRecord = seen ? { ...record, words, tally, shown } : { ...record, words, unseen: tally };
  const beats = { ...state.beats, [beat]: after };
  // The ballot goes with this event: no pseudonym outlives it.
  if (isAnswering(state)) return { ...state, beats, ballot: {} };
  return { scenario: state.scenario, beats, step: state.step };
}

function opened(state: State, beat: BeatNumber): State {
  const waiting = pausedIn(state);
  const step = `answering-${beat}` as const;
  const { scenario, beats } = state;
  if (waiting?.beat === beat) return { scenario, beats, step, ballot: waiting.ballot };
  return withRecord({ scenario, beats, step, ballot: {} }, beat, { rounds: recordOf(state, beat).rounds + 1 });
}

export const evolve = {
  "scenario-set": (state: State, { scenario }: EventOf<"scenario-set">): State => ({
    scenario,
    beats: Object.fromEntries(
      beatNumbers.flatMap((beat) =>
        state.beats[beat] ? [[beat, { ...unopened, rounds: state.beats[beat].rounds }]] : [],
      ),
    ),
    step: "preparing",
  }),
  answered: (state: State, { pseudonym, side, answer }: EventOf<"answered">): State =>
    isAnswering(state)
      ? { ...state, ballot: cast(state.ballot, pseudonym, side, { ...choiceOf(state.ballot, pseudonym), ...answer }) }
      : state,
  "answer-withdrawn"(state: State, { pseudonym, side, part }: EventOf<"answer-withdrawn">): State {
    if (!isAnswering(state)) return state;
    const { [part]: _, ...answer } = choiceOf(state.ballot, pseudonym) ?? {};
    return { ...state, ballot: cast(state.ballot, pseudonym, side, answer) };
  },
  "words-written": (state: State, { id, beat, part, text, side }: EventOf<"words-written">): State =>
    withRecord(state, beat, {
      words: added(recordOf(state, beat).words, id, { about: { part, side, fresh: true }, text }),
    }),
  "words-edited": (state: State, { id, text }: EventOf<"words-edited">): State =>
    withWords(state, id, (words) => edited(words, id, text)),
  "words-deleted": (state: State, { id }: EventOf<"words-deleted">): State =>
    withWords(state, id, (words) => deleted(words, id)),
  "words-hidden": (state: State, { id }: EventOf<"words-hidden">): State =>
    withWords(state, id, (words) => withHidden(words, id, true)),
  "words-shown": (state: State, { id }: EventOf<"words-shown">): State =>
    withWords(state, id, (words) => withHidden(words, id, false)),
  "beat-opened": (state: State, { beat }: EventOf<"beat-opened">): State => opened(state, beat),
  "beat-paused"(state: State, { step }: EventOf<"beat-paused">): State {
    const beat = beatOf(state.step);
    if (!isAnswering(state) || !beat) return state;
    const { scenario, beats, ballot } = state;
    return { scenario, beats, step, paused: { beat, ballot } };
  },
  "beat-closed": (state: State, event: EventOf<"beat-closed">): State => closed(state, event),
  "step-entered": (state: State, { step }: EventOf<"step-entered">): State => {
    const waiting = pausedIn(state);
    return { scenario: state.scenario, beats: state.beats, step, ...(waiting && { paused: waiting }) };
  },
};
