import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { expect, it, onTestFinished } from "vitest";
import { WebSocketServer } from "ws";
import { connect } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { JoinCode } from "../../shared/ids.ts";
import type { ClientToServer, ServerToClient } from "../../shared/protocol/messages.ts";
import { until } from "../support/until.ts";

it("[SY6] a line that the server drops before its first word is tried again soon, not only when the library's patience ends", async () => {
  const http = createServer();
  const io = new Server<ClientToServer, ServerToClient>();
  io.on("connection", (socket) => void socket.emit("welcome", { as: "screen", nowMs: Date.now() }));
  const dying = new WebSocketServer({ noServer: true });
  let dropped = 0;
  const drop = (
    ...[request, socket, head]: Parameters<typeof dying.handleUpgrade> extends [...infer First, unknown] ? First : never
  ) =>
    dying.handleUpgrade(request, socket, head, (line) => {
      dropped += 1;
      line.close();
      if (dropped < 3) return;
      http.off("upgrade", drop);
      io.attach(http);
    });
  http.on("upgrade", drop);
  onTestFinished(() => io.close());
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));

  const connection = connect({
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    credentials: { as: "screen", code: "ACDEFGHJ" as JoinCode, key: "" },
    storage: memoryStorage(),
  });
  onTestFinished(() => connection.close());
  await until("the connection is open", () => connection.state.kind === "open");
  expect(dropped).toBe(3);
});
