/** What is shown in less time is no burden, in ms. */
const lightMs = 32;
/** A device that is slow to show something has twice that time for its person, but not at once, nor for longer. */
const [restShare, burstMs, longestRestMs] = [2, 1_000, 250];

/** Calls `next` when what has been changed since `startedMs`, of `performance.now()`, is drawn. Returns how to call that off. */
export type Pace = (startedMs: number, next: () => void) => () => void;

/**
 * [SY14] The pace at which something is shown that changes again and again: frame by frame, and with rests
 * between where that has taken up the device for a while.
 */
export function newPace(): Pace {
  let restedAtMs = 0;
  /** Counts what was drawn; how long to rest after it, in ms. */
  function restMs(startedMs: number): number {
    const nowMs = performance.now();
    const tookMs = nowMs - startedMs;
    if (tookMs < lightMs) return 0;
    const owedMs = Math.max(restedAtMs, startedMs) + (1 + restShare) * tookMs - nowMs;
    restedAtMs = nowMs + Math.min(owedMs, burstMs + longestRestMs);
    return restedAtMs - nowMs - burstMs;
  }
  return (startedMs, next) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      const isRested = restedAtMs - performance.now() < burstMs;
      // After the frame, when it is drawn.
      timer = setTimeout(() => {
        const waitMs = restMs(startedMs);
        if (isRested) return;
        if (waitMs <= 0) next();
        else timer = setTimeout(next, waitMs);
      });
      if (isRested) next();
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  };
}
