import { accept, type Decision, refuse } from "../decision.ts";
import type { SessionCommand, SystemCommand } from "./command.ts";
import * as deadline from "./deadline.ts";
import type { SessionEvent } from "./event.ts";
import type { SessionState } from "./state.ts";

type Decided = Decision<SessionEvent>;

/** The room rests. `clockRan`: the clock was running, and goes on with the room where the facilitator wants that. */
export interface Breath {
  readonly clockRan: boolean;
}

const moving: ReadonlySet<string> = new Set<SessionCommand["type"]>([
  "next",
  "back",
  "go-to",
  "timer-start",
  "timer-adjust",
  "timer-end",
]);

/** [BR3] Whether the command would move a room that rests, or its clock. */
export const disturbs = (state: SessionState, { type }: SessionCommand | SystemCommand): boolean =>
  state.breath !== undefined && moving.has(type);

/** [BR1] Everything stops as it is. Once is enough: a second press changes nothing. */
export function takeBreath(state: SessionState, nowMs: number): Decided {
  if (state.phase !== "live") return refuse("wrong-step");
  if (state.breath) return accept();
  return accept<SessionEvent>(
    { type: "breath-taken", clockRan: state.clock.kind === "running" },
    { type: "clock-set", clock: deadline.pause(state.clock, nowMs) },
  );
}

/** [BR4] The room goes on where it was; `withClock` is the facilitator's choice. */
export function goOn(state: SessionState, withClock: boolean, nowMs: number): Decided {
  if (!state.breath) return accept();
  const isToRun = withClock && state.breath.clockRan && state.clock.kind === "paused";
  return accept<SessionEvent>(
    { type: "breath-over" },
    ...(isToRun ? [{ type: "clock-set" as const, clock: deadline.start(state.clock, nowMs) }] : []),
  );
}
