import { randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { aServer, type TestServer } from "../support/aServer.ts";
import { until } from "../support/until.ts";

/**
 * A client that somebody could have written who has docs/protocol.md and nothing else: a
 * WebSocket, its frames by hand, and nothing of ours.
 */
interface Position {
  epoch: string;
  version: number;
}
type Tree = { [key: string]: unknown };

const id = (): string => randomBytes(16).toString("base64url");

/** RFC 7386, section 2. */
function merge(target: unknown, patch: unknown): unknown {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
  const isObject = typeof target === "object" && target !== null && !Array.isArray(target);
  const merged = new Map(isObject ? Object.entries(target) : []);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, merge(merged.get(key), value));
  }
  return Object.fromEntries(merged);
}

const openStrangers: WebSocket[] = [];

function aStranger(url: string, hello: Tree, resume?: Position, known?: Tree) {
  const line = new WebSocket(`${url.replace(/^http/, "ws")}/socket.io/?EIO=4&transport=websocket`);
  openStrangers.push(line);
  const answers = new Map<number, (answer: unknown) => void>();
  let calls = 0;
  const stranger = {
    received: [] as string[],
    refusal: undefined as Tree | undefined,
    welcome: undefined as Tree | undefined,
    me: undefined as Tree | undefined,
    view: known,
    position: resume,
    /** How many of the next patches it loses. */
    deafFor: 0,
    gaps: 0,
    emit: (event: string, ...args: unknown[]) => line.send(`42${JSON.stringify([event, ...args])}`),
    ask: (event: string, ...args: unknown[]) =>
      new Promise<unknown>((answer) => {
        calls += 1;
        answers.set(calls, answer);
        line.send(`42${calls}${JSON.stringify([event, ...args])}`);
      }),
    leave: () => line.close(),
  };

  function hear(event: string, args: unknown[]): void {
    if (event === "patch" && stranger.deafFor > 0) {
      stranger.deafFor -= 1;
      return;
    }
    stranger.received.push(event);
    if (event === "welcome") stranger.welcome = args[0] as Tree;
    if (event === "me") stranger.me = args[0] as Tree;
    if (event === "goodbye") stranger.refusal = args[0] as Tree;
    if (event === "snapshot") {
      stranger.position = { epoch: args[0] as string, version: args[1] as number };
      stranger.view = args[2] as Tree;
    }
    if (event === "patch" && stranger.position) {
      const version = args[0] as number;
      if (version <= stranger.position.version) return;
      if (version > stranger.position.version + 1) {
        stranger.gaps += 1;
        stranger.emit("resume", stranger.position);
        return;
      }
      stranger.position = { ...stranger.position, version };
      stranger.view = merge(stranger.view, args[1]) as Tree;
    }
  }

  line.on("message", (data) => {
    const [, engine = "", rest = ""] = /^(\d)(.*)$/s.exec(String(data)) ?? [];
    if (engine === "0") line.send(`40${JSON.stringify({ v: 1, ...hello, ...(resume && { resume }) })}`);
    if (engine === "2") line.send("3");
    if (engine !== "4") return;
    const [, kind = "", call = "", body = ""] = /^(\d)(\d*)(.*)$/s.exec(rest) ?? [];
    if (kind === "4") stranger.refusal = JSON.parse(body).data.refusal;
    if (kind === "3") answers.get(Number(call))?.(JSON.parse(body)[0]);
    if (kind === "2") {
      const [event, ...args] = JSON.parse(body) as [string, ...unknown[]];
      hear(event, args);
    }
  });
  return stranger;
}

let server: TestServer;
let code: string;
let secret: string;

beforeAll(async () => {
  server = await aServer();
  const answer = await fetch(`${server.url}/api/sessions`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ template: "essentials", title: "Strangers", sides: { a: "Sales", b: "Operations" } }),
  });
  expect(answer.status).toBe(201);
  ({ code, secret } = (await answer.json()) as { code: string; secret: string });
});
afterAll(async () => {
  for (const line of openStrangers) line.close();
  await server.stop();
});

const stageOf = (view: Tree | undefined) => view?.stage as { key: string; id: string; view: Tree } | undefined;

