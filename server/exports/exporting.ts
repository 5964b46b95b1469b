import { Piscina } from "piscina";
import type { Day } from "../../shared/day.ts";
import type { SessionState } from "../../shared/session/state.ts";
import { eachResult } from "../../shared/session/view.ts";
import type { Choice, ExportName } from "./exports.ts";
import type { ExportedFile, ExportJob } from "./exportWorker.ts";

/** Files that are written or wait for it at the most; each holds the results of its session in memory. */
const mostUnderWay = 50;
/** A thread that has nothing to do ends after so long, in ms. */
const idleMs = 60_000;

/** There are more files to be written than the server takes on. */
export class TooManyExports extends Error {
  override readonly name = "TooManyExports";
}

export interface Exporting {
  /** Writes the file of this name. Rejects with `TooManyExports`. */
  write(name: ExportName, state: SessionState, today: Day, choice?: Choice): Promise<ExportedFile>;
  /** Gives up what is under way. */
  close(): Promise<void>;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Writes exports in threads, so that no file, however long, keeps the room waiting [EX12]. What is
 * left for the event loop, the results and their JSON, goes stage by stage, with turns for everybody
 * else in between; the state is immutable, so that nothing changes meanwhile.
 */
export function exporting(): Exporting {
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

  async function written(name: ExportName, state: SessionState, today: Day, choice: Choice): Promise<ExportedFile> {
    const { title, sides, rehearsal } = state;
    const results: string[] = [];
    for (const result of eachResult(state)) {
      results.push(JSON.stringify(result));
      await nextTurn();
    }
    const session = { title, sides, ...(rehearsal && { rehearsal }), today };
    return threads.run({ name, session, results, choice } satisfies ExportJob);
  }

  return {
    async write(name, state, today, choice = "everything") {
      if (underWay >= mostUnderWay) throw new TooManyExports();
      underWay += 1;
      try {
        return await written(name, state, today, choice);
      } finally {
        underWay -= 1;
      }
    },
    close: () => threads.destroy(),
  };
}
