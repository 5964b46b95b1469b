import { nanoid } from "nanoid";
import { io } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { connect } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { JoinCode, MemberId } from "../../shared/ids.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, refusedWith, type TestSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";

let server: TestServer;
let session: TestSession;

beforeEach(async () => {
  server = await aServer({ maxParticipants: 3 });
  session = await aSession(server.url);
});
afterEach(async () => {
  session.close();
  await server.stop();
});

const refusalOf = (person: { connection: { state: { kind: string; refusal?: { code: string } } } }) =>
  person.connection.state.kind === "refused" ? person.connection.state.refusal?.code : person.connection.state.kind;

describe("who gets in", () => {
  it("a person with the code, who is counted under the side they chose", async () => {
    await session.participant("a");
    await session.participant("neutral");
    const { connection } = session.facilitator;
    await until("two are here", () => connection.view?.present.a === 1 && connection.view.present.neutral === 1);
    expect(Object.values(connection.view?.people ?? {}).sort()).toEqual(["a", "neutral"]);
  });

  it("nobody with a wrong code, whatever it is", async () => {
    for (const code of ["ACDEFGHJ", "", "x", "'; DROP TABLE session; --"]) {
      const connection = connect({
        url: server.url,
        credentials: { as: "participant", code: code as JoinCode, member: nanoid(22) as MemberId, side: "a" },
        storage: memoryStorage(),
      });
      await until("the answer is there", () => connection.state.kind === "refused");
      expect(refusalOf({ connection })).toBe("unknown-session");
      connection.close();
    }
  });

  it("no facilitator or screen without the secret of their link", async () => {
    const { code } = session;
    for (const credentials of [
      { as: "facilitator" as const, code, secret: "A".repeat(22) },
      { as: "screen" as const, code, key: "A".repeat(22) },
    ]) {
      const connection = connect({ url: server.url, credentials, storage: memoryStorage() });
      await until("the answer is there", () => connection.state.kind === "refused");
      expect(["not-facilitator", "not-allowed"]).toContain(refusalOf({ connection }));
      connection.close();
    }
  });

  it("no newcomer while joining is locked, but everybody who was here before", async () => {
    const member = nanoid(22) as MemberId;
    const first = await session.participant("a", memoryStorage(), member);
    const { seal } = first.connection.welcome ?? {};
    first.leave();
    await accepted(session.facilitator.do({ type: "set-locked", locked: true }));
    expect(refusalOf(await session.participant("b"))).toBe("session-locked");
    const back = connect({
      url: server.url,
      credentials: { as: "participant", code: session.code, member, side: "a", ...(seal && { seal }) },
      storage: memoryStorage(),
    });
    await until("the known one is in", () => back.state.kind === "open");
    back.close();
  });

  it("no more than the session holds", async () => {
    for (const side of ["a", "b", "a"] as const) await session.participant(side);
    expect(refusalOf(await session.participant("b"))).toBe("session-full");
  });

  it("nobody new after the end", async () => {
    await accepted(session.facilitator.do({ type: "end" }));
    expect(refusalOf(await session.participant("a"))).toBe("session-ended");
  });

  it("[AN7] nobody who was removed, also after a restart of the server", async () => {
    const member = nanoid(22) as MemberId;
    const person = await session.participant("a", memoryStorage(), member);
    const badge = person.connection.me?.badge;
    expect(badge).toBeTruthy();
    await accepted(session.facilitator.connection.send({ type: "remove-person", badge: badge as never }));
    await until("the person is told", () => refusalOf(person) === "removed");
    await server.restart();
    expect(refusalOf(await session.participant("b", memoryStorage(), member))).toBe("removed");
    expect(refusalOf(await session.participant("b"))).toBe("open");
  });

  it("[SY7] two tabs of a device are one person", async () => {
    const device = memoryStorage();
    const member = nanoid(22) as MemberId;
    const one = await session.participant("a", device, member);
    const other = await session.participant("a", device, member);
    await session.participant("b");
    const { connection } = session.facilitator;
    await until("both people are here", () => connection.view?.present.b === 1);
    expect(connection.view?.present.a).toBe(1);
    await session.facilitator.next();
    await one.inStage("temperature");
    await accepted(one.act({ type: "read", value: 4 }));
    await until("the other tab shows the reading", () => {
      const mine = other.connection.me?.stage as { value?: number } | undefined;
      return mine?.value === 4;
    });
  });

  it("a page of another version is told to reload", async () => {
    const socket = io(server.url, { auth: { v: 99, as: "screen" }, reconnection: false, transports: ["websocket"] });
    const error = await new Promise<Error & { data?: { refusal: { code: string } } }>((resolve) =>
      socket.on("connect_error", resolve),
    );
    expect(error.data?.refusal.code).toBe("wrong-version");
    socket.close();
  });
});

