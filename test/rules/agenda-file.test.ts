import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../server/exports/schemas.ts";
import { agendaFrom } from "../../shared/session/agenda.ts";
import { draftOf } from "../../shared/session/agendaDraft.ts";
import { readAgenda, writeAgenda } from "../../shared/session/agendaFile.ts";
import { templateIds, templates } from "../../shared/session/templates.ts";
import { arbitraryAgenda, itemsOf } from "../support/arbitraryAgenda.ts";

const fits = new Ajv2020({ allErrors: true }).compile(jsonSchemas["agenda.v1.json"]);
const file = (stages: unknown, more: object = {}) =>
  JSON.stringify({ format: "parley-agenda", formatVersion: 1, stages, ...more });
const faults = (text: string) =>
  readAgenda(text).faults?.map(({ path, code, expected }) => [
    path.join("."),
    code,
    ...(expected === undefined ? [] : [expected]),
  ]);

describe("an agenda as a file", () => {
  it("[AG8] saved and loaded it is the same, whatever is in it", () => {
    fc.assert(
      fc.property(arbitraryAgenda, (items) => {
        const { agenda } = readAgenda(writeAgenda(items.map(draftOf), "Spring"));
        expect(agenda?.title).toBe("Spring");
        expect(agenda && itemsOf(agenda.stages)).toEqual(items);
      }),
    );
  });

  it.each(templateIds)("[AG8] so is the template %s", (id) => {
    const items = agendaFrom(templates[id].agenda, () => "key-0" as never);
    const { agenda } = readAgenda(writeAgenda(items.map(draftOf), "Any"));
    expect(agenda && itemsOf(agenda.stages).map((item) => ({ ...item, key: "key-0" }))).toEqual(items);
  });

  it("[AG8] what is left out has its default", () => {
    const { agenda } = readAgenda(file([{ stage: "temperature" }]));
    expect(agenda).toEqual({
      stages: [
        {
          stage: "temperature",
          settings: { moment: "opening", askingMs: 120_000 },
          atZero: "wait",
          autoStart: false,
          warnMs: 30_000,
        },
      ],
    });
  });
});

describe("what is wrong with a file", () => {
  it.each([
    ["no JSON", "stages:", [["", "not-json"]]],
    ["JSON of something else", '{"format":"parley-glossary","formatVersion":1}', [["", "other-file"]]],
    ["a list", "[]", [["", "other-file"]]],
    [
      "a later version",
      '{"format":"parley-agenda","formatVersion":2,"stages":7}',
      [["formatVersion", "other-version", 1]],
    ],
    ["no stages", '{"format":"parley-agenda","formatVersion":1}', [["stages", "missing"]]],
    ["another field", file([], { colour: "red" }), [["colour", "unknown-field"]]],
    ["too many stages", file(Array(41).fill({ stage: "temperature" })), [["stages", "too-many", 40]]],
    ["text in place of a stage", file(["temperature"]), [["stages.0", "wrong-type", "Object"]]],
  ])("[AG9] %s", (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  const stage = (more: object) => file([{ stage: "temperature" }, { stage: "pain-points", ...more }]);
  it.each([
    ["a misspelt setting", { settings: { writeMs: 1 } }, "stages.1.settings.writeMs", "unknown-field"],
    ["a number that is too large", { settings: { budget: 51 } }, "stages.1.settings.budget", "too-large", 50],
    ["a number that is too small", { settings: { budget: 0 } }, "stages.1.settings.budget", "too-small", 1],
    ["a part where a whole is needed", { settings: { budget: 2.5 } }, "stages.1.settings.budget", "not-whole"],
    [
      "text where a number is needed",
      { settings: { budget: "5" } },
      "stages.1.settings.budget",
      "wrong-type",
      "number",
    ],
    [
      "another word",
      { settings: { grouping: "nobody" } },
      "stages.1.settings.grouping",
      "not-one-of",
      '("everyone" | "facilitator")',
    ],
    ["a title that is too long", { title: "x".repeat(121) }, "stages.1.title", "too-long", 120],
    [
      "an option that there is not",
      { atZero: "stop" },
      "stages.1.atZero",
      "not-one-of",
      '("wait" | "lock" | "advance")',
    ],
  ])("[AG9] %s", (_, more, ...expected) => {
    expect(faults(stage(more))).toEqual([expected]);
  });

  it("[AG9] a stage that there is not, with those that there are", () => {
    const [fault] = readAgenda(file([{ stage: "karaoke" }])).faults ?? [];
    expect(fault).toMatchObject({ path: ["stages", 0, "stage"], code: "not-one-of" });
    expect(fault?.expected).toContain('"pain-points"');
  });

  it("[AG9] every fault at once, and the line where the file stops to be JSON", () => {
    expect(faults(file([{ stage: "temperature", settings: { askingMs: -1 }, warnMs: "soon" }]))).toEqual([
      ["stages.0.settings.askingMs", "too-small", 0],
      ["stages.0.warnMs", "wrong-type", "number"],
    ]);
    expect(readAgenda('{\n  "format": parley\n}').faults).toEqual([{ path: [], code: "not-json", ...lineOf(2) }]);
  });

  it("[AG9] what follows an invisible mark at the start of a file is read", () => {
    expect(faults(`\uFEFF${file([])}`)).toBeUndefined();
  });

  it("[AG9] reading never throws, and never takes over what it finds fault with", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.json(), (text, stages) => {
        for (const any of [text, file(JSON.parse(stages))]) {
          const { agenda, faults: found } = readAgenda(any);
          expect(agenda === undefined).toBe((found?.length ?? 0) > 0);
        }
      }),
    );
  });
});

/** Node names the line from version 22 on. */
const lineOf = (line: number) => {
  try {
    JSON.parse("{\n x");
  } catch (error) {
    if (/line \d/.test(String(error))) return { line };
  }
  return {};
};

describe("the published schema", () => {
  it("[AG10] stands in docs/schema", async () => {
    const text = `${JSON.stringify(jsonSchemas["agenda.v1.json"], null, 2)}\n`;
    await expect(text).toMatchFileSnapshot("../../docs/schema/agenda.v1.json");
  });

  it("[AG10] lets through what is saved", () => {
    fc.assert(
      fc.property(arbitraryAgenda, (items) => {
        expect(fits(JSON.parse(writeAgenda(items.map(draftOf), "Spring")))).toBe(true);
      }),
    );
  });

  it.each([
    ["a stage that there is not", [{ stage: "karaoke" }]],
    ["a misspelt setting", [{ stage: "temperature", settings: { asking: 1 } }]],
    ["a number out of bounds", [{ stage: "pain-points", settings: { budget: 51 } }]],
    ["an option that there is not", [{ stage: "pain-points", atZero: "stop" }]],
    ["too many stages", Array(41).fill({ stage: "temperature" })],
  ])("[AG10] refuses %s", (_, stages) => {
    expect(fits(JSON.parse(file(stages)))).toBe(false);
    expect(readAgenda(file(stages)).faults).toHaveLength(1);
  });

  it("[AG10] lets through the example of docs/agendas.md, and so does loading", () => {
    const [, example = ""] = /```json\n(.*?)```/s.exec(readFileSync("docs/agendas.md", "utf8")) ?? [];
    expect(fits(JSON.parse(example))).toBe(true);
    expect(readAgenda(example).agenda?.stages).toHaveLength(2);
  });

  it("[AG10] lets defaults be left out", () => {
    expect(fits(JSON.parse(file([{ stage: "temperature" }])))).toBe(true);
  });
});
