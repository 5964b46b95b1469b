import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { readConfig } from "../../server/config.ts";
import { databaseIn } from "../../server/log/sqlite/dataDirectory.ts";
import { StorageError } from "../../server/log/storageError.ts";
import { move } from "../../server/moving/moveCommand.ts";
import { moveSessions } from "../../server/moving/moving.ts";
import { openPostgresStore } from "../../server/moving/postgresStore.ts";
import { areSame, type MovableStore, type SessionCopy } from "../../server/moving/sessionCopy.ts";
import { openSqliteStore } from "../../server/moving/sqliteStore.ts";
import type { CommandId, DeliveryId, JoinCode, SessionId } from "../../shared/ids.ts";
import { aDirectory } from "../support/aDirectory.ts";
import { aPostgres, postgresPrograms, type TestPostgres } from "../support/aPostgres.ts";
import { aServer } from "../support/aServer.ts";
import { accepted, aSession, newEditKey, type Person } from "../support/aSession.ts";
import { anId } from "../support/storedSessions.ts";
import { until } from "../support/until.ts";

const text = "Dates are promised that nobody asked us about";

const dotsOf = ({ connection }: Person) => (connection.me as { stage?: { dots?: object } } | null)?.stage?.dots;

/** A room in mid-vote whose server has just left; the lines of its people look for the next one on the same port. */
async function aRoomIn(directory: string) {
  const server = await aServer({ dataDir: directory });
  const session = await aSession(server.url);
  onTestFinished(() => session.close());
  const person = await session.participant("a");
  await session.facilitator.next(3);
  await person.inStage("pain-points");
  const { contentId } = await accepted(person.act({ type: "add-post", text }, { editKey: newEditKey(), text }));
  await session.facilitator.next(2);
  await until("it is voted", () => person.connection.view?.stage?.view.step === "voting");
  await accepted(person.act({ type: "set-dots", item: contentId as never, dots: 2 }));
  await until("the dots are there", () => dotsOf(person));
  await server.stop();
  return { session, person, port: Number(new URL(server.url).port) };
}

const fileIn = (directory: string) => openSqliteStore(directory, { mustExist: false });

/** Like `copy` in all but its names, and with what a session in the middle of its life has more. */
const another = (copy: SessionCopy, no: number): SessionCopy => ({
  ...copy,
  id: anId<SessionId>(`copy${no}`),
  code: `C${String(no).padStart(8, "0")}` as JoinCode,
  commands: [{ id: anId<CommandId>(`old${no}`), day: 20_001 }],
  deliveries: [{ id: anId<DeliveryId>(`told${no}`), type: "session.ended", day: 20_002, attempts: 3 }],
});

/** A file with so many sessions, all of them as a room in mid-vote has left them. */
async function aSource(count: number): Promise<string> {
  const directory = aDirectory();
  const { session } = await aRoomIn(directory);
  session.close();
  const store = fileIn(directory);
  const [id] = await store.ids();
  const first = (await store.read(id as SessionId)) as SessionCopy;
  for (let no = 1; no < count; no += 1) await store.write(another(first, no));
  await store.close();
  return directory;
}

async function everythingIn(opening: MovableStore | Promise<MovableStore>): Promise<readonly (SessionCopy | null)[]> {
  const store = await opening;
  try {
    const found: (SessionCopy | null)[] = [];
    for (const id of await store.ids()) found.push(await store.read(id));
    return found;
  } finally {
    await store.close();
  }
}

async function refusalOf(moving: Promise<unknown>): Promise<string> {
  const error = await moving.then(
    () => new Error("it was not refused"),
    (reason: unknown) => reason as Error,
  );
  expect(error).toBeInstanceOf(StorageError);
  return error.message;
}

async function moved(from: string, to: string, ...more: string[]): Promise<string> {
  const lines: string[] = [];
  await move(["--from", from, "--to", to, ...more], (line) => lines.push(line), 50);
  return lines.join("\n");
}

