import { noTexts, written } from "../../anonymity/reveal.ts";
import type { ContentId } from "../../ids.ts";
import type { Beat } from "./scenario.ts";
import { type Answering, type BeatNumber, type BeatRecord, beatNumbers, type ScenarioState } from "./schema.ts";

type State = ScenarioState;

/** A beat before the room has come to it. */
export const unopened: BeatRecord = { rounds: 0, words: noTexts };

export const recordOf = ({ beats }: Pick<State, "beats">, beat: BeatNumber): BeatRecord => beats[beat] ?? unopened;

/** What the story has at this place. Numbers come from the steps, which the story has made. */
export function beatAt({ scenario }: Pick<State, "scenario">, beat: BeatNumber): Beat {
  const found = scenario.beats[beat - 1];
  if (!found) throw new Error(`the story has no beat ${beat}`);
  return found;
}

/** The numbers of the beats of a story. */
export const numbersOf = (count: number): readonly BeatNumber[] => beatNumbers.slice(0, count);

/** The beat that a step is about; undefined in the first step and the last. */
export function beatOf(step: State["step"]): BeatNumber | undefined {
  const number = Number(step.split("-")[1]);
  return beatNumbers.find((beat) => beat === number);
}

export const isAnswering = (state: State): state is Answering => state.step.startsWith("answering-");

/** The beat whose own words have this id. */
export const beatWith = (state: State, id: ContentId): BeatNumber | undefined =>
  beatNumbers.find((beat) => state.beats[beat] && written(state.beats[beat].words, id) !== undefined);
