import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";

/**
 * What Parley is measured against, as plain as `ws` can do it. `broadcast` sends one prepared
 * string to everybody; a message from a client is a vote, and is answered, as many live tools
 * do it, with the whole state to everybody.
 */
const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
const votes: Record<string, Record<string, number>> = {};

sockets.on("connection", (socket) => {
  socket.on("message", (raw) => {
    const { voter, item, dots } = JSON.parse(raw.toString()) as { voter: string; item: string; dots: number };
    const mine = votes[voter] ?? {};
    mine[item] = dots;
    votes[voter] = mine;
    const state = JSON.stringify(votes);
    for (const client of sockets.clients) client.send(state);
  });
});

process.on("message", async (order: { broadcast?: { text: string; times: number; everyMs: number } }) => {
  if (!order.broadcast) return;
  const { text, times, everyMs } = order.broadcast;
  for (let dueMs = performance.now(), count = 0; count < times; count += 1) {
    for (const client of sockets.clients) client.send(text);
    dueMs += everyMs;
    await new Promise((resolve) => setTimeout(resolve, dueMs - performance.now()));
  }
  process.send?.({ broadcasted: true });
});

http.listen(0, "127.0.0.1", () => console.log(`listening on ${(http.address() as AddressInfo).port}.`));