describe("moving sessions from file to file", () => {
  it("[MV1] [MV2] [MV5] all that is stored arrives, and the source keeps it and is said to", async () => {
    const [source, target] = [await aSource(3), aDirectory()];
    const before = await everythingIn(fileIn(source));

    const said = await moved(`sqlite:${source}`, `sqlite:${target}`);

    expect(said).toContain(`3 sessions were moved to ${databaseIn(target)}. Each was read back`);
    expect(said).toContain(`${databaseIn(source)} still has them all`);
    expect(before).toHaveLength(3);
    expect(before[0]?.events.length).toBeGreaterThan(0);
    expect([...(before[0]?.vault.keys() ?? [])].some((name) => name.startsWith("scope/"))).toBe(true);
    expect(await everythingIn(fileIn(target))).toEqual(before);
    expect(await everythingIn(fileIn(source))).toEqual(before);
  });

  it("[MV3] run again it moves nothing twice, and [MV5] erases the source for good where it is told to", async () => {
    const [source, target] = [await aSource(3), aDirectory()];
    const before = await everythingIn(fileIn(source));
    await moved(`sqlite:${source}`, `sqlite:${target}`);

    const said = await moved(`sqlite:${source}`, `sqlite:${target}`, "--erase");

    expect(said).toContain("0 sessions were moved");
    expect(said).toContain("3 were there already");
    expect(await everythingIn(fileIn(source))).toEqual([]);
    expect(await everythingIn(fileIn(target))).toEqual(before);
    const secrets = before.flatMap((copy) => [...(copy?.vault.values() ?? [])]).filter((secret) => secret.length > 10);
    const bytes = readFileSync(databaseIn(source));
    expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
    expect(secrets.every((secret) => readFileSync(databaseIn(target)).includes(secret))).toBe(true);
  });

  it("[MV4] it is refused where there is no source, where a server uses either, and where it is told nonsense", async () => {
    const [source, target, nothing] = [await aSource(1), aDirectory(), aDirectory()];
    expect(await refusalOf(moved(`sqlite:${nothing}`, `sqlite:${target}`))).toContain("There is no ");
    expect(await refusalOf(moved(`sqlite:${source}`, "mysql://me:hunter2@db/parley"))).toContain("PLACE");
    expect(await refusalOf(moved(`sqlite:${source}`, "postgres:"))).not.toContain("hunter");
    const server = await aServer({ dataDir: target });
    onTestFinished(() => server.stop());
    expect(await refusalOf(moved(`sqlite:${source}`, `sqlite:${target}`))).toContain(
      "Another server of Parley is using",
    );
    expect(await refusalOf(moved(`sqlite:${target}`, `sqlite:${source}`))).toContain(
      "Another server of Parley is using",
    );
  });

  it.each([
    ["another state", (copy: SessionCopy) => ({ ...copy, vault: new Map([...copy.vault, ["more", "secret"]]) })],
    ["another session under its code", (copy: SessionCopy) => ({ ...copy, id: anId<SessionId>("stranger") })],
  ])("[MV4] nothing is written where the target has %s", async (_, different) => {
    const [source, target] = [await aSource(3), aDirectory()];
    const [, second] = await everythingIn(fileIn(source));
    const store = fileIn(target);
    await store.write(different(second as SessionCopy));
    await store.close();
    const before = await everythingIn(fileIn(target));

    expect(await refusalOf(moved(`sqlite:${source}`, `sqlite:${target}`, "--erase"))).toContain(
      "under the ids or codes of 1 of 3 sessions. Nothing was moved.",
    );
    expect(await everythingIn(fileIn(target))).toEqual(before);
    expect(await everythingIn(fileIn(source))).toHaveLength(3);
  });

  it.each([
    ["an event", (copy: SessionCopy) => ({ ...copy, events: copy.events.slice(0, -1) })],
    ["a secret", (copy: SessionCopy) => ({ ...copy, vault: new Map([...copy.vault].slice(1)) })],
    ["the day of a command", (copy: SessionCopy) => ({ ...copy, commands: [] })],
    ["its last day", (copy: SessionCopy) => ({ ...copy, expiresOn: copy.expiresOn + 1 })],
  ])("[MV2] a target that loses %s is found out, and the source is not erased", async (_, losing) => {
    const [from, to] = [fileIn(await aSource(1)), fileIn(aDirectory())];
    const losingTo: MovableStore = { ...to, write: (copy) => to.write(losing(copy)) };

    expect(await refusalOf(moveSessions(from, losingTo, { erase: true }))).toContain(
      "has not kept a session as it was",
    );
    expect(await everythingIn(from)).toHaveLength(1);
    await to.close();
  });

  it("[MV6] the target is in the order of random ids, and its bytes are sealed anew", async () => {
    const [source, target] = [await aSource(3), aDirectory()];
    const written: SessionId[] = [];
    const [from, to] = [fileIn(source), fileIn(target)];
    await moveSessions(
      from,
      { ...to, write: (copy) => to.write(copy).then(() => void written.push(copy.id)) },
      { erase: false },
    );
    const [first] = await everythingIn(from);
    await to.close();
    expect(written).toEqual(written.toSorted());
    expect(areSame(first as SessionCopy, { ...(first as SessionCopy), lastSeq: 1 })).toBe(false);
  });
});

