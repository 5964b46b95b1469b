/**
 * [ND3] Events that were read in the log, and of which the server that wrote them has not yet said what is not in
 * it [AN8]. Servers write in turn and are heard in any order: the last event says nothing of those before it.
 */
export class Untold {
  readonly #read = new Set<number>();
  /** Told of before they were read. */
  readonly #told = new Set<number>();

  get isEmpty(): boolean {
    return this.#read.size === 0;
  }

  /** Events after `after` up to `seq`, all of other servers, were read. */
  read(after: number, seq: number): void {
    for (let at = after + 1; at <= seq; at += 1) if (!this.#told.delete(at)) this.#read.add(at);
  }

  /** Whoever wrote those after `after` up to `seq` has said all; the log has been read up to `readUpTo`. */
  told(after: number, seq: number, readUpTo: number): void {
    for (const at of this.#read) if (at > after && at <= seq) this.#read.delete(at);
    for (let at = Math.max(after, readUpTo) + 1; at <= seq; at += 1) this.#told.add(at);
  }

  /** Nothing more is expected of what was read. */
  giveUp(): void {
    this.#read.clear();
  }
}
