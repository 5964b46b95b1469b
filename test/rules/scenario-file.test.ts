import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../server/exports/schemas.ts";
import { type Fault, readScenario, writeScenario } from "../../shared/stages/scenario/file.ts";
import { library } from "../../shared/stages/scenario/library/en/index.ts";
import { libraryIds } from "../../shared/stages/scenario/library/stories.ts";
import { longest } from "../../shared/stages/scenario/limits.ts";
import { told } from "../../shared/stages/scenario/placeholders.ts";
import { aStory } from "../support/scenarioRoom.ts";

const schema = jsonSchemas["scenario.v1.json"];
const fits = new Ajv2020({ allErrors: true }).compile(schema);

type Json = { [key: string]: unknown };
/** The file of a story after `spoil` has been at it. */
function spoilt(spoil: (file: Json & { beats: Json[] }) => void): string {
  const file = JSON.parse(writeScenario(aStory()));
  spoil(file);
  return JSON.stringify(file);
}
const beat = (file: { beats: Json[] }, at: number): Json => file.beats[at] ?? {};

describe("the file of a scenario", () => {
  it("[SN3] docs/schema/scenario.v1.json is the schema that files are read with", async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../../docs/schema/scenario.v1.json");
  });

  it.each(libraryIds)("[SN3] %s reads back as it was written, and fits the published schema", (name) => {
    const scenario = library[name];
    expect(scenario.id).toBe(name);
    expect(readScenario(writeScenario(scenario))).toEqual({ scenario });
    expect([fits(JSON.parse(writeScenario(scenario))), fits.errors]).toEqual([true, null]);
  });

  it.each<[string, (file: Json & { beats: Json[] }) => void, Fault]>([
    [
      "a field that is missing",
      (file) => delete beat(file, 2).situation,
      { path: "beats[2].situation", code: "missing" },
    ],
    [
      "a field that nobody knows",
      (file) => (beat(file, 0).hint = "x"),
      { path: "beats[0].hint", code: "unknown-field" },
    ],
    ["a number for a text", (file) => (file.title = 7), { path: "title", code: "wrong-type", expected: "string" }],
    ["an empty text", (file) => (file.context = "  "), { path: "context", code: "empty-text" }],
    [
      "a text that is too long",
      (file) => (beat(file, 1).whatAKnows = "x".repeat(261)),
      { path: "beats[1].whatAKnows", code: "too-long", expected: 260 },
    ],
    ["two beats", (file) => file.beats.pop(), { path: "beats", code: "too-few", expected: 3 }],
    [
      "seven beats",
      (file) => file.beats.push(...file.beats, beat(file, 0)),
      { path: "beats", code: "too-many", expected: 6 },
    ],
    [
      "one choice",
      (file) => (beat(file, 0).choices = ["Go"]),
      { path: "beats[0].choices", code: "too-few", expected: 2 },
    ],
    [
      "a choice that stands there twice",
      (file) => (beat(file, 0).choices = ["Go", "Go "]),
      { path: "beats[0].choices", code: "repeated-choice" },
    ],
    ["an id of words", (file) => (file.id = "My story"), { path: "id", code: "wrong-id" }],
    [
      "a side that does not exist",
      (file) => (beat(file, 0).situation = "{c} left"),
      { path: "beats[0].situation", code: "unknown-placeholder" },
    ],
    [
      "“other” where nobody in particular reads",
      (file) => (file.context = "{other} left"),
      { path: "context", code: "unknown-placeholder" },
    ],
    ["another kind of file", (file) => (file.format = "parley-glossary"), { path: "format", code: "not-a-scenario" }],
    ["a later version", (file) => (file.formatVersion = 2), { path: "formatVersion", code: "other-version" }],
  ])("[SN3] is refused for %s, and says where", (_, spoil, fault) => {
    const file = spoilt(spoil);
    expect(readScenario(file)).toEqual({ faults: [fault] });
    // The published schema sees all of it but what it cannot say: that choices differ once they are tidied.
    if (fault.code !== "repeated-choice" && fault.code !== "empty-text") expect(fits(JSON.parse(file))).toBe(false);
  });

  it("[SN3] says everything that is wrong at once", () => {
    const { faults } = readScenario(
      spoilt((file) => {
        delete file.title;
        beat(file, 1).choices = ["One", ""];
      }),
    );
    expect(faults).toEqual([
      { path: "title", code: "missing" },
      { path: "beats[1].choices[1]", code: "empty-text" },
    ]);
  });

  it.each(["", "{", "[1]", "null", '"text"'])("[SN3] %j is no scenario", (file) => {
    const { faults } = readScenario(file);
    expect(faults).toHaveLength(1);
    expect(["not-json", "not-a-scenario"]).toContain(faults?.[0]?.code);
  });

  it("[SN3] the longest scenario in the widest script fits into one frame with its agenda entry", () => {
    const wide = (length: number) => "語".repeat(length);
    const longestBeat = {
      situation: wide(420),
      whatAKnows: wide(260),
      whatBKnows: wide(260),
      choices: [0, 1, 2, 3].map((n) => `${n}${wide(79)}`),
      feelsQuestion: wide(120),
    };
    const own = {
      ...aStory(),
      title: wide(80),
      business: wide(40),
      context: wide(400),
      sides: { a: wide(140), b: wide(140) },
      beats: Array.from({ length: 6 }, () => longestBeat),
    };
    expect(readScenario(writeScenario(own)).faults).toBeUndefined();
    const entry = { stage: "scenario", title: wide(120), prompt: wide(400), settings: { scenario: { own } } };
    expect(Buffer.byteLength(JSON.stringify(entry))).toBeLessThan(32_000);
  });

  it("names the sides of the session in the place of the placeholders", () => {
    const names = { a: "Sales", b: "Delivery", other: "Delivery" };
    expect(told("{a} told {b}, and {other} $& {a}", names)).toBe("Sales told Delivery, and Delivery $& Sales");
    expect(told("What does {other} feel?", { a: "Sales", b: "Delivery" })).toBe("What does {other} feel?");
  });
});

it("[SN3] docs/scenarios.md gives an example that fits, and every field its limits", () => {
  const document = readFileSync("docs/scenarios.md", "utf8");
  const example = /```json\n(.*?)```/s.exec(document)?.[1] ?? "";
  expect(readScenario(example).faults).toBeUndefined();
  const rows = [...document.matchAll(/^\| (`.*?) \|.*\| (\d+)(?: each)? \|$/gm)].map(([, field = "", most]) => [
    field.replaceAll(/`|beats\[\]\./g, ""),
    Number(most),
  ]);
  expect(Object.fromEntries(rows)).toEqual({
    id: longest.id,
    title: longest.title,
    business: longest.business,
    context: longest.context,
    "sides.a, sides.b": longest.role,
    situation: longest.situation,
    whatAKnows: longest.knows,
    whatBKnows: longest.knows,
    choices: longest.choice,
    feelsQuestion: longest.feelsQuestion,
  });
});
