import { rmSync, statSync } from "node:fs";
import { databaseIn } from "../../server/log/sqlite/dataDirectory.ts";
import { aDataDirectory, parleyServer } from "./parleyServer.ts";
import { median, spread } from "./statistics.ts";
import { aSessionWith, store } from "./storedSessions.ts";
import type { Row } from "./table.ts";

const sessions = 1_000;
const large = 10;
/** The most that are to be replayed: a snapshot replaces 200, or with 1,000 posts as many as are as long as it. */
const [eventsAfter, eventsAfterLarge] = [199, 1_199];

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

/** A start on a full file until it answers, and the first use of large sessions. */
export async function restart(repeats: number): Promise<readonly Row[]> {
  const dataDir = aDataDirectory();
  const many = Array.from({ length: sessions }, () => aSessionWith([100]));
  await store(dataDir, many, { events: 2_000 - eventsAfter, eventsAfter, eventsEach: 5 });
  const largest = Array.from({ length: large }, () => aSessionWith([1_000]));
  await store(dataDir, largest, {
    events: 5_000 - eventsAfterLarge,
    eventsAfter: eventsAfterLarge,
  });
  const starts: number[] = [];
  const cpu: number[] = [];
  const loads: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    let server: Awaited<ReturnType<typeof parleyServer>> | undefined;
    const ready = async () => {
      server = await parleyServer({}, { dataDir });
      const answer = await fetch(`${server.url}/readyz`);
      if (!answer.ok) throw new Error(`not ready: ${answer.status}`);
    };
    starts.push(await timed(ready));
    if (!server) throw new Error("no server");
    cpu.push((await server.process.usage()).cpuMicros / 1_000);
    const { url } = server;
    const door = (code: string) => fetch(`${url}/api/sessions/${code}`).then((response) => response.json());
    await door(many[0]?.code ?? "");
    const first: number[] = [];
    for (const { code } of largest) {
      const loading = await timed(() => door(code));
      first.push(loading - (await timed(() => door(code))));
    }
    loads.push(median(first));
    await server.stop();
  }
  const megabytes = statSync(databaseIn(dataDir)).size / 1_048_576;
  rmSync(dataDir, { recursive: true, force: true });
  return [
    {
      what: `start with ${sessions} sessions of 2,000 events until it says that it is ready`,
      unit: "ms",
      ours: spread(starts),
      budget: "≤ 2,000 ms",
      isWithin: spread(starts).median <= 2_000,
      needsQuiet: true,
      notes: { "server CPU, ms": spread(cpu).median, "size of the file, MB": megabytes },
    },
    {
      what: "a session of 5,000 events and 1,000 posts is loaded on first use",
      unit: "ms",
      ours: spread(loads),
      budget: "≤ 100 ms",
      isWithin: spread(loads).median <= 100,
      needsQuiet: true,
      notes: { "events to be replayed on its snapshot": String(eventsAfterLarge) },
    },
  ];
}
