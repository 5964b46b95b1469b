import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Connection, connect } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { Ack } from "../../shared/protocol/messages.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, refusedWith, type TestSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";

let server: TestServer;
let session: TestSession;
let main: Connection;
const opened: Connection[] = [];

beforeEach(async () => {
  server = await aServer();
  session = await aSession(server.url);
  main = session.facilitator.connection;
});
afterEach(async () => {
  for (const connection of opened.splice(0)) connection.close();
  session.close();
  await server.stop();
});

/** Somebody opens a facilitator link; resolves when they are in, or refused. */
async function opens(secret: string): Promise<Connection> {
  const connection = connect({
    url: server.url,
    credentials: { as: "facilitator", code: session.code, secret },
    storage: memoryStorage(),
  });
  opened.push(connection);
  await until("the link is open or refused", () => {
    const { kind } = connection.state;
    return kind === "refused" || (kind === "open" && connection.view !== null && connection.welcome !== null);
  });
  return connection;
}
const saying = ({ state }: Connection): string => (state.kind === "refused" ? state.refusal.code : state.kind);
const secretOf = async (ack: Promise<Ack>): Promise<string> => (await accepted(ack)).secret ?? "";
const links = async () => (await accepted(main.send({ type: "list-facilitator-links" }))).links ?? [];
const aCoFacilitator = async () => opens(await secretOf(main.send({ type: "add-co-facilitator" })));

describe("the main link", () => {
  it("[FL1] opens the same controls on another device, at the same time and after a restart", async () => {
    const tablet = await opens(session.secret);
    expect(tablet.welcome?.main).toBe(true);
    await accepted(tablet.send({ type: "next" }));
    await until("both see it", () => main.view?.phase === "live" && tablet.view?.phase === "live");
    await server.restart();
    const later = await opens(session.secret);
    expect(later.welcome?.main).toBe(true);
    expect(later.view?.notes).toEqual({});
    await accepted(later.send({ type: "end" }));
  });
});

describe("co-facilitators", () => {
  it("[FL2] each get a link of their own, listed by number and without its secret", async () => {
    const secrets = [1, 2].map(() => secretOf(main.send({ type: "add-co-facilitator" })));
    const [one, other] = await Promise.all(secrets);
    for (const secret of [one, other]) expect(secret).toMatch(/^[\w-]{22}$/);
    expect(new Set([one, other, session.secret]).size).toBe(3);
    expect((await links()).map(({ number }) => number).sort()).toEqual([1, 2]);
    expect(JSON.stringify(await links())).not.toContain(one);
  });

  it("[FL2] no secret of a link is in the files of the server", async () => {
    const secret = await secretOf(main.send({ type: "add-co-facilitator" }));
    await server.restart();
    expect(saying(await opens(secret))).toBe("open");
    for (const file of ["parley.sqlite", "parley.sqlite-wal"]) {
      const bytes = readFileSync(path.join(server.dataDir, file), "latin1");
      for (const known of [secret, session.secret]) expect(bytes).not.toContain(known);
    }
  });

  it("[FL3] do everything in the room, download what it made, and say nothing of it to others", async () => {
    const co = await aCoFacilitator();
    expect(co.welcome).toMatchObject({ as: "facilitator", screenKey: main.welcome?.screenKey });
    expect(co.welcome?.main).toBeUndefined();
    await accepted(co.send({ type: "next" }));
    await until("the room has started", () => main.view?.phase === "live");
    const key = co.view?.at as never;
    await accepted(co.send({ type: "note", key, text: "Kim opens" }));
    await until("the note is there", () => main.view?.notes?.[key] === "Kim opens");
    for (const command of [
      { type: "take-breath" },
      { type: "go-on", clock: true },
      { type: "set-locked", locked: true },
    ] as const) {
      await accepted(co.send(command));
    }
  });

  it("[FL3] do not end or delete the session, nor decide who facilitates", async () => {
    const co = await aCoFacilitator();
    const [{ id }] = (await links()) as [{ id: never }];
    for (const command of [
      { type: "end" },
      { type: "delete-session" },
      { type: "list-facilitator-links" },
      { type: "add-co-facilitator" },
      { type: "revoke-facilitator-link", link: id },
      { type: "prepare-handover" },
      { type: "hand-over" },
    ] as const) {
      expect(await refusedWith(co.send(command))).toBe("main-link-only");
    }
    expect(main.view?.phase).toBe("lobby");
    expect(await links()).toHaveLength(1);
  });

  it("[FL3] participants are not facilitators of any kind", async () => {
    const person = await session.participant("a");
    expect(await refusedWith(person.connection.send({ type: "add-co-facilitator" }))).toBe("not-allowed");
  });

  it("[FL4] a link that is taken back ends what it had open at once, and lets nobody in any more", async () => {
    const secret = await secretOf(main.send({ type: "add-co-facilitator" }));
    const [laptop, phone, other] = [await opens(secret), await opens(secret), await aCoFacilitator()];
    const [{ id }] = (await links()) as [{ id: never }];
    expect((await accepted(main.send({ type: "revoke-facilitator-link", link: id }))).links).toHaveLength(1);
    await until("both are told", () => saying(laptop) === "link-revoked" && saying(phone) === "link-revoked");
    expect(await refusedWith(laptop.send({ type: "next" }))).toBe("unavailable");
    expect(saying(await opens(secret))).toBe("not-facilitator");
    await server.restart();
    expect(saying(await opens(secret))).toBe("not-facilitator");
    await until("the others are back", () => saying(other) === "open" && saying(main) === "open");
    expect(await refusedWith(main.send({ type: "revoke-facilitator-link", link: id }))).toBe("not-found");
  });
});

