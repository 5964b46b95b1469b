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
  const stop = connection.subscribe(() => store.setState(snapshot(connection), true));
  return { store, stop };
}
