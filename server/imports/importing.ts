import { Piscina } from "piscina";
import type { ImportPreview } from "../../shared/protocol/importing.ts";
import type { ImportJob } from "./importWorker.ts";

/** Files that are read or wait for it at the most. */
const mostUnderWay = 8;
/** A file that takes longer is given up, with its thread, in ms. */
const longestMs = 20_000;
const mostMemoryMb = 400;
const idleMs = 60_000;

export interface Importing {
  /** [IM4] What is in a file; `null` where more are being read than the server takes on. */
  preview(job: ImportJob): Promise<ImportPreview | null>;
  /** Gives up what is under way. */
  close(): Promise<void>;
}

/** Reads files in a thread, which ends where one takes too long or too much memory. */
export function importing(): Importing {
  const isSource = import.meta.url.endsWith(".ts");
  const threads = new Piscina({
    filename: new URL(`./importWorker.${isSource ? "ts" : "js"}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    maxQueue: mostUnderWay,
    idleTimeout: idleMs,
    // The room goes first where there are fewer cores than work.
    niceIncrement: 10,
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    atomics: "disabled",
    execArgv: isSource ? ["--import", "tsx"] : [],
  });
  // A thread that ran out of memory says so here too; its file is answered below.
  threads.on("error", () => {});
  let underWay = 0;
  return {
    async preview(job) {
      if (underWay >= mostUnderWay) return null;
      underWay += 1;
      try {
        return await threads.run(job, { signal: AbortSignal.timeout(longestMs) });
      } catch {
        return { format: job.format, terms: [], faults: [{ place: {}, code: "too-large-inside" }] };
      } finally {
        underWay -= 1;
      }
    },
    close: () => threads.destroy(),
  };
}
