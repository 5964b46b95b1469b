import { once } from "node:events";
import net from "node:net";
import { nanoid } from "nanoid";
import { io, type Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { connect } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { Config } from "../../server/config.ts";
import type { MemberId } from "../../shared/ids.ts";
import { type Ack, protocolVersion } from "../../shared/protocol/messages.ts";
import type { Refusal } from "../../shared/refusal.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { aSession, refusedWith, type TestSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";

let server: TestServer;
let session: TestSession;
const lines: { close(): unknown }[] = [];

/** The least that limits allow: those by address grow with the people that a session may have. */
const narrow: Partial<Config> = { maxParticipants: 20, commandsPerSecond: 10, sessionsPerHour: 3 };

beforeEach(async () => {
  server = await aServer(narrow);
  session = await aSession(server.url);
});
afterEach(async () => {
  for (const line of lines.splice(0)) line.close();
  session.close();
  await server.stop();
});

type Entry = { readonly socket: Socket; readonly refusal?: Refusal };

/** Knocks at the door of a session; `forwarded` is what a proxy, or a forger, says of the address. */
function knock(code: string, { url = server.url, member = nanoid(22), forwarded = "" } = {}): Promise<Entry> {
  const auth = { v: protocolVersion, code, as: "participant", member, side: "a" };
  const socket = io(url, {
    auth,
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
    ...(forwarded && { extraHeaders: { "X-Forwarded-For": forwarded } }),
  });
  lines.push(socket);
  return new Promise((resolve, reject) => {
    socket.once("welcome", () => resolve({ socket }));
    socket.once("connect_error", (error: Error & { data?: { refusal: Refusal } }) => {
      if (error.data) resolve({ socket, refusal: error.data.refusal });
      else reject(error);
    });
  });
}
const ready = (socket: Socket): Promise<Ack> =>
  socket.timeout(5_000).emitWithAck("command", { id: nanoid(22), command: { type: "ready", ready: true } });
const goodbyeOn = (socket: Socket): Promise<Refusal> => new Promise((resolve) => socket.once("goodbye", resolve));
const nobodyElseNoticed = async () => {
  const person = await session.participant("b");
  expect(await refusedWith(person.connection.send({ type: "ready", ready: true }))).toBe("accepted");
  expect(await refusedWith(session.facilitator.do({ type: "set-locked", locked: false }))).toBe("accepted");
};
const later = expect.objectContaining({ code: "too-many", retry: true, retryAfterMs: expect.any(Number) });

describe("whose request it is", () => {
  const wrong = "ACDEFGHJK";
  const askDoor = async (url: string, forwarded: string) =>
    (await fetch(`${url}/api/sessions/${wrong}`, { headers: { "X-Forwarded-For": forwarded } })).status;

  it("[WB7] is not what it says of itself, where no proxy of ours stands in front", async () => {
    for (let guess = 0; guess < 15; guess += 1) expect(await askDoor(server.url, `10.0.0.${guess}`)).toBe(404);
    for (let guess = 0; guess < 15; guess += 1) {
      expect((await knock(wrong, { forwarded: `10.0.1.${guess}` })).refusal?.code).toBe("unknown-session");
    }
    expect(await askDoor(server.url, "10.0.2.1")).toBe(429);
    expect((await knock(wrong, { forwarded: "10.0.2.2" })).refusal).toEqual(later);
  });

  it("[WB7] is what the last proxy of ours saw, whatever was forwarded before, over HTTP and sockets alike", async () => {
    const proxied = await aServer({ ...narrow, trustProxy: 1 });
    onTestFinished(() => proxied.stop());
    const { url } = proxied;
    for (let guess = 0; guess < 15; guess += 1) expect(await askDoor(url, `10.0.0.${guess}, 192.0.2.1`)).toBe(404);
    for (let guess = 0; guess < 15; guess += 1) {
      const { refusal } = await knock(wrong, { url, forwarded: `10.0.1.${guess}, 192.0.2.1` });
      expect(refusal?.code).toBe("unknown-session");
    }
    expect(await askDoor(url, "10.0.2.1, 192.0.2.1")).toBe(429);
    expect((await knock(wrong, { url, forwarded: "10.0.2.2, 192.0.2.1" })).refusal).toEqual(later);
    expect(await askDoor(url, "192.0.2.1, 192.0.2.2")).toBe(404);
    expect((await knock(wrong, { url, forwarded: "192.0.2.2" })).refusal?.code).toBe("unknown-session");
  });
});

describe("commands", () => {
  it("[WB8] of one person are counted over all their lines, and for nobody else", async () => {
    const member = nanoid(22);
    const [one, other] = [await knock(session.code, { member }), await knock(session.code, { member })];
    const answers = await Promise.all(Array.from({ length: 80 }, (_, at) => ready(at % 2 ? one.socket : other.socket)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(50);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: later });
    await nobodyElseNoticed();
  });

  it("[WB8] of all in a session, and of all behind one address, have a limit too", async () => {
    const people = await Promise.all(Array.from({ length: 14 }, () => knock(session.code)));
    const answers = await Promise.all(people.flatMap(({ socket }) => Array.from({ length: 45 }, () => ready(socket))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(500);
    const elsewhere = await aSession(server.url);
    lines.push(elsewhere);
    expect(await ready((await knock(elsewhere.code)).socket)).toMatchObject({ refusal: later });
  });
});

describe("a line that is flooded", () => {
  it.each([
    ["commands", () => ["command", { id: nanoid(22), command: { type: "ready", ready: true } }, () => {}]],
    ["questions about the time", () => ["time", () => {}]],
    ["questions for everything", () => ["resume", null]],
    ["events that nobody knows", () => ["nothing", 1, 2]],
  ] as const)("[WB8] with %s ends with a word and a time, and nobody else notices", async (_, frame) => {
    const { socket } = await knock(session.code);
    const [said, ended] = [goodbyeOn(socket), once(socket as never, "disconnect")];
    for (let sent = 0; sent < 1_000; sent += 1) socket.emit(...(frame() as [string, ...unknown[]]));
    expect(await said).toEqual(later);
    await ended;
    await nobodyElseNoticed();
  });

  it("[WB8] with long frames ends as well", async () => {
    const { socket } = await knock(session.code);
    const [said, ended] = [goodbyeOn(socket), once(socket as never, "disconnect")];
    for (let sent = 0; sent < 10; sent += 1) socket.emit("nothing", "x".repeat(120_000));
    expect(await said).toEqual(later);
    await ended;
    await nobodyElseNoticed();
  });

  it.each([
    ["before anybody has come in by it", (line: WebSocket) => line.send("3")],
    ["below the protocol", (line: WebSocket) => line.ping()],
  ] as const)("[WB8] %s ends as well", async (_, flood) => {
    const line = new WebSocket(`${server.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
    lines.push(line);
    line.on("error", () => {});
    await once(line, "message");
    const closed = once(line, "close");
    for (let sent = 0; sent < 1_000; sent += 1) flood(line);
    await closed;
    await nobodyElseNoticed();
  });
});

describe("one address", () => {
  /** All at once. Most of what waits for its turn is given up by `stop`. */
  function askMuch(path: string, times: number) {
    const enough = new AbortController();
    const ask = async () => {
      try {
        const answer = await fetch(server.url + path, { signal: enough.signal });
        return { status: answer.status, retryAfter: answer.headers.get("Retry-After"), body: await answer.json() };
      } catch {
        return { status: "cut off" };
      }
    };
    const asked = Array.from({ length: times }, ask);
    return {
      asked,
      async stop() {
        enough.abort();
        await Promise.all(asked);
      },
    };
  }

  it("[WB8] comes in so often and is then told when to come back, while who is in stays in", async () => {
    const { socket } = await knock(session.code);
    const knocks = await Promise.all(Array.from({ length: 110 }, () => knock("ACDEFGHJK")));
    expect(knocks.some(({ refusal }) => refusal?.code === "unknown-session")).toBe(true);
    const refused = await knock(session.code);
    expect(refused.refusal).toEqual(later);
    expect(refused.refusal?.retryAfterMs).toBeGreaterThan(0);
    expect(await ready(socket)).toEqual({ ok: true });
    const app = connect({
      url: server.url,
      credentials: { as: "participant", code: session.code, member: nanoid(22) as MemberId, side: "b" },
      storage: memoryStorage(),
    });
    lines.push(app);
    const state = await until("the app is told to wait", () => (app.state.kind === "offline" ? app.state : null));
    expect(state.refusal).toEqual(later);
  });

  it("[WB8] asks over HTTP at a pace that everybody can live with, and what would wait too long is told when to come back", async () => {
    const { socket } = await knock(session.code);
    const { asked, stop } = askMuch(`/api/sessions/${session.code}`, 300);
    expect(await asked[0]).toMatchObject({ status: 200 });
    const refused = await asked.at(-1);
    expect(refused).toMatchObject({ status: 429, body: { refusal: later } });
    expect(Number(refused?.retryAfter)).toBeGreaterThan(0);
    expect(await ready(socket)).toEqual({ ok: true });
    await stop();
  });

  it("[WB8] that asks far more than that is cut off", async () => {
    const { socket } = await knock(session.code);
    const { asked, stop } = askMuch("/healthz", 1_100);
    const isCutOff = asked.map(async (answer) => ((await answer).status === "cut off" ? true : Promise.reject()));
    expect(await Promise.any(isCutOff)).toBe(true);
    expect(await ready(socket)).toEqual({ ok: true });
    await stop();
  });

  it("[WB8] makes so many sessions, and is then told when the next can be made", async () => {
    const make = () =>
      fetch(`${server.url}/api/sessions`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ template: "blank", title: "Spring", sides: { a: "Sales", b: "Operations" } }),
      });
    expect([(await make()).status, (await make()).status]).toEqual([201, 201]);
    const refused = await make();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(await refused.json()).toEqual({ refusal: later });
  });
});

describe("who begins something and does not go on", () => {
  const patience = { handshakeMs: 150, headersMs: 150, requestMs: 300, idleMs: 150, lookEveryMs: 50 };

  it.each([
    ["says nothing", ""],
    ["sends headers without an end", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: 1\r\n"],
    [
      "sends a body without an end",
      "POST /api/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{",
    ],
    ["asks for nothing more", "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"],
  ])("[WB9] loses the connection: who %s", async (_, bytes) => {
    const impatient = await aServer({}, { patience });
    onTestFinished(() => impatient.stop());
    const line = net.connect(Number(new URL(impatient.url).port), "127.0.0.1");
    line.on("error", () => {});
    line.resume();
    await once(line, "connect");
    line.write(bytes);
    await once(line, "close");
  });

  it("[WB9] loses the line: who opens one and does not come in by it", async () => {
    const impatient = await aServer({}, { patience });
    onTestFinished(() => impatient.stop());
    const line = new WebSocket(`${impatient.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
    await once(line, "close");
  });
});
