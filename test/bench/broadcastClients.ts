import { WebSocket } from "ws";

/** Clients of Engine.IO and Socket.IO by hand, so that they cost little: they count the events that arrive. */
const [url = "", count = "0", deflate] = process.argv.slice(2);
let arrived = 0;

const joined = () =>
  new Promise<void>((resolve, reject) => {
    const perMessageDeflate = deflate === "deflate";
    const socket = new WebSocket(`${url}/socket.io/?EIO=4&transport=websocket`, { perMessageDeflate });
    socket.once("error", reject);
    socket.on("message", (data) => {
      const text = String(data);
      if (text.startsWith("42")) arrived += 1;
      else if (text.startsWith("40")) resolve();
      else if (text.startsWith("0")) socket.send("40");
      else if (text === "2") socket.send("3");
    });
  });

await Promise.all(Array.from({ length: Number(count) }, joined));

process.on("message", async (order: "ready?" | { arrivals: number }) => {
  if (order === "ready?") return void process.send?.({ ready: true });
  while (arrived < order.arrivals) await new Promise((resolve) => setTimeout(resolve, 5));
  arrived = 0;
  process.send?.({ arrivedAll: true });
});
process.channel?.ref();
