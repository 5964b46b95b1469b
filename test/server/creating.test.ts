import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deck } from "../../shared/stages/hard-questions/deck/de.ts";
import { questionsOf } from "../../shared/stages/hard-questions/deck/deck.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { aSession } from "../support/aSession.ts";

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.stop());

const create = (more: object) =>
  fetch(`${server.url}/api/sessions`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ title: "Spring", sides: { a: "Sales", b: "Operations" }, ...more }),
  });

describe("the language of a session", () => {
  it("[LA6] is the one that is named when it is created, else English", async () => {
    const session = await aSession(server.url, { language: "de", template: "full" });
    const { view } = session.facilitator.connection;
    expect(view?.language).toBe("de");
    const questions = view?.items?.find(({ stage }) => stage === "hard-questions")?.settings as { questions: string[] };
    expect(questions.questions).toEqual(questionsOf(deck));
    session.close();
    const other = await aSession(server.url);
    expect(other.facilitator.connection.view?.language).toBe("en");
    other.close();
  });

  it("[LA6] is refused where there is none of that name", async () => {
    const answer = await create({ language: "tlh" });
    expect([answer.status, (await answer.json()).refusal.code]).toEqual([400, "malformed"]);
  });
});

describe("creating a session with an agenda of one's own", () => {
  it("[AG11] takes the agenda in place of a template, with what is left out filled in", async () => {
    const agenda = [
      { stage: "pain-points", title: "What hurts", settings: { budget: 7 } },
      { stage: "temperature" },
    ] as const;
    const session = await aSession(server.url, { template: "essentials", agenda: [...agenda] });
    const items = session.facilitator.connection.view?.items;
    expect(items).toMatchObject([
      { stage: "pain-points", title: "What hurts", settings: { budget: 7, perItem: 3 }, atZero: "wait" },
      { stage: "temperature", settings: { moment: "opening" } },
    ]);
    session.close();
  });

  it("[AG11] refuses one whose settings do not fit, or that is too long", async () => {
    const wrong = await create({ agenda: [{ stage: "pain-points", settings: { budget: 0 } }] });
    expect([wrong.status, (await wrong.json()).refusal.code]).toEqual([400, "malformed"]);
    const long = await create({ agenda: Array(41).fill({ stage: "temperature" }) });
    expect([long.status, (await long.json()).refusal.code]).toEqual([409, "too-many-items"]);
  });

  it("takes an agenda as large as a file may be", async () => {
    const terms = Array.from({ length: 20 }, (_, index) => `${index}`.padEnd(60, "t"));
    const agenda = Array(40).fill({ stage: "shared-vocabulary", prompt: "p".repeat(400), settings: { terms } });
    expect(JSON.stringify(agenda).length).toBeGreaterThan(64_000);
    expect((await create({ agenda })).status).toBe(201);
    const session = await aSession(server.url, { template: "blank" });
    const loaded = await session.facilitator.do({ type: "agenda-load", items: agenda });
    expect(loaded).toEqual({ ok: true });
    session.close();
  });
});
