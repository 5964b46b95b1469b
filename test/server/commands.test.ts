import { nanoid } from "nanoid";
import { io, type Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CommandId } from "../../shared/ids.ts";
import { type Ack, protocolVersion } from "../../shared/protocol/messages.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, newEditKey, refusedWith, type TestSession } from "../support/aSession.ts";
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

/** A line without the client library, to say what that never would. */
async function rawLine(): Promise<Socket> {
  const auth = { v: protocolVersion, code: session.code, as: "participant", member: nanoid(22), side: "a" };
  const socket = io(server.url, { auth, transports: ["websocket"], reconnection: false, forceNew: true });
  sockets.push(socket);
  await new Promise((resolve) => socket.once("snapshot", resolve));
  return socket;
}
const say = (socket: Socket, ...args: unknown[]): Promise<Ack> => socket.timeout(5_000).emitWithAck("command", ...args);
const id = () => nanoid(22) as CommandId;

describe("a command", () => {
  it("[SY4] that comes twice takes effect once and is answered the same", async () => {
    await session.facilitator.next(3);
    const at = session.facilitator.connection.view?.at;
    const socket = await rawLine();
    const post = {
      id: id(),
      at,
      editKey: newEditKey(),
      command: { type: "add-post", text: "Demos show what is not built." },
    };
    const answers = await Promise.all([say(socket, post), say(socket, post), say(socket, post)]);
    expect(answers[0]).toMatchObject({ ok: true, contentId: expect.stringMatching(/^[\w-]{22}$/) });
    expect(answers[1]).toEqual(answers[0]);
    expect(await say(socket, post)).toEqual(answers[0]);
    await server.restart();
    const again = await rawLine();
    expect(await say(again, post)).toEqual(answers[0]);
    await until("the facilitator is back", () => session.facilitator.connection.state.kind === "open");
    await session.facilitator.next();
    const stage = await session.facilitator.inStage("pain-points");
    expect(Object.keys(stage.view.step === "grouping" ? stage.view.posts : {})).toHaveLength(1);
  });

  it("[SY5] takes effect after those that the same person sent before", async () => {
    await session.facilitator.next(3);
    const at = session.facilitator.connection.view?.at;
    const socket = await rawLine();
    const editKey = newEditKey();
    const answers = await Promise.all([
      say(socket, { id: id(), at, editKey, command: { type: "add-post", text: "First words" } }),
      ...["Second words", "Third words", "Last words"].map((text) =>
        say(socket, { id: id(), at, editKey, command: { type: "edit-post", text } }),
      ),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    await session.facilitator.next();
    const { view } = await session.facilitator.inStage("pain-points");
    expect(JSON.stringify(view)).toContain("Last words");
  });

  it("gets a refusal of its own for each thing that is wrong", async () => {
    const person = await session.participant("a");
    await until("the lobby", () => person.connection.view?.phase === "lobby");
    await session.facilitator.next();
    await person.inStage("temperature");
    expect(await refusedWith(person.connection.send({ type: "next" }))).toBe("not-allowed");
    await session.facilitator.next(2);
    await person.inStage("pain-points");
    const editKey = newEditKey();
    expect(await refusedWith(person.act({ type: "add-post", text: "x".repeat(281) }, { editKey }))).toBe("too-long");
    expect(await refusedWith(person.act({ type: "add-post", text: " \u200b\n" }, { editKey }))).toBe("empty-text");
    expect(await refusedWith(person.act({ type: "edit-post", text: "Not mine" }, { editKey }))).toBe("stale-edit");
    const elsewhere = session.facilitator.connection.view?.agenda[0]?.key;
    const { connection } = person;
    const lost = connection.send({ type: "add-post", text: "Late" }, { ...(elsewhere && { at: elsewhere }), editKey });
    expect(["wrong-stage", "malformed"]).toContain(await refusedWith(lost));
  });
});

describe("bad input", () => {
  it("is answered with `malformed`, and the server goes on", async () => {
    const socket = await rawLine();
    const hostile: unknown[] = [
      null,
      undefined,
      42,
      "next",
      [],
      {},
      { id: "short", command: { type: "next" } },
      { id: id(), command: null },
      { id: id(), command: { type: "no-such-command" } },
      { id: id(), command: { type: "constructor" } },
      { id: id(), command: { type: "ready", ready: "yes" } },
      { id: id(), at: "__proto__", command: { type: "next" } },
      JSON.parse('{"__proto__": {"admin": true}, "id": "x", "command": {"type": "next"}}'),
    ];
    for (const raw of hostile) {
      const answer = await say(socket, raw);
      expect(answer).toMatchObject({
        ok: false,
        refusal: { code: "malformed", message: expect.any(String), action: expect.any(String) },
      });
    }
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    expect(await refusedWith(session.facilitator.do({ type: "next" }))).toBe("accepted");
  });

  it("without an acknowledgement, or under an unknown name, is passed over", async () => {
    const socket = await rawLine();
    socket.emit("command", { id: id(), command: { type: "next" } });
    socket.emit("no-such-event", 1, 2, 3);
    socket.emit("time", "not a function");
    socket.emit("resume", { epoch: 1 });
    expect(await say(socket, { id: id(), command: { type: "ready", ready: true } })).toEqual({ ok: true });
  });

  it("of a megabyte ends the line, and nobody else notices", async () => {
    const socket = await rawLine();
    const ended = new Promise((resolve) => socket.once("disconnect", resolve));
    socket.emit("command", { id: id(), command: { type: "x".repeat(1_000_000) } });
    await ended;
    expect(await refusedWith(session.facilitator.do({ type: "next" }))).toBe("accepted");
  });

  it("of garbage frames ends the line, and nobody else notices", async () => {
    const { WebSocket } = await import("ws");
    const line = new WebSocket(`${server.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
    await new Promise((resolve) => line.once("open", resolve));
    const closed = new Promise((resolve) => line.once("close", resolve));
    for (const frame of ["40{", "42[", "9", "\u0000\u0001", '451-["command",{"_placeholder":true,"num":7}]'])
      line.send(frame);
    line.send(Buffer.alloc(512, 7));
    await closed;
    expect(await refusedWith(session.facilitator.do({ type: "next" }))).toBe("accepted");
  });

  it("in a flood is refused with the time to wait", async () => {
    const socket = await rawLine();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => say(socket, { id: id(), command: { type: "ready", ready: true } })),
    );
    const refused = answers.find((answer) => !answer.ok);
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: "too-many", retry: true, retryAfterMs: expect.any(Number) },
    });
    expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(100);
  });

  it("a forged edit key changes nothing", async () => {
    await session.facilitator.next(3);
    const author = await session.participant("a");
    await author.inStage("pain-points");
    await accepted(author.act({ type: "add-post", text: "Mine" }, { editKey: newEditKey(), text: "Mine" }));
    const socket = await rawLine();
    const at = session.facilitator.connection.view?.at;
    const contentId = author.connection.own[0]?.contentId;
    expect(contentId).toMatch(/^[\w-]{22}$/);
    for (const editKey of [newEditKey(), contentId]) {
      for (const command of [{ type: "edit-post", text: "Forged" }, { type: "delete-post" }]) {
        expect(await say(socket, { id: id(), at, editKey, command })).toMatchObject({
          refusal: { code: "stale-edit" },
        });
      }
    }
  });
});
