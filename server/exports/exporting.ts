import type { Database } from "../log/database.ts";
import { threads } from "../threads.ts";
import type { Exported, ExportJob } from "./exportWorker.ts";

export type { Exported, ExportedFile } from "./exportWorker.ts";

/** Files that are written or wait for it at the most; each can take as much memory as its session. */
const mostUnderWay = 50;

export interface Exporting {
  /** Writes a file. Rejects with a `StorageError` where the session cannot be read. */
  write(asked: Omit<ExportJob, "database">): Promise<Exported>;
  /** Gives up what is under way. */
  close(): Promise<void>;
}

/**
 * [EX20] Writes exports in threads, which read the session from the database themselves: what was
 * acknowledged is there, and a room that goes on meanwhile waits for nothing, however long a file is.
 */
export function exporting(database: Database): Exporting {
  const writers = threads<ExportJob, Exported>(new URL("./exportWorker", import.meta.url), { most: 2, mostUnderWay });
  return {
    write: async (asked) => (writers.isFull() ? { refusal: "too-many" } : writers.run({ database, ...asked })),
    close: writers.close,
  };
}
