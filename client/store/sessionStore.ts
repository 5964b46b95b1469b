import { createStore, type StoreApi } from "zustand/vanilla";
import type { Connection } from "../connection/connection.ts";

/** A connection's state as one immutable value, so that React can compare it. */
export type SessionSnapshot = Pick<Connection, "state" | "welcome" | "view" | "me" | "outbox" | "own">;
export type SessionStore = StoreApi<SessionSnapshot>;

const snapshot = ({ state, welcome, view, me, outbox, own }: Connection): SessionSnapshot => ({
  state,
  welcome,
  view,
  me,
  outbox,
  own,
});

/** What is shown in less time is no burden, in ms. */
const lightMs = 32;
/** A device that is slow to show a view then has twice that time for its person, but no more than `longestRestMs`. */
const restShare = 2;
const longestRestMs = 250;

/** A store that follows a connection until `stop` is called. */
export function followConnection(connection: Connection): { readonly store: SessionStore; readonly stop: () => void } {
  const store = createStore<SessionSnapshot>()(() => snapshot(connection));
  let isResting = false;
  let isBehind = false;
  let frame: number | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;

  /**
   * [SY14] Views are shown once in a frame, and less often where that takes a device long. Patches that
   * come faster are shown together, and the queue behind them stays short.
   */
  function showView(next: SessionSnapshot): void {
    isBehind = isResting;
    if (isBehind) return;
    store.setState(next, true);
    // Where nobody looks nothing is drawn, and no frame would come.
    if (document.visibilityState !== "visible") return;
    isResting = true;
    const startedMs = performance.now();
    frame = requestAnimationFrame(() => {
      // After the frame, when it is drawn.
      rest = setTimeout(() => {
        const tookMs = performance.now() - startedMs;
        if (tookMs < lightMs) showNext();
        else rest = setTimeout(showNext, Math.min(longestRestMs, restShare * tookMs));
      });
    });
  }
  function showNext(): void {
    isResting = false;
    if (isBehind) showView(snapshot(connection));
  }

  const unsubscribe = connection.subscribe(() => {
    const [next, shown] = [snapshot(connection), store.getState()];
    const { view: _, ...own } = next;
    const isViewAlone = (Object.keys(own) as (keyof typeof own)[]).every((key) => own[key] === shown[key]);
    if (isViewAlone && shown.view) showView(next);
    else store.setState(next, true);
  });
  return {
    store,
    stop() {
      unsubscribe();
      if (frame !== undefined) cancelAnimationFrame(frame);
      clearTimeout(rest);
    },
  };
}
