import { WebSocket } from "ws";

/** Clients of the reference: count what arrives, and vote when told to. */
const [url = "", count = "0"] = process.argv.slice(2);
let arrived = 0;

const sockets = await Promise.all(
  Array.from(
    { length: Number(count) },
    () =>
      new Promise<WebSocket>((resolve, reject) => {
        const socket = new WebSocket(url, { perMessageDeflate: false });
        socket.once("open", () => resolve(socket));
        socket.once("error", reject);
        socket.on("message", () => {
          arrived += 1;
        });
      }),
  ),
);

process.on("message", async (order: { arrivals?: number; votes?: number }) => {
  if (order.arrivals !== undefined) {
    while (arrived < order.arrivals) await new Promise((resolve) => setTimeout(resolve, 5));
    arrived = 0;
    process.send?.({ arrivedAll: true });
  }
  if (order.votes !== undefined) {
    for (let vote = 0; vote < order.votes; vote += 1) {
      const voter = `voter-${vote % sockets.length}`.padEnd(22, "-");
      sockets[vote % sockets.length]?.send(JSON.stringify({ voter, item: "item".padEnd(22, "-"), dots: 1 }));
    }
    process.send?.({ voted: true });
  }
});
process.send?.({ ready: true });
process.on("message", (order: unknown) => order === "ready?" && process.send?.({ ready: true }));
