import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { expect, it, onTestFinished } from "vitest";
import { connect } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { JoinCode } from "../../shared/ids.ts";
import type { ClientToServer, ServerToClient } from "../../shared/protocol/messages.ts";
import { until } from "../support/until.ts";

const hourMs = 3_600_000;

it("[TI6] a device with a wrong clock has the server's time from its first word on, before any question is answered", async () => {
  const http = createServer();
  // It hears the questions about the time, and answers none.
  const io = new Server<ClientToServer, ServerToClient>(http);
  io.on("connection", (socket) => void socket.emit("welcome", { as: "screen", nowMs: Date.now() }));
  onTestFinished(() => io.close());
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const connection = connect({
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    credentials: { as: "screen", code: "ACDEFGHJ" as JoinCode, key: "" },
    storage: memoryStorage(),
    nowMs: () => Date.now() - 3 * hourMs,
  });
  onTestFinished(() => connection.close());
  // Each change is what a page would show.
  const wrongByMs: number[] = [];
  connection.subscribe(() => {
    if (connection.state.kind === "open") wrongByMs.push(Math.abs(connection.serverNowMs() - Date.now()));
  });
  await until("the connection is open", () => wrongByMs.length > 0);
  expect(Math.max(...wrongByMs)).toBeLessThan(hourMs);
});
