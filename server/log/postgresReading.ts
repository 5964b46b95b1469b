import type { CommandId, JoinCode, SessionId } from "../../shared/ids.ts";
import type { SessionRow, SessionVault, StoredSession } from "./eventLog.ts";
import { partMissing, unseal, unsealEvents } from "./sealing.ts";

/** Each reads with one statement, so that what is read belongs together. */
export const reading = {
  find: {
    name: "find",
    text: "SELECT id, code, facilitator_hash, expires_on FROM sessions WHERE code = $1",
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

export interface LoadedRow extends VaultRow, ContentRow {
  readonly commands: readonly CommandId[];
}

export const toSessionRow = ({ id, code, facilitator_hash, expires_on }: Row): SessionRow => ({
  id,
  code,
  facilitatorHash: facilitator_hash,
  expiresOn: expires_on,
});

export const toSessionVault = (row: VaultRow): SessionVault => ({
  ...toSessionRow(row),
  vault: new Map(row.names.map((name, index) => [name, row.secrets[index] ?? ""])),
});

/** Throws a `StorageError` where a part is missing or does not fit its seal. */
export function toContent(row: ContentRow): Pick<StoredSession, "snapshot" | "events"> {
  const { key, seq, version, sealed, last_seqs, appended } = row;
  if (key === null || sealed === null) throw partMissing();
  return {
    snapshot: { seq, version, body: unseal(key, sealed) },
    events: appended
      .flatMap((each, index) => unsealEvents(key, last_seqs[index] ?? 0, each))
      .filter((event) => event.seq > seq),
  };
}
