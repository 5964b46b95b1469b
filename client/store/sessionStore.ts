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

/** A store that follows a connection until `stop` is called. */
export function followConnection(connection: Connection): { readonly store: SessionStore; readonly stop: () => void } {
  const store = createStore<SessionSnapshot>()(() => snapshot(connection));
  let frame: number | undefined;
  let isBehind = false;

  /**
   * Views are shown once in a frame. Patches that come faster than a slow phone draws are drawn
   * together, and the queue behind them stays short.
   */
  function showView(next: SessionSnapshot): void {
    isBehind = frame !== undefined;
    if (isBehind) return;
    // Where nobody looks nothing is drawn, and no frame would come.
    if (document.visibilityState === "visible") frame = requestAnimationFrame(nextFrame);
    store.setState(next, true);
  }
  function nextFrame(): void {
    frame = undefined;
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
    },
  };
}
