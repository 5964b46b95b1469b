import type { ServerClock } from "../../server/sessions/clock.ts";

/** The system's clock, which can be put forward: what falls due by that is called at once. */
export function skippingClock(): ServerClock & { skip(ms: number): void } {
  let aheadMs = 0;
  const waiting = new Set<{ rearm(): void }>();
  const nowMs = () => Date.now() + aheadMs;
  return {
    nowMs,
    after(ms, callback) {
      const atMs = nowMs() + ms;
      let timer: ReturnType<typeof setTimeout>;
      const entry = {
        rearm() {
          clearTimeout(timer);
          const fire = () => {
            waiting.delete(entry);
            callback();
          };
          timer = setTimeout(fire, Math.max(0, atMs - nowMs()));
          timer.unref();
        },
      };
      waiting.add(entry);
      entry.rearm();
      return () => {
        waiting.delete(entry);
        clearTimeout(timer);
      };
    },
    skip(ms) {
      aheadMs += ms;
      for (const entry of [...waiting]) entry.rearm();
    },
  };
}
