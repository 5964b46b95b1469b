import type { AgendaKey } from "../ids.ts";
import { type Clock, remainingMs } from "./deadline.ts";

/** When the meeting is meant to begin and to end, in epoch ms. */
export interface Plan {
  readonly startsAtMs?: number;
  readonly endsAtMs?: number;
}

/** What the course of a session follows from. The facilitator's view is one. */
export interface Course {
  readonly agenda: readonly { readonly key: AgendaKey; readonly plannedMs: number }[];
  /** The stage that the room is in; absent before the start. */
  readonly at?: AgendaKey;
  readonly clock: Clock;
  /** Time boxes of the steps that are still to come in that stage, in ms. */
  readonly laterMs?: number;
  readonly plan?: Plan;
}

export interface Schedule {
  /** When the current stage and each that comes would end, in epoch ms. */
  readonly ends: ReadonlyMap<AgendaKey, number>;
  /** When the last one would end. */
  readonly endsAtMs: number;
  /** By how much that is after the planned end, in ms; negative where it is before. Absent without a planned end. */
  readonly lateMs?: number;
}

/** Half a minute more or less is neither late nor early. */
export const punctualMs = 30_000;

/** [AG2] At which time each stage would end if from `nowMs` on each had its time box. Arithmetic only. */
export function schedule({ agenda, at, clock, laterMs = 0, plan }: Course, nowMs: number): Schedule {
  const current = agenda.findIndex(({ key }) => key === at);
  const ends = new Map<AgendaKey, number>();
  let endsAtMs = current < 0 ? Math.max(nowMs, plan?.startsAtMs ?? nowMs) : nowMs;
  for (const { key, plannedMs } of agenda.slice(Math.max(0, current))) {
    endsAtMs += key === at ? remainingMs(clock, nowMs) + laterMs : plannedMs;
    ends.set(key, endsAtMs);
  }
  return { ends, endsAtMs, ...(plan?.endsAtMs !== undefined && { lateMs: endsAtMs - plan.endsAtMs }) };
}
