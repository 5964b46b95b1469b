import type { SharedStore } from "../log/sharedStore.ts";
import type { ServerClock } from "../sessions/clock.ts";

/** Measured so often at the start, of which the quickest answer counts. */
const samplesAtStart = 5;

/** The clock of the store, as far as its answers tell: one time for all servers, however wrong their own clocks are [ND7]. */
export interface SharedClock extends ServerClock {
  /** Looks at the store's clock once more. Rejects with a `StorageError`. */
  measure(): Promise<void>;
}

/** `own` gives the pace, and the store the time. Rejects with a `StorageError`. */
export async function sharedClock(store: SharedStore, own: ServerClock): Promise<SharedClock> {
  const sample = async () => {
    const [askedMs, sinceMs] = [own.nowMs(), performance.now()];
    const storeMs = await store.nowMs();
    const tookMs = performance.now() - sinceMs;
    return { tookMs, offsetMs: storeMs - (askedMs + tookMs / 2) };
  };
  let best = await sample();
  for (let count = 1; count < samplesAtStart; count += 1) {
    const next = await sample();
    if (next.tookMs < best.tookMs) best = next;
  }
  return {
    nowMs: () => Math.round(own.nowMs() + best.offsetMs),
    after: (ms, callback) => own.after(ms, callback),
    async measure() {
      const next = await sample();
      // A slow answer says little: believed where it could not be explained by the way alone.
      if (Math.abs(next.offsetMs - best.offsetMs) > (next.tookMs + best.tookMs) / 2 || next.tookMs <= best.tookMs) {
        best = next;
      }
    },
  };
}
