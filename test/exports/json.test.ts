import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { type ExportedSession, renderExport } from "../../server/exports/exports.ts";
import type { ExportName } from "../../server/exports/names.ts";
import { jsonSchemas } from "../../server/exports/schemas.ts";
import {
  aFullSession,
  aHardSession,
  aSession,
  hardTexts,
  painPoints,
  temperature,
} from "../support/exportedSession.ts";
import { exportedText } from "../support/exportedText.ts";

const published = { "glossary.json": "glossary.v1.json", "report.json": "report.v1.json" } as const;
const names = ["glossary.json", "report.json"] as const;

const json = async (name: ExportName, session: ExportedSession) => JSON.parse(await exportedText(name, session));

const ajv = new Ajv2020({ allErrors: true, schemas: Object.values(jsonSchemas) });

/** What is wrong with a document by the schema that it names; nothing where it fits. */
const faults = (document: { readonly $schema: string }): unknown =>
  ajv.validate(document.$schema, document) ? [] : ajv.errors;

const sessions: Record<string, ExportedSession> = {
  "that has not begun": aSession(),
  "with stages of which nothing was revealed": aSession(temperature({ moment: "opening" }), painPoints({ ranked: [] })),
  "with everything in it": aFullSession(),
  "of a rehearsal": { ...aFullSession(), rehearsal: true },
};

describe("JSON", () => {
  it.each(Object.values(published))(
    "[EX9] %s in docs/schema is the schema that exports are made with",
    async (file) => {
      const text = `${JSON.stringify(jsonSchemas[file], null, 2)}\n`;
      await expect(text).toMatchFileSnapshot(`../../docs/schema/${file}`);
    },
  );

  it.each(names)("[EX9] %s says what it is", async (name) => {
    const format = name === "glossary.json" ? "parley-glossary" : "parley-report";
    expect((await renderExport(name, aSession())).type).toBe("application/json; charset=utf-8");
    expect(await json(name, aSession())).toMatchObject({ $schema: published[name], format, formatVersion: 1 });
  });

  it.each(names.flatMap((name) => Object.keys(sessions).map((which) => [name, which] as const)))(
    "[EX9] %s of a session %s fits its schema",
    async (name, which) => {
      expect(faults(await json(name, sessions[which] as ExportedSession))).toEqual([]);
    },
  );

  it.each(hardTexts)("[EX9] any text fits, and reads back as typed: %j", async (text) => {
    const glossary = await json("glossary.json", aHardSession(text));
    expect(faults(glossary)).toEqual([]);
    expect(glossary.agreed[0]).toMatchObject({ term: text, definition: text, usage: text, also: [text] });
    expect(faults(await json("report.json", aHardSession(text)))).toEqual([]);
  });

  it.each([
    [
      "another field in a term",
      (glossary: { agreed: object[] }) => Object.assign(glossary.agreed[0] ?? {}, { id: "x" }),
    ],
    [
      "a time in place of a day",
      (glossary: { agreed: object[] }) => Object.assign(glossary.agreed[0] ?? {}, { on: "2026-11-24T10:00Z" }),
    ],
    ["a later version of the format", (glossary: object) => Object.assign(glossary, { formatVersion: 2 })],
  ] as const)("[EX9] the schema refuses %s", async (_, spoil) => {
    const glossary = await json("glossary.json", aFullSession());
    spoil(glossary);
    expect(faults(glossary)).toHaveLength(1);
  });
});
