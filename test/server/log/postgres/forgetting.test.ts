import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { readConfig } from "../../../../server/config.ts";
import { type DatabaseOptions, openDatabase } from "../../../../server/log/database.ts";
import { openPostgresLog, type PostgresLog } from "../../../../server/log/postgres/log.ts";
import type { PostgresDatabase } from "../../../../server/log/postgres/pool.ts";
import { aPostgres, postgresPrograms, type TestPostgres } from "../../../support/aPostgres.ts";
import { aNewSession, anAppend } from "../../../support/storedSessions.ts";
import { until } from "../../../support/until.ts";

describe.skipIf(postgresPrograms === null)("forgetting on a real Postgres", () => {
  let postgres: TestPostgres;
  const database = (): PostgresDatabase => ({
    engine: "postgres",
    url: postgres.url,
    connections: 3,
    timeoutMs: 10_000,
  });
  const empty = () => postgres.empty();

  beforeAll(async () => {
    postgres = await aPostgres();
  });
  afterAll(() => postgres?.remove());

  async function aLog(): Promise<PostgresLog> {
    const log = await openPostgresLog(database());
    onTestFinished(async () => {
      await log.close();
      await empty();
    });
    return log;
  }
  const contentKeys = async () =>
    (await postgres.query<{ key: Buffer }>("SELECT key FROM parley.content_keys ORDER BY session")).map(
      ({ key }) => key,
    );
  const areInFiles = async (traces: readonly (string | Buffer)[]) => {
    const bytes = await postgres.everyByte();
    return traces.map((trace) => bytes.includes(trace));
  };

  it("[LG5] [PG6] neither the key to what was written nor anything else of an erased session is in any file of Postgres", async () => {
    const log = await aLog();
    const [session, kept] = [aNewSession("aster"), aNewSession("birch")];
    await log.create(session);
    await log.create(kept);
    await log.append(anAppend(session.id, 0, ["we say yes too early"]));
    await postgres.query("CHECKPOINT");
    const [key, other] = (await contentKeys()) as [Buffer, Buffer];
    const traces = [key, session.id, session.code, session.facilitatorHash, "key of aster"];
    expect(await areInFiles(traces)).toEqual(traces.map(() => true));
    expect(await areInFiles(["too early", "aster 0"])).toEqual([false, false]);
    await log.erase(session.id);
    expect(await areInFiles(traces)).toEqual(traces.map(() => false));
    expect(await areInFiles([other, kept.id, "key of birch"])).toEqual([true, true, true]);
    expect((await log.load(kept.id))?.snapshot).toEqual(kept.snapshot);
  });

  it("[LG6] [PG6] a destroyed secret, and the key to events that a snapshot replaced, leave the files by themselves", async () => {
    const log = await aLog();
    const { id } = aNewSession("aster");
    await log.create(aNewSession("aster"));
    await log.append(anAppend(id, 0, ["a post"], { vault: [{ name: "voting-1", value: "SECRET-OF-THE-BALLOT" }] }));
    const [oldKey] = (await contentKeys()) as [Buffer];
    await log.append(
      anAppend(id, 1, ["closed"], {
        vault: [{ name: "voting-1", destroy: true }],
        snapshot: { seq: 2, version: 1, body: "{}" },
      }),
    );
    const [newKey] = (await contentKeys()) as [Buffer];
    expect(log.isForgetting).toBe(true);
    await until("it has forgotten", () => !log.isForgetting);
    expect(await areInFiles([oldKey, "SECRET-OF-THE-BALLOT"])).toEqual([false, false]);
    expect(await areInFiles([newKey, "key of aster"])).toEqual([true, true]);
    expect((await log.load(id))?.snapshot.body).toBe("{}");
  });

  it("[PG6] people who write and read meanwhile lose nothing", async () => {
    const log = await aLog();
    const { id } = aNewSession("aster");
    await log.create(aNewSession("aster"));
    let seq = 0;
    for (let round = 0; round < 8; round += 1) {
      const forgetting = log.forgetNow();
      for (let n = 0; n < 5; n += 1, seq += 1) {
        const [appended, vault] = await Promise.all([
          log.append(anAppend(id, seq, [`text ${seq}`])),
          log.loadVault(id),
        ]);
        expect(appended).toBe("done");
        expect(vault?.vault.get("session-key")).toBe("key of aster");
      }
      await forgetting;
    }
    expect((await log.load(id))?.events).toHaveLength(seq);
  });

  it("[PG6] while another program reads the tables, it fails without harm and is tried again", async () => {
    const failures: unknown[] = [];
    const log = await openPostgresLog(database(), { onError: (error) => failures.push(error) });
    onTestFinished(async () => {
      await log.close();
      await empty();
    });
    const session = aNewSession("aster");
    await log.create(session);
    const reader = await log.pool.connect();
    await reader.query("BEGIN");
    await reader.query("SELECT * FROM sessions");
    await log.erase(session.id);
    expect(failures).toEqual([expect.objectContaining({ failure: "busy" })]);
    expect(await log.create(aNewSession("birch"))).toBe("done");
    await reader.query("COMMIT");
    reader.release();
    await until("it has forgotten", () => !log.isForgetting);
    expect(await areInFiles(["key of aster"])).toEqual([false]);
  });

  it("[PG7] a setup that keeps what is to be forgotten is told of at the start, and one that does not is not", async () => {
    onTestFinished(empty);
    const opened = async (options: DatabaseOptions) =>
      (await openDatabase(readConfig({ DATABASE_URL: postgres.url }), options)).close();
    const told: string[] = [];
    await opened({ onShortcoming: (shortcoming) => told.push(shortcoming) });
    // The tests do not wait for the disk.
    expect(told).toEqual([expect.stringContaining("Set fsync = on")]);
    await postgres.query("ALTER SYSTEM SET log_statement = 'all'");
    await postgres.query("SELECT pg_reload_conf()");
    onTestFinished(async () => {
      await postgres.query("ALTER SYSTEM RESET log_statement");
      await postgres.query("SELECT pg_reload_conf()");
    });
    await until(
      "it is set",
      async () => (await postgres.query<{ log_statement: string }>("SHOW log_statement"))[0]?.log_statement === "all",
    );
    await opened({ onShortcoming: (shortcoming) => told.push(shortcoming) });
    expect(told.at(-2)).toContain("Set log_statement = none");
  });

  it("[PG7] a user who may not make checkpoints is told so, and forgets all of it once that is granted", async () => {
    onTestFinished(async () => {
      await postgres.query("DROP SCHEMA parley CASCADE");
      await postgres.query("REVOKE ALL ON FUNCTION pg_switch_wal() FROM clerk");
      await postgres.query("REVOKE CREATE ON DATABASE parley FROM clerk");
      await postgres.query("DROP ROLE clerk");
    });
    await postgres.query("DROP SCHEMA IF EXISTS parley CASCADE");
    await postgres.query("CREATE ROLE clerk LOGIN");
    await postgres.query("GRANT CREATE ON DATABASE parley TO clerk");
    async function erased(): Promise<{ told: readonly string[]; isLeft: boolean }> {
      const told: string[] = [];
      const env = { DATABASE_URL: postgres.url.replace("user=parley", "user=clerk") };
      const log = await openDatabase(readConfig(env), { onShortcoming: (shortcoming) => told.push(shortcoming) });
      await log.create(aNewSession("aster"));
      await log.erase(aNewSession("aster").id);
      const [isLeft = false] = await areInFiles(["key of aster"]);
      await log.close();
      return { told, isLeft };
    }
    const before = await erased();
    expect(before.isLeft).toBe(true);
    expect(before.told[0]).toContain("GRANT pg_checkpoint");
    await postgres.query("GRANT pg_checkpoint TO clerk");
    await postgres.query("GRANT EXECUTE ON FUNCTION pg_switch_wal() TO clerk");
    const after = await erased();
    expect(after.isLeft).toBe(false);
    expect(after.told.join()).not.toContain("GRANT");
  });
});
