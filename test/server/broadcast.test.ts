import { nanoid } from "nanoid";
import { io, type Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { protocolVersion } from "../../shared/protocol/messages.ts";
import type { Patch } from "../../shared/protocol/patch.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { aSession, type TestSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";

let server: TestServer;
let session: TestSession;
const sockets: Socket[] = [];

beforeEach(async () => {
  server = await aServer({ beatMs: 60_000 });
  session = await aSession(server.url);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  session.close();
  await server.stop();
});

/** The patches that a participant receives, over the given transport. */
async function patchesOf(transport: "websocket" | "polling"): Promise<[number, Patch][]> {
  const auth = { v: protocolVersion, code: session.code, as: "participant", member: nanoid(22), side: "a" };
  const socket = io(server.url, { auth, transports: [transport], forceNew: true });
  sockets.push(socket);
  const patches: [number, Patch][] = [];
  socket.on("patch", (version: number, patch: Patch) => patches.push([version, patch]));
  await new Promise((resolve) => socket.once("snapshot", resolve));
  return patches;
}

describe("patches", () => {
  it("[SY1] are the same for all members of an audience, whatever their transport", async () => {
    const all = await Promise.all([patchesOf("websocket"), patchesOf("websocket"), patchesOf("polling")]);
    await session.facilitator.next(3);
    const last = session.facilitator.connection.view?.at;
    await until("all have the last", () => all.every((patches) => patches.some(([, patch]) => patch.at === last)));
    const versions = all.map((patches) => patches.map(([version]) => version));
    for (const list of versions) expect(list).toEqual([...list].sort((one, other) => one - other));
    const [first = [], ...others] = all;
    for (const patches of others) {
      for (const [version, patch] of patches) {
        const same = first.find(([other]) => other === version);
        if (same) expect(patch).toEqual(same[1]);
      }
    }
  });

  it("[SY1] are few in a storm: changes within a tick go together", async () => {
    const patches = await patchesOf("websocket");
    const changes = 80;
    // Past the app's library, which sends one at a time.
    const auth = { v: protocolVersion, code: session.code, as: "facilitator", secret: session.secret };
    const line = io(server.url, { auth, transports: ["websocket"], forceNew: true });
    sockets.push(line);
    const answers = Array.from({ length: changes }, (_, n) => {
      const command = { type: "set-title", title: `Title ${n}`, sides: { a: "Sales", b: "Operations" } };
      return line.emitWithAck("command", { id: nanoid(22), command });
    });
    expect(await Promise.all(answers)).toEqual(Array(changes).fill({ ok: true }));
    await until("the last title is there", () => patches.some(([, patch]) => patch.title === `Title ${changes - 1}`));
    expect(patches.length).toBeLessThan(changes / 5);
  });
});
