import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { freePort } from "./freePort.ts";
import { until } from "./until.ts";

/** A Postgres of its own, in a temporary folder, on a Unix socket in it. */
export interface TestPostgres {
  /** Of the database `parley`, whose user is the superuser. */
  readonly url: string;
  /** The path of the Unix socket. */
  readonly socket: string;
  /** Of the socket, and of the addresses where there are any. */
  readonly port: number;
  /** Where Postgres has its files. */
  readonly dataDir: string;
  /** Asks it something, as the superuser. */
  query<Found>(text: string, values?: unknown[]): Promise<Found[]>;
  /** Every byte of every file that is not of another database. */
  everyByte(): Promise<Buffer>;
  /** Forgets all that is in the tables of Parley, and leaves the tables. */
  empty(): Promise<void>;
  /** Ends it: `fast` as an init system does, `killed` as a power cut would, but for the disk. */
  stop(how?: "fast" | "killed"): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Where Debian puts the programs that are not for everybody. */
const debian = "/usr/lib/postgresql";

/** The folder of `initdb` and `postgres`, on the path or where Debian has them; null where there are none. */
export const postgresPrograms: string | null =
  [
    ...(process.env.PATH ?? "").split(path.delimiter),
    ...(existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : []).map(
      (version) => path.join(debian, version, "bin"),
    ),
  ].find((folder) => ["initdb", "postgres"].every((program) => existsSync(path.join(folder, program)))) ?? null;

/** Postgres does not run as root: then as somebody who may do nothing. */
export function postgresOwner(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

/** Quick, and forgetful as docs/postgres.md says; the disk is not waited for. */
const usualSettings = [
  ...["fsync=off", "shared_buffers=16MB", "max_connections=60"],
  ...["wal_recycle=off", "log_parameter_max_length_on_error=0", "min_wal_size=2MB", "autovacuum_naptime=1"],
];

export interface PostgresOptions {
  /** For the disk, as one that people rely on does. */
  readonly waits?: boolean;
  /** Those of this machine at which it can be reached too, each from its neighbours. */
  readonly addresses?: readonly string[];
  /** With it connections may be of TLS. Files in PEM. */
  readonly certificate?: { readonly file: string; readonly key: string };
}

export async function aPostgres({
  waits = false,
  addresses = [],
  certificate,
}: PostgresOptions = {}): Promise<TestPostgres> {
  if (postgresPrograms === null) throw new Error("there is no Postgres: install the package postgresql");
  const programs = postgresPrograms;
  const owner = postgresOwner();
  const folder = mkdtempSync(path.join(tmpdir(), "parley-pg-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const dataDir = path.join(folder, "data");
  const made = spawnSync(
    path.join(programs, "initdb"),
    ["-D", dataDir, "-U", "parley", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--wal-segsize=1"],
    { ...owner, cwd: folder, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const trusted = addresses.map((address) => `host all all ${address}/30 trust\n`);
  appendFileSync(path.join(dataDir, "pg_hba.conf"), trusted.join(""));
  for (const [from, to] of certificate
    ? [[certificate.file, "server.crt"] as const, [certificate.key, "server.key"] as const]
    : []) {
    const file = path.join(dataDir, to);
    writeFileSync(file, readFileSync(from), { mode: 0o600 });
    if (owner) chownSync(file, owner.uid, owner.gid);
  }
  const port = addresses.length > 0 ? await freePort() : 5432;
  const settings = [
    ...[...usualSettings, `listen_addresses=${addresses.join(",")}`, `port=${port}`],
    ...[...(waits ? ["fsync=on"] : []), ...(certificate ? ["ssl=on"] : [])],
  ];
  const url = `postgres:///parley?host=${encodeURIComponent(folder)}&port=${port}&user=parley`;

  let child: ChildProcess;
  let admin: pg.Client | null = null;
  const kill = () => void child.kill("SIGKILL");
  async function connected<Result>(database: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
    const client = new pg.Client({ host: folder, port, user: "parley", database });
    client.on("error", () => {});
    try {
      await client.connect();
      return await work(client);
    } finally {
      await client.end().catch(() => {});
    }
  }
  const postgres: TestPostgres = {
    url,
    socket: path.join(folder, `.s.PGSQL.${port}`),
    port,
    dataDir,
    async query(text, values = []) {
      admin ??= new pg.Client({ host: folder, port, user: "parley", database: "parley" });
      const asked = admin;
      const lost = () => {
        if (admin === asked) admin = null;
      };
      if (asked.listenerCount("end") === 0) {
        asked.on("error", lost).on("end", lost);
        await asked.connect();
      }
      return (await asked.query(text, values)).rows as never[];
    },
    async everyByte() {
      const files = readdirSync(dataDir, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => path.join(file.parentPath, file.name))
        // The databases that every Postgres has, of which nobody here uses any.
        .filter((file) => !others.some((folder) => file.startsWith(folder)));
      const contents: Buffer[] = [];
      // What was taken away meanwhile has no bytes.
      for (const file of files) contents.push(await readFile(file).catch(() => Buffer.of()));
      return Buffer.concat(contents);
    },
    async empty() {
      const tables = await postgres.query<{ name: string }>(
        "SELECT 'parley.' || tablename AS name FROM pg_tables WHERE schemaname = 'parley' AND tablename <> 'schema_version'",
      );
      if (tables.length === 0) return;
      await postgres.query(`TRUNCATE ${tables.map(({ name }) => name).join(", ")} RESTART IDENTITY`);
    },
    async start() {
      child = spawn(
        path.join(programs, "postgres"),
        ["-D", dataDir, "-k", folder, ...settings.flatMap((setting) => ["-c", setting])],
        { ...owner, cwd: folder, stdio: "ignore" },
      );
      await until("Postgres answers", () => connected("postgres", () => Promise.resolve(true)).catch(() => false));
    },
    async stop(how = "fast") {
      if (child.exitCode !== null || child.signalCode !== null) return;
      await admin?.end().catch(() => {});
      const ended = once(child, "exit");
      child.kill(how === "fast" ? "SIGINT" : "SIGQUIT");
      await ended;
    },
    async remove() {
      process.off("exit", kill);
      await postgres.stop("killed");
      rmSync(folder, { recursive: true, force: true });
    },
  };
  process.on("exit", kill);
  await postgres.start();
  await connected("postgres", (client) => client.query("CREATE DATABASE parley"));
  const others = (await postgres.query<{ oid: number }>("SELECT oid FROM pg_database WHERE datname <> 'parley'")).map(
    ({ oid }) => path.join(dataDir, "base", String(oid), path.sep),
  );
  return postgres;
}
