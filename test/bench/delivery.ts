import { rmSync } from "node:fs";
import { aSession, type TestSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";
import { type Child, child } from "./children.ts";
import { aDirectoryInMemory, parleyServer } from "./parleyServer.ts";
import { spread } from "./statistics.ts";
import type { Row } from "./table.ts";

/** What the changes themselves cost is taken out, and is the larger part but among a thousand: it takes many to see the rest. */
const changesFor = (people: number) => (people < 1_000 ? 200 : 50);
/** So many changes among all these people, then as many in a session of one. */
const turn = 25;
const everyMs = 20;
const clientProcesses = 2;

/** Runs `work` and answers the server's CPU time for it, in µs. */
async function cpuOf(server: Child, work: () => Promise<unknown>): Promise<number> {
  const before = await server.usage();
  await work();
  return (await server.usage()).cpuMicros - before.cpuMicros;
}

const titleOf = (change: number) => `A title of the same length, change number ${String(change).padStart(6, "0")}`;

/** Changes the session's title `changes` times, one patch each, and waits until `audiences` have seen the last. */
async function retitle(
  session: TestSession,
  from: number,
  changes: number,
  audiences: readonly Child[],
): Promise<void> {
  const { facilitator } = session;
  const sides = { a: "Sales", b: "Operations" };
  for (let change = from; change < from + changes; change += 1) {
    await facilitator.do({ type: "set-title", title: titleOf(change), sides });
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  const last = titleOf(from + changes - 1);
  await Promise.all([
    until("the facilitator sees the last", () => facilitator.connection.view?.title === last, 60_000),
    ...audiences.map((clients) => clients.ask("seen", { seeTitle: last })),
  ]);
}

/** µs of server CPU for each patch delivered to one more person: what a change costs with one is taken out. */
async function ours(people: number): Promise<{ delivery: number; everything: number }> {
  const changes = changesFor(people);
  const dataDir = aDirectoryInMemory();
  const server = await parleyServer({ LOG_LEVEL: "silent" }, { dataDir });
  const session = await aSession(server.url, { template: "blank" });
  const ofOne = await aSession(server.url, { template: "blank" });
  await ofOne.participant("a");
  const clients = Array.from({ length: clientProcesses }, () =>
    // As light as the clients of the reference: what shares the caches with the server is part of its cost.
    child("test/bench/broadcastClients.ts", [
      server.url.replace("http", "ws"),
      String(Math.ceil(people / clientProcesses)),
      session.code,
    ]),
  );
  await Promise.all(clients.map((one) => one.ready()));
  await until(
    "the facilitator sees everybody",
    () => {
      const { a = 0, b = 0 } = session.facilitator.connection.view?.present ?? {};
      return a + b >= people;
    },
    60_000,
  );
  await retitle(session, 0, changes, clients);
  const delivered = () => Promise.all(clients.map((one) => one.ask<number>("patches", { patches: true })));
  await delivered();
  // In turn, and with everybody there: a server that has just been left, or is colder, is another server.
  let [together, alone] = [0, 0];
  for (let done = 0; done < changes; done += turn) {
    together += await cpuOf(server.process, () => retitle(session, changes + done, turn, clients));
    alone += await cpuOf(server.process, () => retitle(ofOne, changes + done, turn, []));
  }
  const deliveries = (await delivered()).reduce((sum, patches) => sum + patches, 0);
  await Promise.all(clients.map((one) => one.stop()));
  ofOne.close();
  session.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
  return { delivery: (together - alone) / (deliveries - changes), everything: together / deliveries };
}

/** The same number of strings of the same size, sent by plain `ws`. */
async function reference(people: number): Promise<number> {
  const text = `42["patch",123,${JSON.stringify({ title: titleOf(0) })}]`;
  const server = child("test/bench/referenceServer.ts");
  const port = await server.says(/listening on (\d+)\./);
  const changes = changesFor(people);
  const broadcast = () => server.ask("broadcasted", { broadcast: { text, times: changes, everyMs } });
  await broadcast();
  const alone = await cpuOf(server, broadcast);
  const each = Math.ceil(people / clientProcesses);
  const clients = Array.from({ length: clientProcesses }, () =>
    child("test/bench/referenceClients.ts", [`ws://127.0.0.1:${port}`, String(each)]),
  );
  await Promise.all(clients.map((one) => one.ask("ready", "ready?")));
  const round = async () => {
    await broadcast();
    await Promise.all(clients.map((one) => one.ask("arrivedAll", { arrivals: changes * each })));
  };
  await round();
  const used = await cpuOf(server, round);
  await Promise.all(clients.map((one) => one.stop()));
  await server.stop();
  return (used - alone) / (changes * people);
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
