import { createStore, type StoreApi } from "zustand/vanilla";
import type { Connection } from "../connection/connection.ts";
import { newPace } from "./pace.ts";

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
  const whenDrawn = newPace();
  let isResting = false;
  let isBehind = false;
  let callOff = () => {};

  /**
   * [SY14] Views are shown once in a frame, and less often where that takes a device long. Patches that
   * come faster are shown together, and the queue behind them stays short.
   */
  function showView(next: SessionSnapshot): void {
    isBehind = isResting;
    if (isBehind) return;
    const startedMs = performance.now();
    store.setState(next, true);
    // Where nobody looks nothing is drawn, and no frame would come.
    if (document.visibilityState !== "visible") return;
    isResting = true;
    callOff = whenDrawn(startedMs, showNext);
  }
  function showNext(): void {
    isResting = false;
    if (isBehind) showView(snapshot(connection));
  }

  const unsubscribe = connection.subscribe(() => {
    const [next, shown] = [snapshot(connection), store.getState()];
    const isSame = (key: keyof SessionSnapshot) => next[key] === shown[key];
    const isOnItsWay = !isSame("outbox") || !isSame("own") || !isSame("state");
    if (!shown.view || !isSame("me") || !isSame("welcome")) return store.setState(next, true);
    if (!isOnItsWay) return showView(next);
    isBehind ||= isResting && !isSame("view");
    store.setState(isResting ? { ...next, view: shown.view } : next, true);
  });
  return {
    store,
    stop() {
      unsubscribe();
      callOff();
    },
  };
}
