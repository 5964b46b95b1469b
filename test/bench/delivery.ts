import { rmSync } from "node:fs";
import { aSession, type TestSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";
import { type Child, child } from "./children.ts";
import { aDirectoryInMemory, parleyServer } from "./parleyServer.ts";
import { median, spread } from "./statistics.ts";
import type { Row } from "./table.ts";

/**
 * What the changes themselves cost is taken out. Among 25 that is by far the larger part, unless there is much to do:
 * so many sessions are changed at the same time.
 */
const sessionsOf = (people: number) => (people < 100 ? 20 : 1);
/** So many turns, each with changes among all these people, then as many in sessions of one; the first warms up. */
const turnsFor = (people: number) => (people < 1_000 ? 8 : 5);
const changesInTurn = 25;
const pauseMs = 20;
const clientProcesses = 2;

/** Runs `work` and answers the server's CPU time for it, in µs. */
async function cpuOf(server: Child, work: () => Promise<unknown>): Promise<number> {
  const before = await server.usage();
  await work();
  return (await server.usage()).cpuMicros - before.cpuMicros;
}

const titleOf = (change: number) => `A title of the same length, change number ${String(change).padStart(6, "0")}`;

/**
 * Changes the titles of sessions, one patch for each change, and waits until everybody has seen the last.
 * Resolves to the ms between two changes.
 */
async function retitle(sessions: readonly TestSession[], from: number, audiences: readonly Child[]): Promise<number> {
  const startedMs = performance.now();
  const sides = { a: "Sales", b: "Operations" };
  for (let change = from; change < from + changesInTurn; change += 1) {
    const title = titleOf(change);
    await Promise.all(sessions.map(({ facilitator }) => facilitator.do({ type: "set-title", title, sides })));
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  const everyMs = (performance.now() - startedMs) / changesInTurn;
  const last = titleOf(from + changesInTurn - 1);
  await Promise.all([
    ...sessions.map(({ facilitator }) =>
      until("the facilitator sees the last", () => facilitator.connection.view?.title === last, 60_000),
    ),
    ...audiences.map((clients) => clients.ask("seen", { seeTitle: last })),
  ]);
  return everyMs;
}

const many = async <Made>(count: number, make: () => Promise<Made>): Promise<readonly Made[]> => {
  const made: Made[] = [];
  while (made.length < count) made.push(await make());
  return made;
};

/** How many are in the lobby of a session, as its facilitator sees it. */
const present = ({ facilitator }: TestSession): number => {
  const { a = 0, b = 0 } = facilitator.connection.view?.present ?? {};
  return a + b;
};

interface Measured {
  /** µs of server CPU for each delivery: what a change costs with one person is taken out. */
  readonly delivery: number;
  /** The same with all that the change costs. */
  readonly everything: number;
  /** Between two changes, in ms. */
  readonly everyMs: number;
}

/** A server with people who wait for changes. */
interface Audience<Result> {
  turn(of: number): Promise<Result>;
  stop(): Promise<void>;
}

/** Sessions of so many people; a turn is `changesInTurn` changes of their titles, and as many in sessions of one. */
async function ours(people: number): Promise<Audience<Measured>> {
  const dataDir = aDirectoryInMemory();
  const server = await parleyServer({ LOG_LEVEL: "silent" }, { dataDir });
  const sessions = await many(sessionsOf(people), () => aSession(server.url, { template: "blank" }));
  const ofOne = await many(sessionsOf(people), async () => {
    const session = await aSession(server.url, { template: "blank" });
    await session.participant("a");
    return session;
  });
  const clients = Array.from({ length: clientProcesses }, () =>
    // As light as the clients of the reference: what shares the caches with the server is part of its cost.
    child("test/bench/broadcastClients.ts", [
      server.url.replace("http", "ws"),
      String(Math.ceil((people * sessions.length) / clientProcesses)),
      ...sessions.map(({ code }) => code),
    ]),
  );
  await Promise.all(clients.map((one) => one.ready()));
  const here = () => sessions.reduce((sum, session) => sum + present(session), 0);
  await until("everybody is there", () => here() >= people * sessions.length, 60_000);
  const delivered = async () => {
    const counts = await Promise.all(clients.map((one) => one.ask<number>("patches", { patches: true })));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  await delivered();
  return {
    async turn(count) {
      const from = count * changesInTurn;
      let everyMs = 0;
      // With everybody there: a server that has just been left, or is colder, is another server.
      const together = await cpuOf(server.process, async () => {
        everyMs = await retitle(sessions, from, clients);
      });
      const alone = await cpuOf(server.process, () => retitle(ofOne, from, []));
      const deliveries = await delivered();
      const others = deliveries - changesInTurn * sessions.length;
      return { delivery: (together - alone) / others, everything: together / deliveries, everyMs };
    },
    async stop() {
      await Promise.all(clients.map((one) => one.stop()));
      for (const session of [...ofOne, ...sessions]) session.close();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * The same number of strings of the same size, sent by plain `ws`. A turn takes the ms between two of them: after a
 * pause of 45 ms one costs twice what it does after 5, since clients have gone to sleep and caches are cold.
 */
async function reference(people: number): Promise<Audience<number>> {
  const text = `42["patch",123,${JSON.stringify({ title: titleOf(0) })}]`;
  const [server, empty] = [child("test/bench/referenceServer.ts"), child("test/bench/referenceServer.ts")];
  const [port] = await Promise.all([server, empty].map((one) => one.says(/listening on (\d+)\./)));
  const each = Math.ceil((people * sessionsOf(people)) / clientProcesses);
  const clients = Array.from({ length: clientProcesses }, () =>
    child("test/bench/referenceClients.ts", [`ws://127.0.0.1:${port}`, String(each)]),
  );
  await Promise.all(clients.map((one) => one.ask("ready", "ready?")));
  return {
    async turn(everyMs) {
      const broadcast = (at: Child) => at.ask("broadcasted", { broadcast: { text, times: changesInTurn, everyMs } });
      const together = await cpuOf(server, async () => {
        await broadcast(server);
        await Promise.all(clients.map((one) => one.ask("arrivedAll", { arrivals: changesInTurn * each })));
      });
      const alone = await cpuOf(empty, () => broadcast(empty));
      return (together - alone) / (changesInTurn * each * clientProcesses);
    },
    async stop() {
      await Promise.all([...clients, server, empty].map((one) => one.stop()));
    },
  };
}

const budgets: Record<number, number> = { 25: 1.1, 250: 1.1, 1000: 1.3 };

/**
 * Server CPU for each delivered patch against plain `ws`, which take turns in one run. The medians of their turns
 * are compared: while the engine compiles JavaScript beside them, which comes in bursts, turns cost more.
 */
export async function delivery(people: number, repeats: number): Promise<Row> {
  const rows: { readonly mine: Measured; readonly theirs: number }[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const [parley, plain] = [await ours(people), await reference(people)];
    const [mine, theirs]: [Measured[], number[]] = [[], []];
    for (let turn = 0; turn < turnsFor(people); turn += 1) {
      const measured = await parley.turn(turn);
      const plainly = await plain.turn(measured.everyMs);
      // The first warms up.
      if (turn > 0) {
        mine.push(measured);
        theirs.push(plainly);
      }
    }
    await parley.stop();
    await plain.stop();
    const medianOf = (key: keyof Measured) => median(mine.map((measured) => measured[key]));
    const ofMine = { delivery: medianOf("delivery"), everything: medianOf("everything"), everyMs: medianOf("everyMs") };
    rows.push({ mine: ofMine, theirs: median(theirs) });
  }
  const ratio = spread(rows.map(({ mine, theirs }) => mine.delivery / theirs));
  return {
    what: `server CPU for each delivered patch, ${people} in one session`,
    unit: "µs",
    ours: spread(rows.map(({ mine }) => mine.delivery)),
    reference: spread(rows.map(({ theirs }) => theirs)),
    ratio,
    budget: `≤ ${budgets[people]} × raw ws`,
    isWithin: ratio.median <= (budgets[people] ?? 0),
    notes: {
      "with the commands that caused them, µs": spread(rows.map(({ mine }) => mine.everything)).median,
      "between two changes, ms": spread(rows.map(({ mine }) => mine.everyMs)).median,
    },
  };
}
