import type { CommandId, JoinCode, SessionId } from "../../../shared/ids.ts";
import type { FoundSession, SessionRow, SessionVault, StoredEvent, StoredSession } from "../eventLog.ts";
import { partMissing, unseal, unsealEvents } from "../sealing.ts";
import type { Later } from "../sharedStore.ts";

/** Each reads with one statement, so that what is read belongs together. */
export const reading = {
  find: {
    name: "find",
    text: "SELECT id, code, facilitator_hash, expires_on, last_seq FROM sessions WHERE code = $1",
  },
  loadVault: {
    name: "load-vault",
    text: `SELECT id, code, facilitator_hash, expires_on,
        ARRAY(SELECT name FROM vault WHERE session = no ORDER BY name) AS names,
        ARRAY(SELECT value FROM vault WHERE session = no ORDER BY name) AS secrets
      FROM sessions WHERE id = $1`,
  },
  content: {
    name: "content",
    text: `SELECT key, snapshots.seq, snapshots.version, snapshots.sealed,
        ARRAY(SELECT last_seq FROM appended WHERE session = no AND last_seq > seq ORDER BY last_seq) AS last_seqs,
        ARRAY(SELECT sealed FROM appended WHERE session = no AND last_seq > seq ORDER BY last_seq) AS appended
      FROM sessions LEFT JOIN content_keys ON content_keys.session = no LEFT JOIN snapshots ON snapshots.session = no
      WHERE id = $1`,
  },
  load: {
    name: "load",
    text: `SELECT id, code, facilitator_hash, expires_on,
        key, snapshots.seq, snapshots.version, snapshots.sealed,
        ARRAY(SELECT last_seq FROM appended WHERE session = no AND last_seq > seq ORDER BY last_seq) AS last_seqs,
        ARRAY(SELECT appended.sealed FROM appended WHERE session = no AND last_seq > seq ORDER BY last_seq) AS appended,
        ARRAY(SELECT name FROM vault WHERE session = no ORDER BY name) AS names,
        ARRAY(SELECT value FROM vault WHERE session = no ORDER BY name) AS secrets,
        ARRAY(SELECT id FROM commands WHERE session = no ORDER BY id) AS commands
      FROM sessions LEFT JOIN content_keys ON content_keys.session = no LEFT JOIN snapshots ON snapshots.session = no
      WHERE id = $1`,
  },
} as const;

export interface Row {
  readonly id: SessionId;
  readonly code: JoinCode;
  readonly facilitator_hash: string;
  readonly expires_on: number;
}

export interface FoundRow extends Row {
  readonly last_seq: number;
}

export interface VaultRow extends Row {
  readonly names: readonly string[];
  readonly secrets: readonly string[];
}

export interface ContentRow {
  readonly key: Buffer | null;
  readonly seq: number;
  readonly version: number;
  readonly sealed: Buffer | null;
  readonly last_seqs: readonly number[];
  readonly appended: readonly Buffer[];
}

/** `sealed` is null where the snapshot is not newer than what the reader knows. */
export interface LaterRow extends ContentRow {
  readonly names: readonly string[];
  readonly secrets: readonly string[];
}

export interface LoadedRow extends VaultRow, ContentRow {
  readonly commands: readonly CommandId[];
}

export const toSessionRow = ({ id, code, facilitator_hash, expires_on }: Row): SessionRow => ({
  id,
  code,
  facilitatorHash: facilitator_hash,
  expiresOn: expires_on,
});

export const toFoundSession = (row: FoundRow): FoundSession => ({ ...toSessionRow(row), lastSeq: row.last_seq });

export const toSessionVault = (row: VaultRow): SessionVault => ({
  ...toSessionRow(row),
  vault: toVault(row),
});

const toVault = ({ names, secrets }: Pick<VaultRow, "names" | "secrets">): ReadonlyMap<string, string> =>
  new Map(names.map((name, index) => [name, secrets[index] ?? ""]));

const eventsAfter = (key: Buffer, { last_seqs, appended }: ContentRow, after: number): StoredEvent[] =>
  appended.flatMap((each, index) => unsealEvents(key, last_seqs[index] ?? 0, each)).filter(({ seq }) => seq > after);

/** What came after event `after`. Throws as `toContent` does. */
export function toLater(row: LaterRow, after: number): Later {
  const { key, seq, version, sealed } = row;
  if (key === null || (sealed === null && seq > after)) throw partMissing();
  return {
    snapshot: sealed && { seq, version, body: unseal(key, sealed) },
    events: eventsAfter(key, row, Math.max(seq, after)),
    vault: toVault(row),
  };
}

/** Throws a `StorageError` where a part is missing or does not fit its seal. */
export function toContent(row: ContentRow): Pick<StoredSession, "snapshot" | "events"> {
  const { key, seq, version, sealed } = row;
  if (key === null || sealed === null) throw partMissing();
  return { snapshot: { seq, version, body: unseal(key, sealed) }, events: eventsAfter(key, row, seq) };
}
