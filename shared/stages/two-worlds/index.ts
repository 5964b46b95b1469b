import { voterCount } from "../../anonymity/ballot.ts";
import { partOf, type Voters } from "../../anonymity/differences.ts";
import { noTexts, onlyShown } from "../../anonymity/reveal.ts";
import type { ScopeId } from "../../ids.ts";
import { defineStage } from "../stage.ts";
import { headings } from "./about.ts";
import { evolve, nobodyYet } from "./evolve.ts";
import { markersOf, markingScope } from "./marking.ts";
import { decide, move } from "./rules.ts";
import { TwoWorldsCommand, TwoWorldsSettings, type TwoWorldsState } from "./schema.ts";
import { facilitatorView, participantView, personal, result, screenView } from "./view.ts";

function scope(state: TwoWorldsState): ScopeId | null {
  if (state.step === "writing") return `writing-${state.writings}` as ScopeId;
  return state.step === "compare" ? markingScope(state.ballots) : null;
}

/** Who has marked guesses under each heading, while that is open. */
function voters(state: TwoWorldsState): ReadonlyMap<ScopeId, Voters> {
  if (state.step !== "compare") return new Map();
  const scope = markingScope(state.ballots);
  return new Map(headings.map((heading) => [partOf(scope, heading), markersOf(state, heading)]));
}

function ended(state: TwoWorldsState): TwoWorldsState {
  const texts = onlyShown(state.texts);
  if (state.step === "writing") return { ...state, texts, writers: nobodyYet };
  return state.step === "compare" ? { ...state, texts, ballot: {} } : { ...state, texts };
}

/** What each side is measured on, as it says itself and as the others guess, blind; then face to face. */
export const twoWorlds = defineStage({
  id: "two-worlds",
  settings: TwoWorldsSettings,
  command: TwoWorldsCommand,
  rights: {
    "add-own": "participant",
    "add-guess": "participant",
    "edit-text": "participant",
    "delete-text": "participant",
    mark: "participant",
    focus: "facilitator",
    hide: "facilitator",
    unhide: "facilitator",
  },
  steps: (settings: TwoWorldsSettings) => [
    { id: "writing" as const, ms: settings.writingMs },
    { id: "compare" as const, ms: settings.compareMs },
    { id: "results" as const, ms: settings.resultsMs },
  ],
  start: (): TwoWorldsState => ({ step: "writing", texts: noTexts, writings: 1, ballots: 0, writers: nobodyYet }),
  move,
  decide,
  evolve,
  scope,
  voters,
  loggedApart: ["writer-counted"],
  counts: (state) => {
    if (state.step === "writing") return { written: Object.keys(state.texts.unseen).length };
    return state.step === "compare" ? { cast: voterCount(state.ballot) } : {};
  },
  view: { facilitator: facilitatorView, participant: participantView, screen: screenView },
  personal,
  ended,
  result,
});
