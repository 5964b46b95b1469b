import { dayOf as calendarDayAt, type Day } from "../../shared/day.ts";

/** Time as a port, so that tests can move it. */
export interface ServerClock {
  /** Epoch ms. */
  nowMs(): number;
  /** Calls back once after `ms`. Returns the way to cancel it. */
  after(ms: number, callback: () => void): () => void;
}

/** The longest delay that a timer of the runtime takes, some 24 days. */
const longestDelayMs = 2 ** 31 - 1;

export const systemClock: ServerClock = {
  nowMs: Date.now,
  after(ms, callback) {
    const timer = setTimeout(callback, Math.min(ms, longestDelayMs));
    timer.unref();
    return () => clearTimeout(timer);
  },
};

const dayMs = 86_400_000;

/** The day as a whole number since 1970, UTC: the finest time that any row has. */
export const dayOf = (nowMs: number): number => Math.floor(nowMs / dayMs);

/** The same day as the calendar has it. */
export const calendarDay = (day: number): Day => calendarDayAt(day * dayMs);
