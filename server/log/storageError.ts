/**
 * Why the store failed.
 * - `full`: no space left. `busy`: another process holds the file. `denied`: no right to read or write.
 * - `damaged`: not readable as a store of Parley. `newer`: written by a newer version of Parley.
 * - `away`: the database does not answer. `closed`: used after `close`. `failed`: anything else; see `cause`.
 */
export const storageFailures = ["full", "busy", "denied", "damaged", "newer", "away", "closed", "failed"] as const;
export type StorageFailure = (typeof storageFailures)[number];

/** The message is written for the person who runs the server and says what to do. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly failure: StorageFailure;

  constructor(failure: StorageFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}
