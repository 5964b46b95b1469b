import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type ExportName, exportNames } from "../../server/exports/names.ts";
import { storeVocabulary, vocabularyState } from "../support/largeVocabulary.ts";
import { type BenchServer, parleyServer } from "./parleyServer.ts";
import { spread } from "./statistics.ts";
import type { Row } from "./table.ts";

const terms = { stages: 5, termsEach: 1_000 };
/** Longer than anybody notices in a room: a vote that waits for it is late by less than the tick. */
const mostMs = 50;

interface Session {
  readonly code: string;
  readonly secret: string;
}

/** Between two turns of the server's event loop: by the clock, and without what the machine made it wait for a core. */
interface Delay {
  readonly lateMs: number;
  readonly busyMs: number;
}

interface Measured {
  readonly longest: Delay;
  /** The same over as long a time without an export. */
  readonly idle: Delay;
  readonly wallMs: number;
  readonly bytes: number;
}

/** A server that does nothing is not watched for longer. */
const longestIdleMs = 2_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The longest delay within `ms` in which the server has nothing to do: what the machine alone makes of it. */
async function idleDelay(server: BenchServer, ms: number): Promise<Delay> {
  await server.process.ask("watching", "watch-delay");
  await pause(ms);
  return server.process.ask<Delay>("longestDelay", "longest-delay");
}

/** Downloads one export while the server's event loop is watched. */
async function download(server: BenchServer, { code, secret }: Session, name: ExportName): Promise<Measured> {
  await server.process.ask("watching", "watch-delay");
  const startedMs = performance.now();
  const answer = await fetch(`${server.url}/api/sessions/${code}/exports/${name}`, {
    headers: { Authorization: `Bearer ${secret}` },
  });
  const { byteLength } = await answer.arrayBuffer();
  const wallMs = performance.now() - startedMs;
  if (!answer.ok) throw new Error(`${name} was answered with ${answer.status}`);
  const longest = await server.process.ask<Delay>("longestDelay", "longest-delay");
  return { longest, idle: await idleDelay(server, Math.min(wallMs, longestIdleMs)), wallMs, bytes: byteLength };
}

const title = ({ stages, termsEach }: typeof terms) => (stages * termsEach).toLocaleString("en");

/** Each export of a glossary of 5,000 terms: how long the room waits for it at the most. */
export async function exportsOfLargeGlossary(repeats: number): Promise<Row[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "parley-bench-exports-"));
  const session = await storeVocabulary(dataDir, vocabularyState(terms));
  const server = await parleyServer({ DATA_DIR: dataDir, LOG_LEVEL: "silent" });
  const rows: Row[] = [];
  try {
    // Starts the threads, as the first export of the day does.
    await download(server, session, "commitments.md");
    for (const name of exportNames) {
      const runs: Measured[] = [];
      for (let repeat = 0; repeat < repeats; repeat += 1) runs.push(await download(server, session, name));
      const ours = spread(runs.map(({ longest }) => longest.busyMs));
      rows.push({
        what: `longest block of the event loop while ${name} of ${title(terms)} terms is written, against an idle server`,
        unit: "ms",
        ours,
        reference: spread(runs.map(({ idle }) => idle.busyMs)),
        budget: `≤ ${mostMs} ms`,
        isWithin: ours.max <= mostMs,
        notes: {
          "with waiting for a core, ms": spread(runs.map(({ longest }) => longest.lateMs)).median,
          "until it is there, ms": spread(runs.map(({ wallMs }) => wallMs)).median,
          "size, kB": (runs[0]?.bytes ?? 0) / 1_000,
        },
      });
      process.stderr.write(`  ${name}: ${ours.median.toFixed(1)} ms (${ours.min.toFixed(1)}–${ours.max.toFixed(1)})\n`);
    }
    return rows;
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
