import type { ServerClock } from "../../server/sessions/clock.ts";

/** A clock that stands still until it is moved; what falls due on the way is called in order. */
export function manualClock(startMs = Date.UTC(2026, 0, 5, 9)): ServerClock & { advance(ms: number): void } {
  let nowMs = startMs;
  let timers: { atMs: number; callback: () => void }[] = [];
  return {
    nowMs: () => nowMs,
    after(ms, callback) {
      const timer = { atMs: nowMs + ms, callback };
      timers.push(timer);
      if (ms <= 0) setImmediate(() => timers.includes(timer) && this.advance(0));
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(ms) {
      const untilMs = nowMs + ms;
      for (;;) {
        const due = timers.filter(({ atMs }) => atMs <= untilMs).sort((one, other) => one.atMs - other.atMs)[0];
        if (!due) break;
        timers = timers.filter((other) => other !== due);
        nowMs = Math.max(nowMs, due.atMs);
        due.callback();
      }
      nowMs = untilMs;
    },
  };
}
