import type { LogOptions } from "./eventLog.ts";
import { StorageError, type StorageFailure } from "./storageError.ts";

/** [LG13] Tells once when a store begins to fail, once for each other way in which it fails, and once when it works again. */
export class Outage {
  readonly #options: Pick<LogOptions, "onFailure" | "onRecovery">;
  #failing: StorageFailure | null = null;

  constructor(options: Pick<LogOptions, "onFailure" | "onRecovery">) {
    this.#options = options;
  }

  get failing(): StorageFailure | null {
    return this.#failing;
  }

  failed(error: unknown): void {
    if (!(error instanceof StorageError) || error.failure === this.#failing) return;
    this.#failing = error.failure;
    this.#options.onFailure?.(error);
  }

  worked(): void {
    if (this.#failing === null) return;
    this.#failing = null;
    this.#options.onRecovery?.();
  }
}
