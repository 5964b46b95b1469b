import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { openSqliteFile } from "../../server/log/sqlite/file.ts";
import { aDirectory } from "../support/aDirectory.ts";
import { aServerProcess, type ServerProcess } from "../support/aServerProcess.ts";
import { accepted, aSession, newEditKey, type Person, type TestSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";

let directory: string;
const database = () => path.join(directory, "parley.sqlite");

beforeEach(() => {
  directory = aDirectory();
});

async function aServerHere(): Promise<ServerProcess> {
  const server = await aServerProcess({ dataDir: directory });
  onTestFinished(() => server.remove());
  return server;
}

/** A room in which people write, and somebody in it. */
async function aRoomThatWrites(url: string): Promise<{ session: TestSession; person: Person }> {
  const session = await aSession(url);
  onTestFinished(() => session.close());
  const person = await session.participant("a");
  await session.facilitator.next(3);
  await person.inStage("pain-points");
  return { session, person };
}

const post = (person: Person, text: string) => person.act({ type: "add-post", text }, { editKey: newEditKey(), text });

async function textsInSight(person: Person): Promise<string[]> {
  const { view } = await until("the posts are shown", () => {
    const stage = person.connection.view?.stage;
    return stage?.id === "pain-points" && "posts" in stage.view && { view: stage.view };
  });
  return Object.values("posts" in view ? view.posts : {}).map(({ text }) => text);
}

/** What root may do to a file that nobody may write; without it root is refused like anybody else. */
const overrule = "-dac_override";
const withoutOverruling =
  process.getuid?.() === 0 ? ["setpriv", `--inh-caps=${overrule}`, `--bounding-set=${overrule}`] : [];

/** Tries to start a server on the directory: it ends with one line that says what to do. */
function complaintOfAStart(): string {
  const [program = "", ...args] = [...withoutOverruling, process.execPath, "dist/server/main.js"];
  const { status, stderr } = spawnSync(program, args, {
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", DATA_DIR: directory },
    encoding: "utf8",
    timeout: 30_000,
  });
  expect(status).toBe(1);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  return stderr;
}

describe("a file that is no good", () => {
  it("[LG10] of a newer version is refused in one line, and stays as it is", () => {
    const db = openSqliteFile(database());
    db.pragma("user_version = 999");
    db.close();
    const before = readFileSync(database());
    expect(complaintOfAStart()).toMatch(/newer version of Parley.*Start the newer version, or restore a backup/);
    expect(readFileSync(database()).equals(before)).toBe(true);
  });

  it("[LG10] that is damaged is refused in one line, and stays as it is", () => {
    openSqliteFile(database()).close();
    const bytes = readFileSync(database());
    bytes.fill(0x5a, 4_096, 2 * 4_096);
    writeFileSync(database(), bytes);
    expect(complaintOfAStart()).toMatch(/damaged.*Restore a backup/);
    expect(readFileSync(database()).equals(bytes)).toBe(true);
  });

  it("[LG10] that cannot be written is refused in one line", () => {
    mkdirSync(database());
    expect(complaintOfAStart()).toMatch(/cannot write.*Set DATA_DIR/);
  });

  it("[LG10] that may only be read is refused in one line, stays as it is, and serves when it may be written again", async () => {
    const server = await aServerHere();
    const { session, person } = await aRoomThatWrites(server.url);
    await accepted(post(person, "Before"));
    // Ended as by a power cut: what was acknowledged stands in the write-ahead log still.
    await server.kill();
    const files = readdirSync(directory).filter((file) => file.startsWith("parley.sqlite"));
    const contents = () => files.map((file) => readFileSync(path.join(directory, file)));
    const before = contents();
    const allow = (mode: number) => {
      for (const file of files) chmodSync(path.join(directory, file), mode);
    };
    allow(0o400);
    expect(complaintOfAStart()).toMatch(/cannot write.*Set DATA_DIR/);
    expect(contents().every((bytes, at) => bytes.equals(before[at] ?? Buffer.of()))).toBe(true);
    allow(0o600);
    await server.start();
    await until("everybody is back", () =>
      [session.facilitator, person].every(({ connection }) => connection.state.kind === "open"),
    );
    await session.facilitator.next();
    expect(await textsInSight(person)).toEqual(["Before"]);
  });
});

it("[LG11] a second server on the same files is refused in one line, and the first does not notice", async () => {
  const server = await aServerHere();
  const { session, person } = await aRoomThatWrites(server.url);
  await accepted(post(person, "Before"));
  expect(complaintOfAStart()).toMatch(/Another server of Parley is using .*a DATA_DIR of its own/);
  await accepted(post(person, "After"));
  await session.facilitator.next();
  expect((await textsInSight(person)).toSorted()).toEqual(["After", "Before"]);
  expect(server.complaints).toBe("");
});

it("[LG13] when the disk is full people are told, all that was acknowledged is safe, and the rest follows later", async () => {
  const server = await aServerHere();
  const { session, person } = await aRoomThatWrites(server.url);
  await server.kill();
  await server.start({ mostFileBytes: 1_048_576 });
  await until(
    "everybody is back",
    () => session.facilitator.connection.state.kind === "open" && person.connection.state.kind === "open",
  );

  const saved: string[] = [];
  const answers: Promise<void>[] = [];
  const isFull = () => person.connection.outbox.some(({ state }) => state === "waiting");
  for (let number = 0; !isFull(); number += 1) {
    const text = `Text ${number} ${"x".repeat(200)}`;
    answers.push(accepted(post(person, text)).then(() => void saved.push(text)));
    await until("it is saved or waits", () => saved.length === answers.length || isFull());
  }
  const safe = [...saved];
  expect(safe.length).toBeGreaterThan(0);
  await until("the server says so", () => server.complaints.includes("nothing can be saved"));
  const complaints = server.complaints.trim().split("\n");
  expect(complaints.filter((line) => line.includes("nothing can be saved"))).toHaveLength(1);
  expect(JSON.parse(complaints[0] ?? "")).toMatchObject({
    err: { name: "StorageError", message: expect.stringContaining(directory) },
  });
  expect(server.complaints).not.toContain("xxx");
  expect(person.connection.state.kind).toBe("open");

  await server.kill();
  await server.start();
  await Promise.all(answers);
  await until("the facilitator is back", () => session.facilitator.connection.state.kind === "open");
  await session.facilitator.next();
  const shown = await textsInSight(person);
  expect(shown.toSorted()).toEqual(saved.toSorted());
  expect(shown).toEqual(expect.arrayContaining(safe));
});

describe("a backup of a running server", () => {
  const makeBackup = (file: string) =>
    spawnSync(process.execPath, ["dist/server/main.js", "backup", file], {
      env: { ...process.env, DATA_DIR: directory },
      encoding: "utf8",
    });

  it("[LG12] holds all that was acknowledged, says what else it holds, and serves", async () => {
    const server = await aServerHere();
    const { session, person } = await aRoomThatWrites(server.url);
    const before = Array.from({ length: 20 }, (_, number) => `Before ${number}`);
    for (const text of before) await accepted(post(person, text));
    // People go on while it is made.
    const during = Array.from({ length: 20 }, (_, number) => accepted(post(person, `During ${number}`)));
    const elsewhere = aDirectory();
    const copy = path.join(elsewhere, "parley.sqlite");
    const { status, stdout, stderr } = makeBackup(copy);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toContain("holds 1 sessions");
    expect(stdout).toContain("in 1 open rounds, under pseudonyms");
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    await Promise.all(during);
    await server.kill();

    const restored = await aServerProcess({ dataDir: elsewhere, env: { PORT: new URL(server.url).port } });
    onTestFinished(() => restored.remove());
    await until(
      "everybody is back",
      () => session.facilitator.connection.state.kind === "open" && person.connection.state.kind === "open",
    );
    await session.facilitator.next();
    expect(await textsInSight(person)).toEqual(expect.arrayContaining(before));
  });

  it("[LG12] [LG6] holds no secret of a ballot that is closed, and none of what was deleted", async () => {
    const server = await aServerHere();
    const { session, person } = await aRoomThatWrites(server.url);
    await accepted(post(person, "A text"));
    const scopeSecrets = () => {
      const db = new Sqlite(database(), { readonly: true });
      const secrets = db.prepare<[], string>("SELECT value FROM vault WHERE name LIKE 'scope/%'").pluck().all();
      db.close();
      return secrets;
    };
    const secrets = scopeSecrets();
    expect(secrets).toHaveLength(1);
    const deleted = await aSession(server.url);
    onTestFinished(() => deleted.close());
    await accepted(deleted.facilitator.connection.send({ type: "delete-session" }));
    await session.facilitator.next();
    const copy = path.join(directory, "copy.sqlite");
    const { stdout } = makeBackup(copy);
    expect(stdout).toContain("holds 1 sessions");
    expect(stdout).not.toContain("open rounds");
    const bytes = readFileSync(copy);
    for (const gone of [...secrets, deleted.code]) expect(bytes.includes(gone)).toBe(false);
    expect(bytes.includes(session.code)).toBe(true);
  });

  it("[LG12] does not overwrite a file, and leaves none behind where there is nothing to copy", () => {
    const copy = path.join(directory, "copy.sqlite");
    expect(makeBackup(copy)).toMatchObject({ status: 1, stderr: expect.stringContaining("Is DATA_DIR right?") });
    expect(existsSync(copy)).toBe(false);
    openSqliteFile(database()).close();
    writeFileSync(copy, "minutes");
    expect(makeBackup(copy)).toMatchObject({ status: 1, stderr: expect.stringContaining("is there already") });
    expect(readFileSync(copy, "utf8")).toBe("minutes");
  });
});
