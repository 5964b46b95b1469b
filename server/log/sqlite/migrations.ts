import type { Database } from "better-sqlite3";
import { StorageError } from "../storageError.ts";

/** One step of the schema. Steps are never edited once released: a change is a new step. */
export type Migration = (db: Database) => void;

export const migrations: readonly Migration[] = [
  // 1. What people wrote is sealed: see sealing.ts. In the two tables of secrets `unused` comes
  // before the secret and is longer than the part of a row that lies in a shared page (at most
  // 1,002 bytes at a page size of 4,096). So the secret lies in a page of its own, which SQLite
  // overwrites with zeros when it is freed, and never in one that is rearranged.
  (db) =>
    db.exec(`
      CREATE TABLE sessions (
        no INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        code TEXT NOT NULL UNIQUE,
        facilitator_hash TEXT NOT NULL,
        expires_on INTEGER NOT NULL,
        last_seq INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE content_keys (
        session INTEGER PRIMARY KEY,
        unused BLOB NOT NULL DEFAULT (zeroblob(1100)),
        key BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE vault (
        session INTEGER NOT NULL,
        name TEXT NOT NULL,
        unused BLOB NOT NULL DEFAULT (zeroblob(1100)),
        value TEXT NOT NULL,
        PRIMARY KEY (session, name)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE snapshots (
        session INTEGER PRIMARY KEY,
        seq INTEGER NOT NULL,
        version INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      -- The events of one append; last_seq is the seq of the last of them.
      CREATE TABLE appended (
        session INTEGER NOT NULL,
        last_seq INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (session, last_seq)
      ) STRICT, WITHOUT ROWID;
      -- Keyed by the id, which is random, and without a rowid: no order of arrival.
      CREATE TABLE commands (
        session INTEGER NOT NULL,
        id TEXT NOT NULL,
        day INTEGER NOT NULL,
        PRIMARY KEY (session, id)
      ) STRICT, WITHOUT ROWID;
    `),
  // 2. What other tools are still to be told, which points at a session and holds nothing of it.
  (db) =>
    db.exec(`
      CREATE TABLE deliveries (
        id TEXT PRIMARY KEY,
        session INTEGER NOT NULL,
        type TEXT NOT NULL,
        day INTEGER NOT NULL,
        attempts INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `),
  // 3. What came last, of all sessions together: see latest.ts.
  (db) =>
    db.exec(`
      CREATE TABLE latest_appended (
        no INTEGER PRIMARY KEY,
        session INTEGER NOT NULL,
        last_seq INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX latest_appended_of ON latest_appended (session);
      -- Keyed by the id for the same reason as above.
      CREATE TABLE latest_commands (
        id TEXT NOT NULL,
        session INTEGER NOT NULL,
        day INTEGER NOT NULL,
        PRIMARY KEY (id, session)
      ) STRICT, WITHOUT ROWID;
    `),
];

/** "Parl": tells our file from another program's. */
const applicationId = 0x5061726c;

const read = (db: Database, name: "user_version" | "application_id"): number =>
  db.pragma(name, { simple: true }) as number;

/**
 * Refuses, with a `StorageError`, a file of a newer version and one that is not Parley's. Reads
 * only, so that a file that is refused stays as it is to the byte.
 */
export function refuseUnknown(db: Database, steps: readonly Migration[] = migrations): void {
  const id = read(db, "application_id");
  const isEmpty = () => db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined;
  if (id !== applicationId && !(id === 0 && isEmpty())) {
    throw new StorageError(
      "damaged",
      `${db.name} is a database of another program. Set DATA_DIR to a directory of Parley's own.`,
    );
  }
  const from = read(db, "user_version");
  if (from > steps.length) {
    throw new StorageError(
      "newer",
      `${db.name} was written by a newer version of Parley (schema ${from}, this version knows ${steps.length}). ` +
        "Start the newer version, or restore a backup from before the upgrade.",
    );
  }
}

/** Brings the file to the newest schema in one transaction; its version is `user_version`. */
export function migrate(db: Database, steps: readonly Migration[] = migrations): void {
  if (read(db, "user_version") === steps.length && read(db, "application_id") === applicationId) return;
  db.transaction(() => {
    refuseUnknown(db, steps);
    for (const step of steps.slice(read(db, "user_version"))) step(db);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${steps.length}`);
  }).immediate();
}
