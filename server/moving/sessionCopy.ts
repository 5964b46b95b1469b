import type { CommandId, JoinCode, SessionId } from "../../shared/ids.ts";
import { inKeyOrder } from "../../shared/json.ts";
import type { NewDelivery } from "../log/deliveries.ts";
import type { SessionRow, StoredEvent, StoredSnapshot } from "../log/eventLog.ts";
import { replay } from "../sessions/storedState.ts";

/** All that a store has of one session, unsealed. */
export interface SessionCopy extends SessionRow {
  readonly lastSeq: number;
  readonly snapshot: StoredSnapshot;
  /** The events after the snapshot, in order. */
  readonly events: readonly StoredEvent[];
  readonly vault: ReadonlyMap<string, string>;
  /** Sorted by id, which is random; `day` is the day on which it came, since 1970. */
  readonly commands: readonly { readonly id: CommandId; readonly day: number }[];
  /** Sorted by id, which is random. */
  readonly deliveries: readonly NewDelivery[];
}

/** A store that sessions are moved from or to, and that nobody else uses until it is closed. */
export interface MovableStore {
  /** Where it is, without a password. */
  readonly place: string;
  ids(): Promise<readonly SessionId[]>;
  hasCode(code: JoinCode): Promise<boolean>;
  /** Null where it has no such session. Rejects with a `StorageError` where what is stored is damaged. */
  read(id: SessionId): Promise<SessionCopy | null>;
  /** Resolves after the whole session is durable, in one transaction, sealed with a new key. */
  write(copy: SessionCopy): Promise<void>;
  /** Forgets all sessions for good [LG5]. */
  eraseAll(): Promise<void>;
  close(): Promise<void>;
}

/** All sessions have expired by then, in days since 1970. */
export const endOfDays = 2 ** 31 - 1;

/** Whether both are the same in every part that is stored, and in the state that a server would make of it. */
export function areSame(one: SessionCopy, other: SessionCopy): boolean {
  return asText(one) === asText(other);
}

function asText(copy: SessionCopy): string {
  const { state, seq } = replay(copy);
  return JSON.stringify(inKeyOrder({ ...copy, vault: Object.fromEntries(copy.vault), replayed: { state, seq } }));
}
