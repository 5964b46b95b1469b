import { closeSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { StorageError } from "../storageError.ts";
import { explaining } from "./file.ts";

/** How long a server that starts waits for the one before it to let go, in ms. */
const patienceMs = 5_000;

/**
 * [LG11] Makes this process the only server of a data directory; the result lets go of it. Two
 * servers would each show their people a room of its own. The lock is one of the operating system
 * on an empty file, so that it is gone with its process, however that ends; other programs may
 * read the database meanwhile. Throws a `StorageError`.
 */
export function lockDirectory(directory: string, waitMs = patienceMs): () => void {
  const file = path.join(directory, "parley.lock");
  return explaining(file, () => {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    closeSync(openSync(file, "a", 0o600));
    const lock = new Sqlite(file, { timeout: waitMs });
    try {
      lock.exec("BEGIN EXCLUSIVE");
    } catch (error) {
      lock.close();
      if (error instanceof Sqlite.SqliteError && error.code === "SQLITE_BUSY") {
        throw new StorageError(
          "busy",
          `Another server of Parley is using ${directory}. Stop it, or give each server a DATA_DIR of its own.`,
        );
      }
      throw error;
    }
    return () => void lock.close();
  });
}
