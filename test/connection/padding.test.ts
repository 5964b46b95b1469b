import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { nanoid } from "nanoid";
import { Server } from "socket.io";
import { io } from "socket.io-client";
import { expect, it, onTestFinished } from "vitest";
import { connect } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import { padded } from "../../client/connection/padded.ts";
import type { AgendaKey, JoinCode, MemberId } from "../../shared/ids.ts";
import type { ClientToServer, ServerToClient } from "../../shared/protocol/messages.ts";
import { paddedTo } from "../../shared/protocol/padding.ts";
import { aServer } from "../support/aServer.ts";
import { accepted, aSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";

const lengthOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

it("[AN14] what is padded has a length of whole kilobytes, whatever its letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 3_000 }), (text) => {
      const { pad, ...message } = padded({ text });
      expect(message).toEqual({ text });
      expect(lengthOf({ text, pad }) % paddedTo).toBe(0);
      expect(pad.length).toBeLessThan(paddedTo);
    }),
  );
});

it("[AN14] the app's commands are all of one length, short or long", async () => {
  const http = createServer();
  const server = new Server<ClientToServer, ServerToClient>(http);
  onTestFinished(() => void server.close());
  const lengths: number[] = [];
  server.on("connection", (socket) => {
    socket.emit("welcome", { as: "participant", nowMs: Date.now() });
    socket.on("command", (envelope, ack) => {
      lengths.push(lengthOf(envelope));
      ack({ ok: true });
    });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const line = connect({
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    credentials: { as: "participant", code: "ACDEFGHJ" as JoinCode, member: nanoid(22) as MemberId, side: "a" },
    storage: memoryStorage(),
  });
  onTestFinished(() => line.close());
  await until("the line is open", () => line.state.kind === "open");
  const at = nanoid(22) as AgendaKey;
  await line.send({ type: "read", value: 1 }, { at });
  await line.send({ type: "add-post", text: "x".repeat(280) }, { at, editKey: line.newEditKey(at) });
  await line.send({ type: "ready", ready: true });
  expect(lengths).toEqual([paddedTo, paddedTo, paddedTo]);
});

it("[AN14] what one person gets says by its length neither how they vote nor what they have written", async () => {
  const server = await aServer();
  onTestFinished(() => server.stop());
  const session = await aSession(server.url, { template: "essentials" });
  onTestFinished(() => session.close());
  const lengths: number[] = [];
  const line = io(server.url, {
    auth: { v: 1, code: session.code, as: "participant", member: nanoid(22), side: "a" },
    transports: ["websocket"],
  });
  onTestFinished(() => void line.close());
  line.on("me", (me, pad) => void lengths.push(lengthOf(me) + pad.length));
  await until("it is in", () => lengths.length === 1);
  await accepted(session.facilitator.do({ type: "next" }));
  await until("a stage is there", () => session.facilitator.connection.view?.stage);
  const { at } = session.facilitator.connection.view ?? {};
  const ack = await line.emitWithAck("command", { id: nanoid(22), at, command: { type: "read", value: 4 } });
  expect(ack.ok).toBe(true);
  await until("their reading is shown to them", () => lengths.length >= 3);
  const own = await line.emitWithAck("own", { at, editKeys: [nanoid(22)] });
  expect((lengthOf({ types: own.types, texts: own.texts }) + own.pad.length) % paddedTo).toBe(0);
  expect(new Set(lengths)).toEqual(new Set([paddedTo]));
});
