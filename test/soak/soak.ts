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
const rawKinds = ["rssBytes", "heapBytes", "externalBytes", "openFiles", "sockets", "timers"] as const;
type Resources = Readonly<Record<(typeof rawKinds)[number], number>>;

/**
 * What must stay as it is, and most that it may gain over the second half: a share of its level, or so
 * much where that is more. How many sockets are open is the load of that moment, and each has a file
 * and a timer of its own: what is beside them is what could pile up.
 */
const measures = {
  rssBytes: { of: ({ rssBytes }: Resources) => rssBytes, share: 0.05, atLeast: 8 * 1_048_576 },
  heapBytes: { of: ({ heapBytes }: Resources) => heapBytes, share: 0.05, atLeast: 2 * 1_048_576 },
  externalBytes: { of: ({ externalBytes }: Resources) => externalBytes, share: 0.05, atLeast: 2 * 1_048_576 },
  "open files beside sockets": { of: ({ openFiles, sockets }: Resources) => openFiles - sockets, share: 0, atLeast: 8 },
  "timers beside those of sockets": { of: ({ timers, sockets }: Resources) => timers - sockets, share: 0, atLeast: 8 },
} as const;
type Measure = keyof typeof measures;
/** What may be held more when everybody has gone than before anybody had come. */
const mostLeft = { sockets: 2, timers: 4, openFiles: 8 } as const;

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

const before = await resources();
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
const amount = (kind: string, value: number) =>
  kind.endsWith("Bytes") ? `${mega(value).toFixed(1)} MB` : value.toFixed(0);
const shown = (one: Resources | undefined) =>
  one ? rawKinds.map((kind) => `${kind.replace("Bytes", "")} ${amount(kind, one[kind])}`).join(", ") : "";

await Promise.all([sampling(), ...Array.from({ length: lanes }, lane)]);
// Everybody has gone: what is held now is held for nobody.
await new Promise((resolve) => setTimeout(resolve, 4 * idleMs));
const empty = await resources();
const fileBytes = statSync(path.join(dataDir, "parley.sqlite")).size;
server.kill("SIGTERM");
await once(server, "exit");
rmSync(dataDir, { recursive: true, force: true });

const results = (Object.keys(measures) as Measure[]).map((kind) => {
  const { of, share, atLeast } = measures[kind];
  const found = trend(taken.map(of));
  return { kind, ...found, before: of(before), empty: of(empty), isFlat: isFlat(found, share, atLeast) };
});
const isLetGo = Object.entries(mostLeft).every(
  ([kind, most]) => empty[kind as keyof typeof mostLeft] <= before[kind as keyof typeof mostLeft] + most,
);
process.stdout.write(
  [
    `${minutes} minutes, ${lanes} meetings at a time: ${count.meetings} meetings, ${count.connections} connections; ${count.brokenOff} broken off, ${count.deleted} deleted, ${count.ended} ended, ${count.returned} opened again from the file of ${mega(fileBytes).toFixed(1)} MB.`,
    "",
    "| held by the server | before anybody came | median of the second half | gained over it | after everybody left | flat |",
    "| --- | --- | --- | --- | --- | --- |",
    ...results.map(
      ({ kind, level, growth, before: first, empty: rest, isFlat: flat }) =>
        `| ${kind} | ${amount(kind, first)} | ${amount(kind, level)} | ${amount(kind, growth)} | ${amount(kind, rest)} | ${flat ? "yes" : "**no**"} |`,
    ),
    "",
    `Before anybody came ${shown(before)}; after everybody left ${shown(empty)}: ${isLetGo ? "everything was let go of" : "**something was kept**"}.`,
    "",
  ].join("\n"),
);
if (json)
  writeFileSync(
    json,
    `${JSON.stringify({ minutes, lanes, ...count, fileBytes, before, empty, results, samples: taken }, null, 2)}\n`,
  );
const mostBrokenOff = 0.02;
const held = isLetGo && results.every(({ isFlat: flat }) => flat) && count.brokenOff <= mostBrokenOff * count.meetings;
process.exit(held ? 0 : 1);
