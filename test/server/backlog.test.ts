import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { io as dial, type Socket } from "socket.io-client";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { WebSocket } from "ws";
import { allowForSnapshot, cutOffIfBehind, mostWaitingBytes, waitingBytes } from "../../server/sockets/backlog.ts";
import { broadcast, DirectLine } from "../../server/sockets/directLine.ts";
import { until } from "../support/until.ts";

/** More than the two operating systems' buffers and the allowance together. */
const enoughBytes = 64 * 1_048_576;
const chunk = "x".repeat(262_144);

let io: Server;
let room: Set<DirectLine>;
let url: string;

beforeEach(async () => {
  const http = createServer();
  io = new Server(http, { perMessageDeflate: false });
  onTestFinished(() => io.close());
  room = new Set();
  io.on("connection", (socket) => {
    const line = new DirectLine(socket);
    room.add(line);
    socket.on("disconnect", () => void room.delete(line));
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});

async function aClient(transport: "websocket" | "polling" = "websocket"): Promise<Socket> {
  const client = dial(url, { transports: [transport], forceNew: true, reconnection: false });
  onTestFinished(() => void client.close());
  await until("the client is in", () => client.id !== undefined && io.sockets.sockets.has(client.id));
  return client;
}

/** From now on it reads nothing from the network, as a phone in a lift. */
function stopsReading(client: Socket): void {
  const { ws } = client.io.engine.transport as unknown as { ws: WebSocket };
  ws.pause();
}

function readsOn(client: Socket): void {
  (client.io.engine.transport as unknown as { ws: WebSocket }).ws.resume();
}

const serverSideOf = (client: Socket) => io.sockets.sockets.get(client.id ?? "");

describe("a client that reads nothing", () => {
  it("[SY8] is cut off when too much waits for it, while everybody else gets everything", async () => {
    const [reader, sleeper] = [await aClient(), await aClient()];
    let received = 0;
    reader.on("patch", (text: string) => {
      received += text.length;
    });
    const sleeping = serverSideOf(sleeper);
    stopsReading(sleeper);
    let sent = 0;
    let most = 0;
    while (sent < enoughBytes && sleeping?.connected) {
      broadcast(room, "patch", chunk);
      sent += chunk.length;
      most = Math.max(most, sleeping.connected ? waitingBytes(sleeping) : 0);
      await until("the reader has it", () => received === sent);
    }
    expect(sleeping?.connected).toBe(false);
    expect(sleeping && waitingBytes(sleeping)).toBe(0);
    expect(most).toBeLessThanOrEqual(mostWaitingBytes + 2 * chunk.length);
    expect(serverSideOf(reader)?.connected).toBe(true);
  });

  it("[SY8] is cut off in the same way where it has a packet under way, and where it polls", async () => {
    for (const transport of ["websocket", "polling"] as const) {
      const sleeper = await aClient(transport);
      const sleeping = serverSideOf(sleeper);
      if (transport === "websocket") stopsReading(sleeper);
      else sleeper.io.engine.transport.pause(() => {});
      for (let sent = 0; sent < enoughBytes && sleeping?.connected; sent += chunk.length) {
        sleeping.emit("me", "a packet of its own");
        broadcast(room, "patch", chunk);
      }
      expect(sleeping?.connected).toBe(false);
    }
  });

  it("[SY8] is sent whole and in order what its line takes in pieces", async () => {
    const sleeper = await aClient();
    const sleeping = serverSideOf(sleeper);
    if (!sleeping) throw new Error("it is not there");
    const received: string[] = [];
    sleeper.on("patch", (text: string) => received.push(text));
    stopsReading(sleeper);
    const sent: string[] = [];
    while (waitingBytes(sleeping) === 0) {
      sent.push(`${sent.length} ${chunk} ${sent.length}`);
      broadcast(room, "patch", sent.at(-1));
    }
    for (let more = 0; more < 3; more += 1) {
      sent.push(`${sent.length} short`);
      broadcast(room, "patch", sent.at(-1));
    }
    readsOn(sleeper);
    await until("it has all", () => received.length === sent.length);
    expect(received).toEqual(sent);
  });

  it("[SY8] may take its time with a snapshot, however large", async () => {
    const sleeper = await aClient();
    const sleeping = serverSideOf(sleeper);
    if (!sleeping) throw new Error("it is not there");
    stopsReading(sleeper);
    sleeping.emit("snapshot", "x".repeat(enoughBytes / 4));
    allowForSnapshot(sleeping);
    broadcast(room, "patch", chunk);
    expect(sleeping.connected).toBe(true);
    expect(cutOffIfBehind(sleeping, mostWaitingBytes)).toBe(true);
    expect(sleeping.connected).toBe(false);
  });
});
