import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Exporting, exporting } from "../../server/exports/exporting.ts";
import { renderExport } from "../../server/exports/exports.ts";
import { databaseIn } from "../../server/log/sqlite/dataDirectory.ts";
import { resultsOf } from "../../shared/session/view.ts";
import { storeVocabulary, vocabularyState } from "../support/largeVocabulary.ts";
import { anId } from "../support/storedSessions.ts";

const today = "2026-11-24";

describe("exports in threads", () => {
  const state = vocabularyState({ stages: 2, termsEach: 10 });
  const dataDir = mkdtempSync(path.join(tmpdir(), "parley-exporting-"));
  let session: Awaited<ReturnType<typeof storeVocabulary>>["id"];
  let threads: Exporting;
  beforeAll(async () => {
    session = (await storeVocabulary(dataDir, state)).id;
    threads = exporting({ engine: "sqlite", file: databaseIn(dataDir) });
  });
  afterAll(async () => {
    await threads.close();
    rmSync(dataDir, { recursive: true });
  });

  it("[EX20] a file that a thread has written is the file, and names its content", async () => {
    const { title, sides } = state;
    for (const name of ["glossary.md", "glossary.csv", "report.json"] as const) {
      const file = await threads.write({ session, name, today });
      if ("refusal" in file) throw new Error(file.refusal);
      const here = await renderExport(name, { title, sides, language: "en", today, results: resultsOf(state) });
      expect(file.type).toBe(here.type);
      expect(Buffer.from(file.bytes).equals(Buffer.from(here.body as string))).toBe(true);
      expect(await threads.write({ session, name, today })).toMatchObject({ etag: file.etag });
      expect(file.etag).toMatch(/^W\/"[\w-]{27}"$/);
      const packed = await threads.write({ session, name, today, gzip: true });
      if ("refusal" in packed) throw new Error(packed.refusal);
      expect(packed).toMatchObject({ etag: file.etag, encoding: "gzip" });
      expect(gunzipSync(packed.bytes).equals(file.bytes)).toBe(true);
    }
  });

  it("[EX20] what cannot be written is refused", async () => {
    const ask = (asked: Partial<Parameters<Exporting["write"]>[0]>) =>
      threads.write({ session, name: "report.md", today, ...asked });
    expect(await ask({ session: anId("nobody") })).toEqual({ refusal: "session-deleted" });
    expect(await ask({ sections: "no-such-section" })).toEqual({ refusal: "unknown-section" });
    expect(await ask({ name: "glossary.md", sections: "summary" })).toEqual({ refusal: "unknown-section" });
  });

  it("[EX20] more files than are taken on are refused, and those that were taken are written", async () => {
    const asked = Array.from({ length: 60 }, () => threads.write({ session, name: "glossary.md", today }));
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => "refusal" in answer)).toEqual(Array(10).fill({ refusal: "too-many" }));
    expect(answers.filter((answer) => "bytes" in answer)).toHaveLength(50);
  });
});
