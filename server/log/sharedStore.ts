import type { CommandId, SessionId } from "../../shared/ids.ts";
import type { StoredEvent, StoredSnapshot } from "./eventLog.ts";

/** What others have appended to a session after an event. */
export interface Later {
  /** There where it is newer than that event; `events` follow it. */
  readonly snapshot: StoredSnapshot | null;
  readonly events: readonly StoredEvent[];
  readonly vault: ReadonlyMap<string, string>;
}

export interface StoreListener {
  /** Another server of the store says something. */
  heard(message: string): void;
  /** The line to the others was lost and is there again: what was said meanwhile is lost. */
  back(): void;
}

/**
 * What a server needs of a store that other servers use at the same time: the log is the truth, and
 * what is told wakes the others up. Every method that reads rejects with a `StorageError`.
 */
export interface SharedStore {
  /** What came after event `seq`; null where the session was erased. */
  loadAfter(id: SessionId, seq: number): Promise<Later | null>;
  /** The last `seq` of each session; those that were erased are missing. */
  lastSeqs(ids: readonly SessionId[]): Promise<ReadonlyMap<SessionId, number>>;
  /** Those of the commands that were carried out, by whichever server. */
  knownCommands(id: SessionId, commands: readonly CommandId[]): Promise<readonly CommandId[]>;
  /** Epoch ms by the one clock that all servers of the store share. */
  nowMs(): Promise<number>;
  /**
   * Says something to every other server that listens now, in order; `longestMessage` bytes at the most each.
   * Nothing of it is kept, and it is lost where the line is. Does not reject.
   */
  tell(messages: readonly string[]): Promise<void>;
  listen(listener: StoreListener): void;
}

/** Postgres takes less than 8,000 bytes. */
export const longestMessage = 7_900;
