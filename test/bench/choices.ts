import type { BroadcastOrder, Way } from "./broadcastServer.ts";
import { type Child, child } from "./children.ts";
import { spread } from "./statistics.ts";
import type { Row } from "./table.ts";

const people = 250;
const times = 40;
const everyMs = 5;
const rounds = 5;
const title = "A title of the same length, change number 000000";

const names: Readonly<Record<Way, string>> = {
  ws: "one string, `send` of `ws`",
  direct: "one prepared frame, written to the system (what Parley does)",
  line: "one prepared frame, written to Node's stream",
  frame: "one prepared frame, given to `ws`",
  engine: "one prepared frame through Engine.IO's queue",
  room: "room broadcast of Socket.IO",
  volatile: "the same, volatile",
  each: "`emit` for each",
};

/** µs of server CPU for each frame, by way; the ways take turns on the same connections. */
async function measured(ways: readonly Way[], ...flags: string[]): Promise<ReadonlyMap<Way, readonly number[]>> {
  const server = child("test/bench/broadcastServer.ts", flags);
  const port = await server.says(/listening on (\d+)\./);
  const deflates = flags.includes("--deflate") ? ["deflate"] : [];
  const clients: Child = child("test/bench/broadcastClients.ts", [
    `ws://127.0.0.1:${port}`,
    String(people),
    ...deflates,
  ]);
  await clients.ready();
  const all = new Map(ways.map((way) => [way, [] as number[]]));
  for (let round = -1; round < rounds; round += 1) {
    for (const way of ways) {
      const before = (await server.usage()).cpuMicros;
      const broadcast: BroadcastOrder = { way, title, times, everyMs };
      await server.ask("broadcasted", { broadcast });
      await clients.ask("arrivedAll", { arrivals: times * people });
      const used = (await server.usage()).cpuMicros - before;
      // The first round warms up.
      if (round >= 0) all.get(way)?.push(used / (times * people));
    }
  }
  await clients.stop();
  await server.stop();
  return all;
}

/** What a frame to each of 250 people costs by the ways that there are, beside plain `ws`. */
export async function choices(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const tell = (what: string, ours: readonly number[], plain: readonly number[]) =>
    rows.push({
      what: `server CPU for each frame to ${people} people: ${what}`,
      unit: "µs",
      ours: spread(ours),
      reference: spread(plain),
      ratio: spread(ours.map((micros, round) => micros / (plain[round] ?? Number.NaN))),
    });
  const plainly = await measured(["ws", "direct", "line", "frame", "engine", "room", "volatile", "each"]);
  for (const [way, micros] of plainly) if (way !== "ws") tell(names[way], micros, plainly.get("ws") ?? []);
  const lean = await measured(["ws", "room", "each"], "--lean-parser");
  tell("room broadcast with a parser that knows events alone", lean.get("room") ?? [], lean.get("ws") ?? []);
  tell("`emit` for each with a parser that knows events alone", lean.get("each") ?? [], lean.get("ws") ?? []);
  const deflated = await measured(["room"], "--deflate");
  tell("room broadcast, each message deflated", deflated.get("room") ?? [], plainly.get("ws") ?? []);
  return rows;
}
