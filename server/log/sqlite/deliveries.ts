import type { Database } from "better-sqlite3";
import type { DeliveryId } from "../../../shared/ids.ts";
import type { Delivery, NewDelivery } from "../deliveries.ts";

/** What is still to be sent, sorted by its random id: no order of arrival. */
export class SqliteDeliveries {
  readonly #statements: Statements;

  constructor(db: Database) {
    this.#statements = prepare(db);
  }

  add(session: number, deliveries: readonly NewDelivery[]): void {
    for (const { id, type, day, attempts } of deliveries) this.#statements.add.run(id, session, type, day, attempts);
  }

  all(): readonly Delivery[] {
    return this.#statements.all.all();
  }

  count(id: DeliveryId, attempts: number): void {
    this.#statements.count.run(attempts, id);
  }

  remove(id: DeliveryId): void {
    this.#statements.remove.run(id);
  }

  erase(session: number): void {
    this.#statements.erase.run(session);
  }
}

type Statements = ReturnType<typeof prepare>;

const prepare = (db: Database) => ({
  add: db.prepare<[string, number, string, number, number]>("INSERT INTO deliveries VALUES (?, ?, ?, ?, ?)"),
  all: db.prepare<[], Delivery>(
    `SELECT deliveries.id, sessions.id AS session, type, day, attempts
     FROM deliveries JOIN sessions ON sessions.no = deliveries.session ORDER BY deliveries.id`,
  ),
  count: db.prepare<[number, string]>("UPDATE deliveries SET attempts = ? WHERE id = ?"),
  remove: db.prepare<[string]>("DELETE FROM deliveries WHERE id = ?"),
  erase: db.prepare<[number]>("DELETE FROM deliveries WHERE session = ?"),
});
