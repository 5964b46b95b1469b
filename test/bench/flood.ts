import { rmSync } from "node:fs";
import { child } from "./children.ts";
import type { FlooderOrders } from "./flooder.ts";
import { aDataDirectory, parleyServer } from "./parleyServer.ts";
import { median, quantile, spread } from "./statistics.ts";
import { aSessionWith, inWritingStep, store } from "./storedSessions.ts";
import type { Row } from "./table.ts";

const floods = ["commands", "connections", "long frames", "requests"] as const;
export type Flood = (typeof floods)[number];

const sessions = 20;
const each = 10;
const everyMs = 2_000;
const forMs = 6_000;

/** What the others wait for *saved* (p99, in ms), with nobody and with each flood, in turn. */
async function inTurn(run: number) {
  const dataDir = aDataDirectory();
  const all = Array.from({ length: sessions }, () => inWritingStep(aSessionWith([10])));
  await store(dataDir, all, { events: 0, eventsAfter: 0 });
  const server = await parleyServer({ MAX_PARTICIPANTS: "1000" }, { dataDir });
  const codes = all.map(({ code }) => code);
  const others = child("test/bench/crowd.ts", [server.url]);
  const flooder = child("test/bench/flooder.ts", [server.url, codes[0] ?? ""]);
  await Promise.all([others.ready(), flooder.ready()]);
  await others.ask("joinWaitsMs", { join: { codes, each, withinMs: 2_000 } });
  /** Also the share of one core that the server used meanwhile, which means something on a busy machine too. */
  const measured = async () => {
    const before = await server.process.usage();
    const p99Ms = quantile(await others.ask<number[]>("postWaitsMs", { post: { everyMs, forMs } }), 0.99);
    const { cpuMicros } = await server.process.usage();
    return { p99Ms, core: (cpuMicros - before.cpuMicros) / 1_000 / forMs };
  };
  await measured();
  const quiet = [await measured()];
  const flooded: (Awaited<ReturnType<typeof measured>> & { readonly kind: Flood; readonly triesPerSecond: number })[] =
    [];
  for (const [at, kind] of floods.entries()) {
    // From an address that has not been limited yet.
    const order: FlooderOrders = { flood: { kind, localAddress: `127.0.${run + 1}.${at + 2}`, forMs } };
    const [others, triesPerSecond] = await Promise.all([measured(), flooder.ask<number>("triesPerSecond", order)]);
    flooded.push({ ...others, kind, triesPerSecond });
    quiet.push(await measured());
  }
  await Promise.all([others.stop(), flooder.stop()]);
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
  return {
    quietMs: median(quiet.map(({ p99Ms }) => p99Ms)),
    quietCore: median(quiet.map(({ core }) => core)),
    flooded,
  };
}

/** One client floods; the others go on writing. */
export async function flood(repeats: number): Promise<readonly Row[]> {
  const runs: Awaited<ReturnType<typeof inTurn>>[] = [];
  for (let run = 0; run < repeats; run += 1) runs.push(await inTurn(run));
  return floods.map((kind) => {
    const ours = runs.flatMap(({ quietMs, flooded }) =>
      flooded.filter((one) => one.kind === kind).map((one) => ({ ...one, ratio: one.p99Ms / quietMs })),
    );
    const ratio = spread(ours.map((one) => one.ratio));
    return {
      what: `from a text to *saved*, p99, ${sessions * each} people in ${sessions} sessions, while one client floods with ${kind}`,
      unit: "ms",
      ours: spread(ours.map(({ p99Ms }) => p99Ms)),
      reference: spread(runs.map(({ quietMs }) => quietMs)),
      ratio,
      budget: "< 2 × without a flood",
      isWithin: ratio.median < 2,
      needsQuiet: true,
      notes: {
        "share of one core that the server used": spread(ours.map(({ core }) => core)).median,
        "without a flood": spread(runs.map(({ quietCore }) => quietCore)).median,
        "tried by the flood, /s": spread(ours.map(({ triesPerSecond }) => triesPerSecond)).median,
      },
    };
  });
}