describe("a client written from docs/protocol.md alone", () => {
  it("[SY2] joins, casts a reading, gets its answer, and follows the view by patches to the reveal", async () => {
    const facilitator = aStranger(server.url, { as: "facilitator", code, secret });
    await until("the facilitator is in", () => facilitator.view?.phase === "lobby");
    const member = id();
    const person = aStranger(server.url, { as: "participant", code, member, side: "a" });
    await until("the participant is in", () => person.view?.phase === "lobby");
    expect(person.received.slice(0, 3)).toEqual(["welcome", "me", "snapshot"]);
    expect(person.welcome).toMatchObject({ as: "participant", seal: expect.any(String), badge: expect.any(String) });
    expect(person.me).toMatchObject({ side: "a", ready: false });

    expect(await facilitator.ask("command", { id: id(), command: { type: "next", from: {} } })).toEqual({ ok: true });
    const stage = await until("the stage is there", () => stageOf(person.view));
    expect(stage).toMatchObject({ id: "temperature", view: { step: "asking" } });
    const read = { id: id(), at: stage.key, command: { type: "read", value: 4 } };
    expect(await person.ask("command", read)).toEqual({ ok: true });
    expect(await person.ask("command", read)).toEqual({ ok: true });
    await until("my own reading", () => (person.me?.stage as Tree | undefined)?.value === 4);

    await facilitator.ask("command", { id: id(), command: { type: "next", from: { at: stage.key, step: "asking" } } });
    await until("the picture", () => stageOf(person.view)?.view.picture);
    expect(stageOf(person.view)?.view.picture).toEqual({ count: 1, together: [0, 0, 0, 1, 0] });
    expect(person.received.filter((event) => event === "snapshot")).toHaveLength(1);
    facilitator.leave();
    person.leave();
  });

  it("[SY3] notices a gap, asks for what it lacks, and comes back without a snapshot", async () => {
    const facilitator = aStranger(server.url, { as: "facilitator", code, secret });
    const key = await until("the screen's key", () => facilitator.welcome?.screenKey as string);
    const screen = aStranger(server.url, { as: "screen", code, key });
    const other = aStranger(server.url, { as: "screen", code, key });
    await until("both screens show something", () => screen.view && other.view);
    const rename = async (title: string) => {
      const command = { type: "set-title", title, sides: { a: "Sales", b: "Delivery" } };
      expect(await facilitator.ask("command", { id: id(), command })).toEqual({ ok: true });
      await until(`the other screen says ${title}`, () => other.view?.title === title);
    };
    screen.deafFor = 1;
    await rename("Lost");
    await until("the patch is lost", () => screen.deafFor === 0);
    await rename("Found");
    await until("the screen has caught up", () => screen.view?.title === "Found");
    await until("both screens show the same", () => isDeepStrictEqual(screen.view, other.view));
    expect(screen.gaps).toBeGreaterThan(0);

    screen.leave();
    await rename("While away");
    const back = aStranger(server.url, { as: "screen", code, key }, screen.position, screen.view);
    await until("the screen is back", () => back.view?.title === "While away");
    await until("both screens show the same", () => isDeepStrictEqual(back.view, other.view));
    expect(back.received).not.toContain("snapshot");
  });

  it("is refused with a code, and reads the server's clock", async () => {
    const person = aStranger(server.url, { as: "participant", code, member: id(), side: "b" });
    await until("it is in", () => person.view);
    expect(Math.abs((person.welcome?.nowMs as number) - Date.now())).toBeLessThan(60_000);
    expect(Math.abs(((await person.ask("time")) as number) - Date.now())).toBeLessThan(60_000);
    expect(await person.ask("command", { id: id(), command: { type: "next" } })).toMatchObject({
      ok: false,
      refusal: { code: "not-allowed", retry: false },
    });
    const lost = aStranger(server.url, { as: "participant", code: "ACDE FGHJ", member: id(), side: "b" });
    await until("it is refused", () => lost.refusal);
    expect(lost.refusal).toMatchObject({ code: "unknown-session", retry: false });
  });
});
