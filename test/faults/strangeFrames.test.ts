import { nanoid } from "nanoid";
import { io, type Socket } from "socket.io-client";
import { expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { type RefusalCode, refusals } from "../../shared/refusal.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { aSession, type TestSession } from "../support/aSession.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { until } from "../support/until.ts";
import { newSeed, runs } from "./faultRuns.ts";
import { type StrangeFrames, strangeFrames } from "./strangeFrames.ts";

/** A session takes so many before the next one begins, so that all stages are entered many times. */
const framesInASession = 1_000;
const framesAtOnce = 25;

async function aWideOpenServer(): Promise<TestServer> {
  const server = await aServer({ commandsPerSecond: 1_000_000, graceMs: 60_000 });
  onTestFinished(() => server.stop());
  return server;
}

/** A line without a client library: whatever is given to it goes out. */
async function aRawLine(url: string, auth: Record<string, unknown>): Promise<Socket> {
  const line = io(url, { auth: { v: 1, ...auth }, transports: ["websocket"], reconnection: false, forceNew: true });
  await new Promise<void>((resolve, reject) => {
    line.once("welcome", () => resolve());
    line.once("connect_error", reject);
  });
  return line;
}

const idsIn = (view: unknown): string[] => [...new Set(JSON.stringify(view).match(/(?<=")[\w-]{22}(?=")/g))];

type Answer = { readonly ok?: boolean; readonly refusal?: { readonly code: RefusalCode } };

/** Sends frames as everybody in the room, and returns how often each answer came. */
async function besiege(url: string, session: TestSession, frames: StrangeFrames, answers: Map<string, number>) {
  const { code, secret, facilitator } = session;
  const person = (side: string) => ({ code, as: "participant", member: nanoid(22), side });
  const open = () =>
    Promise.all(
      [{ code, as: "facilitator", secret }, person("a"), person("b"), person("neutral")].map((auth) =>
        aRawLine(url, auth),
      ),
    );
  let lines = await open();
  for (let sent = 0; sent < framesInASession; sent += framesAtOnce) {
    const { view } = facilitator.connection;
    const ids = idsIn(view);
    const asked = Array.from({ length: framesAtOnce }, (_, at) =>
      lines[at % lines.length]?.timeout(20_000).emitWithAck("command", frames.envelope(view ?? {}, ids)),
    );
    for (const answer of (await Promise.all(asked)) as Answer[]) {
      const word = answer.ok ? "done" : (answer.refusal?.code ?? "no answer");
      answers.set(word, (answers.get(word) ?? 0) + 1);
    }
    // A frame can remove a person, who comes back as another one.
    if (lines.some((line) => !line.connected)) {
      for (const line of lines) line.close();
      lines = await open();
    }
  }
  for (const line of lines) line.close();
}

const reportOf = async (url: string, { code, secret }: TestSession): Promise<string> => {
  const headers = { Authorization: `Bearer ${secret}` };
  return (await fetch(`${url}/api/sessions/${code}/exports/report.json`, { headers })).text();
};

it("[WB6] every command is answered, whatever is in it, and what it changed is there after a restart", async () => {
  const frames = strangeFrames(seededRandom(newSeed("strange commands")));
  const server = await aWideOpenServer();
  const answers = new Map<string, number>();
  const wanted = runs(2_000, 1_000_000);
  for (let sent = 0; sent < wanted; sent += framesInASession) {
    const session = await aSession(server.url, { template: sent % 2_000 === 0 ? "full" : "before" });
    await besiege(server.url, session, frames, answers);
    const report = await reportOf(server.url, session);
    expect(JSON.parse(report)).toHaveProperty("sections");
    session.close();
    if (sent % 50_000 === 0) {
      await server.restart();
      expect(await reportOf(server.url, session)).toBe(report);
    }
  }
  console.log(Object.fromEntries([...answers].sort(([, one], [, other]) => other - one)));
  expect([...answers.keys()].filter((word) => word !== "done" && !(word in refusals))).toEqual([]);
  // What the server answers when something broke inside it.
  expect(answers.get("unavailable")).toBeUndefined();
  expect(answers.get("done")).toBeGreaterThan(0);
  expect(({} as { polluted?: true }).polluted).toBeUndefined();
}, 3_600_000);

it("[WB6] messages that are none end their own line at the most, and nobody else's", async () => {
  const frames = strangeFrames(seededRandom(newSeed("strange messages")));
  const server = await aWideOpenServer();
  const session = await aSession(server.url);
  onTestFinished(() => session.close());
  const bystander = await session.participant("a");
  const states: string[] = [];
  bystander.connection.subscribe(() => states.push(bystander.connection.state.kind));
  const url = `${server.url.replace(/^http/, "ws")}/socket.io/?EIO=4&transport=websocket`;
  const wanted = runs(500, 50_000);
  let sent = 0;
  while (sent < wanted) {
    const line = new WebSocket(url);
    let isClosed = false;
    line.on("close", () => {
      isClosed = true;
    });
    line.on("error", () => {});
    await new Promise((resolve) => line.once("message", resolve));
    if (sent % 2 === 0) {
      const member = nanoid(22);
      line.send(`40${JSON.stringify({ v: 1, code: session.code, as: "participant", member, side: "b" })}`);
    }
    for (let frame = 0; frame < 25 && !isClosed; frame += 1, sent += 1) line.send(frames.message());
    // The server has read all of it once it answers to the end of the line.
    line.close();
    await until("the line is closed", () => isClosed);
  }
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  expect(new Set(states.filter((kind) => kind !== "open"))).toEqual(new Set());
  expect((await bystander.connection.send({ type: "ready", ready: true })).ok).toBe(true);
}, 3_600_000);
