import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { openPostgresLog } from "../../server/log/postgres/log.ts";
import { aPostgres, type TestPostgres } from "../support/aPostgres.ts";
import { child } from "./children.ts";
import { type BenchServer, parleyServer } from "./parleyServer.ts";
import { spread } from "./statistics.ts";
import { aSessionWith, inWritingStep, storeIn } from "./storedSessions.ts";
import type { Row } from "./table.ts";

const sessions = 24;
/** Of each session, in all. */
const people = 12;
const forMs = 4_000;
const idleMs = 4_000;
/** At an even pace everybody writes so often, for so long, in ms. */
const even = { everyMs: 2_000, forMs: 8_000 };

/** CPU time of Postgres and of all its processes so far, in µs. The kernel counts in hundredths of a second. */
function postgresMicros({ dataDir }: TestPostgres): number {
  const [main = ""] = readFileSync(path.join(dataDir, "postmaster.pid"), "utf8").split("\n");
  const children = execFileSync("ps", ["--ppid", main, "-o", "pid="], { encoding: "utf8" }).split(/\s+/);
  return [main, ...children]
    .filter((pid) => pid !== "")
    .map((pid) => {
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      // utime and stime, and of the children that have ended.
      return fields.slice(11, pid === main ? 15 : 13).reduce((sum, ticks) => sum + Number(ticks) * 10_000, 0);
    })
    .reduce((sum, micros) => sum + micros, 0);
}

const nodeMicros = async (nodes: readonly BenchServer[]): Promise<number> => {
  const usages = await Promise.all(nodes.map(({ process }) => process.usage()));
  return usages.reduce((sum, { cpuMicros }) => sum + cpuMicros, 0);
};

interface Measured {
  readonly perSecond: number;
  readonly nodeMicros: number;
  readonly postgresMicros: number;
  readonly commits: number;
  readonly idleNode: number;
  readonly idlePostgres: number;
}

/** Everybody rewords a text as fast as it is saved: at `count` nodes, each session's people at all of them. */
async function flooded(count: number): Promise<Measured> {
  const postgres = await aPostgres({ waits: true });
  const all = Array.from({ length: sessions }, () => inWritingStep(aSessionWith([10])));
  const log = await openPostgresLog({ engine: "postgres", url: postgres.url, connections: 2, timeoutMs: 30_000 });
  await storeIn(log, all, { events: 0, eventsAfter: 0 });
  await log.close();
  const settings = {
    DATABASE_URL: postgres.url,
    SEVERAL_NODES: String(count > 1),
    COMMANDS_PER_SECOND: "10000",
  };
  const nodes: BenchServer[] = [];
  for (let at = 0; at < count; at += 1) nodes.push(await parleyServer(settings));
  const crowds = nodes.map(({ url }) => child("test/bench/crowd.ts", [url]));
  await Promise.all(crowds.map((crowd) => crowd.ready()));
  const join = { codes: all.map(({ code }) => code), each: people / count, withinMs: 3_000 };
  await Promise.all(crowds.map((crowd) => crowd.ask("joinWaitsMs", { join })));

  const commitsSoFar = async () =>
    Number(
      (
        await postgres.query<{ count: string }>(
          "SELECT xact_commit AS count FROM pg_stat_database WHERE datname = 'parley'",
        )
      )[0]?.count,
    );
  const usage = async () => ({ node: await nodeMicros(nodes), postgres: postgresMicros(postgres) });
  const quiet = await usage();
  await new Promise((resolve) => setTimeout(resolve, idleMs));
  const unhurried = await usage();
  const posts = (await Promise.all(crowds.map((crowd) => crowd.ask<number[]>("postWaitsMs", { post: even })))).flat();
  const before = await usage();
  const commitsBefore = await commitsSoFar();
  const startedMs = performance.now();
  const counts = await Promise.all(crowds.map((crowd) => crowd.ask<number>("flooded", { flood: { forMs } })));
  const tookMs = performance.now() - startedMs;
  const commits = (await commitsSoFar()) - commitsBefore;
  const commands = counts.reduce((sum, each) => sum + each, 0);
  await Promise.all(crowds.map((crowd) => crowd.stop()));
  await Promise.all(nodes.map((node) => node.stop()));
  await postgres.remove();
  return {
    perSecond: (commands * 1_000) / tookMs,
    nodeMicros: (before.node - unhurried.node - ((unhurried.node - quiet.node) * even.forMs) / idleMs) / posts.length,
    postgresMicros:
      (before.postgres - unhurried.postgres - ((unhurried.postgres - quiet.postgres) * even.forMs) / idleMs) /
      posts.length,
    commits: commits / commands,
    idleNode: ((unhurried.node - quiet.node) * 1_000) / idleMs / count,
    idlePostgres: ((unhurried.postgres - quiet.postgres) * 1_000) / idleMs,
  };
}

/** What one Postgres carries with one, two and three nodes, on one machine that they share with the clients. */
export async function cluster(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const count of [1, 2, 3]) {
    const measured = await flooded(count);
    rows.push({
      what: `durable commands a second, ${count} node${count > 1 ? "s" : ""} on one Postgres, ${sessions * people} people in ${sessions} sessions, each session at all nodes`,
      unit: "/s",
      ours: spread([measured.perSecond]),
      needsQuiet: true,
      notes: {
        "at an even pace, CPU of nodes for each command, µs": measured.nodeMicros,
        "CPU of Postgres for each, µs": measured.postgresMicros,
        "transactions for each, as fast as they can": measured.commits,
        "CPU of an idle node, µs each second": measured.idleNode,
        "CPU of Postgres meanwhile, µs each second": measured.idlePostgres,
      },
    });
  }
  return rows;
}
