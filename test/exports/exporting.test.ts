import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Exporting, exporting, TooManyExports } from "../../server/exports/exporting.ts";
import { renderExport } from "../../server/exports/exports.ts";
import type { SessionState } from "../../shared/session/state.ts";
import { resultsOf } from "../../shared/session/view.ts";
import { vocabularyState } from "../support/largeVocabulary.ts";

const today = "2026-11-24";

describe("exports in threads", () => {
  const state = vocabularyState({ stages: 3, termsEach: 20 });
  let threads: Exporting;
  beforeAll(() => {
    threads = exporting();
  });
  afterAll(() => threads.close());

  it("[EX12] a file that a thread has written is the file", async () => {
    const { title, sides } = state;
    for (const name of ["glossary.md", "glossary.csv", "report.json"] as const) {
      const { type, bytes } = await threads.write(name, state, today);
      const here = await renderExport(name, { title, sides, today, results: resultsOf(state) });
      expect(type).toBe(here.type);
      expect(new TextDecoder().decode(bytes)).toBe(String(here.body).replace(/^\uFEFF/, ""));
    }
  });

  it("[EX12] others have their turn after each stage, before the file is handed to a thread", async () => {
    const turns: string[] = [];
    const read: SessionState = {
      ...state,
      get agenda() {
        return state.agenda.map((item) => ({
          ...item,
          get stage() {
            turns.push("stage");
            return item.stage;
          },
        }));
      },
    };
    let isWriting = true;
    const others = () => {
      turns.push("others");
      if (isWriting) setImmediate(others);
    };
    setImmediate(others);
    await threads.write("glossary.md", read, today);
    isWriting = false;
    const lasts = turns.lastIndexOf("stage");
    expect(turns.slice(0, lasts).filter((turn) => turn === "others").length).toBeGreaterThanOrEqual(2);
  });

  it("[EX12] more files than are taken on are refused, and those that were taken are written", async () => {
    const asked = Array.from({ length: 80 }, () => threads.write("glossary.md", state, today));
    const answers = await Promise.allSettled(asked);
    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused.length).toBe(30);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(TooManyExports);
    expect(answers.filter(({ status }) => status === "fulfilled").length).toBe(50);
  });
});
