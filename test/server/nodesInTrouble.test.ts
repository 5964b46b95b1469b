import { nanoid } from "nanoid";
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { connect } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import { openPostgresLog } from "../../server/log/postgres/log.ts";
import { systemClock } from "../../server/sessions/clock.ts";
import type { MemberId, SideId } from "../../shared/ids.ts";
import { refusals } from "../../shared/refusal.ts";
import { eventVersion } from "../../shared/session/event.ts";
import type { View } from "../../shared/session/view.ts";
import { aNetwork, type TestNetwork } from "../support/aNetwork.ts";
import { aPostgres, postgresPrograms, type TestPostgres } from "../support/aPostgres.ts";
import { aReceiver } from "../support/aReceiver.ts";
import type { TestServer } from "../support/aServer.ts";
import { accepted, aSession, newEditKey, type Person, refusedWith, type TestSession } from "../support/aSession.ts";
import { type SomeNodesOptions, someNodes } from "../support/someNodes.ts";
import { until } from "../support/until.ts";

const webhookSecret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

describe.skipIf(postgresPrograms === null)("two servers on one Postgres", () => {
  let postgres: TestPostgres;
  let nodes: readonly TestServer[];
  let session: TestSession;
  const url = (at: number) => nodes[at]?.url ?? "";

  beforeAll(async () => {
    postgres = await aPostgres();
  });
  afterAll(() => postgres?.remove());
  async function start(options: SomeNodesOptions = {}): Promise<void> {
    nodes = await someNodes(postgres.url, 2, options);
    session = await aSession(url(0));
  }
  /** The second of them far from Postgres, when the network says so. */
  async function startFar(): Promise<TestNetwork> {
    const far = await aNetwork(postgres.socket);
    onTestFinished(() => far.close());
    const through = `postgres://parley@${new URL(far.url).host}/parley`;
    nodes = [...(await someNodes(postgres.url, 1)), ...(await someNodes(through, 1))];
    return far;
  }
  afterEach(async () => {
    session.close();
    for (const node of nodes) await node.stop();
    await postgres.empty();
  });

  const personAt = (at: number, side: SideId = "a"): Promise<Person> =>
    session.participant(side, memoryStorage(), nanoid(22) as MemberId, url(at));
  const post = (person: Person, text: string) =>
    person.act({ type: "add-post", text }, { editKey: newEditKey(), text });
  const presentTo = ({ connection }: Pick<Person, "connection">) => JSON.stringify(connection.view?.present);
  const lastSeq = async () => {
    const [row] = await postgres.query<{ last_seq: number }>("SELECT last_seq FROM parley.sessions");
    return row?.last_seq ?? 0;
  };
  const posts = ({ connection }: Person) => {
    const { stage } = connection.view ?? {};
    return stage?.id === "pain-points" && "posts" in stage.view ? Object.values(stage.view.posts) : [];
  };

  const sidesOf = (person: Person) => new Set(posts(person).map(({ side }) => side));

  it("[ND7] [TI3] [TI5] whose clocks are 30 s apart have one time, show one deadline and ring once", async () => {
    const clockAt = (aheadMs: number) => ({ ...systemClock, nowMs: () => Date.now() + aheadMs });
    await start({ clocks: [clockAt(-15_000), clockAt(15_000)] });
    const person = await personAt(1);
    await session.facilitator.next();
    await person.inStage("temperature");
    const times = () => [session.facilitator, person].map(({ connection }) => connection.serverNowMs() - Date.now());
    await until("both devices have the time of the database", () => times().every((apart) => Math.abs(apart) < 1_000));
    const { durationMs } = person.connection.view?.clock ?? { durationMs: 0 };
    await accepted(session.facilitator.do({ type: "timer-adjust", byMs: 1_500 - durationMs }));
    await accepted(session.facilitator.do({ type: "timer-start" }));
    const clockOf = ({ connection }: Person) => connection.view?.clock;
    const running = await until("it runs", () => clockOf(person)?.kind === "running" && clockOf(person));
    const before = await lastSeq();
    for (const one of [session.facilitator, person]) {
      const over = await until("time is up", () => clockOf(one)?.kind === "over" && clockOf(one));
      expect(over).toMatchObject({ endedAtMs: "endsAtMs" in running && running.endsAtMs });
    }
    expect(await lastSeq()).toBe(before + 1);
  });

  it("[ND12] one whose line to the others breaks follows the log again, and nothing is lost", async () => {
    await start();
    const person = await personAt(1, "b");
    await until("the facilitator sees them", () => presentTo(session.facilitator) === '{"a":0,"b":1,"neutral":0}');
    await postgres.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks
        WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = 'parley')`,
    );
    await session.facilitator.next(3);
    await person.inStage("pain-points");
    await accepted(post(person, "After the break"));
    await session.facilitator.next();
    const late = await personAt(0);
    for (const one of [session.facilitator, person, late]) {
      await until("all see it", () => posts(one).length === 1);
      await until("all see who is there", () => presentTo(one) === '{"a":1,"b":1,"neutral":0}');
    }
  });

  it("[ND5] [ND6] somebody who comes in the moment in which all servers count is counted at all of them", async () => {
    await start({ settings: { beatMs: 1 } });
    const there = await personAt(1, "b");
    await session.facilitator.next();
    await there.inStage("temperature");
    for (let count = 1; count <= 10; count += 1) {
      const here = await personAt(0, "a");
      for (const one of [here, there]) {
        await until("both see all", () => presentTo(one) === JSON.stringify({ a: count, b: 1, neutral: 0 }));
      }
    }
  });

  it("[ND3] [AN4] who has written counts also where a server is slow to tell the others", async () => {
    const far = await startFar();
    session = await aSession(url(0));
    const sides: SideId[] = ["a", "a", "a", "b", "b", "b"];
    const people = await Promise.all(sides.map((side) => personAt(1, side)));
    await session.facilitator.next(3);
    for (const person of people) await person.inStage("pain-points");
    far.delay(100);
    await Promise.all(people.map((person, at) => accepted(post(person, `Text ${at}`))));
    await session.facilitator.next();
    for (const person of people) await until("all texts are shown", () => posts(person).length === 6);
    expect(people.map((person) => sidesOf(person))).toEqual(people.map(() => new Set(["a", "b"])));
  });

  it("[ND3] [AN4] who has written counts also where a server that wrote later tells of it first", async () => {
    const far = await startFar();
    nodes = [...nodes, ...(await someNodes(postgres.url, 1))];
    session = await aSession(url(0));
    const atFar = await Promise.all((["a", "a", "b", "b"] as const).map((side) => personAt(1, side)));
    const later = await Promise.all((["a", "b"] as const).map((side) => personAt(2, side)));
    await session.facilitator.next(3);
    for (const person of [...atFar, ...later]) await person.inStage("pain-points");
    far.delay(150);
    await Promise.all(atFar.map((person, at) => accepted(post(person, `Text ${at}`))));
    await Promise.all(later.map((person, at) => accepted(post(person, `Later ${at}`))));
    await session.facilitator.next();
    for (const person of later) {
      await until("all texts are shown", () => posts(person).length === 6);
      expect(sidesOf(person)).toEqual(new Set(["a", "b"]));
    }
  });

  it("[ND2] whoever deletes a session is answered before they are told that it is gone, also where that is slow", async () => {
    const far = await startFar();
    session = await aSession(url(1));
    const { facilitator } = session;
    const person = await personAt(1);
    await facilitator.next(3);
    await person.inStage("pain-points");
    far.delay(30);
    let answer: { ok: boolean } | null = null;
    void facilitator.connection.send({ type: "delete-session" }).then((ack) => {
      answer = ack;
    });
    // Meanwhile somebody's text finds that there is no session any more.
    for (let count = 0; count < 20; count += 1) void post(person, `Text ${count}`);
    for (const { connection } of [facilitator, person]) {
      await until("they are told", () => connection.state.kind === "refused");
      expect(connection.state).toMatchObject({ refusal: { code: "session-deleted" } });
    }
    expect(answer).toEqual({ ok: true });
  });

  it("[ND12] while Postgres is away both say so and refuse, and what was typed follows to both", async () => {
    await start();
    const people = [await personAt(0), await personAt(1)];
    await session.facilitator.next(3);
    for (const person of people) await person.inStage("pain-points");
    await postgres.stop("killed");
    const isReady = (at: number) => fetch(`${url(at)}/readyz`).then(({ status }) => status);
    for (const at of [0, 1]) await until("it says so", async () => (await isReady(at)) === 503);
    const meanwhile = people.map((person, at) => accepted(post(person, `Meanwhile ${at}`)));
    for (const { connection } of people) {
      await until("it waits on the device", () => connection.outbox.some(({ state }) => state === "waiting"));
    }
    await postgres.start();
    await Promise.all(meanwhile);
    await session.facilitator.next();
    for (const person of people) await until("both texts are there", () => posts(person).length === 2);
  });

  it("[ND14] one that meets what a newer version has written takes nothing for that session, and leaves it as it is", async () => {
    await start();
    const people = [await personAt(0), await personAt(1)];
    await session.facilitator.next(3);
    for (const person of people) await person.inStage("pain-points");
    const newer = await openPostgresLog({ engine: "postgres", url: postgres.url, connections: 2, timeoutMs: 5_000 });
    onTestFinished(() => newer.close());
    const found = await newer.find(session.code);
    if (!found) throw new Error("the session is not there");
    const events = [{ version: eventVersion + 1, body: JSON.stringify({ type: "of-a-newer-version" }) }];
    const append = { session: found.id, expectedSeq: found.lastSeq, events, commands: [], vault: [] };
    expect(await newer.append(append)).toBe("done");
    // Twice: it has read it at the first.
    for (const count of [1, 2]) {
      for (const person of people) {
        void post(person, `Not now ${count}`);
        const waiting = () => person.connection.outbox.filter(({ state }) => state === "waiting");
        await until("it waits on the device", () => waiting().length === count);
      }
    }
    expect(await lastSeq()).toBe(found.lastSeq + 1);
  });

  it("[ND8] [WH5] other tools are told once, of what happened at either, and by the other one when the first has gone", async () => {
    const receiver = await aReceiver();
    onTestFinished(() => receiver.stop());
    await start({ settings: { webhook: { url: receiver.url, secret: webhookSecret } } });
    const second = await aSession(url(1));
    const third = await aSession(url(1));
    for (const each of [session, second]) {
      await each.facilitator.next();
      await accepted(each.facilitator.do({ type: "end" }));
    }
    await until("both have come", () => receiver.received.length === 2, 30_000);
    await nodes[0]?.stop();
    await third.facilitator.next();
    await accepted(third.facilitator.do({ type: "end" }));
    await until("the third has come", () => receiver.received.length === 3, 30_000);
    const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
    expect(new Set(ids).size).toBe(3);
    for (const each of [second, third]) each.close();
    nodes = nodes.slice(1);
  });

  it("[ND9] [AN6] two that commit to a session gather for twice as long: what comes in that time is one commit", async () => {
    const tickMs = 500;
    await start({ settings: { tickMs, maxTickMs: tickMs } });
    const [ann, ben] = [await personAt(1), await personAt(1)];
    await session.facilitator.next(3);
    for (const person of [ann, ben]) await person.inStage("pain-points");
    await accepted(post(ann, "First"));
    // Later than one tick, and sooner than two.
    await new Promise((resolve) => setTimeout(resolve, 1.2 * tickMs));
    await Promise.all([accepted(post(ann, "Second")), accepted(post(ben, "Third"))]);
    const commits = await postgres.query(
      "SELECT FROM parley.appended WHERE last_seq > (SELECT max(last_seq) - 3 FROM parley.appended)",
    );
    expect(commits).toHaveLength(2);
  });

  it("[ND11] long polling is refused with the reason, to the app too, which tries on and says why", async () => {
    await start();
    const answer = await fetch(`${url(1)}/socket.io/?EIO=4&transport=polling`);
    expect([answer.status, await answer.json()]).toEqual([403, { code: 4, message: "needs-websocket" }]);
    const network = await aNetwork(url(1));
    onTestFinished(() => network.close());
    network.refuseWebSockets();
    const phone = connect({
      url: network.url,
      credentials: { as: "participant", code: session.code, member: nanoid(22) as MemberId, side: "a" },
      storage: memoryStorage(),
    });
    onTestFinished(() => phone.close());
    await until("the phone says why", () => phone.state.kind === "offline" && phone.state.refusal);
    const { refusal } = phone.state.kind === "offline" ? phone.state : {};
    expect(refusal).toMatchObject({ code: "needs-websocket", message: refusals["needs-websocket"].message });
    network.mend();
    await until("it is in once the network lets it", () => phone.state.kind === "open");
  });

  it("[ND13] [RE3] a rehearsal is one for both: shown, not begun twice, and ended at the other one", async () => {
    await start();
    const view = () => session.facilitator.connection.view as View<"facilitator">;
    const ask = async (at: number, method: string) => {
      const headers = { "Content-Type": "application/json", Authorization: `Bearer ${session.secret}` };
      const body = JSON.stringify({ people: { a: 1, b: 1, neutral: 0 }, pace: "fast" });
      const address = `${url(at)}/api/sessions/${session.code}/rehearsal`;
      return (await fetch(address, { method, headers, ...(method === "POST" && { body }) })).status;
    };
    expect(await ask(1, "POST")).toBe(201);
    await until("the facilitator sees two", () => view().simulated === 2);
    expect(await ask(0, "POST")).toBe(200);
    expect(view().simulated).toBe(2);
    expect(await ask(0, "DELETE")).toBe(200);
    await until("they are gone", () => view().simulated === undefined && view().present.a === 0);
    expect(await refusedWith(session.facilitator.do({ type: "next" }))).toBe("accepted");
  });
});
