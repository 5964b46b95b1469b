import type { ImportPreview } from "../../shared/protocol/importing.ts";
import { threads } from "../threads.ts";
import type { ImportJob } from "./importWorker.ts";

/** Files that are read or wait for it at the most. */
const mostUnderWay = 8;
/** A file that takes longer is given up, with its thread, in ms. */
const longestMs = 20_000;
const mostMemoryMb = 400;

export interface Importing {
  /** [IM4] What is in a file; `null` where more are being read than the server takes on. */
  preview(job: ImportJob): Promise<ImportPreview | null>;
  /** Gives up what is under way. */
  close(): Promise<void>;
}

/** Reads files in a thread, which ends where one takes too long or too much memory. */
export function importing(): Importing {
  const readers = threads<ImportJob, ImportPreview>(new URL("./importWorker", import.meta.url), {
    most: 1,
    mostUnderWay,
    mostMemoryMb,
  });
  return {
    async preview(job) {
      if (readers.isFull()) return null;
      try {
        return await readers.run(job, AbortSignal.timeout(longestMs));
      } catch {
        return { format: job.format, terms: [], faults: [{ place: {}, code: "too-large-inside" }] };
      }
    },
    close: readers.close,
  };
}
