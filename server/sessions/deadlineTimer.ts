import { dueAtMs } from "../../shared/session/prework.ts";
import type { SessionState } from "../../shared/session/state.ts";
import type { ServerClock } from "./clock.ts";

/** Rings when a session has something to do by itself. With several servers each rings, and the first to append has done it [ND7]. */
export class DeadlineTimer {
  readonly #clock: ServerClock;
  readonly #ring: () => void;
  #cancel: () => void = () => {};

  constructor(clock: ServerClock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  /** For what is due in this state, in place of what it was set for before. */
  set(state: SessionState): void {
    this.#cancel();
    const dueMs = dueAtMs(state);
    if (dueMs === null) return;
    const waitMs = Math.max(0, dueMs - this.#clock.nowMs());
    this.#cancel = this.#clock.after(waitMs, () => {
      // A wait of weeks is longer than a timer can be.
      if (this.#clock.nowMs() < dueMs) this.set(state);
      else this.#ring();
    });
  }

  stop(): void {
    this.#cancel();
  }
}
