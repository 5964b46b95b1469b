import { nanoid } from "nanoid";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type Connection, connect, type Shown } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import { readConfig } from "../../server/config.ts";
import { openDatabase } from "../../server/log/database.ts";
import { openPostgresLog } from "../../server/log/postgres/log.ts";
import type { AgendaKey, ContentId, MemberId, SessionId, SideId } from "../../shared/ids.ts";
import { aPostgres, postgresPrograms, type TestPostgres } from "../support/aPostgres.ts";
import type { TestServer } from "../support/aServer.ts";
import { accepted, aSession, newEditKey, type Person, refusedWith, type TestSession } from "../support/aSession.ts";
import { someNodes } from "../support/someNodes.ts";
import { until } from "../support/until.ts";

describe.skipIf(postgresPrograms === null)("three servers on one Postgres", () => {
  let postgres: TestPostgres;
  let nodes: readonly TestServer[];
  let session: TestSession;
  const url = (at: number) => nodes[at]?.url ?? "";

  beforeAll(async () => {
    postgres = await aPostgres();
    nodes = await someNodes(postgres.url, 3);
  });
  afterAll(async () => {
    for (const node of nodes ?? []) await node.stop();
    await postgres?.remove();
  });
  beforeEach(async () => {
    session = await aSession(url(0));
  });
  afterEach(() => session.close());

  const personAt = (at: number, side: SideId, member = nanoid(22) as MemberId): Promise<Person> =>
    session.participant(side, memoryStorage(), member, url(at));
  function facilitatorLineTo(at: number, secret: string, shown: Shown | null = null): Connection {
    const connection = connect({
      url: url(at),
      credentials: { as: "facilitator", code: session.code, secret },
      storage: memoryStorage(),
      shown,
    });
    onTestFinished(() => connection.close());
    return connection;
  }
  async function facilitatorAt(at: number, secret = session.secret): Promise<Connection> {
    const connection = facilitatorLineTo(at, secret);
    await until("the link is open or refused", () => connection.state.kind === "refused" || connection.view);
    return connection;
  }
  const everywhere = (sides: readonly SideId[]) => Promise.all(sides.map((side, at) => personAt(at % 3, side)));
  const post = (person: Person, text: string) =>
    person.act({ type: "add-post", text }, { editKey: newEditKey(), text });
  const toPainPoints = async (people: readonly Person[]) => {
    await session.facilitator.next(3);
    await Promise.all(people.map((person) => person.inStage("pain-points")));
  };
  const postsOf = ({ connection }: Person) => {
    const { stage } = connection.view ?? {};
    return stage?.id === "pain-points" && "posts" in stage.view ? Object.values(stage.view.posts) : null;
  };
  const presentTo = ({ connection }: Pick<Person, "connection">) => JSON.stringify(connection.view?.present);
  const saying = ({ state }: Connection) => (state.kind === "refused" ? state.refusal.code : state.kind);

  it("[ND1] lets in no server that knows of no others, which is told what to set, and none beside one that is alone", async () => {
    const opening = (several: boolean) =>
      openDatabase(readConfig({ DATABASE_URL: postgres.url, SEVERAL_NODES: String(several) }), { patienceMs: 1 });
    await expect(opening(false)).rejects.toMatchObject({
      failure: "busy",
      message: expect.stringContaining("SEVERAL_NODES=true"),
    });
    await (await opening(true)).close();
  });

  it("[ND1] [ND3] people of one session are at all of them, write at the same time, and see the same texts and sides", async () => {
    const people = await everywhere(["a", "b", "a", "b", "a", "b"]);
    await toPainPoints(people);
    await Promise.all(people.flatMap((person, at) => [1, 2, 3].map((n) => accepted(post(person, `Text ${at}.${n}`)))));
    await session.facilitator.next();
    const shown = await Promise.all(people.map((person) => until("all texts are shown", () => postsOf(person))));
    expect(new Set(shown.map((posts) => JSON.stringify(posts))).size).toBe(1);
    expect(shown[0]).toHaveLength(18);
    // Three of each side have written, though no server has three of one: each is named.
    expect(new Set(shown[0]?.map(({ side }) => side))).toEqual(new Set(["a", "b"]));
  });

  it("[ND5] counts each person once, however many lines to however many servers they have, and lets them go after a while", async () => {
    const member = nanoid(22) as MemberId;
    const [first, second] = [await personAt(1, "a", member), await personAt(2, "a", member)];
    const other = await personAt(2, "b");
    const both = JSON.stringify({ a: 1, b: 1, neutral: 0 });
    for (const one of [session.facilitator, first, other])
      await until("both count once", () => presentTo(one) === both);
    await accepted(first.connection.send({ type: "ready", ready: true }));
    await until("the facilitator sees who is ready", () => session.facilitator.connection.view?.ready === 1);
    await until("their other line knows", () => second.connection.me?.ready === true);
    first.leave();
    second.leave();
    const left = JSON.stringify({ a: 0, b: 1, neutral: 0 });
    for (const one of [session.facilitator, other]) await until("one has left", () => presentTo(one) === left);
  });

  it("[ND5] [TI7] somebody at another server who needs more time is heard, and answered", async () => {
    const [, person] = await everywhere(["a", "b"]);
    if (!person) throw new Error("nobody came");
    await session.facilitator.next();
    await person.inStage("temperature");
    await accepted(person.connection.send({ type: "ask-for-time" }));
    await until("the facilitator knows", () => session.facilitator.connection.view?.moreTime === true);
    await accepted(session.facilitator.do({ type: "timer-adjust", byMs: 60_000 }));
    await until(
      "it is answered",
      () => !session.facilitator.connection.view?.moreTime && !person.connection.me?.moreTime,
    );
  });

  it("[ND2] a command that is sent again to another server is done once and said to be done, also when the room has moved on", async () => {
    const [here, there] = [await personAt(0, "a"), await personAt(1, "a")];
    await toPainPoints([here, there]);
    const [id, editKey] = [nanoid(22), newEditKey()];
    const at = here.connection.view?.at as AgendaKey;
    const envelope = { id, at, editKey, command: { type: "add-post", text: "Once" } };
    const sentTo = async (node: number) => {
      const { io } = await import("socket.io-client");
      const auth = { v: 1, as: "participant", code: session.code, member: nanoid(22), side: "a" };
      const socket = io(url(node), { transports: ["websocket"], forceNew: true, auth });
      onTestFinished(() => void socket.disconnect());
      await new Promise<void>((resolve) => socket.once("welcome", () => resolve()));
      return socket.timeout(10_000).emitWithAck("command", envelope) as Promise<{ ok: boolean; contentId?: ContentId }>;
    };
    const [one, other] = await Promise.all([sentTo(1), sentTo(2)]);
    expect([one.ok, other]).toEqual([true, one]);
    await session.facilitator.next();
    await until("it is there once", () => postsOf(there)?.length === 1);
    expect(await sentTo(2)).toEqual(one);
  });

  it("[ND2] whoever comes from one server to another sees there what they were shown before", async () => {
    const [title, sides] = ["Title", { a: "Sales", b: "Operations" }];
    const { connection } = session.facilitator;
    await facilitatorAt(1);
    for (let count = 1; count <= 10; count += 1) {
      await accepted(session.facilitator.do({ type: "set-title", title: `${title} ${count}`, sides }));
      // At once: the other server is about to show it too, and must not show less first.
      const { shown } = connection;
      const line = facilitatorLineTo(1, session.secret, shown);
      let first: string | undefined;
      line.subscribe(() => {
        if (line.shown?.position.epoch !== shown?.position.epoch) first ??= line.view?.title;
      });
      expect(await until("the other server shows something", () => first)).toBe(`${title} ${count}`);
    }
  });

  it("[ND2] a link works at every server as soon as it is made, and nowhere once it is taken back", async () => {
    const { connection } = session.facilitator;
    await facilitatorAt(2);
    const { secret = "", links = [] } = await accepted(connection.send({ type: "add-co-facilitator" }));
    const co = await facilitatorAt(2, secret);
    expect(saying(co)).toBe("open");
    await accepted(connection.send({ type: "revoke-facilitator-link", link: links[0]?.id ?? ("" as never) }));
    await until("the line at the other server has ended", () => saying(co) === "link-revoked");
    expect(saying(await facilitatorAt(1, secret))).toBe("not-facilitator");
  });

  it("[ND2] who hands over at one server loses the controls at another, where the next one gets them", async () => {
    const { connection } = session.facilitator;
    const { secret = "" } = await accepted(connection.send({ type: "prepare-handover" }));
    const [former, next] = [await facilitatorAt(1), await facilitatorAt(2, secret)];
    expect(next.welcome?.main).toBeUndefined();
    await accepted(connection.send({ type: "hand-over" }));
    await until("the former one is told", () => saying(former) === "handed-over");
    await until("the next one has the main link", () => next.welcome?.main === true);
  });

  it("[ND2] a person who is removed at one server has to leave another, and comes back at none", async () => {
    const member = nanoid(22) as MemberId;
    const person = await personAt(1, "b", member);
    const badge = await until("the facilitator sees them", () => {
      const { people } = session.facilitator.connection.view ?? {};
      return people && (Object.keys(people)[0] as never);
    });
    await accepted(session.facilitator.connection.send({ type: "remove-person", badge }));
    await until("they are out", () => saying(person.connection) === "removed");
    expect(saying((await personAt(2, "b", member)).connection)).toBe("removed");
  });

  it("[ND2] a session that is deleted at one server is gone at all, in the same moment for those who watch", async () => {
    const person = await personAt(2, "a");
    await accepted(session.facilitator.connection.send({ type: "delete-session" }));
    await until("they are told", () => saying(person.connection) === "session-deleted");
    expect(saying((await personAt(1, "a")).connection)).toBe("unknown-session");
  });

  it("[ND2] what nobody told is found in the log a few seconds later", async () => {
    const person = await personAt(1, "a");
    const silent = await openPostgresLog({ engine: "postgres", url: postgres.url, connections: 2, timeoutMs: 5_000 });
    onTestFinished(() => silent.close());
    const [row] = await postgres.query<{ id: SessionId; last_seq: number }>(
      "SELECT id, last_seq FROM parley.sessions WHERE code = $1",
      [session.code],
    );
    if (!row) throw new Error("the session is not stored");
    const event = { type: "titled", title: "Said to nobody", sides: { a: "Sales", b: "Operations" } };
    const events = [{ version: 1, body: JSON.stringify(event) }];
    const append = { session: row.id, expectedSeq: row.last_seq, events, commands: [], vault: [] };
    expect(await silent.append(append)).toBe("done");
    await until("everybody sees it", () =>
      [session.facilitator, person].every(({ connection }) => connection.view?.title === "Said to nobody"),
    );
  });

  it("[ND3] nothing is refused on what is out of date, even where nobody told of it", async () => {
    const [here, there] = [await personAt(0, "a"), await personAt(1, "a")];
    await toPainPoints([here, there]);
    for (let turn = 0; turn < 5; turn += 1) {
      // The post goes to one server and Next, which needs one, at once to another.
      await accepted(post(there, `Text ${turn}`));
      expect(await refusedWith(session.facilitator.connection.send({ type: "next" }))).toBe("accepted");
      await accepted(session.facilitator.do({ type: "back" }));
    }
  });

  it("[ND3] cards are dealt to people at every server, once each, and to a latecomer", async () => {
    const people = await everywhere(["a", "b", "a", "b", "a", "b"]);
    await toPainPoints(people);
    await Promise.all(people.map((person, at) => accepted(post(person, `Pain ${at}`))));
    await until("both sides are there", () => presentTo(session.facilitator) === '{"a":3,"b":3,"neutral":0}');
    await session.facilitator.next(5);
    const cardsOf = ({ connection }: Person) => {
      const own = connection.me?.stage;
      return own && "cards" in own ? Object.keys(own.cards) : [];
    };
    for (const person of people) await until("they have a card", () => cardsOf(person).length > 0);
    const late = await personAt(2, "a");
    await until("the latecomer has one", () => cardsOf(late).length > 0);
  });

  it("[ND4] [AN2] neither the wire between them nor any byte of the database names who is here or who has written", async () => {
    const heard: string[] = [];
    const ear = new pg.Client(postgres.url);
    onTestFinished(() => ear.end());
    await ear.connect();
    ear.on("notification", ({ payload = "" }) => heard.push(payload));
    await ear.query("LISTEN parley");
    const members = Array.from({ length: 6 }, () => nanoid(22) as MemberId);
    const people = await Promise.all(members.map((member, at) => personAt(at % 3, at % 2 ? "a" : "b", member)));
    await toPainPoints(people);
    for (const [at, person] of people.entries()) await accepted(post(person, `A secret of person ${at}`));
    await until("all count", () => session.facilitator.connection.view?.present.a === 3);
    const sealed = heard.filter((word) => word.startsWith("s "));
    expect(sealed.length).toBeGreaterThan(6);
    const [bytes, wire] = [await postgres.everyByte(), Buffer.from(heard.join("\n"))];
    const badges = Object.keys(session.facilitator.connection.view?.people ?? {});
    for (const secret of [...members, ...badges, "A secret of person", "writer-counted"]) {
      expect([secret, bytes.includes(secret), wire.includes(secret)]).toEqual([secret, false, false]);
    }
  });

  it("[ND6] [AN5] they count in the same moment: whoever watches all of them sees each count once", async () => {
    const people = await everywhere(["a", "b", "a"]);
    await toPainPoints(people);
    const seen = people.map((person) => {
      const counts: number[] = [];
      person.connection.subscribe(() => {
        const count = person.connection.view?.written ?? 0;
        if (counts.at(-1) !== count) counts.push(count);
      });
      return counts;
    });
    for (let count = 0; count < 12; count += 1) await accepted(post(people[count % 3] as Person, `Text ${count}`));
    await until("all see the last count", () => people.every(({ connection }) => connection.view?.written === 10));
    expect(new Set(seen.map((counts) => counts.join())).size).toBe(1);
  });

  it("[ND10] wrong codes at one server count at all of them", async () => {
    const knock = (at: number) => fetch(`${url(at)}/api/sessions/ZZZZZZZZZ`).then(({ status }) => status);
    for (let count = 0; count < 30; count += 1) await knock(count % 2);
    await until("the third one has heard of it", async () => (await knock(2)) === 429);
    expect(await refusedWith(session.facilitator.connection.send({ type: "next" }))).toBe("accepted");
  });
});
