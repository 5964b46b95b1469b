import { accepted, aSession, newEditKey } from "../support/aSession.ts";
import { until } from "../support/until.ts";
import { child } from "./children.ts";
import { type BenchServer, parleyServer } from "./parleyServer.ts";
import { quantile, spread } from "./statistics.ts";
import type { Row } from "./table.ts";

const people = 1_000;
const dotsEach = 10;
const withinMs = 10_000;
const clientProcesses = 2;
/** Each vote of the reference goes to everybody with the whole state, so a few are enough to know its price. */
const referenceVotes = 40;

/** `people` cast `dotsEach` dots each within `withinMs`. */
async function storm(server: BenchServer) {
  const session = await aSession(server.url, { template: "blank" });
  const { facilitator } = session;
  await accepted(facilitator.do({ type: "agenda-add", item: painPoints }));
  await facilitator.next();
  const writer = await session.participant("a");
  await writer.inStage("pain-points");
  for (let post = 0; post < dotsEach; post += 1) {
    const text = `Pain point number ${post}`;
    await accepted(writer.act({ type: "add-post", text }, { editKey: newEditKey(), text }));
  }
  await facilitator.next(2);
  const each = people / clientProcesses;
  const clients = Array.from({ length: clientProcesses }, () =>
    child("test/bench/parleyClients.ts", [server.url, session.code, String(each)]),
  );
  await Promise.all(clients.map((one) => one.ask("ready", "ready?")));
  await Promise.all(clients.map((one) => one.ask("seen", { seeStep: "voting" })));

  const before = await server.process.usage();
  const waits = await Promise.all(
    clients.map((one) => one.ask<number[]>("waitsMs", { vote: { dots: dotsEach, withinMs } })),
  );
  const after = await server.process.usage();
  const closedAtMs = performance.timeOrigin + performance.now();
  const seen = clients.map((one) => one.ask<number>("seen", { seeStep: "ranking" }));
  await facilitator.next();
  const lastScreenMs = Math.max(...(await Promise.all(seen))) - closedAtMs;
  const tallies = await Promise.all(clients.map((one) => one.ask<string[]>("tallies", { tallies: true })));
  const views = new Set(tallies.flat());
  const view = JSON.parse([...views][0] ?? "{}") as { tally?: { dots: Record<string, number> } };
  const counted = Object.values(view.tally?.dots ?? {}).reduce((sum, dots) => sum + dots, 0);
  if (views.size !== 1 || counted !== people * dotsEach) {
    throw new Error(`the screens are wrong at the end: ${views.size} views, ${counted} dots`);
  }
  await until("the facilitator sees it too", () => facilitator.connection.view?.next === undefined);
  session.close();
  await Promise.all(clients.map((one) => one.stop()));
  return {
    microsPerVote: (after.cpuMicros - before.cpuMicros) / (people * dotsEach),
    ackP99Ms: quantile(waits.flat(), 0.99),
    lastScreenMs,
  };
}

/** The first storm of a server warms it up, as the first votes do the reference. */
async function ours() {
  const server = await parleyServer({ LOG_LEVEL: "silent" });
  const { microsPerVote: microsPerFirstVote } = await storm(server);
  const warm = await storm(server);
  await server.stop();
  return { ...warm, microsPerFirstVote };
}

const painPoints = {
  stage: "pain-points",
  settings: { budget: dotsEach, perItem: 1 },
  atZero: "wait",
  autoStart: false,
  warnMs: 0,
} as const;

/** Server CPU in µs for each vote that is answered with the whole state to everybody. */
async function reference(): Promise<number> {
  const server = child("test/bench/referenceServer.ts");
  const port = await server.says(/listening on (\d+)\./);
  const each = people / clientProcesses;
  const clients = Array.from({ length: clientProcesses }, () =>
    child("test/bench/referenceClients.ts", [`ws://127.0.0.1:${port}`, String(each)]),
  );
  await Promise.all(clients.map((one) => one.ask("ready", "ready?")));
  const round = async (votes: number) => {
    const arrived = clients.map((one) => one.ask("arrivedAll", { arrivals: each * votes * clientProcesses }));
    await Promise.all(clients.map((one) => one.ask("voted", { votes })));
    await Promise.all(arrived);
  };
  await round(referenceVotes / clientProcesses);
  const before = await server.usage();
  await round(referenceVotes / clientProcesses);
  const used = (await server.usage()).cpuMicros - before.cpuMicros;
  await Promise.all(clients.map((one) => one.stop()));
  await server.stop();
  return used / referenceVotes;
}

/** 1,000 people cast 10 votes each in 10 s, against a broadcast of the state for each vote. */
export async function voteStorm(repeats: number): Promise<Row> {
  const runs = [];
  const theirs: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    theirs.push(await reference());
    runs.push(await ours());
  }
  const ratio = spread(runs.map(({ microsPerVote }, run) => microsPerVote / (theirs[run] ?? Number.NaN)));
  return {
    what: `server CPU for each vote, ${people} people casting ${dotsEach} votes each in ${withinMs / 1_000} s`,
    unit: "µs",
    ours: spread(runs.map(({ microsPerVote }) => microsPerVote)),
    reference: spread(theirs),
    ratio,
    budget: "≤ 1/20 of a broadcast for each vote",
    isWithin: ratio.median <= 1 / 20,
    notes: {
      "the first storm of a server, µs for each vote": spread(runs.map(({ microsPerFirstVote }) => microsPerFirstVote))
        .median,
      "vote → saved, p99 ms": spread(runs.map(({ ackP99Ms }) => ackP99Ms)).median,
      "vote closed → the last of all screens, ms": spread(runs.map(({ lastScreenMs }) => lastScreenMs)).median,
    },
  };
}
