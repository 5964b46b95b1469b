import type { ClientBase } from "pg";
import type { CommandId, SessionId } from "../../shared/ids.ts";
import type { Config } from "../config.ts";
import { openDatabase } from "../log/database.ts";
import type { NewDelivery } from "../log/deliveries.ts";
import { placeOf, toStorageError } from "../log/postgres/error.ts";
import { committed, openClient, type PostgresDatabase } from "../log/postgres/pool.ts";
import { type ContentRow, type FoundRow, reading, toContent, toSessionRow } from "../log/postgres/reading.ts";
import { changeVaults } from "../log/postgres/vault.ts";
import { newContentKey, seal, sealEvents } from "../log/sealing.ts";
import { endOfDays, type MovableStore, type SessionCopy } from "./sessionCopy.ts";

/** The database of `config`, which is this process's alone until it is closed. Rejects with a `StorageError`. */
export async function openPostgresStore(
  config: Config & { readonly databaseUrl: string },
  patienceMs?: number,
): Promise<MovableStore> {
  const { databaseUrl: url } = config;
  const database: PostgresDatabase = {
    engine: "postgres",
    url,
    connections: config.databaseConnections,
    timeoutMs: config.databaseTimeoutMs,
  };
  // It holds the lock, brings the schema to its version, and knows how to forget.
  const alone = { ...config, severalNodes: false };
  const log = await openDatabase(alone, patienceMs === undefined ? {} : { patienceMs });
  const client = await openClient(database).catch(async (error: unknown) => {
    await log.close();
    throw error;
  });

  async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw toStorageError(url, error);
    }
  }
  async function inTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await committed(client, work);
    } catch (error) {
      await client.query("ROLLBACK").catch(() => {});
      throw error;
    }
  }

  return {
    place: placeOf(url),
    async ids() {
      const { rows } = await attempt(() => client.query<{ id: SessionId }>("SELECT id FROM sessions ORDER BY id"));
      return rows.map(({ id }) => id);
    },
    async hasCode(code) {
      const { rowCount } = await attempt(() => client.query("SELECT 1 FROM sessions WHERE code = $1", [code]));
      return rowCount !== 0;
    },
    read: (id) => attempt(() => inTransaction(() => read(client, id))),
    write: (copy) => attempt(() => inTransaction(() => write(client, copy))),
    eraseAll: async () => void (await log.sweep(endOfDays)),
    async close() {
      await client.end().catch(() => {});
      await log.close();
    },
  };
}

interface FullRow extends FoundRow {
  readonly no: number;
}

async function read(client: ClientBase, id: SessionId): Promise<SessionCopy | null> {
  const {
    rows: [row],
  } = await client.query<FullRow>(
    "SELECT no, id, code, facilitator_hash, expires_on, last_seq FROM sessions WHERE id = $1 FOR UPDATE",
    [id],
  );
  if (!row) return null;
  const { rows: contents } = await client.query<ContentRow>({ ...reading.content, values: [id] });
  const { rows: secrets } = await client.query<{ name: string; value: string }>(
    "SELECT name, value FROM vault WHERE session = $1 ORDER BY name",
    [row.no],
  );
  const { rows: commands } = await client.query<{ id: CommandId; day: number }>(
    "SELECT id, day FROM commands WHERE session = $1 ORDER BY id",
    [row.no],
  );
  const { rows: deliveries } = await client.query<NewDelivery>(
    "SELECT id, type, day, attempts FROM deliveries WHERE session = $1 ORDER BY id",
    [row.no],
  );
  return {
    ...toSessionRow(row),
    lastSeq: row.last_seq,
    ...toContent(contents[0] as ContentRow),
    vault: new Map(secrets.map(({ name, value }) => [name, value])),
    commands,
    deliveries,
  };
}

async function write(client: ClientBase, copy: SessionCopy): Promise<void> {
  const { id, code, facilitatorHash, expiresOn, lastSeq, snapshot, events, commands, deliveries } = copy;
  const {
    rows: [created],
  } = await client.query<{ no: number }>(
    "INSERT INTO sessions (id, code, facilitator_hash, expires_on, last_seq) VALUES ($1, $2, $3, $4, $5) RETURNING no",
    [id, code, facilitatorHash, expiresOn, lastSeq],
  );
  const no = created?.no as number;
  const key = newContentKey();
  await client.query("INSERT INTO content_keys VALUES ($1, $2)", [no, key]);
  const { seq, version, body } = snapshot;
  await client.query("INSERT INTO snapshots VALUES ($1, $2, $3, $4)", [no, seq, version, seal(key, body)]);
  const last = events.at(-1);
  if (last) await client.query("INSERT INTO appended VALUES ($1, $2, $3)", [no, last.seq, sealEvents(key, events)]);
  const changes = [...copy.vault].map(([name, value]) => ({ name, value }));
  await changeVaults(client, [{ session: no, changes }]);
  await client.query("INSERT INTO commands SELECT $1, * FROM unnest($2::text[], $3::integer[])", [
    no,
    commands.map((command) => command.id),
    commands.map(({ day }) => day),
  ]);
  for (const { id: delivery, type, day, attempts } of deliveries) {
    const values = [delivery, no, type, day, attempts];
    await client.query("INSERT INTO deliveries (id, session, type, day, attempts) VALUES ($1, $2, $3, $4, $5)", values);
  }
}
