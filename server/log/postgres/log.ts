import type { ClientBase, Pool } from "pg";
import type { DeliveryId, JoinCode, SessionId } from "../../../shared/ids.ts";
import type { Delivery } from "../deliveries.ts";
import {
  type Append,
  type Appended,
  type EventLog,
  type FoundSession,
  type LogOptions,
  type NewSession,
  retryWindowDays,
  type SessionVault,
  type StoredSession,
  unixDay,
} from "../eventLog.ts";
import { Outage } from "../outage.ts";
import { newContentKey, seal } from "../sealing.ts";
import { StorageError, type StorageFailure } from "../storageError.ts";
import { commitAppends } from "./appends.ts";
import { eraseExpired, eraseSession, forgetCommands } from "./erasing.ts";
import { placeOf, readOnly, toStorageError } from "./error.ts";
import { Forgetting } from "./forgetting.ts";
import type { NodeLock } from "./nodeLock.ts";
import { inTransaction, openPool, type PostgresDatabase } from "./pool.ts";
import {
  type FoundRow,
  type LoadedRow,
  reading,
  toContent,
  toFoundSession,
  toSessionVault,
  type VaultRow,
} from "./reading.ts";
import { migrate } from "./schema.ts";
import { SharedPostgres } from "./sharedStore.ts";
import { WriteLane } from "./writeLane.ts";

/** Takes what a commit takes, and as much room as a large one, and leaves nothing. */
const someRoom = `
  LOCK TABLE sessions, content_keys, snapshots, appended, commands, vault IN ROW EXCLUSIVE MODE;
  CREATE TEMPORARY TABLE room ON COMMIT DROP AS SELECT gen_random_uuid() FROM generate_series(1, 2000)`;

/** Opens the log in a database, of which it brings the schema to the newest version. Rejects with a `StorageError`. */
export async function openPostgresLog(database: PostgresDatabase, options: LogOptions = {}): Promise<PostgresLog> {
  const pool = openPool(database);
  try {
    await inTransaction(pool, (client) => migrate(client, placeOf(database.url)));
    return new PostgresLog(pool, database.url, options);
  } catch (error) {
    await pool.end();
    throw toStorageError(database.url, error);
  }
}

/** The engine on one database. It owns the pool from now on. Several may work on the same database. */
export class PostgresLog implements EventLog {
  readonly engine = "postgres";
  readonly pool: Pool;
  readonly #url: string;
  readonly #options: LogOptions;
  readonly #outage: Outage;
  readonly #forgetting: Forgetting;
  /** All that writes goes one after the other. */
  readonly #lane: WriteLane<Append, Appended>;
  #node: NodeLock | null = null;
  #shared: SharedPostgres | null = null;
  #closing: Promise<void> | null = null;

