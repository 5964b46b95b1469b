import { nanoid } from "nanoid";
import { WebSocket } from "ws";
import { protocolVersion } from "../../shared/protocol/messages.ts";

/**
 * Clients of Engine.IO and Socket.IO by hand, so that they cost as little as those of plain `ws`: they
 * count the events that arrive. With codes of sessions they join them in turn, and count patches with a title.
 */
const [url = "", count = "0", ...options] = process.argv.slice(2);
const perMessageDeflate = options[0] === "deflate";
const codes = perMessageDeflate ? [] : options;
const titles: string[] = Array.from({ length: Number(count) }, () => "");
let arrived = 0;

const hello = (index: number) =>
  codes.length > 0
    ? JSON.stringify({
        as: "participant",
        code: codes[index % codes.length],
        member: nanoid(22),
        side: index % 2 ? "a" : "b",
        v: protocolVersion,
      })
    : "";

function countEvent(text: string, index: number): void {
  if (codes.length === 0) arrived += 1;
  else if (text.startsWith('42["patch"')) {
    const title = /"title":"([^"]*)"/.exec(text)?.[1];
    if (title === undefined) return;
    titles[index] = title;
    arrived += 1;
  }
}

const joined = (index: number) =>
  new Promise<void>((resolve, reject) => {
    const socket = new WebSocket(`${url}/socket.io/?EIO=4&transport=websocket`, { perMessageDeflate });
    socket.once("error", reject);
    socket.on("message", (data) => {
      const text = String(data);
      if (text.startsWith("42")) countEvent(text, index);
      else if (text.startsWith("40")) resolve();
      else if (text.startsWith("44")) reject(new Error(text));
      else if (text.startsWith("0")) socket.send(`40${hello(index)}`);
      else if (text === "2") socket.send("3");
    });
  });

await Promise.all(Array.from({ length: Number(count) }, (_, index) => joined(index)));

interface Orders {
  /** Wait until so many events have arrived since this was last asked. */
  readonly arrivals?: number;
  /** Wait until the last title of everybody is this one. */
  readonly seeTitle?: string;
  /** How many have arrived since this was last asked. */
  readonly patches?: true;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

process.on("message", async (order: "ready?" | Orders) => {
  if (order === "ready?") return void process.send?.({ ready: true });
  if (order.arrivals !== undefined) {
    while (arrived < order.arrivals) await pause();
    arrived = 0;
    process.send?.({ arrivedAll: true });
  }
  if (order.seeTitle !== undefined) {
    while (titles.some((title) => title !== order.seeTitle)) await pause();
    process.send?.({ seen: true });
  }
  if (order.patches) {
    process.send?.({ patches: arrived });
    arrived = 0;
  }
});
process.channel?.ref();
