import { type ServerClock, systemClock } from "../../server/sessions/clock.ts";

/** A clock that goes so many times as fast as that of the system, timers and all. */
export function hurriedClock(times: number): ServerClock {
  const startedMs = systemClock.nowMs();
  return {
    nowMs: () => startedMs + (systemClock.nowMs() - startedMs) * times,
    after: (ms, callback) => systemClock.after(ms / times, callback),
  };
}
