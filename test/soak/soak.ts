import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { accepted } from "../support/aSession.ts";
import { comeBack, type LeftBehind, meeting } from "./meeting.ts";
import { isFlat, trend } from "./trend.ts";

/**
 * `npm run soak [-- --minutes 20] [--lanes 12] [--json FILE]`: meetings come and go at the built
 * server, as many as an office holds in weeks, and what it holds in memory must not grow.
 */
const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const minutes = Number(option("minutes") ?? 20);
/** Meetings at a time. */
const lanes = Number(option("lanes") ?? 12);
const json = option("json");

/** Sessions leave the memory so soon that each that is opened again comes from the file. */
const idleMs = 2_000;
const samples = 120;
/** Most that may be gained over the second half: a share of the level, or so much where that is more. */
const tolerances = {
  rssBytes: { share: 0.05, atLeast: 8 * 1_048_576 },
  heapBytes: { share: 0.05, atLeast: 2 * 1_048_576 },
  externalBytes: { share: 0.05, atLeast: 2 * 1_048_576 },
  openFiles: { share: 0.05, atLeast: 8 },
  sockets: { share: 0.05, atLeast: 8 },
  timers: { share: 0.05, atLeast: 8 },
} as const;
type Kind = keyof typeof tolerances;
type Resources = Readonly<Record<Kind, number>>;
const kinds = Object.keys(tolerances) as Kind[];

const dataDir = mkdtempSync(path.join(tmpdir(), "parley-soak-"));
const server = fork(path.resolve("dist/server/main.js"), [], {
  env: {
    ...process.env,
    NODE_ENV: "production",
    PORT: "0",
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
    IDLE_MS: String(idleMs),
    GRACE_MS: "1000",
    SESSIONS_PER_HOUR: "1000000",
    MAX_PARTICIPANTS: "100000",
    LOG_LEVEL: "warn",
  },
  execArgv: ["--import", path.resolve("test/soak/resources.mjs")],
  stdio: ["ignore", "pipe", "inherit", "ipc"],
});
const url = await new Promise<string>((resolve, reject) => {
  server.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  let text = "";
  server.stdout?.on("data", (chunk) => {
    text += chunk;
    const port = /http:\/\/localhost:(\d+)/.exec(text)?.[1];
    if (port) resolve(`http://127.0.0.1:${port}`);
  });
});

async function resources(): Promise<Resources> {
  server.send("resources");
  const [answer] = (await once(server, "message")) as [{ resources: Resources }];
  return answer.resources;
}

const endMs = performance.now() + minutes * 60_000;
const isOver = () => performance.now() > endMs;
const count = { meetings: 0, brokenOff: 0, deleted: 0, ended: 0, returned: 0, connections: 0 };
const left: LeftBehind[] = [];

async function lane(): Promise<void> {
  while (!isOver()) {
    const held = await meeting(url, Math.random).catch((error: Error) => {
      // A loaded machine keeps somebody waiting too long now and then; what they held must be let go of too.
      process.stderr.write(`a meeting was broken off: ${error.message}\n`);
      count.brokenOff += 1;
      return null;
    });
    if (!held) continue;
    const { session, left: behind } = held;
    count.meetings += 1;
    count.connections += 9;
    const fate = Math.random();
    if (fate < 0.25) {
      await accepted(session.facilitator.connection.send({ type: "delete-session" }));
      count.deleted += 1;
    } else if (fate < 0.5) {
      await accepted(session.facilitator.do({ type: "end" }));
      count.ended += 1;
    } else left.push(behind);
    session.close();
    // Somebody looks into a session of long ago.
    const old = left.length > 2 * lanes ? left.splice(Math.floor(Math.random() * lanes), 1)[0] : undefined;
    if (!old) continue;
    const posts = await comeBack(url, old);
    if (posts !== old.posts) throw new Error(`${old.posts} posts were left, and ${posts} are there`);
    count.returned += 1;
    count.connections += 1;
  }
}

const taken: Resources[] = [];
async function sampling(): Promise<void> {
  const everyMs = (minutes * 60_000) / samples;
  const startedMs = performance.now();
  while (!isOver()) {
    await new Promise((resolve) =>
      setTimeout(resolve, Math.max(0, startedMs + (taken.length + 1) * everyMs - performance.now())),
    );
    taken.push(await resources());
    if (taken.length % 12 === 0) process.stderr.write(`${count.meetings} meetings; ${shown(taken.at(-1))}\n`);
  }
}

const mega = (bytes: number) => bytes / 1_048_576;
const amount = (kind: Kind, value: number) =>
  kind.endsWith("Bytes") ? `${mega(value).toFixed(1)} MB` : value.toFixed(0);
const shown = (one: Resources | undefined) =>
  one ? kinds.map((kind) => `${kind.replace("Bytes", "")} ${amount(kind, one[kind])}`).join(", ") : "";

await Promise.all([sampling(), ...Array.from({ length: lanes }, lane)]);
// Everybody has gone: what is held now is held for nobody.
await new Promise((resolve) => setTimeout(resolve, 4 * idleMs));
const empty = await resources();
const fileBytes = statSync(path.join(dataDir, "parley.sqlite")).size;
server.kill("SIGTERM");
await once(server, "exit");
rmSync(dataDir, { recursive: true, force: true });

const results = kinds.map((kind) => {
  const found = trend(taken.map((one) => one[kind]));
  const { share, atLeast } = tolerances[kind];
  return { kind, ...found, empty: empty[kind], isFlat: isFlat(found, share, atLeast) };
});
process.stdout.write(
  [
    `${minutes} minutes, ${lanes} meetings at a time: ${count.meetings} meetings, ${count.connections} connections; ${count.brokenOff} broken off, ${count.deleted} deleted, ${count.ended} ended, ${count.returned} opened again from the file of ${mega(fileBytes).toFixed(1)} MB.`,
    "",
    "| held by the server | median of the second half | gained over it | with nobody there | flat |",
    "| --- | --- | --- | --- | --- |",
    ...results.map(
      ({ kind, level, growth, empty: rest, isFlat: flat }) =>
        `| ${kind} | ${amount(kind, level)} | ${amount(kind, growth)} | ${amount(kind, rest)} | ${flat ? "yes" : "**no**"} |`,
    ),
    "",
  ].join("\n"),
);
if (json)
  writeFileSync(json, `${JSON.stringify({ minutes, lanes, ...count, fileBytes, results, samples: taken }, null, 2)}\n`);
const mostBrokenOff = 0.02;
const held = results.every(({ isFlat: flat }) => flat) && count.brokenOff <= mostBrokenOff * count.meetings;
process.exit(held ? 0 : 1);
