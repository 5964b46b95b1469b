import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReaderLinkMade, ReadGlossary } from "../../shared/protocol/readerLinks.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, type TestSession } from "../support/aSession.ts";
import { agreedEarlier, openEarlier } from "../support/broughtTerms.ts";

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.stop());

const ask = (path: string, secret: string, init: RequestInit = {}) =>
  fetch(`${server.url}/api${path}`, {
    ...init,
    headers: { Authorization: `Bearer ${secret}`, "Content-Type": "application/json", ...init.headers },
  });

const agenda = [{ stage: "shared-vocabulary" as const }];

/** A session with its vocabulary begun, and these terms brought in. */
async function aVocabulary(title: string, more: object, ...terms: readonly object[]): Promise<TestSession> {
  const session = await aSession(server.url, { title, agenda, ...more });
  await session.facilitator.next();
  await session.facilitator.inStage("shared-vocabulary");
  await bring(session, terms);
  return session;
}
const bring = async ({ facilitator }: TestSession, terms: readonly object[]) => {
  if (terms.length === 0) return;
  await accepted(facilitator.act({ type: "bring-terms", terms, duplicates: "merge" } as never));
};
const by = ({ code, secret }: TestSession) => ({ from: { code, secret } });

async function linkTo({ code, secret }: TestSession): Promise<ReaderLinkMade> {
  const made = await ask(`/sessions/${code}/links`, secret, { method: "POST", body: '{"kind":"glossary"}' });
  return made.json() as Promise<ReaderLinkMade>;
}
const read = ({ path, secret }: ReaderLinkMade, headers = {}) =>
  ask(path.replace("/glossary/", "/glossaries/"), secret, { headers });
const glossaryBy = async (link: ReaderLinkMade) => (await (await read(link)).json()) as ReadGlossary;

describe("a link to the glossary of a series", () => {
  it("[RL8] [RL9] follows into the sessions that go on from it by its link, through a restart, and names nothing of theirs but the title", async () => {
    const spring = await aVocabulary("Spring", {}, agreedEarlier("Done"), openEarlier("Urgent"));
    const link = await linkTo(spring);
    const etag = (await read(link)).headers.get("ETag") ?? "";
    const autumn = await aVocabulary("Autumn", by(spring));
    await bring(autumn, [agreedEarlier("Urgent")]);
    const winter = await aVocabulary("Winter", by(autumn), agreedEarlier("Go-live"));
    const answer = await read(link, { "If-None-Match": etag });
    const now = await answer.text();
    expect(answer.status).toBe(200);
    expect(JSON.parse(now)).toMatchObject({
      session: "Spring",
      later: [{ session: "Autumn" }, { session: "Winter" }],
      agreed: [{ term: "Done" }, { term: "Go-live" }, { term: "Urgent" }],
      open: [],
    });
    for (const { code, secret } of [autumn, winter]) {
      expect(now).not.toContain(code);
      expect(now).not.toContain(secret);
      expect((await ask(`/sessions/${code}/links`, link.secret)).status).toBe(403);
    }
    const later = await linkTo(autumn);
    expect((await read({ ...link, path: later.path })).status).toBe(404);
    await server.restart();
    expect(await glossaryBy(link)).toEqual(JSON.parse(now));
    for (const session of [spring, autumn, winter]) session.close();
  });

  it("[RL8] does not follow into one that was started from a file, into a rehearsal, or into one that is deleted", async () => {
    const spring = await aVocabulary("Spring", {}, agreedEarlier("Done"));
    const link = await linkTo(spring);
    const report = await (await ask(`/sessions/${spring.code}/exports/report.json`, spring.secret)).json();
    const byFile = await aVocabulary("By file", { from: { file: report } }, agreedEarlier("Urgent"));
    const rehearsed = await aSession(server.url, { title: "Rehearsed", agenda, ...by(spring) });
    const people = JSON.stringify({ people: { a: 1, b: 0, neutral: 0 } });
    const begun = await ask(`/sessions/${rehearsed.code}/rehearsal`, rehearsed.secret, {
      method: "POST",
      body: people,
    });
    expect(begun.status).toBe(201);
    expect(await glossaryBy(link)).toMatchObject({ agreed: [{ term: "Done" }] });
    expect((await glossaryBy(link)).later).toBeUndefined();

    const deleted = await aVocabulary("Deleted", by(spring), agreedEarlier("Go-live"));
    expect((await glossaryBy(link)).agreed.map(({ term }) => term)).toEqual(["Done", "Go-live"]);
    await accepted(deleted.facilitator.do({ type: "delete-session" } as never));
    expect((await glossaryBy(link)).agreed.map(({ term }) => term)).toEqual(["Done"]);
    for (const session of [spring, byFile, rehearsed, deleted]) session.close();
  });

  it("[RL9] is told to the facilitator of the session that goes on, and of one by a file there is nothing to tell", async () => {
    const spring = await aVocabulary("Spring", {}, agreedEarlier("Done"));
    const report = await (await ask(`/sessions/${spring.code}/exports/report.json`, spring.secret)).json();
    const linked = await aSession(server.url, { agenda, ...by(spring) });
    const fromFile = await aSession(server.url, { agenda, from: { file: report } });
    expect(linked.facilitator.connection.view?.series?.linked).toBe(true);
    expect(fromFile.facilitator.connection.view?.series).not.toHaveProperty("linked");
    for (const session of [spring, linked, fromFile]) session.close();
  });
});
