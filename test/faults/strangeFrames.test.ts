import { isDeepStrictEqual } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import { nanoid } from "nanoid";
import { io, type Socket } from "socket.io-client";
import { expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { connect } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import { renderExport } from "../../server/exports/exports.ts";
import { jsonSchemas } from "../../server/exports/schemas.ts";
import { nextDriving } from "../../server/rehearsal/chair.ts";
import type { AgendaKey } from "../../shared/ids.ts";
import { type RefusalCode, refusals } from "../../shared/refusal.ts";
import { templates } from "../../shared/session/templates.ts";
import type { View } from "../../shared/session/view.ts";
import { stageIds } from "../../shared/stages/registry.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, type TestSession } from "../support/aSession.ts";
import { aFullSession } from "../support/exportedSession.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { until } from "../support/until.ts";
import { newSeed, runs } from "./faultRuns.ts";
import {
  everyCommand,
  type Frame,
  type Learned,
  type SeenRoom,
  type StrangeFrames,
  strangeFrames,
} from "./strangeFrames.ts";

/** A session takes so many before the next one begins, so that all stages are entered many times. */
const framesInASession = 1_000;
const framesAtOnce = 25;
/** A restart forgets who guessed: lines that come back to what a frame has deleted look like guesses, and all have one address. */
const framesBetweenRestarts = 10_000;

async function aWideOpenServer(): Promise<TestServer> {
  const server = await aServer({ commandsPerSecond: 1_000_000, maxParticipants: 100_000, graceMs: 60_000 });
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

const lineEnded = "line ended";
type Answer = Learned & { readonly refusal?: { readonly code: RefusalCode | typeof lineEnded } };

const ajv = new Ajv2020({ schemas: Object.values(jsonSchemas) });

/** What the frames of a run were made from, and what the server said to them. */
function newTally() {
  const answers = new Map<string, number>();
  const sent = new Set<string>();
  const done = new Set<string>();
  const never = () => everyCommand.filter((command) => !done.has(command));
  return {
    answers,
    sent: sent as ReadonlySet<string>,
    /** Commands that were not carried out once. */
    never,
    add(of: string, answer: Answer): void {
      const word = answer.ok ? "done" : (answer.refusal?.code ?? "no answer");
      answers.set(word, (answers.get(word) ?? 0) + 1);
      sent.add(of);
      if (answer.ok) done.add(of);
    },
    print(): void {
      console.log(Object.fromEntries([...answers].sort(([, one], [, other]) => other - one)));
      const not = never().join(", ") || "none";
      console.log(`${done.size} of ${everyCommand.length} commands were carried out; not: ${not}`);
    },
  };
}
type Tally = ReturnType<typeof newTally>;

/** Resolves with the answer, or with that the line ended first. Only silence on an open line is an error. */
async function answerTo(line: Socket, envelope: unknown): Promise<Answer> {
  const ended: Answer = { refusal: { code: lineEnded } };
  // What is given to a line that has ended would wait there for another one.
  if (!line.connected) return ended;
  try {
    return await line.timeout(20_000).emitWithAck("command", envelope);
  } catch (error) {
    if (line.connected) throw error;
    return ended;
  }
}

/** Two facilitators, a screen and a participant, by the app's own client library. */
async function onlookers(url: string, session: TestSession) {
  const { code, secret } = session;
  const other = connect({ url, credentials: { as: "facilitator", code, secret }, storage: memoryStorage() });
  await until("the other facilitator is in", () => other.view);
  const people = [await session.screen(), await session.participant("b")];
  const all = [other, ...people.map(({ connection }) => connection)];
  return {
    /** A frame may have removed the participant. */
    views: () => all.map(({ state, view }) => (state.kind === "refused" ? undefined : view)),
    leave: () => all.map((one) => one.close()),
  };
}
type Onlookers = Awaited<ReturnType<typeof onlookers>>;

/** [SY2] What came by patches is what somebody gets who comes in now. */
async function seeTheSame(url: string, session: TestSession, early: Onlookers): Promise<void> {
  const late = await onlookers(url, session);
  await until("who was here and who has just come in see the same", () =>
    early.views().every((view, index) => view === undefined || isDeepStrictEqual(view, late.views()[index])),
  );
  late.leave();
}

/** What a facilitator would do next who wants to get through the agenda: the later steps need it. */
function drivenBy(view: View<"facilitator"> | null): Frame[] {
  const driving = view && nextDriving(view, [], { expected: 0, isPatient: false });
  if (!driving || driving.command.type === "end" || view.phase === "lobby") return [];
  const { at, command } = driving;
  const of = `${at ? view.stage?.id : "session"}/${command.type}`;
  return [{ of, by: "facilitator", envelope: { id: nanoid(22), ...(at && { at }), command } }];
}

/** The full agenda, with the two steps of the pain points that are off by default. */
const everything = templates.full.agenda.map(({ settings, ...item }) => ({
  ...item,
  settings: { ...settings, ...(item.stage === "pain-points" && { placement: true }) },
}));

/** Where a session is besieged: in this stage, so many acts of its facilitator further on; wherever it goes, where it is absent. */
interface Aim {
  readonly key: AgendaKey;
  readonly acts: number;
}

/** The stage of a command that was carried out least, and by accident one of its steps. */
async function aimed(session: TestSession, frames: StrangeFrames, random: () => number): Promise<Aim | undefined> {
  const { stage } = frames.wanted();
  const entry = session.facilitator.connection.view?.agenda.find((item) => item.stage === stage);
  if (!entry) return undefined;
  await session.facilitator.do({ type: "go-to", key: entry.key });
  return { key: entry.key, acts: Math.floor(random() * 9) };
}

/** Simulated people come in, and write and vote as people do: else there would be little to hide, group or vote on. */
async function peopled(url: string, { code, secret }: TestSession): Promise<void> {
  await fetch(`${url}/api/sessions/${code}/rehearsal`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${secret}` },
    body: JSON.stringify({ people: { a: 3, b: 3, neutral: 0 }, pace: "fast" }),
  });
}

/** Sends frames as everybody in the room, the last of them such as can end the session. */
async function besiege(url: string, session: TestSession, frames: StrangeFrames, tally: Tally, aim?: Aim) {
  const { code, secret, facilitator } = session;
  const person = (side: string) => ({ code, as: "participant", member: nanoid(22), side });
  const open = () =>
    Promise.all(
      [{ code, as: "facilitator", secret }, person("a"), person("b"), person("neutral")].map((auth) =>
        aRawLine(url, auth),
      ),
    );
  const early = await onlookers(url, session);
  let lines = await open();
  const send = async (frame: Frame, at: number) => {
    const line = frame.by === "facilitator" ? lines[0] : lines[1 + (at % (lines.length - 1))];
    if (!line) return;
    const answer = await answerTo(line, frame.envelope);
    tally.add(frame.of, answer);
    frames.learn(frame, answer);
  };
  let acts = aim?.acts ?? Number.POSITIVE_INFINITY;
  /** Every other time, so that there is something to be done in each step; and no further than to where it is to stay. */
  const driven = async (round: number): Promise<Frame[]> => {
    const view = facilitator.connection.view as View<"facilitator"> | null;
    if (aim && view?.phase === "live" && view.at !== aim.key) await facilitator.do({ type: "go-to", key: aim.key });
    if (round % 2 === 0 || acts <= 0) return [];
    const these = drivenBy(view);
    acts -= these.length;
    return these;
  };
  for (let sent = 0; sent < framesInASession; sent += framesAtOnce) {
    const room = (facilitator.connection.view ?? {}) as SeenRoom;
    const many = Array.from({ length: framesAtOnce }, () => frames.envelope(room));
    await Promise.all([...many, ...(await driven(sent / framesAtOnce))].map(send));
    // A frame can close the door, or remove a person, who comes back as another one.
    if (lines.some((line) => !line.connected)) {
      for (const line of lines) line.close();
      await accepted(facilitator.do({ type: "set-locked", locked: false }));
      lines = await open();
    }
  }
  await accepted(facilitator.do({ type: "set-locked", locked: false }));
  await seeTheSame(url, session, early);
  early.leave();
  return {
    async end(): Promise<void> {
      for (let at = 0; at < 2 * lines.length; at += 1) await send(frames.farewell(), at);
      for (const line of lines) line.close();
    },
  };
}

const reportOf = async (url: string, { code, secret }: TestSession): Promise<string> => {
  const headers = { Authorization: `Bearer ${secret}` };
  return (await fetch(`${url}/api/sessions/${code}/exports/report.json`, { headers })).text();
};
it("[WB6] every command is answered, whatever is in it, and what it changed is there after a restart", async () => {
  const seed = newSeed("strange commands");
  const frames = strangeFrames(seededRandom(seed));
  const random = seededRandom(seed + 1);
  const server = await aWideOpenServer();
  const tally = newTally();
  const wanted = Number(process.env.FAULTS_FRAMES ?? runs(2_000, 1_000_000));
  const { body } = await renderExport("report.json", aFullSession());
  const earlier = { file: JSON.parse(Buffer.from(body).toString()) };
  for (let sent = 0; sent < wanted; sent += framesInASession) {
    // Every other one goes on from an earlier session, and every second of these stays in the lobby at first.
    const isFull = sent % 2_000 === 0;
    const session = await aSession(server.url, isFull ? { agenda: everything } : { template: "before", from: earlier });
    if (isFull) await peopled(server.url, session);
    const isAimed = isFull ? sent % 6_000 !== 0 : sent % 4_000 === 1_000;
    const aim = isAimed ? await aimed(session, frames, random) : undefined;
    const siege = await besiege(server.url, session, frames, tally, aim);
    const report = await reportOf(server.url, session);
    expect(ajv.validate("report.v1.json", JSON.parse(report)), ajv.errorsText()).toBe(true);
    if (sent % framesBetweenRestarts === 0) {
      session.close();
      await server.restart();
      expect(await reportOf(server.url, session)).toBe(report);
    } else await siege.end();
    session.close();
  }
  tally.print();
  const { answers, sent } = tally;
  const words = new Set<string>(["done", lineEnded, ...Object.keys(refusals)]);
  expect([...answers.keys()].filter((word) => !words.has(word))).toEqual([]);
  // What the server answers when something broke inside it.
  expect(answers.get("unavailable")).toBeUndefined();
  expect(answers.get("done")).toBeGreaterThan(0);
  if (wanted > 100_000) {
    expect(everyCommand.filter((command) => !sent.has(command))).toEqual([]);
    expect(tally.never()).toEqual([]);
  }
  expect(({} as { polluted?: true }).polluted).toBeUndefined();
}, 14_400_000);

it("[WB6] frames are made of every command that there is", () => {
  const frames = strangeFrames(seededRandom(1));
  const rooms: SeenRoom[] = [{}, ...stageIds.map((id) => ({ at: "x".repeat(22), stage: { id } }))];
  const made = new Set(rooms.flatMap((room) => Array.from({ length: 600 }, () => frames.envelope(room).of)));
  for (let last = 0; last < 200; last += 1) made.add(frames.farewell().of);
  expect(everyCommand.filter((command) => !made.has(command))).toEqual([]);
  expect([...made].filter((command) => !everyCommand.includes(command))).toEqual([]);
});

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
