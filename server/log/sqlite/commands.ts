import type { Database } from "better-sqlite3";
import type { CommandId } from "../../../shared/ids.ts";

/** A command that was carried out, and the day on which it came. */
export interface KnownCommand {
  readonly id: CommandId;
  readonly day: number;
}

/** The ids of recent commands of each session, by its number: the latest of all sessions together, the others by session. */
export class SqliteCommands {
  readonly #statements: Statements;

  constructor(db: Database) {
    this.#statements = prepare(db);
  }

  /** Sorted by id, which is random: no order of arrival. */
  read(session: number): KnownCommand[] {
    return this.#statements.read.all({ session });
  }

  /** Keeps the ids of these commands; when one of them is known, it keeps none and returns false. */
  remember(session: number, commands: readonly CommandId[], day: number): boolean {
    const kept: CommandId[] = [];
    // Sorted, because within a page rows lie in the order in which they were written.
    for (const id of commands.toSorted()) {
      if (this.#statements.keep.run({ session, id, day }).changes === 0) {
        for (const one of kept) this.#statements.takeBack.run(one, session);
        return false;
      }
      kept.push(id);
    }
    return true;
  }

  /** Forgets what came before `day` in this session, but for the latest. */
  forget(session: number, day: number): void {
    this.#statements.forget.run(session, day);
  }

  /** Forgets what came before `day` among the latest of all sessions. */
  forgetLatest(day: number): void {
    this.#statements.forgetLatest.run(day);
  }

  erase(session: number): void {
    this.#statements.erase.run(session);
    this.#statements.eraseLatest.run(session);
  }
}

type Statements = ReturnType<typeof prepare>;

const prepare = (db: Database) => ({
  read: db.prepare<{ session: number }, KnownCommand>(
    `SELECT id, day FROM commands WHERE session = :session
     UNION ALL SELECT id, day FROM latest_commands WHERE session = :session ORDER BY id`,
  ),
  keep: db.prepare<{ session: number } & KnownCommand>(
    `INSERT OR IGNORE INTO latest_commands SELECT :id, :session, :day
     WHERE NOT EXISTS (SELECT 1 FROM commands WHERE session = :session AND id = :id)`,
  ),
  takeBack: db.prepare<[string, number]>("DELETE FROM latest_commands WHERE id = ? AND session = ?"),
  forget: db.prepare<[number, number]>("DELETE FROM commands WHERE session = ? AND day < ?"),
  forgetLatest: db.prepare<[number]>("DELETE FROM latest_commands WHERE day < ?"),
  erase: db.prepare<[number]>("DELETE FROM commands WHERE session = ?"),
  eraseLatest: db.prepare<[number]>("DELETE FROM latest_commands WHERE session = ?"),
});
