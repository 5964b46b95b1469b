/** How many lines each network has open now. What is closed leaves nothing behind. */
export class OpenLines {
  readonly #open = new Map<string, number>();

  of(network: string): number {
    return this.#open.get(network) ?? 0;
  }

  /** Counts `line` until it closes, and answers how many there are with it. */
  add(network: string, line: { once(event: "close", listener: () => void): unknown }): number {
    const count = this.of(network) + 1;
    this.#open.set(network, count);
    line.once("close", () => {
      const left = this.of(network) - 1;
      if (left > 0) this.#open.set(network, left);
      else this.#open.delete(network);
    });
    return count;
  }
}
