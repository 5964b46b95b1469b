import path from "node:path";
import type { EventLog, LogOptions } from "../eventLog.ts";
import { lockDirectory } from "./directoryLock.ts";
import { openSqliteLog } from "./log.ts";

/** Where the database is in a data directory. */
export const databaseIn = (directory: string): string => path.join(directory, "parley.sqlite");

/** Opens the log in a server's data directory, which is this process's alone until the log is closed; a server that stops is waited for. Throws a `StorageError`. */
export function openDataDirectory(
  directory: string,
  options: Omit<LogOptions, "onClose">,
  patienceMs?: number,
): EventLog {
  const unlock = lockDirectory(directory, patienceMs);
  try {
    return openSqliteLog(databaseIn(directory), { ...options, onClose: unlock });
  } catch (error) {
    unlock();
    throw error;
  }
}
