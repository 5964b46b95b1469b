import { Piscina } from "piscina";
import type { Exported, ExportJob } from "./exportWorker.ts";

export type { Exported, ExportedFile } from "./exportWorker.ts";

/** Files that are written or wait for it at the most; each can take as much memory as its session. */
const mostUnderWay = 50;
/** A thread that has nothing to do ends after so long, in ms. */
const idleMs = 60_000;

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
export function exporting(database: string): Exporting {
  const isSource = import.meta.url.endsWith(".ts");
  const threads = new Piscina({
    filename: new URL(`./exportWorker.${isSource ? "ts" : "js"}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: 2,
    maxQueue: mostUnderWay,
    idleTimeout: idleMs,
    // The room goes first where there are fewer cores than work.
    niceIncrement: 10,
    // An idle thread that waits for memory instead of messages could not be told to end.
    atomics: "disabled",
    execArgv: isSource ? ["--import", "tsx"] : [],
  });
  let underWay = 0;
  return {
    async write(asked) {
      if (underWay >= mostUnderWay) return { refusal: "too-many" };
      underWay += 1;
      try {
        return await threads.run({ database, ...asked } satisfies ExportJob);
      } finally {
        underWay -= 1;
      }
    },
    close: () => threads.destroy(),
  };
}
