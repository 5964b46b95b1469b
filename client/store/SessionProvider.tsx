import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Refusal } from "../../shared/refusal.ts";
import type { Connection } from "../connection/connection.ts";
import { followConnection, type SessionStore } from "./sessionStore.ts";

export interface Session {
  readonly code: string;
  readonly connection: Connection;
  readonly store: SessionStore;
  /** The last refusal of something that left no text behind; the shell shows it until the next try. */
  readonly refused: StoreApi<{ readonly refusal: Refusal | null }>;
}

const SessionContext = createContext<Session | null>(null);

/** The session that the component stands in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("a part of a session was used outside of SessionProvider");
  return session;
}

export interface SessionProviderProps {
  readonly code: string;
  readonly connection: Connection;
  readonly children: ReactNode;
}

/** Gives everything below it one connection, and wakes that up with the device. */
export function SessionProvider({ code, connection, children }: SessionProviderProps) {
  const [session, setSession] = useState<Session | null>(null);

  useEffect(() => {
    const { store, stop } = followConnection(connection);
    const refused = createStore<{ refusal: Refusal | null }>()(() => ({ refusal: null }));
    // Nothing else on this page waits for what was pressed before it was loaded again.
    for (const { id, own } of connection.outbox) {
      void connection.answerTo(id).then((answer) => {
        if (!answer.ok && !own) refused.setState({ refusal: answer.refusal });
      });
    }
    setSession({ code, connection, store, refused });
    return stop;
  }, [code, connection]);

  useEffect(() => {
    const wake = () => {
      if (document.visibilityState === "visible") connection.wake();
    };
    document.addEventListener("visibilitychange", wake);
    addEventListener("online", wake);
    return () => {
      document.removeEventListener("visibilitychange", wake);
      removeEventListener("online", wake);
    };
  }, [connection]);

  return session && <SessionContext value={session}>{children}</SessionContext>;
}
