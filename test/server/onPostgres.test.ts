import { spawnSync } from "node:child_process";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { backupOfPostgres } from "../../server/log/backup.ts";
import { unseal } from "../../server/log/sealing.ts";
import { aDirectory } from "../support/aDirectory.ts";
import { aPostgres, postgresPrograms, type TestPostgres } from "../support/aPostgres.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, newEditKey, type Person, type TestSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";

const text = "They said never – a text that must not survive";

describe.skipIf(postgresPrograms === null)("a server with its sessions in Postgres", () => {
  let postgres: TestPostgres;
  let server: TestServer;
  let session: TestSession;
  let person: Person;

  beforeAll(async () => {
    postgres = await aPostgres();
  });
  afterAll(() => postgres?.remove());
  beforeEach(async () => {
    server = await aServer({ databaseUrl: postgres.url, databaseConnections: 4, databaseTimeoutMs: 5_000 });
    session = await aSession(server.url);
    person = await session.participant("a");
    await session.facilitator.next(3);
    await person.inStage("pain-points");
  });
  afterEach(async () => {
    session.close();
    await server.stop();
    await postgres.empty();
  });

  const post = (words: string, editKey = newEditKey()) =>
    person.act({ type: "add-post", text: words }, { editKey, text: words });
  const areOpen = () =>
    until("everybody is back", () =>
      [session.facilitator, person].every(({ connection }) => connection.state.kind === "open"),
    );
  async function textsInSight(): Promise<string[]> {
    const { posts } = await until("the posts are shown", () => {
      const stage = person.connection.view?.stage;
      return stage?.id === "pain-points" && "posts" in stage.view && stage.view;
    });
    return Object.values(posts)
      .map((each) => each.text)
      .toSorted();
  }
  const health = async () => (await fetch(`${server.url}/healthz`)).json() as Promise<unknown>;
  const exported = async (name: string) => {
    const headers = { Authorization: `Bearer ${session.secret}` };
    return (await fetch(`${server.url}/api/sessions/${session.code}/exports/${name}`, { headers })).text();
  };

  it("[PG1] people write, it is restarted, they come back by themselves and see what was saved, and so does an export", async () => {
    await accepted(post("Before"));
    await server.restart();
    await areOpen();
    await accepted(post("After"));
    await session.facilitator.next();
    expect(await textsInSight()).toEqual(["After", "Before"]);
    const report = await exported("report.json");
    expect([report.includes("Before"), report.includes("After")]).toEqual([true, true]);
    expect(await health()).toEqual({ status: "ok", storage: { engine: "postgres", state: "ok" } });
  });

  it("[PG4] [LG13] while Postgres is away people are told, and it goes on by itself with all that was typed", async () => {
    await accepted(post("Before"));
    await postgres.stop("killed");
    await until("it is noticed", async () => JSON.stringify(await health()).includes("away"));
    expect(await health()).toEqual({ status: "ok", storage: { engine: "postgres", state: "away" } });
    const ready = await fetch(`${server.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { refusal: expect.objectContaining({ code: "unavailable", message: expect.stringContaining("cannot save") }) },
    ]);
    const meanwhile = accepted(post("Meanwhile"));
    await until("it waits on the device", () => person.connection.outbox.some(({ state }) => state === "waiting"));
    expect(person.connection.state.kind).toBe("open");
    await postgres.start();
    await meanwhile;
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    await session.facilitator.next();
    expect(await textsInSight()).toEqual(["Before", "Meanwhile"]);
  });

  it("[PG6] [AN10] what is deleted can be read no more, by anybody who has every byte of Postgres' files", async () => {
    type Stored = { key: Buffer; sealed: Buffer };
    const sealed = () =>
      postgres.query<Stored>(`SELECT key, sealed FROM parley.content_keys JOIN (
        SELECT session, sealed FROM parley.snapshots UNION ALL SELECT session, sealed FROM parley.appended
      ) AS content USING (session)`);
    const canBeRead = (words: string, rows: readonly Stored[]) =>
      rows.some(({ key, sealed }) => unseal(key, sealed).includes(words));
    const areGone = (keys: readonly Buffer[]) =>
      until("the keys are gone", async () => {
        const bytes = await postgres.everyByte();
        return keys.every((key) => !bytes.includes(key));
      });
    const isInFiles = async (words: string) => (await postgres.everyByte()).includes(words);

    const editKey = newEditKey();
    await accepted(post(text, editKey));
    const written = await sealed();
    expect([canBeRead(text, written), await isInFiles(text)]).toEqual([true, false]);
    await accepted(person.act({ type: "delete-post" }, { editKey }));
    await areGone(written.map(({ key }) => key));
    expect(canBeRead(text, await sealed())).toBe(false);

    await accepted(post(text));
    const again = await sealed();
    expect([canBeRead(text, again), await isInFiles(session.code)]).toEqual([true, true]);
    await accepted(session.facilitator.connection.send({ type: "delete-session" }));
    await areGone(again.map(({ key }) => key));
    expect([await sealed(), await isInFiles(text), await isInFiles(session.code)]).toEqual([[], false, false]);
  });

  it("[PG8] who asks for a backup is told how Postgres makes one, and that can be brought back", async () => {
    await accepted(post("Before"));
    const directory = aDirectory();
    const env = { ...process.env, DATABASE_URL: postgres.url };
    const asked = spawnSync(process.execPath, ["--import", "tsx", "server/main.ts", "backup"], {
      env,
      encoding: "utf8",
    });
    expect([asked.status, asked.stderr.trim()]).toEqual([1, backupOfPostgres]);
    const [dump = "", restore = ""] = backupOfPostgres.split("\n").filter((line) => line.startsWith("  pg_"));
    const run = (line: string) => spawnSync("sh", ["-c", line], { env, cwd: directory, encoding: "utf8" });
    expect(run(dump)).toMatchObject({ status: 0, stderr: "" });
    await accepted(post("After the backup"));
    const stopped = server;
    await stopped.stop();
    expect(run(restore)).toMatchObject({ status: 0, stderr: "" });
    server = await aServer({ databaseUrl: postgres.url, port: Number(new URL(stopped.url).port) });
    await areOpen();
    await session.facilitator.next();
    expect(await textsInSight()).toEqual(["Before"]);
  });
});
