import { readFileSync } from "node:fs";
import path from "node:path";
import { nanoid } from "nanoid";
import { io, type Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import { openSqliteLog } from "../../server/log/sqlite/log.ts";
import type { MemberId } from "../../shared/ids.ts";
import { protocolVersion } from "../../shared/protocol/messages.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, newEditKey, type Person, type TestSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";

let server: TestServer;
let session: TestSession;
const sockets: Socket[] = [];

beforeEach(async () => {
  server = await aServer();
  session = await aSession(server.url);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  session.close();
  await server.stop();
});

/** Everything that an audience receives from now on, as text. */
async function listenAs(auth: object): Promise<string[]> {
  const socket = io(server.url, {
    auth: { v: protocolVersion, code: session.code, ...auth },
    transports: ["websocket"],
    forceNew: true,
  });
  sockets.push(socket);
  const frames: string[] = [];
  socket.onAny((...frame) => frames.push(JSON.stringify(frame)));
  await until("the first view", () => frames.some((frame) => frame.includes("snapshot")));
  return frames;
}

async function room() {
  const members: MemberId[] = [];
  const people: Person[] = [];
  for (const side of ["a", "a", "a", "b", "b", "b"] as const) {
    const member = nanoid(22) as MemberId;
    members.push(member);
    people.push(await session.participant(side, memoryStorage(), member));
  }
  return { members, people };
}

/** All that the log has of the session, read by another process as it were. */
async function stored(): Promise<string> {
  const log = openSqliteLog(path.join(server.dataDir, "parley.sqlite"));
  const row = await log.find(session.code);
  const session_ = row && (await log.load(row.id));
  await log.close();
  return JSON.stringify(session_ && { ...session_, vault: [...session_.vault] });
}

const files = () =>
  ["parley.sqlite", "parley.sqlite-wal"]
    .map((file) => {
      try {
        return readFileSync(path.join(server.dataDir, file), "latin1");
      } catch {
        return "";
      }
    })
    .join("");

const texts = ["ALPHA", "BRAVO", "CHARLIE", "DELTA", "ECHO", "FOXTROT"];

describe("what leaves the server", () => {
  it("[AN1] holds no text of a post before the reveal, whoever listens, and all of them after it", async () => {
    const frames = [
      await listenAs({ as: "facilitator", secret: session.secret }),
      await listenAs({ as: "screen", key: session.facilitator.connection.welcome?.screenKey }),
      await listenAs({ as: "participant", member: nanoid(22), side: "neutral" }),
    ];
    const { people } = await room();
    await session.facilitator.next(3);
    for (const [n, text] of texts.entries()) {
      const person = people[n] as Person;
      await person.inStage("pain-points");
      await accepted(person.act({ type: "add-post", text }, { editKey: newEditKey(), text }));
    }
    await until("a count has been shown", () => session.facilitator.connection.view?.written === 5);
    expect(frames.flat().filter((frame) => texts.some((text) => frame.includes(text)))).toEqual([]);
    await session.facilitator.next();
    for (const heard of frames) {
      await until("everything is shown", () => texts.every((text) => heard.some((frame) => frame.includes(text))));
    }
  });

  it("[AN5] tells the others only a coarse count while people write", async () => {
    const { people } = await room();
    await session.facilitator.next(3);
    const counts = new Set<number | undefined>();
    session.facilitator.connection.subscribe(() => counts.add(session.facilitator.connection.view?.written));
    for (const [n, text] of [...texts, ...texts].entries()) {
      const person = people[n % people.length] as Person;
      await person.inStage("pain-points");
      await accepted(person.act({ type: "add-post", text }, { editKey: newEditKey(), text }));
    }
    await until("ten are counted", () => session.facilitator.connection.view?.written === 10);
    for (const count of counts) expect([undefined, 0, 1, 5, 10]).toContain(count);
  });

  it("[AN3] never names a pseudonym, nor another person's badge to anybody but the facilitator", async () => {
    const frames = await listenAs({ as: "participant", member: nanoid(22), side: "a" });
    const { people } = await room();
    await session.facilitator.next();
    for (const person of people) {
      await person.inStage("temperature");
      await accepted(person.act({ type: "read", value: 3 }));
    }
    await session.facilitator.next();
    await until("the picture is shown", () => frames.some((frame) => frame.includes("picture")));
    const badges = people.map(({ connection }) => connection.me?.badge ?? "none");
    for (const badge of badges) expect(frames.some((frame) => frame.includes(badge))).toBe(false);
  });
});

describe("what is stored", () => {
  it("[AN2] knows no member, no edit key and nobody's side beside a presence", async () => {
    const { members, people } = await room();
    await session.facilitator.next(3);
    const keys = texts.map(() => newEditKey());
    for (const [n, text] of texts.entries()) {
      const person = people[n] as Person;
      await person.inStage("pain-points");
      await accepted(person.act({ type: "add-post", text }, { editKey: keys[n] as never, text }));
    }
    await accepted((people[0] as Person).connection.send({ type: "ready", ready: true }));
    const raw = files() + (await stored());
    expect(raw).toContain("ALPHA");
    for (const secret of [...members, ...keys, session.secret]) expect(raw).not.toContain(secret);
  });

  it("[AN3] [AN6] loses the secret and the order of a ballot in the commit that closes it", async () => {
    const { people } = await room();
    await session.facilitator.next();
    for (const person of people) {
      await person.inStage("temperature");
      await accepted(person.act({ type: "read", value: 2 }));
    }
    expect(await stored()).toMatch(/scope\/.*asking-1/);
    expect(await stored()).toContain("reading-cast");
    await session.facilitator.next();
    const after = await stored();
    expect(after).not.toMatch(/scope\//);
    expect(after).not.toContain("reading-cast");
    expect(after).toContain("bySide");
  });

  it("[AN8] has no pseudonym of a writer in the log of a step, and still counts who has written after a restart", async () => {
    const { people } = await room();
    await session.facilitator.next(3);
    const write = async (person: Person, text: string) => {
      await person.inStage("pain-points");
      await accepted(person.act({ type: "add-post", text }, { editKey: newEditKey(), text }));
    };
    for (const [n, text] of texts.slice(0, 3).entries()) await write(people[n] as Person, text);
    const during = await stored();
    for (const text of texts.slice(0, 3)) expect(during).toContain(text);
    expect(during).not.toContain("pseudonym");
    await server.restart();
    // An answer, and not a state from before the restart, says that somebody is back.
    for (const { connection } of people) {
      await until("everybody is back", async () => (await connection.send({ type: "ready", ready: true })).ok);
    }
    const { connection } = session.facilitator;
    await until("the facilitator is back", () => connection.state.kind === "open" && connection.view?.ready === 6);
    for (const [n, text] of texts.slice(3).entries()) await write(people[n + 3] as Person, text);
    await until("six are present", () => {
      const { a, b } = session.facilitator.connection.view?.present ?? { a: 0, b: 0 };
      return a === 3 && b === 3;
    });
    await session.facilitator.next();
    const { view } = await session.facilitator.inStage("pain-points");
    const posts = view.step === "grouping" ? Object.values(view.posts) : [];
    expect(posts.map(({ side }) => side).sort()).toEqual(["a", "a", "a", "b", "b", "b"]);
  });

  it("[AN3] is destroyed with the session, and is never in the files as plain text", async () => {
    const { people } = await room();
    await session.facilitator.next(3);
    const person = people[0] as Person;
    await person.inStage("pain-points");
    const text = "A-TEXT-THAT-MUST-NOT-SURVIVE";
    await accepted(person.act({ type: "add-post", text }, { editKey: newEditKey(), text }));
    expect(await stored()).toContain(text);
    expect(files()).not.toContain(text);
    await accepted(session.facilitator.connection.send({ type: "delete-session" }));
    expect(await stored()).toBe("null");
    await until("the code is gone from the bytes of the files", () => !files().includes(session.code));
  });
});
