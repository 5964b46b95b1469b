import { Agent, get } from "node:http";
import { setPriority } from "node:os";
import { nanoid } from "nanoid";
import { WebSocket } from "ws";
import type { Flood } from "./flood.ts";

/** One client that means harm, in a process of its own and from an address of its own. */
const [url = "", code = ""] = process.argv.slice(2);

export interface FlooderOrders {
  /** Does it as fast as it can for `forMs`, over `lines` at a time. Answers how often it tried in a second. */
  readonly flood: { readonly kind: Flood; readonly localAddress: string; readonly forMs: number };
}

// Whoever floods has a machine of their own: here it must not take the server's or the others' share of this one.
setPriority(19);

const lines = 20;
const atOnce = 50;

/** Opens a line and comes in by it; resolves to null where that was refused. */
function comeIn(localAddress: string): Promise<WebSocket | null> {
  const line = new WebSocket(`${url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`, { localAddress });
  return new Promise((resolve) => {
    line.on("error", () => resolve(null));
    line.on("close", () => resolve(null));
    line.on("message", (data) => {
      const text = String(data);
      const auth = { v: 1, code, as: "participant", member: nanoid(22), side: "a" };
      if (text.startsWith("0")) line.send(`40${JSON.stringify(auth)}`);
      if (text.startsWith("42")) resolve(line);
      if (text.startsWith("44")) line.close();
    });
  });
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const frameOf = (kind: Flood): string =>
  kind === "commands"
    ? `421${JSON.stringify(["command", { id: nanoid(22), command: { type: "ready", ready: true } }])}`
    : `42${JSON.stringify(["nothing", "x".repeat(120_000)])}`;

/** Whatever it is refused, it tries again at once. */
async function overALine(kind: Flood, localAddress: string, untilMs: number): Promise<number> {
  let tries = 0;
  while (performance.now() < untilMs) {
    const line = await comeIn(localAddress);
    tries += 1;
    if (!line) await turn();
    else if (kind === "connections") line.terminate();
    else {
      while (line.readyState === line.OPEN && performance.now() < untilMs) {
        for (let frame = 0; frame < (kind === "commands" ? 100 : 2); frame += 1) {
          line.send(frameOf(kind));
          tries += 1;
        }
        // What does not leave would fill this process and reach nobody.
        do await turn();
        while (line.bufferedAmount > 4_000_000 && line.readyState === line.OPEN && performance.now() < untilMs);
      }
      line.terminate();
    }
  }
  return tries;
}

async function overHttp(localAddress: string, untilMs: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce, localAddress } as object);
  let tries = 0;
  const ask = () =>
    new Promise<void>((resolve) => {
      tries += 1;
      get(url, { agent, localAddress }, (answer) => answer.resume().on("close", resolve)).on("error", () => resolve());
    });
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < untilMs) await ask();
    }),
  );
  agent.destroy();
  return tries;
}

process.on("message", async (order: FlooderOrders | "ready?") => {
  if (order === "ready?") {
    process.send?.({ ready: true });
    return;
  }
  const { kind, localAddress, forMs } = order.flood;
  const untilMs = performance.now() + forMs;
  const tries =
    kind === "requests"
      ? await overHttp(localAddress, untilMs)
      : (await Promise.all(Array.from({ length: lines }, () => overALine(kind, localAddress, untilMs)))).reduce(
          (sum, tried) => sum + tried,
          0,
        );
  process.send?.({ triesPerSecond: tries / (forMs / 1_000) });
});
process.channel?.ref();
