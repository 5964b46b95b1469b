/** What is shown in less time is no burden, in ms. */
const lightMs = 32;
/** A device that is slow to show something has twice that time for its person, but not at once, nor for longer. */
const [restShare, burstMs, longestRestMs] = [2, 1_000, 250];
/** Whoever touched or typed so long ago may be about to again, in ms. */
const actingMs = 500;

let actedAtMs = Number.NEGATIVE_INFINITY;
const isActing = () => performance.now() - actedAtMs < actingMs;

/** What waits until an act of the person is drawn: right after it the next one is furthest away. */
const waiting = new Set<() => void>();

const signs = ["pointerdown", "touchmove", "wheel"] as const;
const acts = ["click", "keydown"] as const;

const noteSign = () => {
  actedAtMs = performance.now();
};
function noteAct(): void {
  noteSign();
  if (waiting.size === 0) return;
  requestAnimationFrame(() =>
    setTimeout(() => {
      for (const goOn of [...waiting]) goOn();
    }),
  );
}
/** To listen again with the same function changes nothing. */
function watchPerson(): void {
  const how = { capture: true, passive: true };
  for (const sign of signs) addEventListener(sign, noteSign, how);
  for (const act of acts) addEventListener(act, noteAct, how);
}

/** Calls `next` when the next act of the person has been drawn, or none comes. Returns how to call that off. */
function afterTheirAct(next: () => void): () => void {
  const goOn = () => {
    callOff();
    next();
  };
  const timer = setTimeout(goOn, actedAtMs + actingMs - performance.now());
  const callOff = () => {
    clearTimeout(timer);
    waiting.delete(goOn);
  };
  waiting.add(goOn);
  return callOff;
}

/** Calls `next` when what has been changed since `startedMs`, of `performance.now()`, is drawn. Returns how to call that off. */
export type Pace = (startedMs: number, next: () => void) => () => void;

/**
 * [SY14] The pace at which something is shown that changes again and again: frame by frame, and where that
 * takes a device long, with rests between after a while. While its person does something the rests come
 * at once, and end when what they do is drawn.
 */
export function newPace(): Pace {
  watchPerson();
  let restedAtMs = 0;
  /** Counts what was drawn; how long to rest after it, in ms. */
  function restMs(startedMs: number): number {
    const nowMs = performance.now();
    const tookMs = nowMs - startedMs;
    if (tookMs < lightMs) return 0;
    const bornMs = isActing() ? 0 : burstMs;
    const owedMs = Math.max(restedAtMs, startedMs) + (1 + restShare) * tookMs - nowMs;
    restedAtMs = nowMs + Math.min(owedMs, bornMs + longestRestMs);
    return restedAtMs - nowMs - bornMs;
  }
  return (startedMs, next) => {
    let callOff = () => {};
    const later = (run: () => void, ms = 0) => {
      const timer = setTimeout(run, ms);
      callOff = () => clearTimeout(timer);
    };
    const frame = requestAnimationFrame(() => {
      // To draw twice in a frame is for those who owe nothing.
      const isRested = restedAtMs <= performance.now();
      later(() => {
        const waitMs = restMs(startedMs);
        if (isRested) return;
        if (waitMs <= 0) return next();
        later(() => {
          if (isActing()) callOff = afterTheirAct(next);
          else next();
        }, waitMs);
      });
      if (isRested) next();
    });
    return () => {
      cancelAnimationFrame(frame);
      callOff();
    };
  };
}
