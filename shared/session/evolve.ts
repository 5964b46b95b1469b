import type { AgendaKey } from "../ids.ts";
import { stageOf } from "../stages/registry.ts";
import { itemAt } from "./agenda.ts";
import type { SessionEvent } from "./event.ts";
import { withAnswer } from "./series.ts";
import type { SessionState, StageState } from "./state.ts";

const without = <Key extends "breath" | "undo" | "prework">(state: SessionState, key: Key): SessionState => {
  const { [key]: _, ...rest } = state;
  return rest as SessionState;
};

/** Notes of entries that are gone from the agenda go with them. */
function notesOf({ notes = {}, agenda }: SessionState): { readonly [key: AgendaKey]: string } {
  const keys = new Set<string>(agenda.map(({ key }) => key));
  return Object.fromEntries(Object.entries<string>(notes).filter(([key, text]) => text !== "" && keys.has(key)));
}

/** [AN13] What nobody has seen by now nobody will. Of an entry that was taken from the agenda nothing is left. */
const endedStages = ({ agenda, stages }: SessionState): SessionState["stages"] =>
  Object.fromEntries(
    agenda.flatMap(({ key, stage }): [AgendaKey, StageState][] => {
      const state = stages[key];
      return state ? [[key, stageOf(stage).ended(state) as StageState]] : [];
    }),
  );

/** State after an event. Total: it never refuses, and an event of a stage that was removed changes nothing. */
export function evolve(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case "titled":
      return { ...state, title: event.title, sides: event.sides };
    case "language-set":
      return { ...state, language: event.language };
    case "agenda-set":
      return state.notes
        ? { ...state, agenda: event.agenda, notes: notesOf({ ...state, agenda: event.agenda }) }
        : { ...state, agenda: event.agenda };
    case "planned":
      return { ...state, plan: event.plan };
    case "locked-set":
      return { ...state, locked: event.locked };
    case "rehearsal-begun":
      return { ...state, rehearsal: true };
    case "entered":
      return {
        ...without(without(state, "undo"), "prework"),
        phase: "live",
        at: event.key,
        ...(event.heldOn && { heldOn: event.heldOn }),
        stages: event.state ? { ...state.stages, [event.key]: event.state } : state.stages,
      };
    case "clock-set":
      return { ...state, clock: event.clock };
    case "prework-opened": {
      const { keys, untilMs, started, countAtMs } = event;
      const written = state.prework?.written ?? {};
      return {
        ...state,
        phase: "prework",
        prework: { keys, ...(untilMs !== undefined && { untilMs }), written, countAtMs },
        stages: { ...state.stages, ...started },
      };
    }
    case "prework-counted":
      return state.prework
        ? { ...state, prework: { ...state.prework, written: event.written, countAtMs: event.countAtMs } }
        : state;
    case "vault-changed":
      return state;
    case "in-stage": {
      const item = itemAt(state, event.key);
      const before = state.stages[event.key];
      if (!item || !before) return state;
      const apply = stageOf(item.stage).evolve[event.event.type] as
        | ((state: StageState, event: unknown) => StageState)
        | undefined;
      const after = apply ? apply(before, event.event) : before;
      if (after === before) return state;
      // [UN4] What was done in a step is not undone in another.
      const rest = after.step === before.step ? state : without(state, "undo");
      return { ...rest, stages: { ...state.stages, [event.key]: after } };
    }
    case "breath-taken":
      return { ...state, breath: { clockRan: event.clockRan } };
    case "breath-over":
      return without(state, "breath");
    case "commitment-checked":
      return state.series ? { ...state, series: withAnswer(state.series, event.commitment, event.answer) } : state;
    case "noted":
      return { ...state, notes: notesOf({ ...state, notes: { ...state.notes, [event.key]: event.text } }) };
    case "undo-offered":
      return { ...state, undo: event.undo };
    case "undo-over":
      return without(state, "undo");
    case "ended":
      return {
        ...without(without(without(state, "breath"), "undo"), "prework"),
        phase: "ended",
        stages: endedStages(state),
      };
  }
}

export const evolveAll = (state: SessionState, events: readonly SessionEvent[]): SessionState =>
  events.reduce(evolve, state);
