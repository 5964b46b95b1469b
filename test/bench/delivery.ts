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
const turnsFor = (people: number) => (people < 1_000 ? 12 : 4);
const changesInTurn = 25;
const everyMs = 20;
const clientProcesses = 2;

/** Runs `work` and answers the server's CPU time for it, in µs. */
async function cpuOf(server: Child, work: () => Promise<unknown>): Promise<number> {
  const before = await server.usage();
  await work();
  return (await server.usage()).cpuMicros - before.cpuMicros;
}

const titleOf = (change: number) => `A title of the same length, change number ${String(change).padStart(6, "0")}`;

/** Changes the titles of sessions, one patch for each change, and waits until everybody has seen the last. */
async function retitle(sessions: readonly TestSession[], from: number, audiences: readonly Child[]): Promise<void> {
  const sides = { a: "Sales", b: "Operations" };
  for (let change = from; change < from + changesInTurn; change += 1) {
    const title = titleOf(change);
    await Promise.all(sessions.map(({ facilitator }) => facilitator.do({ type: "set-title", title, sides })));
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  const last = titleOf(from + changesInTurn - 1);
  await Promise.all([
    ...sessions.map(({ facilitator }) =>
      until("the facilitator sees the last", () => facilitator.connection.view?.title === last, 60_000),
    ),
    ...audiences.map((clients) => clients.ask("seen", { seeTitle: last })),
  ]);
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

/** µs of server CPU for each patch delivered to one more person: what a change costs with one is taken out. */
async function ours(people: number): Promise<{ delivery: number; everything: number }> {
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
  // In turn, and with everybody there: a server that has just been left, or is colder, is another server.
  const turns: { readonly delivery: number; readonly everything: number }[] = [];
  for (let turn = 0; turn < turnsFor(people); turn += 1) {
    const from = turn * changesInTurn;
    const together = await cpuOf(server.process, () => retitle(sessions, from, clients));
    const alone = await cpuOf(server.process, () => retitle(ofOne, from, []));
    const deliveries = await delivered();
    const others = deliveries - changesInTurn * sessions.length;
    turns.push({ delivery: (together - alone) / others, everything: together / deliveries });
  }
  await Promise.all(clients.map((one) => one.stop()));
  for (const session of [...ofOne, ...sessions]) session.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
  return {
    delivery: ofTurns(turns.map(({ delivery }) => delivery)),
    everything: ofTurns(turns.map(({ everything }) => everything)),
  };
}

/** The median: while the engine compiles JavaScript beside them, which comes in bursts, turns cost more. */
const ofTurns = (micros: readonly number[]): number => median(micros.slice(1));

/** The same number of strings of the same size, sent by plain `ws`. */
async function reference(people: number): Promise<number> {
  const text = `42["patch",123,${JSON.stringify({ title: titleOf(0) })}]`;
  const server = child("test/bench/referenceServer.ts");
  const port = await server.says(/listening on (\d+)\./);
  const broadcast = () => server.ask("broadcasted", { broadcast: { text, times: changesInTurn, everyMs } });
  await broadcast();
  const alone = await cpuOf(server, broadcast);
  const each = Math.ceil((people * sessionsOf(people)) / clientProcesses);
  const clients = Array.from({ length: clientProcesses }, () =>
    child("test/bench/referenceClients.ts", [`ws://127.0.0.1:${port}`, String(each)]),
  );
  await Promise.all(clients.map((one) => one.ask("ready", "ready?")));
  const turns: number[] = [];
  for (let turn = 0; turn < turnsFor(people); turn += 1) {
    const together = await cpuOf(server, async () => {
      await broadcast();
      await Promise.all(clients.map((one) => one.ask("arrivedAll", { arrivals: changesInTurn * each })));
    });
    turns.push((together - alone) / (changesInTurn * each * clientProcesses));
  }
  await Promise.all(clients.map((one) => one.stop()));
  await server.stop();
  return ofTurns(turns);
}

const budgets: Record<number, number> = { 25: 1.1, 250: 1.1, 1000: 1.3 };

/** Server CPU for each delivered patch against plain `ws`, ours and the reference in turn. */
export async function delivery(people: number, repeats: number): Promise<Row> {
  const ourTimes: number[] = [];
  const everything: number[] = [];
  const theirTimes: number[] = [];
  const ratios: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const theirs = await reference(people);
    const mine = await ours(people);
    ourTimes.push(mine.delivery);
    everything.push(mine.everything);
    theirTimes.push(theirs);
    ratios.push(mine.delivery / theirs);
  }
  return {
    what: `server CPU for each delivered patch, ${people} in one session`,
    unit: "µs",
    ours: spread(ourTimes),
    reference: spread(theirTimes),
    ratio: spread(ratios),
    budget: `≤ ${budgets[people]} × raw ws`,
    isWithin: spread(ratios).median <= (budgets[people] ?? 0),
    notes: { "with the commands that caused them, µs": spread(everything).median },
  };
}
