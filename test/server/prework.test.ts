import path from "node:path";
import { io, type Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Connection, connect } from "../../client/connection/connection.ts";
import { type DeviceStorage, memoryStorage } from "../../client/connection/deviceStorage.ts";
import { keepMember, keptMember } from "../../client/connection/member.ts";
import { memberOfLink, returnPart } from "../../client/connection/returnLink.ts";
import { takeSide } from "../../client/pages/join/member.ts";
import { openSqliteLog } from "../../server/log/sqlite/log.ts";
import type { AgendaKey, SideId } from "../../shared/ids.ts";
import type { ClientCommand } from "../../shared/protocol/messages.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import { countEveryMs } from "../../shared/session/prework.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, refusedWith, type TestSession } from "../support/aSession.ts";
import { manualClock } from "../support/manualClock.ts";
import { until } from "../support/until.ts";

let clock: ReturnType<typeof manualClock>;
let server: TestServer;
let session: TestSession;
let pains: AgendaKey;
let words: AgendaKey;
const connections: Connection[] = [];
const sockets: Socket[] = [];
const dayMs = 24 * 60 * 60_000;

beforeEach(async () => {
  clock = manualClock();
  server = await aServer({}, { clock });
  session = await aSession(server.url);
  const entry = (stage: string) =>
    session.facilitator.connection.view?.agenda.find((line) => line.stage === stage)?.key as AgendaKey;
  pains = entry("pain-points");
  words = entry("shared-vocabulary");
});
afterEach(async () => {
  for (const connection of connections.splice(0)) connection.close();
  for (const socket of sockets.splice(0)) socket.close();
  session.close();
  await server.stop();
});

const open = (more: { untilMs?: number; closes?: boolean } = {}) =>
  accepted(session.facilitator.do({ type: "open-prework", keys: [pains, words], ...more }));

/** Somebody on their device, as the app lets them in. */
async function onDevice(storage: DeviceStorage): Promise<Connection> {
  const { code } = session;
  const kept = keptMember(storage, code);
  if (!kept) throw new Error("the device is nobody yet");
  const { member, side, seal } = kept;
  const credentials = { as: "participant", code, member, side, ...(seal && { seal }) } as const;
  const connection = connect({ url: server.url, credentials, storage });
  connections.push(connection);
  await until("the device is in", () => connection.state.kind === "open" && connection.view !== null);
  return connection;
}

async function newcomer(side: SideId) {
  const storage = memoryStorage();
  takeSide(storage, session.code, side);
  return { storage, connection: await onDevice(storage) };
}

const write = (connection: Connection, at: AgendaKey, command: ClientCommand & { text?: string; term?: string }) =>
  connection.send(command, {
    at,
    editKey: connection.newEditKey(at),
    own: { text: command.text ?? command.term ?? "" },
  });

/** A further device of the same person, by their return link. */
async function byLink(storage: DeviceStorage) {
  const kept = keptMember(storage, session.code);
  const further = memberOfLink((kept && returnPart(kept)) ?? "");
  if (!further) throw new Error("there is no return link");
  const device = memoryStorage();
  keepMember(device, session.code, further);
  const connection = await onDevice(device);
  await connection.recover(pains);
  await connection.recover(words);
  return { storage: device, connection };
}

const textsOf = ({ own }: Connection) => own.map(({ text }) => text).sort();

async function stored() {
  const log = openSqliteLog(path.join(server.dataDir, "parley.sqlite"));
  const row = await log.find(session.code);
  const found = row && (await log.load(row.id));
  await log.close();
  if (!found) throw new Error("the session is not stored");
  return found;
}

