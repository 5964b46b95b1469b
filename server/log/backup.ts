import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { databaseIn } from "./sqlite/dataDirectory.ts";
import { explaining } from "./sqlite/file.ts";
import { refuseUnknown } from "./sqlite/migrations.ts";
import { StorageError } from "./storageError.ts";

export interface Backup {
  readonly file: string;
  readonly sessions: number;
  /** Rounds, ballots and deals that were open: of these the file holds pseudonyms and the secret behind them. */
  readonly openScopes: number;
}

/**
 * [LG12] Copies the database of a data directory into a new file, while a server works on it. The
 * copy is of one moment, and holds what is there and nothing that was forgotten: it is written
 * anew, row by row. Throws a `StorageError`; then there is no file.
 */
export function backUp(directory: string, target: string): Backup {
  const source = databaseIn(directory);
  if (!existsSync(source)) throw new StorageError("denied", `There is no ${source} to back up. Is DATA_DIR right?`);
  if (existsSync(target)) throw new StorageError("denied", `${target} is there already. Choose another name.`);
  explaining(target, () => {
    mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
    // Made here and not by SQLite, which would let everybody on the machine read it.
    closeSync(openSync(target, "wx", 0o600));
  });
  try {
    copy(source, target);
    return inspected(target);
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  }
}

function copy(source: string, target: string): void {
  explaining(source, () => {
    const db = new Sqlite(source, { readonly: true, fileMustExist: true });
    try {
      refuseUnknown(db);
      db.prepare("VACUUM INTO ?").run(target);
    } finally {
      db.close();
    }
  });
  const file = openSync(target, "r+");
  fsyncSync(file);
  closeSync(file);
}

/** Opens the copy as a server would, as far as that does not change it. */
function inspected(file: string): Backup {
  return explaining(file, () => {
    const db = new Sqlite(file, { readonly: true, fileMustExist: true });
    try {
      const count = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0;
      refuseUnknown(db);
      if (db.pragma("integrity_check(1)", { simple: true }) !== "ok") {
        throw new StorageError("damaged", `${file} is not a sound copy, so the original may be damaged too.`);
      }
      return {
        file,
        sessions: count("SELECT count(*) FROM sessions"),
        openScopes: count("SELECT count(*) FROM vault WHERE name LIKE 'scope/%'"),
      };
    } finally {
      db.close();
    }
  });
}

/** What the person who made the backup is told. */
export function backupReport({ file, sessions, openScopes }: Backup, directory: string): string {
  const database = databaseIn(directory);
  return [
    `${file} holds ${sessions} sessions.`,
    "It can be read by whoever has it, also when a session is deleted later. Keep it safe, and not for longer than needed.",
    ...(openScopes > 0
      ? [
          `People are writing or voting just now, so it also holds who is who in ${openScopes} open rounds, under pseudonyms.`,
          "Better make a backup between sessions, and delete this one soon.",
        ]
      : []),
    `To go back to it: stop the server, put it in the place of ${database},`,
    `delete ${path.basename(database)}-wal and ${path.basename(database)}-shm if they are there, and start.`,
  ].join("\n");
}

/** [PG8] What who asks for a backup is told where the sessions are in Postgres. */
export const backupOfPostgres = [
  "The sessions are in Postgres, which has a program for this. It can run while the server runs:",
  '  pg_dump --format=custom --schema=parley --file=parley.dump "$DATABASE_URL"',
  "To go back to it: stop the server, and",
  '  pg_restore --clean --if-exists --dbname="$DATABASE_URL" parley.dump',
  "It can be read by whoever has it, also when a session is deleted later. While people write or vote it also holds",
  "who is who in open rounds, under pseudonyms. Better make it between sessions, keep it safe, and not for longer than needed.",
].join("\n");
