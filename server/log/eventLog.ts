import type { CommandId, DeliveryId, JoinCode, SessionId } from "../../shared/ids.ts";
import type { Delivery, NewDelivery } from "./deliveries.ts";
import type { SharedStore } from "./sharedStore.ts";
import type { StorageError, StorageFailure } from "./storageError.ts";

/**
 * The storage port. An engine keeps for each session a log of events, one snapshot, a vault
 * of secrets and the ids of recent commands. Nobody may rely on being the only process on a
 * store: what a caller knows may be out of date, and `append` says so.
 *
 * No row tells a time finer than a day, who sent a command, or in which order commands came.
 * Every method rejects with a `StorageError` when the store itself fails.
 */
export interface EventLog {
  readonly engine: "sqlite" | "postgres";
  /** What the store fails of at present, as far as anybody has tried; null while it works. */
  readonly failing: StorageFailure | null;
  /** There where other servers may use the store at the same time. */
  readonly shared: SharedStore | null;
  create(session: NewSession): Promise<"done" | "code-taken">;
  find(code: JoinCode): Promise<FoundSession | null>;
  load(id: SessionId): Promise<StoredSession | null>;
  /** A session without its content: enough to tell whom its links let in. */
  loadVault(id: SessionId): Promise<SessionVault | null>;
  /** Resolves after the change is durable. All of it happens or nothing. */
  append(append: Append): Promise<Appended>;
  /** What is still to be told to other tools, of all sessions, in no order. */
  deliveries(): Promise<readonly Delivery[]>;
  /** So many attempts were in vain. Nothing happens where the delivery is gone. */
  countDelivery(id: DeliveryId, attempts: number): Promise<void>;
  /** It was taken, or is given up. */
  removeDelivery(id: DeliveryId): Promise<void>;
  /** Forgets the session for good: when this resolves, its content cannot be read from the store's files. */
  erase(id: SessionId): Promise<void>;
  /**
   * Erases the sessions that expired before `today` and forgets the command ids older than
   * `retryWindowDays`. Resolves to the number of sessions that went.
   */
  sweep(today: number): Promise<number>;
  /** Rejects while the store cannot answer. */
  ready(): Promise<void>;
  /** Finishes what was asked for, then lets go of the store. */
  close(): Promise<void>;
}

export interface LogOptions {
  /** Days since 1970-01-01, UTC. */
  readonly today?: () => number;
  /** Told when the clean-up behind a commit failed. It is tried again. */
  readonly onError?: (error: StorageError) => void;
  /** Told once when writing begins to fail, and again when it fails in another way. */
  readonly onFailure?: (error: StorageError) => void;
  /** Told when writing works again. */
  readonly onRecovery?: () => void;
  /** Called after the store was let go of. */
  readonly onClose?: () => void | Promise<void>;
}

/** The days since 1970-01-01, UTC, by the clock of the machine. */
export const unixDay = (): number => Math.floor(Date.now() / 86_400_000);

/** For how many days after the day it came a command id is known, so that a retry does nothing. */
export const retryWindowDays = 2;

/** `body` is the JSON of a `SessionEvent`, written in the shape of `version`. */
export interface StoredEvent {
  readonly seq: number;
  readonly version: number;
  readonly body: string;
}

/** The state after event `seq`, as JSON. */
export interface StoredSnapshot {
  readonly seq: number;
  readonly version: number;
  readonly body: string;
}

export interface SessionRow {
  readonly id: SessionId;
  readonly code: JoinCode;
  readonly facilitatorHash: string;
  /** Days since 1970-01-01, UTC; the last day on which the session is kept. */
  readonly expiresOn: number;
}

export interface FoundSession extends SessionRow {
  /** The `seq` of its last event. */
  readonly lastSeq: number;
}

export interface SessionVault extends SessionRow {
  readonly vault: ReadonlyMap<string, string>;
}

export interface NewSession extends SessionRow {
  /** `seq` 0. */
  readonly snapshot: StoredSnapshot;
  readonly vault: readonly VaultChange[];
}

export interface StoredSession extends SessionVault {
  readonly snapshot: StoredSnapshot;
  /** The events after the snapshot, in order. */
  readonly events: readonly StoredEvent[];
  /** Sorted by id, which is random: no order of arrival. */
  readonly recentCommands: readonly CommandId[];
}

/** Sets a secret, or destroys it so that its bytes are nowhere in the store any more. */
export type VaultChange =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly destroy: true };

export interface Append {
  readonly session: SessionId;
  /** The `seq` of the last event that the caller knows. */
  readonly expectedSeq: number;
  /** They get the `seq`s after `expectedSeq`. There may be none. */
  readonly events: readonly { readonly version: number; readonly body: string }[];
  readonly commands: readonly CommandId[];
  readonly vault: readonly VaultChange[];
  readonly deliveries?: readonly NewDelivery[];
  /**
   * Replaces the older snapshot; all events up to its `seq` are forgotten. It may cover the
   * events of this append. One that is not newer than the stored one is ignored.
   */
  readonly snapshot?: StoredSnapshot;
}

/**
 * - `done`: durable.
 * - `conflict`: `expectedSeq` is not the last seq any more, or a command id is known already.
 *   Nothing was written: load again and decide again.
 * - `gone`: the session was erased.
 */
export type Appended = "done" | "conflict" | "gone";
