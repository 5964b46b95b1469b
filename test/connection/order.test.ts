import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { expect, it, onTestFinished } from "vitest";
import { connect } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { AgendaKey, JoinCode } from "../../shared/ids.ts";
import type { Ack, ClientToServer, Envelope, ServerToClient } from "../../shared/protocol/messages.ts";
import { refusal } from "../../shared/refusal.ts";
import { until } from "../support/until.ts";

/** A server that answers commands as `answer` says. */
async function aServerThat(answer: (envelope: Envelope) => Ack): Promise<string> {
  const http = createServer();
  const io = new Server<ClientToServer, ServerToClient>(http);
  onTestFinished(() => io.close());
  io.on("connection", (socket) => {
    socket.emit("welcome", { as: "participant", nowMs: Date.now() });
    socket.on("command", (envelope, ack) => ack(answer(envelope as Envelope)));
    socket.on("time", (ack) => ack(0));
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

it("[SY5] a choice that has to be sent again is not overtaken by a later one", async () => {
  const taken: unknown[] = [];
  let refusals = 0;
  const url = await aServerThat(({ command }) => {
    if (refusals < 2) {
      refusals += 1;
      return { ok: false, refusal: refusal("unavailable", 20) };
    }
    taken.push(command.value);
    return { ok: true };
  });
  const connection = connect({
    url,
    credentials: { as: "screen", code: "ACDEFGHJ" as JoinCode, key: "" },
    storage: memoryStorage(),
  });
  onTestFinished(() => connection.close());
  await until("the connection is open", () => connection.state.kind === "open");
  const at = "at".padEnd(22, "-") as AgendaKey;
  const answers = [1, 2, 3, 4, 5].map((value) => connection.send({ type: "choose", value } as never, { at }));
  expect(connection.outbox.map(({ state }) => state)).toEqual(["sending", ...Array(4).fill("waiting")]);
  expect(await Promise.all(answers)).toEqual(Array(5).fill({ ok: true }));
  expect(taken).toEqual([1, 2, 3, 4, 5]);
  expect(connection.outbox).toEqual([]);
});
