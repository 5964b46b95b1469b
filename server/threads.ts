import { Piscina } from "piscina";

/** A thread that has nothing to do ends after so long, in ms. */
const idleMs = 60_000;

export interface ThreadOptions {
  /** Threads at the most. */
  readonly most: number;
  /** Jobs that are under way or wait at the most. */
  readonly mostUnderWay: number;
  /** A thread ends where its job takes more, in MB. */
  readonly mostMemoryMb?: number;
}

export interface Threads<Job, Result> {
  readonly isFull: () => boolean;
  /** Rejects as the job does, and where its thread ended or `signal` gave it up. */
  run(job: Job, signal?: AbortSignal): Promise<Result>;
  /** Gives up what is under way. */
  close(): Promise<void>;
}

/**
 * Threads for what would keep the rooms waiting. `worker` is the address of a module without its
 * ending, such as `new URL("./exportWorker", import.meta.url)`: it is TypeScript where the server
 * runs from its sources, and JavaScript where it was built.
 */
export function threads<Job, Result>(
  worker: URL,
  { most, mostUnderWay, mostMemoryMb }: ThreadOptions,
): Threads<Job, Result> {
  const isSource = import.meta.url.endsWith(".ts");
  const pool = new Piscina<Job, Result>({
    filename: `${worker.href}.${isSource ? "ts" : "js"}`,
    minThreads: 0,
    maxThreads: most,
    maxQueue: mostUnderWay,
    idleTimeout: idleMs,
    // The room goes first where there are fewer cores than work.
    niceIncrement: 10,
    // An idle thread that waits for memory instead of messages could not be told to end.
    atomics: "disabled",
    execArgv: isSource ? ["--import", "tsx"] : [],
    ...(mostMemoryMb !== undefined && { resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb } }),
  });
  // A thread that ran out of memory says so here too; its job has been rejected.
  if (mostMemoryMb !== undefined) pool.on("error", () => {});
  let underWay = 0;
  return {
    isFull: () => underWay >= mostUnderWay,
    async run(job, signal) {
      underWay += 1;
      try {
        return await pool.run(job, { signal: signal ?? null });
      } finally {
        underWay -= 1;
      }
    },
    close: () => pool.destroy(),
  };
}
