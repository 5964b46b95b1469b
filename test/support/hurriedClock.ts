import { type ServerClock, systemClock } from "../../server/sessions/clock.ts";

const tickMs = 5;

interface Waiting {
  readonly atMs: number;
  readonly callback: () => void;
}

/**
 * A clock that goes at most so many times as fast as that of the system, timers and all. It waits for a
 * process that cannot keep up: a tick that comes late is one tick, so on a busy machine nobody's
 * patience ends while what they wait for has had no chance to happen.
 */
export function hurriedClock(times: number): ServerClock {
  let nowMs = systemClock.nowMs();
  const waiting = new Set<Waiting>();
  setInterval(() => {
    nowMs += tickMs * times;
    const due = [...waiting].filter(({ atMs }) => atMs <= nowMs).sort((one, other) => one.atMs - other.atMs);
    for (const one of due) if (waiting.delete(one)) one.callback();
  }, tickMs).unref();
  return {
    nowMs: () => nowMs,
    after(ms, callback) {
      const one = { atMs: nowMs + ms, callback };
      waiting.add(one);
      return () => waiting.delete(one);
    },
  };
}
