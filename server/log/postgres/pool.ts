import pg from "pg";
import { toStorageError } from "./error.ts";

/** Where a Postgres database is, and what may be asked of it. */
export interface PostgresDatabase {
  readonly engine: "postgres";
  /** As in `postgres://user:password@host:5432/name`. It can hold a password: never in a message. */
  readonly url: string;
  /** Connections of this process at the most, beside those of the lock and of two threads that write files. */
  readonly connections: number;
  /** How long to wait for a connection, and for the answer to a statement, in ms. */
  readonly timeoutMs: number;
}

/** An unused connection is closed after so long, in ms. */
const idleMs = 30_000;
/** How much longer the answer of a statement may take than the statement: then it is the network that is gone. */
const onTheWayMs = 1_000;
/** The first sign of life that is asked of a silent connection, in ms. */
const keepAliveMs = 10_000;

function settings({ url, timeoutMs }: PostgresDatabase): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: "parley",
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs + onTheWayMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveMs,
  };
}

/** [PG10] Postgres asks a silent connection for a sign of life after so long, so often, and gives it up after so many. */
const [lifeAfterSeconds, lifeEverySeconds, mostSilent] = [10, 5, 3];

/** How each connection works. As a statement, because poolers refuse most of it among what a connection begins with. */
const ourWays = ({ timeoutMs }: PostgresDatabase): string =>
  Object.entries({
    // What is acknowledged is on the disk, whatever the database's own default is [LG1].
    synchronous_commit: "on",
    search_path: "parley",
    statement_timeout: timeoutMs,
    idle_in_transaction_session_timeout: timeoutMs + onTheWayMs,
    tcp_keepalives_idle: lifeAfterSeconds,
    tcp_keepalives_interval: lifeEverySeconds,
    tcp_keepalives_count: mostSilent,
    // The same while an answer is on the way.
    tcp_user_timeout: (lifeAfterSeconds + lifeEverySeconds * mostSilent) * 1_000,
  })
    .map(([name, value]) => `SET ${name} = ${value}`)
    .join("; ");

export function openPool(database: PostgresDatabase): pg.Pool {
  const pool = new pg.Pool({
    ...settings(database),
    max: database.connections,
    idleTimeoutMillis: idleMs,
    onConnect: async (client) => {
      // One that breaks between two statements of a transaction says so to nobody else, and would end the process.
      client.on("error", () => {});
      await client.query(ourWays(database));
    },
  });
  // An unused connection that breaks is replaced when one is needed next.
  pool.on("error", () => {});
  return pool;
}

/** One connection beside the pool. Rejects with a `StorageError`. */
export async function openClient(database: PostgresDatabase): Promise<pg.Client> {
  let client: pg.Client | undefined;
  try {
    client = new pg.Client(settings(database));
    client.on("error", () => {});
    await client.connect();
    await client.query(ourWays(database));
    return client;
  } catch (error) {
    client?.end().catch(() => {});
    throw toStorageError(database.url, error);
  }
}

/** A statement that may take longer than others: `timeoutMs` in place of the usual time. The types of `pg` do not know of it. */
export const patiently = (text: string, timeoutMs: number, values: unknown[] = []): pg.QueryConfig =>
  Object.assign({ text, values }, { query_timeout: timeoutMs });

/** All of `work` happens or nothing. After a failure what was begun is still open: it has to be rolled back, or the connection given up. */
export async function committed<Result>(client: pg.ClientBase, work: () => Promise<Result>): Promise<Result> {
  await client.query("BEGIN");
  const result = await work();
  const { command } = await client.query("COMMIT");
  // Postgres answers so, without an error, where a statement before had failed.
  if (command !== "COMMIT") throw new Error("a transaction was not committed");
  return result;
}

/** All of `work` happens or nothing. After a failure the connection is given up, and what it had begun with it. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.ClientBase) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    const result = await committed(client, () => work(client));
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
