import { rmSync } from "node:fs";
import { child } from "./children.ts";
import type { EngineOrder } from "./engine.ts";
import { aDataDirectory, parleyServer } from "./parleyServer.ts";
import { spread } from "./statistics.ts";
import { aSessionWith, inWritingStep, store } from "./storedSessions.ts";
import type { Row } from "./table.ts";

const forMs = 3_000;
const sessions = 40;
const each = 10;
const clientProcesses = 2;

/** Durable commands a second through the engine, every group synchronised to the disk. */
async function throughEngine(repeats: number): Promise<Row> {
  const engine = child("test/bench/engine.ts");
  await engine.ready();
  const ask = (group: number) => engine.ask<number>("perSecond", { group, forMs: forMs / 2 } satisfies EngineOrder);
  const alone: number[] = [];
  const tens: number[] = [];
  const fifties: number[] = [];
  await ask(50);
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    alone.push(await ask(1));
    tens.push(await ask(10));
    fifties.push(await ask(50));
  }
  const before = await engine.usage();
  const measured = await ask(50);
  const used = (await engine.usage()).cpuMicros - before.cpuMicros;
  await engine.ask("stopped", "stop");
  await engine.stop();
  return {
    what: "durable commands a second, one node, SQLite with synchronous=FULL, in groups of fifty",
    unit: "/s",
    ours: spread(fifties),
    budget: "≥ 20,000/s in group commits",
    isWithin: spread(fifties).median >= 20_000,
    needsQuiet: true,
    notes: {
      "in tens, /s": spread(tens).median,
      "alone, /s": spread(alone).median,
      "CPU for each in fifties, µs": used / (measured * (forMs / 2_000)),
    },
  };
}

/** The same from the clients' side: everybody rewords a text as fast as it is saved. */
async function endToEnd(): Promise<Row> {
  const dataDir = aDataDirectory();
  const all = Array.from({ length: sessions }, () => inWritingStep(aSessionWith([10])));
  await store(dataDir, all, { events: 0, eventsAfter: 0 });
  const server = await parleyServer({ COMMANDS_PER_SECOND: "10000" }, { dataDir });
  const crowds = Array.from({ length: clientProcesses }, () => child("test/bench/crowd.ts", [server.url]));
  await Promise.all(crowds.map((crowd) => crowd.ready()));
  await Promise.all(
    crowds.map((crowd, index) => {
      const codes = all.filter((_, at) => at % clientProcesses === index).map(({ code }) => code);
      return crowd.ask("joinWaitsMs", { join: { codes, each, withinMs: 2_000 } });
    }),
  );
  const before = await server.process.usage();
  const startedMs = performance.now();
  const counts = await Promise.all(crowds.map((crowd) => crowd.ask<number>("flooded", { flood: { forMs } })));
  const tookMs = performance.now() - startedMs;
  const used = (await server.process.usage()).cpuMicros - before.cpuMicros;
  const commands = counts.reduce((sum, count) => sum + count, 0);
  await Promise.all(crowds.map((crowd) => crowd.stop()));
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
  return {
    what: `the same end to end, ${sessions * each} people in ${sessions} sessions, from command to *saved*`,
    unit: "/s",
    ours: spread([(commands * 1_000) / tookMs]),
    needsQuiet: true,
    notes: {
      "server CPU for each command, µs": used / commands,
      "one core would be full at, /s": 1e6 / (used / commands),
    },
  };
}

export const durable = async (repeats: number): Promise<readonly Row[]> => [
  await throughEngine(repeats),
  await endToEnd(),
];
