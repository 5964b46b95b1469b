import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ReaderLinkMade, ReaderLinks, ReaderLinkToMake } from "../../shared/protocol/readerLinks.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, type TestSession } from "../support/aSession.ts";
import { manualClock } from "../support/manualClock.ts";
import { refusalOf } from "../support/refusalOf.ts";

const dayMs = 86_400_000;
let server: TestServer;
let session: TestSession;
let clock: ReturnType<typeof manualClock>;

beforeEach(async () => {
  clock = manualClock();
  server = await aServer({ corsOrigins: ["https://wiki.example.com"] }, { clock });
  session = await aSession(server.url, { template: "blank" });
});
afterEach(async () => {
  session.close();
  await server.stop();
});

const ask = (path: string, secret: string, init: RequestInit = {}) =>
  fetch(`${server.url}/api${path}`, {
    ...init,
    headers: { Authorization: `Bearer ${secret}`, "Content-Type": "application/json", ...init.headers },
  });
const links = (init?: RequestInit, id = "", secret = session.secret) =>
  ask(`/sessions/${session.code}/links${id}`, secret, init);

async function made(link: ReaderLinkToMake): Promise<ReaderLinkMade> {
  const answer = await links({ method: "POST", body: JSON.stringify(link) });
  expect(answer.status).toBe(201);
  return (await answer.json()) as ReaderLinkMade;
}
/** What a page or a tool gets by a link. */
const read = ({ path, secret }: ReaderLinkMade, headers = {}) =>
  ask(path.replace("/glossary/", "/glossaries/"), secret, { headers });
const readReport = ({ path, secret }: ReaderLinkMade, name: string) =>
  ask(`${path.replace("/report/", "/reports/")}/${name}`, secret);
const refusedAs = refusalOf;

/** A session with one term on the table. */
async function withATerm(term: string): Promise<void> {
  const { facilitator } = session;
  const item = { stage: "shared-vocabulary", settings: { terms: [term] }, atZero: "wait", autoStart: false, warnMs: 0 };
  await accepted(facilitator.do({ type: "agenda-add", item } as never));
  await facilitator.next();
}

