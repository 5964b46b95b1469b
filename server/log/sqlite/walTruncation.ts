import type { Database } from "better-sqlite3";

/** The longest that forgotten bytes stay in the files, while no other process is reading. */
const delayMs = 1_000;

/**
 * What is overwritten in the database still stands in the write-ahead log, and in the file
 * until a checkpoint. This runs one that empties the log: soon after something was forgotten,
 * once for all that was forgotten meanwhile, because it waits for the disk.
 */
export class WalTruncation {
  readonly #db: Database;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #isFailing = false;

  constructor(db: Database, onError: (error: unknown) => void) {
    this.#db = db;
    this.#onError = onError;
  }

  schedule(): void {
    this.#timer ??= setTimeout(() => {
      try {
        this.now();
        this.#isFailing = false;
      } catch (error) {
        if (!this.#isFailing) this.#onError(error);
        this.#isFailing = true;
        this.schedule();
      }
    }, delayMs).unref();
  }

  /** Tries at once; comes back to it by itself when another process is in the way. */
  now(): void {
    this.stop();
    const timeoutMs = this.#db.pragma("busy_timeout", { simple: true });
    // A reader elsewhere must not stop this process; there is a next time.
    this.#db.pragma("busy_timeout = 0");
    try {
      if (this.#db.pragma("wal_checkpoint(TRUNCATE)", { simple: true }) !== 0) this.schedule();
    } finally {
      this.#db.pragma(`busy_timeout = ${timeoutMs}`);
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
