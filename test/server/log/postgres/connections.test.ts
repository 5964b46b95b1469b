import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { readConfig } from "../../../../server/config.ts";
import { openDatabase } from "../../../../server/log/database.ts";
import type { EventLog } from "../../../../server/log/eventLog.ts";
import { openClient } from "../../../../server/log/postgres/pool.ts";
import { aPostgres, postgresOwner, postgresPrograms, type TestPostgres } from "../../../support/aPostgres.ts";
import { freePort } from "../../../support/freePort.ts";
import { aNewSession, anAppend, textsOf } from "../../../support/storedSessions.ts";
import { until } from "../../../support/until.ts";

const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
const isHere = (program: string) => spawnSync("sh", ["-c", `command -v ${program}`], { env }).status === 0;
const hasAll = postgresPrograms !== null && isHere("openssl");

describe.skipIf(!hasAll)("connections to Postgres", () => {
  let folder: string;
  let postgres: TestPostgres;

  /** A certificate for `localhost` by nobody but itself. */
  function aCertificate(name: string): { file: string; key: string } {
    const [file, key] = [path.join(folder, `${name}.crt`), path.join(folder, `${name}.key`)];
    const made = spawnSync("openssl", [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1"],
      ...["-keyout", key, "-out", file, "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
    ]);
    if (made.status !== 0) throw new Error(String(made.stderr));
    return { file, key };
  }

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "parley-connections-"));
    // Postgres and its pooler run as somebody else.
    chmodSync(folder, 0o755);
    postgres = await aPostgres({ addresses: ["127.0.0.1"], certificate: aCertificate("postgres") });
  });
  afterAll(async () => {
    await postgres?.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => postgres.empty());

  const open = (url: string, more: Record<string, string> = {}) =>
    openDatabase(readConfig({ DATABASE_URL: url, DATABASE_CONNECTIONS: "3", ...more }), { patienceMs: 1 });
  async function aLog(url: string, more?: Record<string, string>): Promise<EventLog> {
    const log = await open(url, more);
    onTestFinished(() => log.close());
    return log;
  }
  async function works(log: EventLog): Promise<void> {
    const session = aNewSession("aster");
    expect(await log.create(session)).toBe("done");
    expect(await log.append(anAppend(session.id, 0, ["one"]))).toBe("done");
    expect(textsOf(await log.load(session.id))).toEqual(["one"]);
  }

  describe("by TLS", () => {
    const address = (more: string, host = "localhost") =>
      `postgres://parley@${host}:${postgres.port}/parley?sslmode=verify-full${more}`;
    const trusting = (name: string) => `&sslrootcert=${path.join(folder, `${name}.crt`)}`;

    it("[PG11] are made to a Postgres whose certificate is the one that sslrootcert names", async () => {
      await works(await aLog(address(trusting("postgres"))));
      const lines = await postgres.query<{ ssl: boolean }>(
        "SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE application_name = 'parley'",
      );
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.every(({ ssl }) => ssl)).toBe(true);
    });

    it("[PG11] are made to no other, and what is wrong is said", async () => {
      aCertificate("another");
      const untrusted = "not one to trust. Name that of its authority by sslrootcert in DATABASE_URL";
      for (const [url, why] of [
        [address(trusting("another")), untrusted],
        [address(""), untrusted],
        [address(trusting("postgres"), "127.0.0.1"), `${untrusted}, and the host as the certificate has it`],
        [address(trusting("nowhere")), "cannot be read"],
      ] as const) {
        await expect(open(url)).rejects.toMatchObject({ failure: "denied", message: expect.stringContaining(why) });
      }
    });

    it("[PG11] are made to none that does not speak it", async () => {
      const plain = createServer((socket) => {
        socket.on("error", () => {}).once("data", () => socket.write("N"));
      });
      await new Promise<void>((resolve) => plain.listen(0, "127.0.0.1", resolve));
      onTestFinished(() => void plain.close());
      const { port } = plain.address() as AddressInfo;
      await expect(open(`postgres://parley@127.0.0.1:${port}/parley?sslmode=verify-full`)).rejects.toMatchObject({
        failure: "denied",
        message: expect.stringContaining("does not speak TLS"),
      });
    });
  });

  it("[PG10] are asked for a sign of life, so that none is kept for a machine that is gone", async () => {
    const url = `postgres://parley@127.0.0.1:${postgres.port}/parley`;
    const client = await openClient({ engine: "postgres", url, connections: 1, timeoutMs: 1_000 });
    onTestFinished(() => client.end());
    const { rows } = await client.query(
      `SELECT name, setting::integer FROM pg_settings
        WHERE name IN ('tcp_keepalives_idle', 'tcp_keepalives_interval', 'tcp_keepalives_count', 'tcp_user_timeout')`,
    );
    const { tcp_keepalives_idle, tcp_keepalives_interval, tcp_keepalives_count, tcp_user_timeout } = Object.fromEntries(
      rows.map(({ name, setting }) => [name, setting]),
    );
    expect(tcp_keepalives_idle + tcp_keepalives_interval * tcp_keepalives_count).toBeLessThanOrEqual(30);
    expect(tcp_user_timeout).toBeLessThanOrEqual(30_000);
  });

  describe("where reading works and writing does not", () => {
    const readOnly = async (value: "on" | "off") => {
      await postgres.query(`ALTER SYSTEM SET default_transaction_read_only = ${value}`);
      await postgres.query("SELECT pg_reload_conf()");
    };
    const isReady = (log: EventLog) =>
      log.ready().then(
        () => true,
        () => false,
      );

    it("[OB5] it is not ready while Postgres is set to read only, and is when it takes writes again", async () => {
      const log = await aLog(postgres.url);
      onTestFinished(() => readOnly("off"));
      await works(log);
      await readOnly("on");
      await until("it is noticed", async () => !(await isReady(log)));
      await expect(log.ready()).rejects.toMatchObject({
        failure: "denied",
        message: expect.stringContaining("takes no writes"),
      });
      expect(log.failing).toBe("denied");
      await readOnly("off");
      await until("it is noticed", () => isReady(log));
      expect(log.failing).toBeNull();
    });

    it("[OB5] after it could not save it is ready when it can save again, also where nobody else tries", async () => {
      const log = await aLog(postgres.url, { DATABASE_TIMEOUT_MS: "300" });
      const session = aNewSession("birch");
      await log.create(session);
      const other = new pg.Client(postgres.url);
      await other.connect();
      onTestFinished(() => other.end());
      await other.query("BEGIN; LOCK TABLE parley.appended IN SHARE MODE");
      await expect(log.append(anAppend(session.id, 0, ["one"]))).rejects.toMatchObject({ failure: "busy" });
      await expect(log.ready()).rejects.toMatchObject({ failure: "busy" });
      await other.query("ROLLBACK");
      await log.ready();
      expect(log.failing).toBeNull();
    });
  });

  describe.skipIf(!isHere("pgbouncer"))("through a pooler", () => {
    /** PgBouncer before Postgres; resolves to the address of the database. */
    async function aPooler(mode: "session" | "transaction"): Promise<string> {
      const port = await freePort();
      const file = path.join(folder, `${mode}.ini`);
      const settings = { listen_addr: "127.0.0.1", listen_port: port, unix_socket_dir: "", auth_type: "any" };
      writeFileSync(
        file,
        [
          "[databases]",
          `parley = host=127.0.0.1 port=${postgres.port} user=parley`,
          "[pgbouncer]",
          ...Object.entries({ ...settings, pool_mode: mode }).map(([name, value]) => `${name} = ${value}`),
        ].join("\n"),
      );
      const pooler = spawn("pgbouncer", ["-q", file], { env, stdio: "ignore", ...postgresOwner() });
      onTestFinished(async () => {
        const ended = once(pooler, "exit");
        pooler.kill("SIGKILL");
        await ended;
      });
      const url = `postgres://parley@127.0.0.1:${port}/parley`;
      await until("the pooler answers", async () => {
        const client = new pg.Client(url);
        client.on("error", () => {});
        const isThere = client.connect().then(
          () => true,
          () => false,
        );
        return isThere.finally(() => client.end().catch(() => {}));
      });
      return url;
    }

    it("[PG12] that gives each transaction another connection, a server does not start", async () => {
      const url = await aPooler("transaction");
      await expect(open(url)).rejects.toMatchObject({
        failure: "denied",
        message: expect.stringContaining("set the pooler to session mode"),
      });
    });

    it("[PG12] that gives each its own, all works, and servers hear each other and not themselves", async () => {
      const url = await aPooler("session");
      const [one, other] = [await aLog(url, { SEVERAL_NODES: "true" }), await aLog(url, { SEVERAL_NODES: "true" })];
      const heard: string[] = [];
      one.shared?.listen({ heard: (message) => void heard.push(message), back() {} });
      await one.shared?.tell(["by itself"]);
      await other.shared?.tell(["by the other"]);
      await until("it hears the other", () => heard.length > 0);
      expect(heard).toEqual(["by the other"]);
      await works(one);
    });
  });
});