describe("handing over", () => {
  it("[FL5] the successor's link can be tried first, and changes nothing before the confirmation", async () => {
    const successor = await opens(await secretOf(main.send({ type: "prepare-handover" })));
    expect(await refusedWith(successor.send({ type: "end" }))).toBe("main-link-only");
    await accepted(successor.send({ type: "next" }));
    expect(await links()).toMatchObject([{ successor: true }]);
    expect(saying(main)).toBe("open");
  });

  it("[FL5] with the confirmation the successor has the controls, and the one who handed over is told", async () => {
    const [tablet, co] = [await opens(session.secret), await aCoFacilitator()];
    const secret = await secretOf(main.send({ type: "prepare-handover" }));
    const successor = await opens(secret);
    await accepted(main.send({ type: "hand-over" }));
    await until("they are told", () => saying(main) === "handed-over" && saying(tablet) === "handed-over");
    await until("the successor is told", () => successor.welcome?.main === true);
    expect(saying(co)).toBe("open");
    expect(saying(await opens(session.secret))).toBe("not-facilitator");
    expect((await accepted(successor.send({ type: "list-facilitator-links" }))).links).toMatchObject([{ number: 1 }]);
    await server.restart();
    expect(saying(await opens(session.secret))).toBe("not-facilitator");
    const later = await opens(secret);
    expect(later.welcome?.main).toBe(true);
    await accepted(later.send({ type: "end" }));
  });

  it("[FL5] the former link does not open what the session made any more, and the new one does", async () => {
    const secret = await secretOf(main.send({ type: "prepare-handover" }));
    const download = async (by: string) =>
      (
        await fetch(`${server.url}/api/sessions/${session.code}/exports/report.md`, {
          headers: { Authorization: `Bearer ${by}` },
        })
      ).status;
    expect(await Promise.all([download(session.secret), download(secret)])).toEqual([200, 200]);
    await accepted(main.send({ type: "hand-over" }));
    expect(await Promise.all([download(session.secret), download(secret)])).toEqual([403, 200]);
  });

  it("[FL5] a second link for a successor takes the place of the first, which can also be taken back", async () => {
    const first = await opens(await secretOf(main.send({ type: "prepare-handover" })));
    const second = await secretOf(main.send({ type: "prepare-handover" }));
    await until("the first is told", () => saying(first) === "link-revoked");
    const [{ id }] = (await links()) as [{ id: never }];
    await accepted(main.send({ type: "revoke-facilitator-link", link: id }));
    expect(saying(await opens(second))).toBe("not-facilitator");
    expect(await refusedWith(main.send({ type: "hand-over" }))).toBe("not-found");
    expect(saying(main)).toBe("open");
  });
});

it("[FL6] [SE3] two facilitators who press Next at the same moment move the room by one step", async () => {
  const co = await aCoFacilitator();
  await session.facilitator.next();
  await until("both see the stage", () => co.view?.at !== undefined && co.view.at === main.view?.at);
  const at = main.view?.at as never;
  const press = (by: Connection) => refusedWith(by.send({ type: "next", from: { at, step: "asking" } }));
  expect((await Promise.all([press(main), press(co)])).sort()).toEqual(["accepted", "wrong-step"]);
  await until("the room has moved", () => main.view?.stage?.view.step === "revealed");
  expect(main.view?.at).toBe(at);
});
