import { tmpdir } from "node:os";
import path from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";
import { exportNames, mediaTypeOf } from "../../server/exports/names.ts";
import { httpApp } from "../../server/http/app.ts";
import { openApi } from "../../server/http/openapi.ts";
import { operations } from "../../server/http/operations.ts";
import type { ReaderLinkMade } from "../../shared/protocol/readerLinks.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, type TestSession } from "../support/aSession.ts";
import { describedRoutes, judgeOf, type OpenApiFile, routesOf } from "../support/openApiFile.ts";

const file: OpenApiFile = JSON.parse(JSON.stringify(openApi()));
const judge = judgeOf(file);
const site = "https://wiki.example.com";
const nobody = "x".repeat(22);

let server: TestServer;
let session: TestSession;
let stage: string;
let glossary: ReaderLinkMade;
let report: ReaderLinkMade;

interface Asked {
  readonly secret?: string;
  readonly body?: unknown;
  readonly query?: string;
  readonly headers?: Record<string, string>;
  readonly on?: TestServer;
}

/** What has been shown so far, such as `createSession 201` or `createSession too-many`. */
const shown = new Set<string>();

const operationNamed = (id: string) => {
  const found = operations.find((operation) => operation.id === id);
  if (!found) throw new Error(`${id} is not described`);
  return found;
};

