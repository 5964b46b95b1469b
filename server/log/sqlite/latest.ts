import type { Database } from "better-sqlite3";

/**
 * With more the gain is small, and the commit that moves them takes longer. One command is two rows: what was
 * appended, and its id.
 */
const mostRows = 4_000;

/**
 * What was written last lies with that of all sessions, before it moves to the pages of its own session. A commit
 * of fifty sessions then writes a few pages in place of a hundred, and what comes to one page meanwhile is written
 * there at once: 31 µs of CPU for a command in place of 43.
 */
export class SqliteLatest {
  readonly #statements: Statements;
  /** As many as there are, and those of erased sessions; null where nobody has counted. */
  #rows: number | null = null;

  constructor(db: Database) {
    this.#statements = prepare(db);
  }

  /** `rows` more lie there since the last call: moves all where that is enough, in the transaction that wrote them. */
  grewBy(rows: number): void {
    this.#rows = this.#rows === null ? (this.#statements.count.get() ?? 0) : this.#rows + rows;
    if (this.#rows < mostRows) return;
    for (const statement of this.#statements.move) statement.run();
    this.#rows = 0;
  }

  /** A transaction came to nothing. */
  recount(): void {
    this.#rows = null;
  }
}

type Statements = ReturnType<typeof prepare>;

const prepare = (db: Database) => ({
  count: db
    .prepare<[], number>("SELECT (SELECT count(*) FROM latest_appended) + (SELECT count(*) FROM latest_commands)")
    .pluck(),
  move: [
    "INSERT INTO appended SELECT session, last_seq, sealed FROM latest_appended ORDER BY session, no",
    "DELETE FROM latest_appended",
    "INSERT INTO commands SELECT session, id, day FROM latest_commands ORDER BY session, id",
    "DELETE FROM latest_commands",
  ].map((sql) => db.prepare(sql)),
});
