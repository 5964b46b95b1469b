import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ImportPreview } from "../../shared/protocol/importing.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { aSession, type TestSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";

let server: TestServer;
let session: TestSession;
beforeAll(async () => {
  server = await aServer();
  session = await aSession(server.url, { agenda: [{ stage: "shared-vocabulary", settings: { terms: ["Done"] } }] });
  await session.facilitator.next();
});
afterAll(async () => {
  session.close();
  await server.stop();
});

const stage = () => {
  const { stage } = session.facilitator.connection.view ?? {};
  if (stage?.id !== "shared-vocabulary") throw new Error("the room is in another stage");
  return stage;
};
const termsThere = () => {
  const { view } = stage();
  return view.step === "propose" ? Object.values(view.terms).map(({ term }) => term) : [];
};
const post = (path: string, body: BodyInit, type: string, secret = session.secret) =>
  fetch(`${server.url}/api/sessions/${session.code}/imports/${stage().key}${path}`, {
    method: "POST",
    headers: { "Content-Type": type, Authorization: `Bearer ${secret}` },
    body,
  });
const look = async (file: BodyInit, name: string): Promise<ImportPreview> =>
  (await post(`?name=${encodeURIComponent(name)}`, file, "application/octet-stream")).json() as Promise<ImportPreview>;
let ids = 0;
const bring = (terms: readonly unknown[], duplicates: "refuse" | "merge") => {
  ids += 1;
  return post("/terms", JSON.stringify({ id: `import-${ids}`.padEnd(22, "0"), terms, duplicates }), "application/json");
};

describe("importing into a session", () => {
  it("[IM7] a file is looked at, and nothing of it is in the session before it is brought in", async () => {
    const preview = await look("Urgent\ndone\nGo-live", "terms.txt");
    expect(preview.faults).toEqual([]);
    expect(preview.terms.map(({ term, duplicate }) => [term.term, duplicate?.of])).toEqual([
      ["Urgent", undefined],
      ["done", "session"],
      ["Go-live", undefined],
    ]);
    expect(termsThere()).toEqual(["Done"]);
  });

  it("[IM7] what was chosen comes in all at once, or not at all", async () => {
    const { terms } = await look("Urgent\ndone\nGo-live", "terms.txt");
    const all = terms.map(({ term }) => term);
    const refused = await bring(all, "refuse");
    expect([refused.status, (await refused.json()).refusal.code]).toEqual([409, "duplicate"]);
    const wrong = await bring([...all, { term: "", status: "open" }], "merge");
    expect([wrong.status, (await wrong.json()).refusal.code]).toEqual([400, "empty-text"]);
    expect(termsThere()).toEqual(["Done"]);
    expect(await (await bring(all, "merge")).json()).toEqual({ brought: 3 });
    await until("the terms are there", () => termsThere().length === 3);
    expect(termsThere().sort()).toEqual(["Done", "Go-live", "Urgent"]);
  });

  it("[IM7] a glossary of four hundred terms is more than a socket's frame, and comes in as one", async () => {
    const definition = "what it means to both sides ".repeat(10).trim();
    const rows = Array.from({ length: 400 }, (_, at) => `Word number ${at},agreed,${definition},2026-11-24`);
    const { terms, faults } = await look(["Term,Status,Definition,Date", ...rows].join("\n"), "ours.csv");
    expect([terms.length, faults]).toEqual([400, []]);
    expect(
      (
        await bring(
          terms.map(({ term }) => term),
          "refuse",
        )
      ).status,
    ).toBe(200);
    await until("all are there", () => termsThere().length === 403);
  });

  it("[IM7] only the facilitator has a file read", async () => {
    for (const secret of ["", "x".repeat(22)]) {
      const answer = await post("?name=terms.txt", "Urgent", "application/octet-stream", secret);
      expect([answer.status, (await answer.json()).refusal.code]).toEqual([403, "not-facilitator"]);
    }
  });

  it("[IM7] what cannot be read is said, and what is no stage of this kind is refused", async () => {
    expect((await look("Urgent", "terms.docx")).faults).toMatchObject([{ code: "unknown-format" }]);
    expect((await look("no archive", "terms.xlsx")).faults).toMatchObject([{ code: "unreadable" }]);
    const url = `${server.url}/api/sessions/${session.code}/imports/${"x".repeat(22)}?name=a.txt`;
    const elsewhere = await fetch(url, {
      method: "POST",
      headers: { Authorization: `Bearer ${session.secret}` },
      body: "a",
    });
    expect((await elsewhere.json()).refusal.code).toBe("wrong-stage");
    const large = await post("?name=a.txt", "x".repeat(8_000_001), "application/octet-stream");
    expect(large.status).toBe(400);
  });
});
