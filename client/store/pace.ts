/** What is shown in less time is no burden, in ms. */
const lightMs = 32;
/** A device that is slow to show something has twice that time for its person, but not at once, nor for longer. */
const [restShare, burstMs, longestRestMs] = [2, 1_000, 250];
/** Who touched or typed so long ago may be about to again, in ms. */
const actingMs = 500;

let actedAtMs = Number.NEGATIVE_INFINITY;
/** What waits for the person, to come right after what they do is drawn: then the next touch is furthest away. */
const held = new Set<() => void>();

function noteAct({ type }: Event): void {
  actedAtMs = performance.now();
  // A touch becomes a click, if at all, only when the finger is up.
  if (/click|keydown/.test(type) && held.size > 0) requestAnimationFrame(() => setTimeout(() => held.forEach((go) => go())));
}
/** Adding the same again changes nothing. */
const watchActs = () => {
  for (const type of ["pointerdown", "touchmove", "wheel", "click", "keydown"]) {
    addEventListener(type, noteAct, { capture: true, passive: true });
  }
};

const isActing = () => performance.now() - actedAtMs < actingMs;

/** Calls `next` when an act of the person has been drawn, or none comes. Returns how to call that off. */
function whenActed(next: () => void): () => void {
  const go = () => {
    callOff();
    next();
  };
  const timer = setTimeout(go, actedAtMs + actingMs - performance.now());
  const callOff = () => {
    clearTimeout(timer);
    held.delete(go);
  };
  held.add(go);
  return callOff;
}

/** Calls `next` when what has been changed since `startedMs`, of `performance.now()`, is drawn. Returns how to call that off. */
export type Pace = (startedMs: number, next: () => void) => () => void;

/**
 * [SY14] The pace at which something is shown that changes again and again: frame by frame, and with rests
 * between where that has taken up the device for a while, or takes it up while its person does something.
 */
export function newPace(): Pace {
  watchActs();
  let restedAtMs = 0;
  const bornMs = () => (isActing() ? 0 : burstMs);
  /** Counts what was drawn; how long to rest after it, in ms. */
  function restMs(startedMs: number): number {
    const nowMs = performance.now();
    const tookMs = nowMs - startedMs;
    if (tookMs < lightMs) return 0;
    const owedMs = Math.max(restedAtMs, startedMs) + (1 + restShare) * tookMs - nowMs;
    restedAtMs = nowMs + Math.min(owedMs, bornMs() + longestRestMs);
    return restedAtMs - nowMs - bornMs();
  }
  return (startedMs, next) => {
    let callOff = () => {};
    const later = (run: () => void, ms = 0) => {
      const timer = setTimeout(run, ms);
      callOff = () => clearTimeout(timer);
    };
    const frame = requestAnimationFrame(() => {
      const isRested = restedAtMs <= performance.now();
      // After the frame, when it is drawn.
      later(() => {
        const waitMs = restMs(startedMs);
        if (isRested) return;
        if (waitMs <= 0) next();
        else {
          later(() => {
            if (isActing()) callOff = whenActed(next);
            else next();
          }, waitMs);
        }
      });
      if (isRested) next();
    });
    return () => {
      cancelAnimationFrame(frame);
      callOff();
    };
  };
}
