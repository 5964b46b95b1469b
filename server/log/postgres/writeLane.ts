interface Waiting<Request, Result> {
  readonly kind: "request";
  readonly request: Request;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

interface Work {
  readonly kind: "work";
  /** Does not reject. */
  readonly run: () => Promise<void>;
}

/**
 * One thing at a time, in order. Requests that wait one behind the other, because they came in one
 * turn or while something else was under way, cost one commit: `commit` answers each of them in
 * order; when it rejects, nothing was written and every request of the group rejects.
 */
export class WriteLane<Request, Result> {
  readonly #commit: (group: readonly Request[]) => Promise<readonly Result[]>;
  readonly #queue: (Waiting<Request, Result> | Work)[] = [];
  #running: Promise<void> | null = null;

  constructor(commit: (group: readonly Request[]) => Promise<readonly Result[]>) {
    this.#commit = commit;
  }

  add(request: Request): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ kind: "request", request, resolve, reject });
      this.#start();
    });
  }

  run<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ kind: "work", run: () => work().then(resolve, reject) });
      this.#start();
    });
  }

  /** Resolves when nothing waits. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  #start(): void {
    this.#running ??= this.#drain().finally(() => {
      this.#running = null;
      if (this.#queue.length > 0) this.#start();
    });
  }

  async #drain(): Promise<void> {
    // What comes in the same turn goes together.
    await new Promise((resolve) => setImmediate(resolve));
    for (let first = this.#queue[0]; first !== undefined; first = this.#queue[0]) {
      if (first.kind === "work") {
        this.#queue.shift();
        await first.run();
      } else await this.#settle(this.#takeGroup());
    }
  }

  #takeGroup(): readonly Waiting<Request, Result>[] {
    const end = this.#queue.findIndex(({ kind }) => kind === "work");
    const group = this.#queue.splice(0, end < 0 ? this.#queue.length : end);
    return group.filter((entry): entry is Waiting<Request, Result> => entry.kind === "request");
  }

  async #settle(group: readonly Waiting<Request, Result>[]): Promise<void> {
    try {
      const results = await this.#commit(group.map(({ request }) => request));
      group.forEach(({ resolve }, index) => {
        resolve(results[index] as Result);
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}