describe("the door", () => {
  it("tells title, sides and phase, and nothing else", async () => {
    const answer = await fetch(`${server.url}/api/sessions/${session.code.toLowerCase()}`);
    expect(await answer.json()).toEqual({
      code: session.code,
      title: "Sales and operations",
      sides: { a: "Sales", b: "Operations" },
      phase: "lobby",
      locked: false,
    });
  });

  it("answers an unknown code with a refusal that says what to do", async () => {
    const answer = await fetch(`${server.url}/api/sessions/ACDEFGHJ`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ refusal: { code: "unknown-session", action: expect.any(String) } });
  });

  it("refuses to create a session from nonsense", async () => {
    const post = (body: string) =>
      fetch(`${server.url}/api/sessions`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
    for (const body of [
      "",
      "[]",
      "{",
      '{"template":"essentials"}',
      '{"template":"nope","title":"x","sides":{"a":"x","b":"y"}}',
    ]) {
      expect((await post(body)).status).toBe(400);
    }
    const tooLong = JSON.stringify({ template: "blank", title: "x".repeat(121), sides: { a: "x", b: "y" } });
    expect(await (await post(tooLong)).json()).toMatchObject({ refusal: { code: "too-long" } });
  });
});

describe("the end", () => {
  it("a deleted session is gone for everybody at once, and its code is unknown", async () => {
    const person = await session.participant("a");
    expect(await refusedWith(session.facilitator.connection.send({ type: "delete-session" }))).toBe("accepted");
    await until("the person is told", () => refusalOf(person) === "session-deleted");
    expect((await fetch(`${server.url}/api/sessions/${session.code}`)).status).toBe(404);
  });

  it("a participant cannot delete the session or remove anybody", async () => {
    const person = await session.participant("a");
    const { connection } = person;
    expect(await refusedWith(connection.send({ type: "delete-session" }))).toBe("not-allowed");
    expect(await refusedWith(connection.send({ type: "remove-person", badge: connection.me?.badge as never }))).toBe(
      "not-allowed",
    );
  });
});

describe("guessing codes", () => {
  const knock = (code: string, seal?: string, member = nanoid(22)) => {
    const auth = { v: 1, code, as: "participant", member, side: "a", ...(seal && { seal }) };
    const socket = io(server.url, { auth, transports: ["websocket"], reconnection: false, forceNew: true });
    return new Promise<string>((resolve) => {
      socket.once("welcome", () => resolve("welcome"));
      socket.once("connect_error", (error: Error & { data?: { refusal: { code: string } } }) =>
        resolve(error.data?.refusal.code ?? error.message),
      );
    }).finally(() => socket.close());
  };

  it("[WB5] is stopped after thirty wrong ones from an address, which locks out nobody who was in before", async () => {
    const member = nanoid(22) as MemberId;
    const known = await session.participant("a", memoryStorage(), member);
    const seal = known.connection.welcome?.seal ?? "";
    for (let guess = 0; guess < 30; guess += 1) expect(await knock("ACDEFGHJ")).toBe("unknown-session");
    expect(await knock("ACDEFGHJ")).toBe("too-many");
    expect(await knock(session.code)).toBe("too-many");
    expect(await knock(session.code, seal, member)).toBe("welcome");
  });

  it("[WB5] is stopped over HTTP in the same count, and a right code is answered like a wrong one", async () => {
    const other = await aServer();
    onTestFinished(() => other.stop());
    const guessed = await aSession(other.url);
    onTestFinished(() => guessed.close());
    const { code, secret } = guessed;
    const ask = (path: string, bearer = "wrong") =>
      fetch(`${other.url}/api/sessions/${path}`, { headers: { Authorization: `Bearer ${bearer}` } });
    for (let guess = 0; guess < 15; guess += 1) expect((await ask("ACDEFGHJK")).status).toBe(404);
    for (let guess = 0; guess < 15; guess += 1) expect((await ask(`${code}/exports/report.md`)).status).toBe(403);
    for (const path of ["ACDEFGHJK", code, "ACDEFGHJK/exports/report.md", `${code}/exports/report.md`]) {
      const refused = await ask(path);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    expect((await ask(`${code}/exports/report.md`, secret)).status).toBe(200);
  });
});