describe("writing before the meeting", () => {
  it("[PW2] goes to several stages side by side, and to nobody else, over a restart and a day", async () => {
    await open();
    const facilitator = session.facilitator.connection;
    const before = JSON.stringify(facilitator.view);
    const ann = await newcomer("a");
    const ben = await newcomer("b");
    await accepted(write(ann.connection, pains, { type: "add-post", text: "By Ann" }));
    await accepted(write(ann.connection, words, { type: "propose", term: "done" }));
    await accepted(write(ben.connection, pains, { type: "add-post", text: "By Ben" }));
    ann.connection.close();
    await server.restart();
    clock.advance(dayMs);
    const back = await onDevice(ann.storage);
    expect(textsOf(back)).toEqual(["By Ann", "done"]);
    const post = back.own.find(({ text }) => text === "By Ann");
    await accepted(
      back.send(
        { type: "edit-post", text: "By Ann, again" },
        { at: pains, editKey: post?.editKey as never, own: { text: "By Ann, again" } },
      ),
    );
    await until("the facilitator is back", () => facilitator.state.kind === "open");
    expect(JSON.stringify(facilitator.view)).not.toMatch(/By Ann|By Ben|"done"/);
    expect(JSON.parse(JSON.stringify(facilitator.view))).toMatchObject({
      present: JSON.parse(before).present,
      people: {},
    });
    expect(JSON.stringify(back.view)).not.toMatch(/By Ann|By Ben/);
  });

  it("[PW3] ends when the date closes it, also where the server was down at that moment", async () => {
    const untilMs = clock.nowMs() + 3 * dayMs;
    await open({ untilMs, closes: true });
    const ann = await newcomer("a");
    await accepted(write(ann.connection, pains, { type: "add-post", text: "In time" }));
    clock.advance(3 * dayMs + 3_000);
    await server.restart();
    await until("the device is back", () => ann.connection.state.kind === "open");
    expect(await refusedWith(write(ann.connection, pains, { type: "add-post", text: "Late" }))).toBe("time-up");
    await until("the end is shown", () => ann.connection.view?.clock.kind === "over");
  });

  it("[PW4] leaves neither an event nor an order in the store", async () => {
    await open();
    const [ann, ben] = [await newcomer("a"), await newcomer("b")];
    for (const [n, { connection }] of [ann, ben, ann, ben, ann].entries()) {
      await accepted(write(connection, pains, { type: "add-post", text: `Post ${n}` }));
    }
    const { events, snapshot } = await stored();
    expect(events).toEqual([]);
    const { stages } = JSON.parse(snapshot.body) as {
      stages: Record<string, { unseen: Record<string, { text: string }> }>;
    };
    const posts = stages[pains]?.unseen ?? {};
    expect(Object.keys(posts)).toHaveLength(5);
    expect(Object.keys(posts)).toEqual(Object.keys(posts).sort());
  });

  it("[PW5] is counted once an hour at the most, and neither a visit nor a restart counts anew", async () => {
    await open();
    const count = () => session.facilitator.connection.view?.prework?.written?.[pains];
    const ann = await newcomer("a");
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await accepted(write(ann.connection, pains, { type: "add-post", text: `Post ${n}` }));
    }
    clock.advance(countEveryMs - 1);
    await server.restart();
    await until("the facilitator is back", () => session.facilitator.connection.state.kind === "open");
    await accepted(
      session.facilitator.do({ type: "set-title", title: "Later", sides: { a: "Sales", b: "Operations" } }),
    );
    await until("the title has come", () => session.facilitator.connection.view?.title === "Later");
    expect(count()).toBe(0);
    clock.advance(countEveryMs + 1);
    await until("they were counted", () => count() === 5);
    await accepted(write(ann.connection, words, { type: "propose", term: "done" }));
    await accepted(session.facilitator.do({ type: "set-title", title: "Now", sides: { a: "Sales", b: "Operations" } }));
    await until("the title has come", () => session.facilitator.connection.view?.title === "Now");
    expect(session.facilitator.connection.view?.prework?.written?.[words]).toBe(0);
  });
});

