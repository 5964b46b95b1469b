import { voterCount, votersOf } from "../../anonymity/ballot.ts";
import { defineStage } from "../stage.ts";
import { decide, evolve, move, scopeOf } from "./rules.ts";
import { TemperatureCommand, TemperatureSettings, type TemperatureState } from "./schema.ts";
import { personal, result, roomView } from "./view.ts";

/** How hot it is between the sides: 1–5, hidden until the facilitator reveals; run first and last. */
export const temperature = defineStage({
  id: "temperature",
  settings: TemperatureSettings,
  command: TemperatureCommand,
  rights: { read: "participant" },
  steps: (settings: TemperatureSettings) => [
    { id: "asking" as const, ms: settings.askingMs },
    { id: "revealed" as const, ms: 0 },
  ],
  start: (): TemperatureState => ({ step: "asking", round: 1, ballot: {} }),
  move,
  decide,
  evolve,
  scope: (state) => (state.step === "asking" ? scopeOf(state.round) : null),
  voters: (state) => new Map(state.step === "asking" ? [[scopeOf(state.round), votersOf(state.ballot)]] : []),
  counts: (state) => (state.step === "asking" ? { cast: voterCount(state.ballot) } : {}),
  view: { facilitator: roomView, participant: roomView, screen: roomView },
  personal,
  ended: (state) => (state.step === "asking" ? { ...state, ballot: {} } : state),
  result,
});
