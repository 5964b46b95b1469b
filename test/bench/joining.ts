import { rmSync } from "node:fs";
import { child } from "./children.ts";
import { aDataDirectory, parleyServer } from "./parleyServer.ts";
import { quantile, spread } from "./statistics.ts";
import { aSessionWith, store } from "./storedSessions.ts";
import type { Row } from "./table.ts";

const people = 1_000;
const withinMs = 10_000;
const clientProcesses = 2;
const posts = 50;

/** Everybody scans the QR within ten seconds, and waits for the stage. */
export async function joining(repeats: number): Promise<Row> {
  const p99s: number[] = [];
  const medians: number[] = [];
  const cpu: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const dataDir = aDataDirectory();
    const session = aSessionWith([posts]);
    await store(dataDir, [session], { events: 0, eventsAfter: 0 });
    const server = await parleyServer({}, { dataDir });
    const crowds = Array.from({ length: clientProcesses }, () => child("test/bench/crowd.ts", [server.url]));
    await Promise.all(crowds.map((crowd) => crowd.ready()));
    const before = await server.process.usage();
    const join = { codes: [session.code], each: people / clientProcesses, withinMs };
    const waits = (await Promise.all(crowds.map((crowd) => crowd.ask<number[]>("joinWaitsMs", { join })))).flat();
    cpu.push(((await server.process.usage()).cpuMicros - before.cpuMicros) / people);
    p99s.push(quantile(waits, 0.99));
    medians.push(quantile(waits, 0.5));
    await Promise.all(crowds.map((crowd) => crowd.stop()));
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  return {
    what: `${people} people join one session within ${withinMs / 1_000} s: from connecting to seeing the stage, p99`,
    unit: "ms",
    ours: spread(p99s),
    budget: "≤ 1,000 ms",
    isWithin: spread(p99s).median <= 1_000,
    needsQuiet: true,
    notes: { "median, ms": spread(medians).median, "server CPU for each, µs": spread(cpu).median },
  };
}
