import { existsSync } from "node:fs";
import path from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import type { SessionId } from "../../shared/ids.ts";
import type { NewDelivery } from "../log/deliveries.ts";
import { SqliteCommands } from "../log/sqlite/commands.ts";
import { SqliteContent } from "../log/sqlite/content.ts";
import { databaseIn, openDataDirectory } from "../log/sqlite/dataDirectory.ts";
import { SqliteDeliveries } from "../log/sqlite/deliveries.ts";
import { explaining } from "../log/sqlite/file.ts";
import { SqliteLatest } from "../log/sqlite/latest.ts";
import { type SqliteRow, toSessionRow } from "../log/sqlite/log.ts";
import { SqliteVault } from "../log/sqlite/vault.ts";
import { StorageError } from "../log/storageError.ts";
import { endOfDays, type MovableStore, type SessionCopy } from "./sessionCopy.ts";

export interface OpeningOptions {
  /** Whether it is refused where there is no file yet. */
  readonly mustExist: boolean;
  /** How long to wait for a server to let go of it, in ms; by default as long as one may take to stop. */
  readonly patienceMs?: number | undefined;
}

/** The file in a data directory, which is this process's alone until it is closed. Throws a `StorageError`. */
export function openSqliteStore(directory: string, { mustExist, patienceMs }: OpeningOptions): MovableStore {
  const file = databaseIn(directory);
  if (mustExist && !existsSync(file)) {
    throw new StorageError("denied", `There is no ${file} to move sessions from.`);
  }
  // It holds the lock, brings the schema to its version, and knows how to forget.
  const log = openDataDirectory(directory, {}, patienceMs);
  const db = explaining(file, () => new Sqlite(file));
  db.pragma("synchronous = FULL");
  db.pragma("secure_delete = ON");
  const statements = prepare(db);
  const content = new SqliteContent(db);
  const commands = new SqliteCommands(db);
  const latest = new SqliteLatest(db);
  const vault = new SqliteVault(db);
  const deliveries = new SqliteDeliveries(db);

  function read(id: SessionId): SessionCopy | null {
    const row = statements.find.get(id);
    if (row === undefined) return null;
    return {
      ...toSessionRow(row),
      lastSeq: row.last_seq,
      ...content.read(row.no),
      vault: vault.read(row.no),
      commands: commands.read(row.no),
      deliveries: statements.deliveries.all(row.no),
    };
  }

  function write(copy: SessionCopy): void {
    const { id, code, facilitatorHash, expiresOn, lastSeq, snapshot, events } = copy;
    const no = Number(statements.insert.run(id, code, facilitatorHash, expiresOn, lastSeq).lastInsertRowid);
    content.create(no, snapshot);
    content.append(no, events.at(-1)?.seq ?? snapshot.seq, events);
    vault.change(
      no,
      [...copy.vault].map(([name, value]) => ({ name, value })),
    );
    for (const { id, day } of copy.commands) commands.remember(no, [id], day);
    latest.grewBy(1 + copy.commands.length);
    deliveries.add(no, copy.deliveries);
  }

  return {
    place: path.resolve(file),
    ids: async () => explaining(file, () => statements.ids.all()),
    hasCode: async (code) => explaining(file, () => statements.hasCode.get(code) !== undefined),
    read: async (id) => explaining(file, () => db.transaction(read).deferred(id)),
    write: async (copy) => explaining(file, () => db.transaction(write).immediate(copy)),
    eraseAll: async () => void (await log.sweep(endOfDays)),
    async close() {
      db.close();
      await log.close();
    },
  };
}

const prepare = (db: Database) => ({
  ids: db.prepare<[], SessionId>("SELECT id FROM sessions ORDER BY id").pluck(),
  hasCode: db.prepare<[string], 1>("SELECT 1 FROM sessions WHERE code = ?").pluck(),
  find: db.prepare<[string], SqliteRow>("SELECT * FROM sessions WHERE id = ?"),
  deliveries: db.prepare<[number], NewDelivery>(
    "SELECT id, type, day, attempts FROM deliveries WHERE session = ? ORDER BY id",
  ),
  insert: db.prepare<[string, string, string, number, number]>(
    "INSERT INTO sessions (id, code, facilitator_hash, expires_on, last_seq) VALUES (?, ?, ?, ?, ?)",
  ),
});