  constructor(pool: Pool, url: string, options: LogOptions = {}) {
    this.pool = pool;
    this.#url = url;
    this.#options = options;
    this.#outage = new Outage(options);
    this.#lane = new WriteLane((group) => this.#commit(group));
    this.#forgetting = new Forgetting({
      pool,
      inTurn: (work) => this.#lane.run(work),
      onError: (error) => options.onError?.(toStorageError(url, error)),
    });
  }

  get failing(): StorageFailure | null {
    return this.#outage.failing;
  }

  get shared(): SharedPostgres | null {
    return this.#shared;
  }

  /** [PG3] From now on nothing is read or written while the lock is lost; it is let go of with the log. */
  guardBy(node: NodeLock): void {
    this.#node = node;
    if (node.isShared) this.#shared = new SharedPostgres(node, (statement, values) => this.#read(statement, values));
  }

  /** The lock says that the database is gone, or that it is back. */
  nodeLost(error: StorageError): void {
    this.#outage.failed(error);
  }

  nodeBack(): void {
    this.#outage.worked();
    this.#shared?.back();
  }

  /** Whether bytes of what was forgotten may still be in Postgres' files. */
  get isForgetting(): boolean {
    return this.#forgetting.isPending;
  }

  /** [LG6] Overwrites what a process that died may have left behind. */
  forgetNow(): Promise<void> {
    return this.#forgetting.now();
  }

  async create({ id, code, facilitatorHash, expiresOn, snapshot, vault }: NewSession): Promise<"done" | "code-taken"> {
    const secrets = vault.flatMap((change) => ("value" in change ? [change] : []));
    const key = newContentKey();
    const insert = async (client: ClientBase) => {
      const { rowCount } = await client.query({
        name: "create",
        text: `WITH
            created AS (
              INSERT INTO sessions (id, code, facilitator_hash, expires_on, last_seq) VALUES ($1, $2, $3, $4, $5)
              ON CONFLICT (code) DO NOTHING RETURNING no
            ),
            of_content AS (INSERT INTO content_keys SELECT no, $6 FROM created),
            of_snapshots AS (INSERT INTO snapshots SELECT no, $5, $7, $8 FROM created),
            of_vault AS (
              INSERT INTO vault SELECT no, name, value FROM created, unnest($9::text[], $10::text[]) AS kept (name, value)
            )
          SELECT no FROM created`,
        values: [
          ...[id, code, facilitatorHash, expiresOn, snapshot.seq],
          ...[key, snapshot.version, seal(key, snapshot.body)],
          secrets.map(({ name }) => name),
          secrets.map(({ value }) => value),
        ],
      });
      return rowCount === 1 ? "done" : "code-taken";
    };
    return this.#write(insert);
  }

  async find(code: JoinCode): Promise<FoundSession | null> {
    const [row] = await this.#read<FoundRow>(reading.find, [code]);
    return row ? toFoundSession(row) : null;
  }

  async load(id: SessionId): Promise<StoredSession | null> {
    const [row] = await this.#read<LoadedRow>(reading.load, [id]);
    return row ? { ...toSessionVault(row), ...toContent(row), recentCommands: row.commands } : null;
  }

  async loadVault(id: SessionId): Promise<SessionVault | null> {
    const [row] = await this.#read<VaultRow>(reading.loadVault, [id]);
    return row ? toSessionVault(row) : null;
  }

  async append(append: Append): Promise<Appended> {
    const { snapshot, expectedSeq, events } = append;
    if (snapshot !== undefined && snapshot.seq > expectedSeq + events.length) {
      throw new RangeError(`a snapshot after event ${snapshot.seq}, which is not in the log`);
    }
    this.#refuseClosed();
    return this.#lane.add(append);
  }

  async deliveries(): Promise<readonly Delivery[]> {
    const all = {
      name: "deliveries",
      text: `SELECT deliveries.id, sessions.id AS session, type, day, attempts
        FROM deliveries JOIN sessions ON sessions.no = deliveries.session ORDER BY deliveries.id`,
    };
    return this.#read<Delivery>(all, []);
  }

  async countDelivery(id: DeliveryId, attempts: number): Promise<void> {
    await this.#write((client) =>
      client.query({
        name: "count-delivery",
        text: "UPDATE deliveries SET attempts = $2 WHERE id = $1",
        values: [id, attempts],
      }),
    );
  }

  async removeDelivery(id: DeliveryId): Promise<void> {
    await this.#write((client) =>
      client.query({ name: "remove-delivery", text: "DELETE FROM deliveries WHERE id = $1", values: [id] }),
    );
  }

  async erase(id: SessionId): Promise<void> {
    const erased = await this.#write((client) => eraseSession(client, id));
    if (erased > 0) await this.#forgetting.now();
  }

  async sweep(today: number): Promise<number> {
    let erased = 0;
    for (let count = -1; count !== 0; erased += count)
      count = await this.#write((client) => eraseExpired(client, today));
    if (erased > 0) await this.#forgetting.now();
    while (await this.#write((client) => forgetCommands(client, today - retryWindowDays)));
    return erased;
  }

  async ready(): Promise<void> {
    const asked = {
      name: "ready",
      text: "SELECT current_setting('transaction_read_only')::boolean AS is_read_only FROM schema_version",
    };
    const [row] = await this.#read<{ is_read_only: boolean }>(asked, []);
    if (row?.is_read_only) await this.#attempt(() => Promise.reject(readOnly(this.#url)));
    // It may be that nobody else tries to save any more, because nobody is sent here.
    if (this.failing !== null) await this.#write((client) => client.query(someRoom));
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#lane.idle();
    if (this.isForgetting) await this.#forgetting.now();
    this.#forgetting.stop();
    await this.pool.end();
    await this.#node?.release();
    await this.#options.onClose?.();
  }

  async #commit(group: readonly Append[]): Promise<readonly Appended[]> {
    const today = (this.#options.today ?? unixDay)();
    const { results, forgot } = await this.#attempt(() =>
      inTransaction(this.pool, (client) => commitAppends(client, group, today)),
    );
    this.#outage.worked();
    if (forgot) this.#forgetting.schedule();
    return results;
  }

  async #write<Result>(work: (client: ClientBase) => Promise<Result>): Promise<Result> {
    this.#refuseClosed();
    const result = await this.#lane.run(() => this.#attempt(() => inTransaction(this.pool, work)));
    this.#outage.worked();
    return result;
  }

  async #read<Found>(statement: { name: string; text: string }, values: readonly unknown[]): Promise<Found[]> {
    this.#refuseClosed();
    const { rows } = await this.#attempt(() => this.pool.query({ ...statement, values: [...values] }));
    return rows as Found[];
  }

  #refuseClosed(): void {
    if (this.#closing) throw new StorageError("closed", `${placeOf(this.#url)} was closed.`);
  }

  async #attempt<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      if (this.#node?.refusal) throw this.#node.refusal;
      return await work();
    } catch (cause) {
      const error = toStorageError(this.#url, cause);
      this.#outage.failed(error);
      if (error.failure === "away") void this.#node?.check();
      throw error;
    }
  }
}