/** Asks the server for one operation and holds its answer to the description: its status or its refusal, and its body. */
async function ask(id: string, fill: Record<string, string> = {}, asked: Asked = {}) {
  const { method, path, body: described } = operationNamed(id);
  const { secret, body, query = "", headers = {}, on = server } = asked;
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(fill[name] ?? ""));
  const isText = typeof body === "string";
  const answer = await fetch(`${on.url}${filled}${query}`, {
    method: method.toUpperCase(),
    headers: {
      ...(secret !== undefined && { Authorization: `Bearer ${secret}` }),
      ...(body !== undefined && { "Content-Type": isText ? "text/plain" : "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
  });
  expect(await judge.answer(method, path, answer.clone()), `${id} ${answer.status}`).toEqual([]);
  if (answer.ok && described && body !== undefined && !isText) {
    expect(judge.request(method, path, JSON.stringify(body)), `the request of ${id}`).toEqual([]);
  }
  const isRefusal = answer.status >= 400;
  const { refusal } = isRefusal ? await answer.clone().json() : { refusal: undefined };
  const outcome: string = isRefusal ? refusal.code : String(answer.status);
  shown.add(`${id} ${outcome}`);
  return { outcome, answer };
}
const outcomeOf = async (...asked: Parameters<typeof ask>): Promise<string> => (await ask(...asked)).outcome;

const here = () => ({ code: session.code, at: stage });
const asFacilitator = (body?: unknown) => ({ secret: session.secret, ...(body !== undefined && { body }) });
const sides = { a: "Sales", b: "Operations" };
const newLink = async (body: object): Promise<ReaderLinkMade> =>
  (await ask("makeLink", here(), asFacilitator(body))).answer.json();
const idIn = ({ path }: ReaderLinkMade) => ({ session: path.split("/").at(-1) ?? "" });
const terms = (term: string, id: string) => ({
  id: id.padEnd(22, "0"),
  terms: [{ term, status: "open" }],
  duplicates: "refuse",
});

beforeAll(async () => {
  server = await aServer({ corsOrigins: [site] });
  session = await aSession(server.url, {
    agenda: [{ stage: "temperature" }, { stage: "shared-vocabulary", settings: { terms: ["Done"] } }],
  });
  await session.facilitator.next();
  await session.facilitator.next(2);
  stage = (await session.facilitator.inStage("shared-vocabulary")).key;
  glossary = await newLink({ kind: "glossary" });
  report = await newLink({ kind: "report", days: 7, sections: ["summary"] });
});
afterAll(async () => {
  session.close();
  await server.stop();
});

describe("the description of the HTTP API", () => {
  it("[AP1] in docs/openapi.json is the one that the server has; `vitest -u` writes it anew", async () => {
    await expect(`${JSON.stringify(openApi(), null, 2)}\n`).toMatchFileSnapshot("../../docs/openapi.json");
  });

  it("[AP1] is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(file) as never)).toMatchObject({ valid: true });
    expect(validator.version).toBe("3.1");
    const ids = operations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("[AP1] has every route of the app, and no other", () => {
    const config = readConfig({ DATA_DIR: tmpdir() });
    const clientDir = path.join(tmpdir(), "no-such-folder");
    // A route holds on to its ports and calls none of them before it is asked.
    const app = httpApp({ config, clientDir } as Parameters<typeof httpApp>[0]);
    expect(describedRoutes(file).sort()).toEqual(routesOf(app).sort());
  });

  it("[AP4] is read by tools and by the pages that the operator has named, and may be kept", async () => {
    const { answer } = await ask("readDescription", {}, { headers: { Origin: site } });
    expect(await answer.json()).toEqual(file);
    expect(answer.headers.get("Cache-Control")).toBe("public, max-age=3600");
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe(site);
    const headers = { "If-None-Match": answer.headers.get("ETag") ?? "", "Cache-Control": "max-age=0" };
    expect(await outcomeOf("readDescription", {}, { headers })).toBe("304");
    const elsewhere = await ask("readDescription", {}, { headers: { Origin: "https://elsewhere.example.com" } });
    expect(elsewhere.answer.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });
});

describe("what the server answers", () => {
  it("[AP2] [AP3] at the start and at the door fits", async () => {
    expect(await outcomeOf("isRunning")).toBe("200");
    expect(await outcomeOf("isReady")).toBe("200");
    const create = (more: object) => outcomeOf("createSession", {}, { body: { title: "Autumn", sides, ...more } });
    const { code } = session;
    expect(await create({ template: "essentials" })).toBe("201");
    expect(await create({ from: { code, secret: session.secret } })).toBe("201");
    expect(await create({ from: { code, secret: nobody } })).toBe("not-facilitator");
    expect(await create({ from: { code: "ACDEFGHJ", secret: nobody } })).toBe("unknown-session");
    expect(await create({ from: { file: { format: "parley-glossary", formatVersion: 1 } } })).toBe("malformed");
    expect(await create({ title: " " })).toBe("empty-text");
    expect(await create({ title: "x".repeat(121) })).toBe("too-long");
    expect(await create({ agenda: Array.from({ length: 41 }, () => ({ stage: "close" })) })).toBe("too-many-items");
    expect(await outcomeOf("readDoor", here())).toBe("200");
    expect(await outcomeOf("readDoor", { code: "ACDEFGHJ" })).toBe("unknown-session");
  });

  it.each(exportNames)("[AP2] %s fits", async (name) => {
    const { outcome, answer } = await ask("exportFile", { ...here(), name }, asFacilitator());
    expect(outcome).toBe("200");
    expect(answer.headers.get("Content-Type")?.split(";")[0]).toBe(mediaTypeOf(name));
  });

  it("[AP2] [AP3] to exports and imports fits", async () => {
    const name = "report.md";
    const sections = (query: string) => outcomeOf("exportFile", { ...here(), name }, { ...asFacilitator(), query });
    expect(await sections(`?sections=summary,${stage}`)).toBe("200");
    expect(await sections("?sections=nothing")).toBe("unknown-section");
    expect(await outcomeOf("exportFile", { ...here(), name: "report.rtf" }, asFacilitator())).toBe("not-found");

    const look = (query: string, at = stage, body = "Urgent\nDone") =>
      outcomeOf("previewImport", { ...here(), at }, { ...asFacilitator(body), query });
    expect(await look("?name=terms.txt")).toBe("200");
    expect(await look("?name=terms.docx")).toBe("200");
    expect(await look("?name=glossary.json")).toBe("200");
    expect(await look("?name=terms.txt", nobody)).toBe("wrong-stage");
    expect(await look("?name=terms.txt", stage, "x".repeat(8_000_001))).toBe("malformed");

    const bring = (body: object, at = stage) => outcomeOf("bringTerms", { ...here(), at }, asFacilitator(body));
    expect(await bring(terms("Urgent", "one"))).toBe("200");
    expect(await bring(terms("Urgent", "two"))).toBe("duplicate");
    expect(await bring(terms(" ", "three"))).toBe("empty-text");
    expect(await bring(terms("x".repeat(61), "four"))).toBe("too-long");
    expect(await bring({ terms: [] })).toBe("malformed");
    expect(await bring(terms("Later", "five"), nobody)).toBe("wrong-stage");
    const many = Array.from({ length: 501 }, (_, at) => ({ term: `Word ${at}`, status: "open" }));
    expect(await bring({ ...terms("Later", "six"), terms: many })).toBe("too-many-items");
  });

  it("[AP3] to terms that come too late fits", async () => {
    const { facilitator, code, secret, close } = await aSession(server.url, {
      agenda: [{ stage: "shared-vocabulary", settings: { terms: ["Done"] } }],
    });
    await facilitator.next();
    const { key: at } = await facilitator.inStage("shared-vocabulary");
    const bring = () => outcomeOf("bringTerms", { code, at }, { secret, body: terms("Urgent", "late") });
    await facilitator.next();
    expect(await bring()).toBe("wrong-step");
    await accepted(facilitator.do({ type: "end" }));
    expect(await bring()).toBe("session-ended");
    close();
  });

  it("[AP2] [AP3] about read-only links and by them fits", async () => {
    expect(await outcomeOf("listLinks", here(), asFacilitator())).toBe("200");
    const make = (body: object) => outcomeOf("makeLink", here(), asFacilitator(body));
    expect(await make({ kind: "session" })).toBe("malformed");
    expect(await make({ kind: "report", sections: ["nothing"] })).toBe("unknown-section");

    const whole = await newLink({ kind: "report" });
    const reads = [
      ["readGlossary", idIn(glossary), glossary.secret],
      ["readReport", idIn(whole), whole.secret],
      ["readReportFile", { ...idIn(report), name: "report.html" }, report.secret],
    ] as const;
    for (const [id, fill, secret] of reads) {
      const { outcome, answer } = await ask(id, fill, { secret });
      expect(outcome).toBe("200");
      const etag = answer.headers.get("ETag") ?? "";
      expect(await outcomeOf(id, fill, { secret, headers: { "If-None-Match": etag } })).toBe("304");
      expect(await outcomeOf(id, fill, { secret: nobody })).toBe("not-found");
    }
    for (const made of [glossary, report, whole]) {
      const { links } = await (await ask("listLinks", here(), asFacilitator())).answer.json();
      const kind = made === glossary ? "glossary" : "report";
      const { id: link } = links.find((one: { kind: string }) => one.kind === kind);
      expect(await outcomeOf("takeLinkBack", { ...here(), link }, asFacilitator())).toBe("200");
      expect(await outcomeOf("takeLinkBack", { ...here(), link }, asFacilitator())).toBe("not-found");
    }
    for (const [id, fill, secret] of reads) expect(await outcomeOf(id, fill, { secret })).toBe("link-revoked");
    for (let count = 0; count < 20; count += 1) await newLink({ kind: "glossary" });
    expect(await make({ kind: "glossary" })).toBe("too-many-links");
  });

  it("[AP2] [AP3] about a rehearsal fits", async () => {
    const other = await aSession(server.url);
    const { code, secret } = other;
    const one = { people: { a: 1, b: 0, neutral: 0 }, pace: "fast" };
    const fill = { code };
    expect(await outcomeOf("beginRehearsal", fill, { secret, body: { pace: "slow" } })).toBe("malformed");
    await accepted(other.facilitator.do({ type: "set-locked", locked: true }));
    expect(await outcomeOf("beginRehearsal", fill, { secret, body: one })).toBe("session-locked");
    await accepted(other.facilitator.do({ type: "set-locked", locked: false }));
    expect(await outcomeOf("beginRehearsal", fill, { secret, body: one })).toBe("201");
    expect(await outcomeOf("beginRehearsal", fill, { secret, body: one })).toBe("200");
    expect(await outcomeOf("endRehearsal", fill, { secret })).toBe("200");
    await accepted(other.facilitator.do({ type: "end" }));
    expect(await outcomeOf("beginRehearsal", fill, { secret, body: one })).toBe("session-ended");
    other.close();
  });

  it("[AP3] who has no right is refused alike everywhere, and after thirty tries is told how long to wait", async () => {
    const guarded = operations.filter(({ secret }) => secret === "facilitator");
    const other = await aServer();
    const there = await aSession(other.url);
    const fill = { code: there.code, at: nobody, link: nobody, name: "report.md" };
    const tried = (id: string, code: string = there.code) => ask(id, { ...fill, code }, { secret: nobody, on: other });
    for (const { id } of guarded) {
      expect((await tried(id)).outcome).toBe("not-facilitator");
      expect((await tried(id, "ACDEFGHJ")).outcome).toBe("unknown-session");
    }
    for (let count = 0; count < 30; count += 1) await tried("listLinks");
    for (const { id } of guarded) {
      const { outcome, answer } = await tried(id);
      expect([outcome, Number(answer.headers.get("Retry-After")) > 0]).toEqual(["too-many", true]);
    }
    const from = { code: there.code, secret: nobody };
    const body = { title: "Autumn", sides, from };
    expect(await outcomeOf("createSession", {}, { body, on: other })).toBe("too-many");
    for (const id of ["readDoor", "readGlossary", "readReport", "readReportFile"]) {
      const { outcome, answer } = await ask(id, { ...fill, session: nobody }, { secret: nobody, on: other });
      expect([outcome, Number(answer.headers.get("Retry-After")) > 0]).toEqual(["too-many", true]);
    }
    there.close();
    await other.stop();
  });

  it("[AP2] [AP3] does not fit with another field, another code or another status", async () => {
    const faults = (route: string, answer: Response) => judge.answer("get", route, answer);
    const refused = async (code: string) => {
      const { answer } = await ask("readDoor", { code: "ACDEFGHJ" });
      const { refusal } = await answer.json();
      return faults("/api/sessions/{code}", Response.json({ refusal: { ...refusal, code } }, { status: 404 }));
    };
    const running = { status: "ok", storage: { engine: "sqlite", state: "ok" } };
    expect(await faults("/healthz", Response.json(running))).toEqual([]);
    expect(await faults("/healthz", Response.json({ ...running, pid: 1 }))).toHaveLength(1);
    expect(await faults("/healthz", Response.json(running, { status: 201 }))).not.toEqual([]);
    expect(await faults("/healthz", new Response("ok"))).toEqual(["text/plain is not described"]);
    expect(await refused("unknown-session")).toEqual([]);
    expect(await refused("not-found")).toHaveLength(1);
  });

  it("[AP2] [AP3] has been shown for every answer, and every refusal that needs no fault, no crowd and no more time", () => {
    const missing = operations.flatMap(({ id, answers, refusals }) =>
      [...Object.keys(answers), ...refusals].filter((one) => !shown.has(`${id} ${one}`)).map((one) => `${id} ${one}`),
    );
    const rare = ["unavailable", "session-deleted", "link-expired", "session-full"];
    expect(missing.filter((one) => !rare.some((code) => one.endsWith(` ${code}`)))).toEqual([]);
  });
});
