import type { Database } from "better-sqlite3";
import type { VaultChange } from "../eventLog.ts";

/** The secrets of each session, by its number. */
export class SqliteVault {
  readonly #statements: Statements;

  constructor(db: Database) {
    this.#statements = prepare(db);
  }

  read(session: number): Map<string, string> {
    return new Map(this.#statements.secrets.all(session));
  }

  /** Returns whether a secret was destroyed or replaced. */
  change(session: number, changes: readonly VaultChange[]): boolean {
    let isForgotten = false;
    for (const change of changes) {
      const { changes: destroyed } = this.#statements.destroy.run(session, change.name);
      isForgotten = destroyed > 0 || isForgotten;
      if ("value" in change) this.#statements.keep.run(session, change.name, change.value);
    }
    return isForgotten;
  }

  erase(session: number): void {
    this.#statements.erase.run(session);
  }
}

type Statements = ReturnType<typeof prepare>;

const prepare = (db: Database) => ({
  secrets: db.prepare<[number], [name: string, value: string]>("SELECT name, value FROM vault WHERE session = ?").raw(),
  keep: db.prepare<[number, string, string]>("INSERT INTO vault (session, name, value) VALUES (?, ?, ?)"),
  destroy: db.prepare<[number, string]>("DELETE FROM vault WHERE session = ? AND name = ?"),
  erase: db.prepare<[number]>("DELETE FROM vault WHERE session = ?"),
});
