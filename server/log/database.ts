import type { SessionId } from "../../shared/ids.ts";
import type { Config } from "../config.ts";
import type { EventLog, LogOptions, StoredSession } from "./eventLog.ts";
import { toStorageError } from "./postgres/error.ts";
import { shortcomings } from "./postgres/forgetting.ts";
import { openPostgresLog, type PostgresLog } from "./postgres/log.ts";
import { NodeLock } from "./postgres/nodeLock.ts";
import { openClient, type PostgresDatabase } from "./postgres/pool.ts";
import { type ContentRow, reading, toContent } from "./postgres/reading.ts";
import { databaseIn, openDataDirectory } from "./sqlite/dataDirectory.ts";
import { readContent as readFile } from "./sqlite/reader.ts";

export interface SqliteDatabase {
  readonly engine: "sqlite";
  readonly file: string;
}

/** Where the sessions are. It can be handed to a thread. */
export type Database = SqliteDatabase | PostgresDatabase;

/** [PG1] Postgres where `DATABASE_URL` names one, else the file in `DATA_DIR`. */
export const databaseOf = ({ dataDir, databaseUrl, databaseConnections, databaseTimeoutMs }: Config): Database =>
  databaseUrl === undefined
    ? { engine: "sqlite", file: databaseIn(dataDir) }
    : { engine: "postgres", url: databaseUrl, connections: databaseConnections, timeoutMs: databaseTimeoutMs };

export interface DatabaseOptions extends Omit<LogOptions, "onClose"> {
  /** Told at the start what the setup of a database does to the promises, in words for whoever runs it. */
  readonly onShortcoming?: (shortcoming: string) => void;
  /** How long to wait for the server before this one to let go, in ms. */
  readonly patienceMs?: number;
}

/** As long as a stopping server may take. */
const usualPatienceMs = 5_000;

/**
 * Opens the log of a server, which is this process's alone until it is closed, but for other servers where
 * `SEVERAL_NODES` says so. Rejects with a `StorageError`.
 */
export async function openDatabase(config: Config, options: DatabaseOptions): Promise<EventLog> {
  const database = databaseOf(config);
  if (database.engine === "sqlite") return openDataDirectory(config.dataDir, options);
  const { onShortcoming, patienceMs = usualPatienceMs, ...logOptions } = options;
  let log: PostgresLog | undefined;
  const node = await NodeLock.take(database, {
    patienceMs,
    isShared: config.severalNodes,
    onLost: (error) => log?.nodeLost(error),
    onBack: () => log?.nodeBack(),
  });
  try {
    log = await openPostgresLog(database, logOptions);
    log.guardBy(node);
    for (const each of await shortcomings(log.pool)) onShortcoming?.(each);
    await log.forgetNow();
    return log;
  } catch (error) {
    await (log ? log.close() : node.release());
    throw toStorageError(database.url, error);
  }
}

/**
 * What is stored of a session at this moment, for a thread that reads beside the one that writes;
 * null where it was erased. The database is open for as long as the reading takes, because what is
 * forgotten leaves the files when nobody reads [LG6]. Rejects with a `StorageError`.
 */
export async function readContent(
  database: Database,
  id: SessionId,
): Promise<Pick<StoredSession, "snapshot" | "events"> | null> {
  if (database.engine === "sqlite") return readFile(database.file, id);
  const client = await openClient(database);
  try {
    const { rows } = await client.query<ContentRow>({ ...reading.content, values: [id] });
    return rows[0] ? toContent(rows[0]) : null;
  } catch (error) {
    throw toStorageError(database.url, error);
  } finally {
    await client.end().catch(() => {});
  }
}
