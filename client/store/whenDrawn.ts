/** What is shown in less time is no burden, in ms. */
const lightMs = 32;
/** A device that is slow to show something then has twice that time for its person, but no more than `longestRestMs`. */
const restShare = 2;
const longestRestMs = 250;

/**
 * [SY14] Calls `next` when what has been changed since `startedMs`, of `performance.now()`, is drawn, and
 * after a rest where that took the device long. Returns how to call that off.
 */
export function whenDrawn(startedMs: number, next: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    // After the frame, when it is drawn.
    timer = setTimeout(() => {
      const tookMs = performance.now() - startedMs;
      if (tookMs < lightMs) next();
      else timer = setTimeout(next, Math.min(longestRestMs, restShare * tookMs));
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
