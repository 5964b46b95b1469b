import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { readConfig } from "../../../../server/config.ts";
import { type DatabaseOptions, openDatabase, readContent } from "../../../../server/log/database.ts";
import { openPostgresLog, type PostgresLog } from "../../../../server/log/postgres/log.ts";
import type { PostgresDatabase } from "../../../../server/log/postgres/pool.ts";
import { locks } from "../../../../server/log/postgres/schema.ts";
import type { SessionId } from "../../../../shared/ids.ts";
import { aPostgres, postgresPrograms, type TestPostgres } from "../../../support/aPostgres.ts";
import { eventLogContract } from "../../../support/eventLogContract.ts";
import { aCommand, aNewSession, anAppend, anId, textsOf } from "../../../support/storedSessions.ts";
import { until } from "../../../support/until.ts";

// Without Postgres: `npm test` says so in its count of skipped tests.
describe.skipIf(postgresPrograms === null)("on a real Postgres", () => {
  let postgres: TestPostgres;
  const database = (): PostgresDatabase => ({
    engine: "postgres",
    url: postgres.url,
    connections: 3,
    timeoutMs: 10_000,
  });
  const dropSchema = () => postgres.query("DROP SCHEMA IF EXISTS parley CASCADE");
  const empty = () => postgres.empty();

  beforeAll(async () => {
    postgres = await aPostgres();
  });
  afterAll(() => postgres?.remove());

  eventLogContract("Postgres", async () => ({
    open: (today) => openPostgresLog(database(), today && { today }),
    remove: empty,
  }));

  describe("the Postgres engine", () => {
    async function aLog(options: Parameters<typeof openPostgresLog>[1] = {}): Promise<PostgresLog> {
      const log = await openPostgresLog(database(), options);
      onTestFinished(async () => {
        await log.close();
        await empty();
      });
      return log;
    }
    const server = (options: DatabaseOptions = {}) =>
      openDatabase(readConfig({ DATABASE_URL: postgres.url, DATABASE_CONNECTIONS: "3" }), options);

    it("[PG2] processes that start at the same moment make one schema, and one of a newer version is refused as it is", async () => {
      await dropSchema();
      onTestFinished(async () => void (await dropSchema()));
      const logs = await Promise.all([aLog(), aLog(), aLog()]);
      expect(await logs[0]?.create(aNewSession("aster"))).toBe("done");
      expect(await logs[2]?.find(aNewSession("aster").code)).not.toBeNull();
      await postgres.query("UPDATE parley.schema_version SET version = 999");
      await expect(openPostgresLog(database())).rejects.toMatchObject({
        failure: "newer",
        message: expect.stringContaining("Start the newer version"),
      });
      expect(await postgres.query("SELECT version FROM parley.schema_version")).toEqual([{ version: 999 }]);
    });

    it("[PG2] a schema of another program is refused as it is", async () => {
      await dropSchema();
      onTestFinished(async () => void (await dropSchema()));
      await postgres.query("CREATE SCHEMA parley CREATE TABLE invoices (id integer)");
      await expect(openPostgresLog(database())).rejects.toMatchObject({
        failure: "damaged",
        message: expect.stringContaining("another program"),
      });
      expect(await postgres.query("SELECT to_regclass('parley.sessions') AS ours")).toEqual([{ ours: null }]);
    });

    it("[PG3] a database is one server's until its log is closed; a second one is refused in one sentence", async () => {
      onTestFinished(empty);
      const first = await server();
      const second = server({ patienceMs: 1 });
      await expect(second).rejects.toMatchObject({
        failure: "busy",
        message: expect.stringMatching(/^Another server of Parley is using the database parley on .*its own\.$/),
      });
      expect(await first.create(aNewSession("aster"))).toBe("done");
      await first.close();
      const third = await server();
      expect(await third.find(aNewSession("aster").code)).not.toBeNull();
      await third.close();
    });

    it("[PG4] [LG13] while Postgres is away all is refused at once and told once, and goes on by itself with all that was acknowledged", async () => {
      onTestFinished(empty);
      const told: string[] = [];
      const log = await server({
        onFailure: ({ failure }) => told.push(failure),
        onRecovery: () => told.push("recovered"),
      });
      onTestFinished(() => log.close());
      const { id } = aNewSession("aster");
      await log.create(aNewSession("aster"));
      await log.append(anAppend(id, 0, ["before"], { commands: [aCommand("c1")] }));
      await postgres.stop("killed");
      await until("it is noticed", () => log.failing === "away");
      const away = { name: "StorageError", failure: "away", message: expect.stringContaining("Start it") };
      await expect(log.append(anAppend(id, 1, ["meanwhile"]))).rejects.toMatchObject(away);
      await expect(log.load(id)).rejects.toMatchObject(away);
      await expect(log.ready()).rejects.toMatchObject(away);
      await postgres.start();
      await until("it goes on", () => log.failing === null);
      expect(await log.append(anAppend(id, 1, ["after"]))).toBe("done");
      expect(textsOf(await log.load(id))).toEqual(["before", "after"]);
      expect(told).toEqual(["away", "recovered"]);
    });

    it("[PG4] a server that lost its database to another one takes nothing until that has gone", async () => {
      onTestFinished(empty);
      const log = await server();
      onTestFinished(() => log.close());
      await log.create(aNewSession("aster"));
      const other = new pg.Client(postgres.url);
      await other.connect();
      const waiting = other.query("SELECT pg_advisory_lock($1, $2)", [...locks.node]);
      const held = "locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = 'parley')";
      await until(
        "the other one waits",
        async () => (await postgres.query(`SELECT FROM pg_locks WHERE ${held} AND NOT granted`)).length > 0,
      );
      await postgres.query(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE ${held} AND granted`);
      await waiting;
      await until("it is noticed", () => log.failing === "busy");
      await expect(log.append(anAppend(anId("aster"), 0, ["one"]))).rejects.toMatchObject({
        failure: "busy",
        message: expect.stringContaining("Another server of Parley"),
      });
      await other.end();
      await until("the other one has gone", () => log.failing === null);
      expect(await log.append(anAppend(anId("aster"), 0, ["one"]))).toBe("done");
    });

    it("[LG8] what comes in one turn, and while a commit is under way, shares a commit", async () => {
      const log = await aLog();
      const ids: SessionId[] = [];
      for (let n = 0; n < 20; n += 1)
        ids.push(await log.create(aNewSession(`s${n}`)).then(() => anId<SessionId>(`s${n}`)));
      const appends = ids.slice(0, 10).map((id) => log.append(anAppend(id, 0, ["one"])));
      await new Promise((resolve) => setImmediate(resolve));
      appends.push(...ids.slice(10).map((id) => log.append(anAppend(id, 0, ["one"]))));
      expect(new Set(await Promise.all(appends))).toEqual(new Set(["done"]));
      const commits = await postgres.query("SELECT count(*)::integer FROM parley.appended GROUP BY xmin::text");
      expect(commits).toEqual([{ count: 10 }, { count: 10 }]);
    });

    it("[LG8] a commit that fails in the middle leaves nothing of it, and rejects each append", async () => {
      const log = await aLog();
      const [aster, birch] = [aNewSession("aster"), aNewSession("birch")];
      await log.create(aster);
      await log.create(birch);
      await postgres.query("ALTER TABLE parley.commands ADD CONSTRAINT no_bad CHECK (id NOT LIKE 'bad%')");
      onTestFinished(async () => void (await postgres.query("ALTER TABLE parley.commands DROP CONSTRAINT no_bad")));
      const results = await Promise.allSettled([
        log.append(anAppend(aster.id, 0, ["one"], { commands: [aCommand("good")] })),
        log.append(anAppend(birch.id, 0, ["two"], { commands: [aCommand("bad")] })),
      ]);
      expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
      expect((results[0] as PromiseRejectedResult).reason).toMatchObject({ name: "StorageError", failure: "failed" });
      expect([textsOf(await log.load(aster.id)), textsOf(await log.load(birch.id))]).toEqual([[], []]);
      expect(await log.append(anAppend(aster.id, 0, ["one"], { commands: [aCommand("good")] }))).toBe("done");
    });

    it("[PG5] a thread reads a session beside the log, and what does not fit its seal is reported as damage", async () => {
      const log = await aLog();
      const { id, snapshot } = aNewSession("aster");
      await log.create(aNewSession("aster"));
      await log.append(anAppend(id, 0, ["one"]));
      expect(await readContent(database(), id)).toMatchObject({ snapshot, events: [{ seq: 1 }] });
      expect(await readContent(database(), anId("nobody"))).toBeNull();
      await postgres.query("UPDATE parley.snapshots SET sealed = sealed || '\\x00'");
      const damaged = { name: "StorageError", failure: "damaged" };
      await expect(log.load(id)).rejects.toMatchObject(damaged);
      await expect(readContent(database(), id)).rejects.toMatchObject(damaged);
      await postgres.query("DELETE FROM parley.snapshots");
      await expect(log.load(id)).rejects.toMatchObject(damaged);
    });

    it("[LG9] [PG9] no column is finer than a day, and statistics copy no secret", async () => {
      const log = await aLog({ today: () => 20_000 });
      for (let n = 0; n < 120; n += 1) await log.create(aNewSession(`s${n}`));
      await log.append(anAppend(anId("s1"), 0, ["one"], { commands: [aCommand("c1")] }));
      await postgres.query("ANALYZE");
      const columns = await postgres.query<{ column: string; type: string; counted: boolean }>(
        `SELECT table_name || '.' || column_name AS column, data_type AS type,
           EXISTS (SELECT 1 FROM pg_stats WHERE schemaname = 'parley' AND tablename = table_name AND attname = column_name) AS counted
         FROM information_schema.columns WHERE table_schema = 'parley'`,
      );
      expect(columns.filter(({ type }) => type !== "integer" && type !== "text" && type !== "bytea")).toEqual([]);
      const counted = columns.filter(({ counted }) => counted).map(({ column }) => column);
      expect(counted).toContain("sessions.expires_on");
      const secret = columns.filter(({ type, column }) => type !== "integer" && column !== "deliveries.type");
      expect(secret.map(({ column }) => column).filter((column) => counted.includes(column))).toEqual([]);
      expect(await postgres.query("SELECT day FROM parley.commands")).toEqual([{ day: 20_000 }]);
    });
  });
});
