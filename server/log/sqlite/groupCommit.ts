interface Waiting<Request, Result> {
  readonly request: Request;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Collects the requests of one turn of the event loop, so that all of them cost one commit,
 * which is one wait for the disk. `commit` answers each request in order; when it throws,
 * nothing was written and every request of the group rejects.
 */
export class GroupCommit<Request, Result> {
  readonly #commit: (group: readonly Request[]) => readonly Result[];
  #waiting: Waiting<Request, Result>[] = [];

  constructor(commit: (group: readonly Request[]) => readonly Result[]) {
    this.#commit = commit;
  }

  add(request: Request): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      if (this.#waiting.length === 1) setImmediate(() => this.flush());
    });
  }

  /** Commits what is waiting now. */
  flush(): void {
    const group = this.#waiting;
    if (group.length === 0) return;
    this.#waiting = [];
    try {
      const results = this.#commit(group.map((waiting) => waiting.request));
      group.forEach((waiting, index) => {
        waiting.resolve(results[index] as Result);
      });
    } catch (error) {
      for (const waiting of group) waiting.reject(error);
    }
  }
}