describe.skipIf(postgresPrograms === null)("moving sessions from a file to Postgres, and back", () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await aPostgres();
  });
  afterAll(() => postgres?.remove());
  const inPostgres = () => everythingIn(openPostgresStore({ ...readConfig({}), databaseUrl: postgres.url }));

  it("[MV1] a room in mid-vote goes on there: lines come back by themselves, with their own dots and texts", async () => {
    const source = aDirectory();
    const { session, person, port } = await aRoomIn(source);

    await moved(`sqlite:${source}`, postgres.url);

    const server = await aServer({ databaseUrl: postgres.url, port });
    onTestFinished(async () => {
      session.close();
      await server.stop();
      await postgres.empty();
    });
    await until("everybody is back", () =>
      [session.facilitator, person].every(({ connection }) => connection.state.kind === "open"),
    );
    await until("the dots are still there", () => Object.values(dotsOf(person) ?? {}).join() === "2");
    await session.facilitator.next();
    const stage = await until("it is ranked", () => {
      const now = session.facilitator.connection.view?.stage;
      return now?.view.step === "ranking" && now;
    });
    expect(JSON.stringify(stage.view)).toContain(text);
  });

  it.each([false, true])(
    "[MV4] it is refused while a server uses the database, of several: %s",
    async (severalNodes) => {
      const source = aDirectory();
      await fileIn(source).close();
      const server = await aServer({ databaseUrl: postgres.url, severalNodes });
      onTestFinished(async () => {
        await server.stop();
        await postgres.empty();
      });
      expect(await refusalOf(moved(`sqlite:${source}`, postgres.url))).toContain("Another server of Parley is using");
    },
  );

  it("[MV3] killed in the midst and run again, it has moved every session once; and the way back is the same", async () => {
    const source = await aSource(80);
    const before = await everythingIn(fileIn(source));
    const args = ["--import", "tsx", "server/main.ts", "move", "--from", `sqlite:${source}`, "--to", "postgres:"];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, DATABASE_URL: postgres.url },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(child, "exit");
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await ended;
    const [{ count } = { count: 0 }] = await postgres.query<{ count: number }>(
      "SELECT count(*)::integer AS count FROM parley.sessions",
    );
    expect(count).toBeGreaterThanOrEqual(4);
    expect(count).toBeLessThan(80);

    const said = await moved(`sqlite:${source}`, postgres.url);

    expect(said).toMatch(/\d+ sessions were moved to the database parley on .*, \d+ were there already/);
    expect(await inPostgres()).toEqual(before);
    const back = aDirectory();
    await moved(postgres.url, `sqlite:${back}`, "--erase");
    expect(await everythingIn(fileIn(back))).toEqual(before);
    expect(await inPostgres()).toEqual([]);
  });
});
