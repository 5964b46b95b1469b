import { stageOf } from "../stages/registry.ts";
import { itemAt } from "./agenda.ts";
import type { SessionEvent } from "./event.ts";
import type { SessionState, StageState } from "./state.ts";

/** State after an event. Total: it never refuses, and an event of a stage that was removed changes nothing. */
export function evolve(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case "titled":
      return { ...state, title: event.title, sides: event.sides };
    case "agenda-set":
      return { ...state, agenda: event.agenda };
    case "locked-set":
      return { ...state, locked: event.locked };
    case "rehearsal-begun":
      return { ...state, rehearsal: true };
    case "entered":
      return {
        ...state,
        phase: "live",
        at: event.key,
        stages: event.state ? { ...state.stages, [event.key]: event.state } : state.stages,
      };
    case "clock-set":
      return { ...state, clock: event.clock };
    case "in-stage": {
      const item = itemAt(state, event.key);
      const before = state.stages[event.key];
      if (!item || !before) return state;
      const apply = stageOf(item.stage).evolve[event.event.type] as
        | ((state: StageState, event: unknown) => StageState)
        | undefined;
      const after = apply ? apply(before, event.event) : before;
      return after === before ? state : { ...state, stages: { ...state.stages, [event.key]: after } };
    }
    case "ended":
      return { ...state, phase: "ended" };
  }
}

export const evolveAll = (state: SessionState, events: readonly SessionEvent[]): SessionState =>
  events.reduce(evolve, state);