describe("read-only links", () => {
  it("[RL1] are made by a facilitator, listed by number without the secret, which only its hash stands for in the files", async () => {
    const glossary = await made({ kind: "glossary" });
    const report = await made({ kind: "report", days: 7 });
    expect(glossary.secret).toMatch(/^[\w-]{22}$/);
    const { links: listed } = (await (await links()).json()) as ReaderLinks;
    expect(listed).toMatchObject([
      { kind: "glossary", number: 1, until: "2026-02-04" },
      { kind: "report", number: 2, until: "2026-01-12" },
    ]);
    expect(JSON.stringify(listed)).not.toContain(report.secret);
    const files = ["parley.sqlite", "parley.sqlite-wal"].map((name) => readFileSync(path.join(server.dataDir, name)));
    expect(files.some((file) => file.includes(glossary.secret))).toBe(false);
    for (const secret of ["", glossary.secret]) {
      expect(await refusedAs(await links({}, "", secret))).toBe("not-facilitator");
      expect(await refusedAs(await links({ method: "POST", body: '{"kind":"report"}' }, "", secret))).toBe(
        "not-facilitator",
      );
    }
    for (const wrong of [{ kind: "session" }, { kind: "report", days: 0 }, { kind: "report", days: 1.5 }, {}]) {
      expect(await refusedAs(await links({ method: "POST", body: JSON.stringify(wrong) }))).toBe("malformed");
    }
  });

  it("[RL1] a report has the chosen sections and no others, and there are as many links as are listed on a page", async () => {
    await withATerm("Done");
    const summary = await made({ kind: "report", sections: ["summary"] });
    const all = await made({ kind: "report" });
    expect(await (await readReport(all, "report.md")).text()).toContain("## Shared vocabulary");
    const chosen = await (await readReport(summary, "report.md")).text();
    expect(chosen).toContain("## Summary");
    expect(chosen).not.toContain("## Shared vocabulary");
    const wrong = { kind: "report", sections: ["summary", "no-such-stage"] };
    expect(await refusedAs(await links({ method: "POST", body: JSON.stringify(wrong) }))).toBe("unknown-section");
    for (let number = 3; number <= 20; number += 1) await made({ kind: "glossary" });
    expect(await refusedAs(await links({ method: "POST", body: '{"kind":"glossary"}' }))).toBe("too-many-links");
  });

  it("[RL2] [RL7] open what they were made for, by a header and by nothing else", async () => {
    const glossary = await made({ kind: "glossary" });
    const report = await made({ kind: "report" });
    expect((await read(glossary)).status).toBe(200);
    expect((await readReport(report, "report.md")).status).toBe(200);
    const crossed = { ...glossary, secret: report.secret };
    expect(await refusedAs(await read(crossed))).toBe("not-found");
    expect(await refusedAs(await readReport({ ...report, secret: glossary.secret }, "report.md"))).toBe("not-found");
    expect(await refusedAs(await readReport(report, "glossary.md"))).toBe("not-found");
    expect(await refusedAs(await read({ ...glossary, secret: session.secret }))).toBe("not-found");
    const inAddress = await fetch(`${server.url}/api/glossaries${glossary.path.slice(9)}?secret=${glossary.secret}`);
    expect(inAddress.status).toBe(404);
    expect(glossary.path).not.toContain(session.code);
  });

  it("[RL3] work to the end of their last day, after the end of the session and a restart, and not longer", async () => {
    const week = await made({ kind: "glossary", days: 7 });
    const always = await made({ kind: "glossary", days: 3_650 });
    expect(always.links.at(-1)?.until).toBe("2026-04-05");
    await accepted(session.facilitator.do({ type: "end" }));
    await server.restart();
    clock.advance(7 * dayMs);
    expect((await read(week)).status).toBe(200);
    clock.advance(dayMs);
    expect(await refusedAs(await read(week))).toBe("link-expired");
    expect((await read(always)).status).toBe(200);
    await accepted(session.facilitator.do({ type: "delete-session" } as never));
    expect(await refusedAs(await read(always))).toBe("not-found");
  });

  it("[RL4] one that is taken back says so to who has it, at once and for good", async () => {
    const link = await made({ kind: "glossary" });
    const other = await made({ kind: "glossary" });
    const id = `/${link.links[0]?.id}`;
    expect((await links({ method: "DELETE" }, id)).status).toBe(200);
    expect(await refusedAs(await links({ method: "DELETE" }, id))).toBe("not-found");
    await server.restart();
    expect(await refusedAs(await read(link))).toBe("link-revoked");
    expect(await refusedAs(await read({ ...link, secret: "x".repeat(22) }))).toBe("not-found");
    expect((await read(other)).status).toBe(200);
    expect(((await (await links()).json()) as ReaderLinks).links).toMatchObject([{ number: 2 }]);
  });

  it("[RL5] the glossary is the exported one at that moment, and what is not new is not sent again", async () => {
    const link = await made({ kind: "glossary" });
    const first = await read(link);
    const etag = first.headers.get("ETag") ?? "";
    expect(await first.json()).toMatchObject({ format: "parley-glossary", open: [] });
    const again = await read(link, { "If-None-Match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    await withATerm("Done");
    const now = await read(link, { "If-None-Match": etag });
    expect(now.status).toBe(200);
    const exported = await ask(`/sessions/${session.code}/exports/glossary.json`, session.secret);
    expect(await now.json()).toEqual(await exported.json());
  });

  it("[RL6] pages of the named sites read by a link, and those of no other", async () => {
    const link = await made({ kind: "glossary" });
    const from = async (origin: string) =>
      (await read(link, { Origin: origin })).headers.get("Access-Control-Allow-Origin");
    expect(await from("https://wiki.example.com")).toBe("https://wiki.example.com");
    expect(await from("https://elsewhere.example.com")).toBeNull();
    const preflight = await fetch(`${server.url}/api${link.path.replace("/glossary/", "/glossaries/")}`, {
      method: "OPTIONS",
      headers: { Origin: "https://wiki.example.com", "Access-Control-Request-Method": "GET" },
    });
    expect(preflight.headers.get("Access-Control-Allow-Headers")).toContain("Authorization");
    const managing = await links({ headers: { Origin: "https://wiki.example.com" } });
    expect(managing.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });
});
