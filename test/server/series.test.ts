import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newEditKey } from "../../client/connection/connection.ts";
import { dayOf } from "../../shared/day.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, type TestSession } from "../support/aSession.ts";
import { agreedEarlier, openEarlier } from "../support/broughtTerms.ts";
import { until } from "../support/until.ts";

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.stop());

const create = (more: object) =>
  fetch(`${server.url}/api/sessions`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ title: "Autumn", sides: { a: "Sales", b: "Operations" }, ...more }),
  });

const reportOf = async ({ code, secret }: Pick<TestSession, "code" | "secret">) =>
  (
    await fetch(`${server.url}/api/sessions/${code}/exports/report.json`, {
      headers: { Authorization: `Bearer ${secret}` },
    })
  ).json();

/** A session that has terms, a signed commitment and a temperature. */
async function spring(): Promise<TestSession> {
  const session = await aSession(server.url, {
    title: "Spring",
    agenda: [
      { stage: "temperature" },
      { stage: "shared-vocabulary" },
      { stage: "commitments", settings: { seeds: ["I sit in on two sales calls"] } },
    ],
  });
  const olga = await session.participant("b");
  const { facilitator } = session;
  await facilitator.next();
  await olga.inStage("temperature");
  await accepted(olga.act({ type: "read", value: 4 }));
  await facilitator.next(2);
  const terms = [agreedEarlier("Done"), openEarlier("Urgent")];
  await accepted(facilitator.act({ type: "bring-terms", terms, duplicates: "refuse" }));
  await facilitator.next(3);
  await facilitator.next();
  const { view } = await until("the room signs", () => {
    const stage = olga.connection.view?.stage;
    return stage?.id === "commitments" && stage.view.step === "signing" ? { view: stage.view } : null;
  });
  const [commitment = ""] = Object.keys(view.commitments);
  const on = dayOf(Date.now() + 864_000_000);
  await accepted(
    olga.act({ type: "sign", commitment: commitment as never, name: "Olga", on }, { editKey: newEditKey() }),
  );
  return session;
}

describe("a session that goes on from an earlier one", () => {
  it("[SR1] takes the same along by link and by file", async () => {
    const before = await spring();
    const byLink = await aSession(server.url, { from: { code: before.code, secret: before.secret } });
    const byFile = await aSession(server.url, { from: { file: await reportOf(before) } });
    const [linked, read] = [byLink, byFile].map(({ facilitator }) => facilitator.connection.view?.series);
    expect(linked).toMatchObject({
      session: "Spring",
      on: dayOf(Date.now()),
      agreed: 1,
      unsettled: 1,
      commitments: { 0: { text: "I sit in on two sales calls", owners: [{ name: "Olga" }], session: "Spring" } },
    });
    expect({ ...read, linked: true }).toEqual(linked);
    for (const session of [before, byLink, byFile]) session.close();
  });

  it("[SR5] [SR6] [SR8] has its terms, checks and trend, through a restart as well", async () => {
    const before = await spring();
    const { code, secret } = before;
    const session = await aSession(server.url, {
      title: "Autumn",
      agenda: [{ stage: "temperature" }, { stage: "shared-vocabulary" }],
      from: { code, secret },
    });
    before.close();
    const { facilitator } = session;
    const phone = await session.participant("a");
    await accepted(facilitator.do({ type: "check-commitment", commitment: 0, answer: "partly" }));
    await until("the phone sees the answer", () => phone.connection.view?.series?.commitments[0]?.answer === "partly");
    await facilitator.next(2);
    const warm = await until("the picture is there", () => {
      const stage = phone.connection.view?.stage;
      return stage?.id === "temperature" && stage.view.step === "revealed" ? stage.view : null;
    });
    expect(warm.trend).toMatchObject([{ session: "Spring", moment: "opening", picture: { count: 1 } }]);
    await server.restart();
    await until("the facilitator is back", () => facilitator.connection.state.kind === "open");
    await facilitator.next();
    const { view } = await facilitator.inStage("shared-vocabulary");
    expect(view.step === "propose" && Object.values(view.terms)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ term: "Done", toConfirm: expect.objectContaining({ on: "2026-05-01" }) }),
        expect.objectContaining({ term: "Urgent", onTable: true }),
      ]),
    );
    const report = await reportOf(session);
    expect(report.series).toMatchObject({
      session: "Spring",
      commitments: [{ answer: "partly", owners: [{ name: "Olga" }] }],
      temperatures: [{ session: "Spring" }, { session: "Autumn" }],
    });
    session.close();
  });

  it("[SR1] is refused without the right of a facilitator, and says nothing of that session", async () => {
    const before = await spring();
    const wrong = await create({ from: { code: before.code, secret: "nobody" } });
    expect([wrong.status, (await wrong.json()).refusal.code]).toEqual([403, "not-facilitator"]);
    const unknown = await create({ from: { code: "ACDEFGHJ", secret: before.secret } });
    expect([unknown.status, (await unknown.json()).refusal.code]).toEqual([404, "unknown-session"]);
    before.close();
  });

  it("[SR2] is refused with each fault of the file in its place", async () => {
    const file = { format: "parley-glossary", formatVersion: 1, session: "Spring", sides: { a: "Sales", b: "Ops" } };
    const answer = await create({ from: { file: { ...file, agreed: [{ term: "Done" }], open: [], parked: [] } } });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      refusal: { code: "malformed" },
      faults: [{ path: ["agreed", 0], code: "does-not-fit" }],
    });
    expect((await create({ from: { file: null } })).status).toBe(400);
    expect((await create({ from: { code: "x".repeat(21), secret: "" } })).status).toBe(400);
  });

  it("[SR2] takes a file as large as a report may be, and none beyond that", async () => {
    const meaning = "m".repeat(400);
    const open = Array.from({ length: 480 }, (_, at) => ({ term: `Term ${at}`, meant: { a: Array(7).fill(meaning) } }));
    const file = { format: "parley-glossary", formatVersion: 1, session: "Spring", sides: { a: "Sales", b: "Ops" } };
    const from = { file: { ...file, agreed: [], open, parked: [] } };
    expect(JSON.stringify(from).length).toBeGreaterThan(1_000_000);
    expect((await create({ from })).status).toBe(201);
    const tooLarge = { file: { ...from.file, open: [...open, ...open, ...open] } };
    expect((await create({ from: tooLarge })).status).toBe(400);
  });

  it("[SR3] does not go on from a rehearsal", async () => {
    const rehearsed = await aSession(server.url);
    const { code, secret } = rehearsed;
    const began = await fetch(`${server.url}/api/sessions/${code}/rehearsal`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${secret}` },
      body: JSON.stringify({ people: { a: 1, b: 1, neutral: 0 }, pace: "fast" }),
    });
    expect(began.ok).toBe(true);
    await until("it is marked", () => rehearsed.facilitator.connection.view?.rehearsal);
    const answer = await create({ from: { code, secret } });
    expect(await answer.json()).toMatchObject({ faults: [{ path: [], code: "rehearsal" }] });
    rehearsed.close();
  });
});
