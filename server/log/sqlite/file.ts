import { closeSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import { StorageError, type StorageFailure } from "../storageError.ts";
import { migrate, refuseUnknown } from "./migrations.ts";

/** How long a commit waits for another process that is writing, in ms. The event loop waits with it. */
const busyTimeoutMs = 5_000;

/** Opens the file, made with its directory where it is missing, with the newest schema. Throws a `StorageError`. */
export function openSqliteFile(file: string): Database {
  return explaining(file, () => {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    // Made here and not by SQLite, which would let everybody on the machine read it.
    closeSync(openSync(file, "a", 0o600));
    const db = new Sqlite(file, { timeout: busyTimeoutMs });
    try {
      prepare(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

function prepare(db: Database): void {
  refuseUnknown(db);
  refuseDamaged(db);
  db.pragma("secure_delete = ON");
  db.pragma("auto_vacuum = INCREMENTAL");
  db.pragma("foreign_keys = ON");
  const mode = db.pragma("journal_mode = WAL", { simple: true });
  if (mode !== "wal") {
    throw new StorageError(
      "failed",
      `${db.name} cannot use a write-ahead log here. Set DATA_DIR to a directory on a local disk.`,
    );
  }
  db.pragma("synchronous = FULL");
  migrate(db);
}

/** Up to this size a file is looked through at the start: measured, 0.7 s for each GB that is in the cache. */
const mostCheckedBytes = 256 * 1_048_576;

/** Writing to a file with a torn page would spread the damage. */
function refuseDamaged(db: Database): void {
  const sizeOf = (name: string) => Number(db.pragma(name, { simple: true }));
  if (sizeOf("page_count") * sizeOf("page_size") > mostCheckedBytes) return;
  if (db.pragma("quick_check(1)", { simple: true }) !== "ok") throw new StorageError("damaged", damaged(db.name));
}

/** Runs `work`; what SQLite or the file system throws becomes a `StorageError` about `file`. */
export function explaining<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw toStorageError(file, error);
  }
}

export function toStorageError(file: string, error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const [failure, message] = explanation(file, code);
  return new StorageError(failure, code === "" ? message : `${message} (${code})`, { cause: error });
}

const damaged = (file: string): string =>
  `${file} is damaged or not a database. Restore a backup, or move the file away to start empty.`;

function explanation(file: string, code: string): readonly [StorageFailure, string] {
  const is = (...prefixes: string[]) => prefixes.some((prefix) => code.startsWith(prefix));
  if (is("SQLITE_FULL", "ENOSPC", "EDQUOT")) {
    return ["full", `The disk with ${file} is full. Free some space; what was acknowledged is safe.`];
  }
  if (is("SQLITE_BUSY", "SQLITE_LOCKED")) {
    return ["busy", `Another process holds ${file}. Stop it, or give each server a DATA_DIR of its own.`];
  }
  if (
    is(
      "SQLITE_READONLY",
      "SQLITE_CANTOPEN",
      "SQLITE_PERM",
      "EACCES",
      "EPERM",
      "EROFS",
      "ENOENT",
      "ENOTDIR",
      "EEXIST",
      "EISDIR",
    )
  ) {
    return ["denied", `Parley cannot write ${file}. Set DATA_DIR to a directory that it may write to.`];
  }
  if (is("SQLITE_NOTADB", "SQLITE_CORRUPT")) {
    return ["damaged", damaged(file)];
  }
  return ["failed", `${file} could not be read or written. Look at the disk; what was acknowledged is safe.`];
}
