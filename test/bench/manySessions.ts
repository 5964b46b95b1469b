import { rmSync } from "node:fs";
import { child } from "./children.ts";
import { aDataDirectory, parleyServer } from "./parleyServer.ts";
import { quantile, spread } from "./statistics.ts";
import { aSessionWith, inWritingStep, store } from "./storedSessions.ts";
import type { Row } from "./table.ts";

const sessions = 200;
const each = 25;
const everyMs = 5_000;
const forMs = 30_000;
const clientProcesses = 2;
const kB = 1_024;

/** 5,000 people in 200 sessions on one node, each writing a post every 5 s; then they leave, and the sessions too. */
export async function manySessions(): Promise<readonly Row[]> {
  const dataDir = aDataDirectory();
  const all = Array.from({ length: sessions }, () => inWritingStep(aSessionWith([50])));
  await store(dataDir, all, { events: 0, eventsAfter: 0 });
  const idleMs = 5_000;
  const server = await parleyServer({ IDLE_MS: String(idleMs) }, { dataDir, exposesGarbageCollection: true });
  const codes = all.map(({ code }) => code);
  const empty = await server.process.usedMemory();
  await Promise.all(codes.map((code) => fetch(`${server.url}/api/sessions/${code}`).then((door) => door.text())));
  const loaded = await server.process.usedMemory();

  const crowds = Array.from({ length: clientProcesses }, () => child("test/bench/crowd.ts", [server.url]));
  await Promise.all(crowds.map((crowd) => crowd.ready()));
  const split = (index: number) => codes.filter((_, at) => at % clientProcesses === index);
  await Promise.all(
    crowds.map((crowd, index) =>
      crowd.ask("joinWaitsMs", { join: { codes: split(index), each, withinMs: sessions * each * 5 } }),
    ),
  );
  const connected = await server.process.usedMemory();
  const post = (ms: number) =>
    Promise.all(crowds.map((crowd) => crowd.ask<number[]>("postWaitsMs", { post: { everyMs, forMs: ms } })));
  // A first round, since the garbage that was collected for the memory's row keeps the server from its work.
  await post(everyMs);
  const before = await server.process.usage();
  const startedMs = performance.now();
  const waits = (await post(forMs)).flat();
  const tookMs = performance.now() - startedMs;
  const after = await server.process.usage();
  await Promise.all(crowds.map((crowd) => crowd.ask("left", { leave: true })));
  await Promise.all(crowds.map((crowd) => crowd.stop()));
  await new Promise((resolve) => setTimeout(resolve, 2 * idleMs));
  const emptied = await server.process.usedMemory();
  const backMs = await timed(() => fetch(`${server.url}/api/sessions/${codes[0]}`).then((door) => door.json()));
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });

  const people = sessions * each;
  const p99 = quantile(waits, 0.99);
  const only = (value: number) => spread([value]);
  return [
    {
      what: `${people} people in ${sessions} sessions, a post each ${everyMs / 1_000} s from each: post → saved, p99`,
      unit: "ms",
      ours: only(p99),
      budget: "≤ 250 ms",
      isWithin: p99 <= 250,
      needsQuiet: true,
      notes: {
        "median, ms": quantile(waits, 0.5),
        "posts a second": waits.length / (tookMs / 1_000),
        "share of one core that the server used": (after.cpuMicros - before.cpuMicros) / 1_000 / tookMs,
        "server CPU for each post, µs": (after.cpuMicros - before.cpuMicros) / waits.length,
      },
    },
    {
      what: `memory for each connection, ${people} of them (RSS)`,
      unit: "kB",
      ours: only((connected.rssBytes - loaded.rssBytes) / people / kB),
      notes: {
        "of it JavaScript's, kB": (connected.usedBytes - loaded.usedBytes) / people / kB,
        "RSS of the whole, MB": after.rssBytes / kB / kB,
      },
    },
    {
      what: `memory for each session in it, ${sessions} with 50 posts (JavaScript's)`,
      unit: "kB",
      ours: only((loaded.usedBytes - empty.usedBytes) / sessions / kB),
      notes: {
        "left of all people and sessions after they went, MB": (emptied.usedBytes - empty.usedBytes) / kB / kB,
        "at their most, MB": (connected.usedBytes - empty.usedBytes) / kB / kB,
        "back on use, ms": backMs,
      },
    },
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}
