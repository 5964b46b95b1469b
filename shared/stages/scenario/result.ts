import type { ByLabel } from "../../anonymity/labels.ts";
import { visible } from "../../anonymity/reveal.ts";
import type { AxisPicture } from "../../axis/picture.ts";
import type { SideId } from "../../ids.ts";
import { beatAt, numbersOf, recordOf } from "./beats.ts";
import type { Feeling } from "./feelings.ts";
import type { Part, ScenarioState } from "./schema.ts";
import { screenView, widestIn, wordsView } from "./view.ts";

/** A beat that was revealed, as it goes into the report. */
export interface ScenarioResultBeat {
  /** From 1. */
  readonly number: number;
  readonly situation: string;
  readonly knows: { readonly a: string; readonly b: string };
  readonly choices: readonly string[];
  readonly answered: number;
  readonly acts: ByLabel<readonly number[]>;
  readonly feelings: ByLabel<{ readonly [Of in Feeling]?: number }>;
  /** Own words by id, hidden ones left out. */
  readonly words: readonly { readonly part: Part; readonly text: string; readonly side?: SideId }[];
  readonly placements: AxisPicture;
  readonly widest: boolean;
}

/** Texts of the story hold `{a}` and `{b}` for the sides' names. */
export interface ScenarioResult {
  readonly title: string;
  readonly business: string;
  readonly context: string;
  readonly beats: readonly ScenarioResultBeat[];
}

/** [SN17] What the room has seen: the beats that were revealed, as they were last revealed. */
export function result(state: ScenarioState): ScenarioResult {
  const { title, business, context } = screenView(state).story;
  const apart = widestIn(state);
  return {
    title,
    business,
    context,
    beats: numbersOf(state.scenario.beats.length).flatMap((number): ScenarioResultBeat[] => {
      const { tally, words } = recordOf(state, number);
      if (!tally) return [];
      const { situation, whatAKnows, whatBKnows, choices } = beatAt(state, number);
      return [
        {
          number,
          situation,
          knows: { a: whatAKnows, b: whatBKnows },
          choices,
          answered: tally.answered,
          acts: tally.acts,
          feelings: tally.feelings,
          words: visible(words).map(([, text]) => wordsView(text)),
          placements: tally.placements,
          widest: apart.includes(number),
        },
      ];
    }),
  };
}