describe("coming back by a return link", () => {
  it("[PW6] [PW7] a further device has the texts and may change them, and the first one learns of it", async () => {
    await open();
    const ann = await newcomer("a");
    await accepted(write(ann.connection, pains, { type: "add-post", text: "Written on the phone" }));
    await accepted(write(ann.connection, words, { type: "propose", term: "done" }));
    await server.restart();
    const laptop = await byLink(ann.storage);
    expect(textsOf(laptop.connection)).toEqual(["Written on the phone", "done"]);
    const [post] = laptop.connection.own.filter(({ type }) => type === "add-post");
    const [term] = laptop.connection.own.filter(({ type }) => type === "propose");
    const own = { text: "Reworded on the laptop" };
    await accepted(
      laptop.connection.send({ type: "edit-post", ...own }, { at: pains, editKey: post?.editKey as never, own }),
    );
    await accepted(
      laptop.connection.send({ type: "delete-proposal" }, { at: words, editKey: term?.editKey as never, forget: true }),
    );
    await accepted(write(laptop.connection, pains, { type: "add-post", text: "Written on the laptop" }));
    await until("the phone is back", () => ann.connection.state.kind === "open");
    await ann.connection.recover(pains);
    await ann.connection.recover(words);
    expect(textsOf(ann.connection)).toEqual(["Reworded on the laptop", "Written on the laptop"]);
  });

  it("[PW6] two devices that write at the same time take nothing from each other", async () => {
    await open();
    const ann = await newcomer("a");
    await accepted(write(ann.connection, pains, { type: "add-post", text: "First" }));
    const laptop = await byLink(ann.storage);
    const texts = ["a", "b", "c"].flatMap((n) => [`Phone ${n}`, `Laptop ${n}`]);
    await Promise.all(
      texts.map((text) =>
        accepted(
          write(text.startsWith("Phone") ? ann.connection : laptop.connection, pains, { type: "add-post", text }),
        ),
      ),
    );
    await ann.connection.recover(pains);
    expect(textsOf(ann.connection)).toEqual(["First", ...texts].sort());
  });

  it("[PW6] works where joining is locked, and is one person with the first device", async () => {
    await open();
    const ann = await newcomer("a");
    await accepted(session.facilitator.do({ type: "set-locked", locked: true }));
    const laptop = await byLink(ann.storage);
    expect(laptop.connection.me?.badge).toBe(ann.connection.me?.badge);
    const { snapshot } = await stored();
    await accepted(write(ann.connection, pains, { type: "add-post", text: "One" }));
    await accepted(write(laptop.connection, pains, { type: "add-post", text: "Two" }));
    const { stages } = JSON.parse((await stored()).snapshot.body) as { stages: Record<string, { writers: object }> };
    expect(Object.values(stages[pains]?.writers ?? {})).toEqual(["a"]);
    expect(snapshot.body).not.toContain("One");
  });

  it("[PW7] gives texts to nobody without their keys, and nothing at all to facilitators and screens", async () => {
    await open();
    const ann = await newcomer("a");
    await accepted(write(ann.connection, pains, { type: "add-post", text: "Hidden from all" }));
    const ben = await newcomer("b");
    await ben.connection.recover(pains);
    expect(ben.connection.own).toEqual([]);
    const editKeys = ann.connection.own.map(({ editKey }) => editKey);
    const chair = io(server.url, {
      auth: { v: protocolVersion, as: "facilitator", code: session.code, secret: session.secret },
      transports: ["websocket"],
      forceNew: true,
    });
    sockets.push(chair);
    const answer = await chair.timeout(10_000).emitWithAck("own", { at: pains, editKeys });
    expect(answer).toMatchObject({ refusal: { code: "not-allowed" } });
  });

  it("[PW7] nothing of the question is stored", async () => {
    await open();
    const ann = await newcomer("a");
    await accepted(write(ann.connection, pains, { type: "add-post", text: "One" }));
    const before = await stored();
    await byLink(ann.storage);
    expect(await stored()).toEqual(before);
  });
});

it("[PW8] the live part begins with what was written, shown by the facilitator's hand", async () => {
  await open();
  const ann = await newcomer("a");
  await accepted(write(ann.connection, pains, { type: "add-post", text: "Written before" }));
  await server.restart();
  await until("the facilitator is back", () => session.facilitator.connection.state.kind === "open");
  await session.facilitator.next();
  expect(session.facilitator.connection.view?.phase).toBe("live");
  await accepted(session.facilitator.do({ type: "go-to", key: pains }));
  const { view } = await session.facilitator.inStage("pain-points");
  expect(JSON.stringify(view)).not.toContain("Written before");
  await session.facilitator.next();
  await until("it is shown", () => JSON.stringify(ann.connection.view).includes("Written before"));
});
