import { voterCount } from "../../anonymity/ballot.ts";
import { partOf, type Voters } from "../../anonymity/differences.ts";
import { onlyShown } from "../../anonymity/reveal.ts";
import type { ScopeId } from "../../ids.ts";
import { type Context, defineStage } from "../stage.ts";
import { beatOf, isAnswering, recordOf } from "./beats.ts";
import { evolve } from "./evolve.ts";
import { move, steps } from "./moving.ts";
import { result } from "./result.ts";
import { decide, scenarioOf } from "./rules.ts";
import { questions, ScenarioCommand, ScenarioSettings, type ScenarioState } from "./schema.ts";
import { answererOf, beatScope } from "./tally.ts";
import { facilitatorView, participantView, personal, screenView } from "./view.ts";

/** A beat that waits stays open: its pseudonyms are still needed when the room comes back to it. */
function scope(state: ScenarioState): ScopeId | null {
  const beat = isAnswering(state) ? beatOf(state.step) : state.paused?.beat;
  return beat === undefined ? null : beatScope(beat, recordOf(state, beat).rounds);
}

/** Who has answered each question of the beat that is open, or waits. */
function voters(state: ScenarioState): ReadonlyMap<ScopeId, Voters> {
  const open = isAnswering(state) ? { beat: beatOf(state.step), ballot: state.ballot } : state.paused;
  if (open?.beat === undefined) return new Map();
  const scope = beatScope(open.beat, recordOf(state, open.beat).rounds);
  return new Map(questions.map((question) => [partOf(scope, question), answererOf(open.ballot, question)]));
}

function ended(state: ScenarioState): ScenarioState {
  const beats = Object.fromEntries(
    Object.entries(state.beats).map(([beat, record]) => [beat, { ...record, words: onlyShown(record.words) }]),
  );
  if (isAnswering(state)) return { ...state, beats, ballot: {} };
  const { paused: _, ...rest } = state;
  return { ...rest, beats };
}

/** A story in beats: what would you do next, what does the other side feel, and how toxic is this? */
export const scenario = defineStage({
  id: "scenario",
  settings: ScenarioSettings,
  command: ScenarioCommand,
  rights: {
    "set-scenario": "facilitator",
    "choose-act": "participant",
    "choose-feeling": "participant",
    place: "participant",
    "write-act": "participant",
    "write-feeling": "participant",
    "edit-words": "participant",
    "delete-words": "participant",
    hide: "facilitator",
    unhide: "facilitator",
  },
  steps,
  start: (settings: ScenarioSettings, { prompts }: Context): ScenarioState => ({
    step: "preparing",
    scenario: scenarioOf(settings.scenario, prompts.stories),
    beats: {},
  }),
  move,
  decide,
  evolve,
  scope,
  voters,
  counts: (state) => (isAnswering(state) ? { cast: voterCount(state.ballot) } : {}),
  view: { facilitator: facilitatorView, participant: participantView, screen: screenView },
  personal,
  ended,
  result,
});
