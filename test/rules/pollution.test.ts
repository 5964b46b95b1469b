import fc from "fast-check";
import * as v from "valibot";
import { afterEach, describe, expect, it } from "vitest";
import { bringingOf } from "../../client/stages/pain-points/bringing.ts";
import { tableRows } from "../../client/stages/pain-points/tableRows.ts";
import { edited, readDraft } from "../../client/stages/scenario/edited.ts";
import { renderExport } from "../../server/exports/exports.ts";
import { Bringing } from "../../server/http/bringing.ts";
import { preview } from "../../server/imports/preview.ts";
import { readGlossary } from "../../server/imports/readGlossary.ts";
import type { JsonObject } from "../../shared/json.ts";
import {
  CreateSession,
  Envelope,
  Hello,
  LinkCommand,
  OwnAsked,
  Rehearse,
  RoomCommand,
} from "../../shared/protocol/messages.ts";
import { apply, type Patch } from "../../shared/protocol/patch.ts";
import { ReaderLinkToMake } from "../../shared/protocol/readerLinks.ts";
import { readAgenda, writeAgenda } from "../../shared/session/agendaFile.ts";
import { SessionCommand } from "../../shared/session/command.ts";
import { readSeriesText } from "../../shared/session/seriesFile.ts";
import { stageIds, stageOf } from "../../shared/stages/registry.ts";
import { readScenario, ScenarioFile, writeScenario } from "../../shared/stages/scenario/file.ts";
import { library } from "../../shared/stages/scenario/library/en/index.ts";
import { libraryIds } from "../../shared/stages/scenario/library/stories.ts";
import { Scenario } from "../../shared/stages/scenario/scenario.ts";
import { arbitraryAgenda } from "../support/arbitraryAgenda.ts";
import { arbitraryOf } from "../support/arbitraryOf.ts";
import { aFullSession } from "../support/exportedSession.ts";

const poison = { polluted: true };
const hostileKeys = Object.entries({ constructor: { prototype: poison }, prototype: poison }).concat([
  ["__proto__", poison as never],
]);

/** The same with hostile keys of its own in every object, as `JSON.parse` makes them of a text. */
function poisoned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(poisoned);
  if (typeof value !== "object" || value === null) return value;
  const all = [...Object.entries(value).map(([key, one]) => [key, poisoned(one)] as const), ...hostileKeys];
  return JSON.parse(`{${all.map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one) ?? "null"}`).join()}}`);
}

/** Every object in it that came to another prototype than its own. */
function strays(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const isPlain = [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(value));
  return [...(isPlain ? [] : [value]), ...Object.values(value).flatMap(strays)];
}

afterEach(() => {
  expect(({} as { polluted?: true }).polluted).toBeUndefined();
  expect((Object as unknown as { polluted?: true }).polluted).toBeUndefined();
});

const schemas: Readonly<Record<string, v.GenericSchema>> = {
  Hello,
  Envelope,
  CreateSession,
  SessionCommand,
  RoomCommand,
  LinkCommand,
  OwnAsked,
  Rehearse,
  ReaderLinkToMake,
  Bringing,
  Scenario,
  ScenarioFile,
  ...Object.fromEntries(stageIds.map((id) => [`commands of ${id}`, stageOf(id).command])),
  ...Object.fromEntries(stageIds.map((id) => [`settings of ${id}`, stageOf(id).settings])),
};

describe("what comes from outside", () => {
  it.each(Object.keys(schemas))(
    "[WB11] %s: keys such as __proto__ are keys like others, and change nothing",
    (name) => {
      const schema = schemas[name] as v.GenericSchema;
      fc.assert(
        fc.property(arbitraryOf(schema), (given) => {
          const hostile = poisoned(given);
          expect(JSON.stringify(hostile)).toContain('"__proto__":{"polluted":true}');
          const parsed = v.safeParse(schema, hostile);
          expect(strays(parsed.output)).toEqual([]);
        }),
        { numRuns: 30 },
      );
    },
  );

  it("[WB11] a patch does not reach the prototype of whoever applies it", () => {
    const tree = fc.jsonValue({ maxDepth: 3 }).map((value) => ({ value })) as fc.Arbitrary<JsonObject>;
    fc.assert(
      fc.property(tree, tree, (view, patch) => {
        const after = apply(poisoned(view) as JsonObject, poisoned(patch) as Patch);
        expect(strays(after)).toEqual([]);
      }),
    );
  });

  it("[WB11] nor does a file: an agenda, the session before, a glossary", async () => {
    const hostile = (text: string) => JSON.stringify(poisoned(JSON.parse(text)));
    fc.assert(
      fc.property(arbitraryAgenda, (items) => {
        const text = writeAgenda(items as never, "Spring");
        expect(readAgenda(text).faults).toBeUndefined();
        expect(strays(readAgenda(hostile(text)))).toEqual([]);
      }),
      { numRuns: 20 },
    );
    for (const name of ["report.json", "glossary.json"] as const) {
      const text = Buffer.from((await renderExport(name, aFullSession())).body).toString();
      expect(readSeriesText(text).faults).toBeUndefined();
      expect(strays(readSeriesText(hostile(text)))).toEqual([]);
    }
    for (const [name, format] of [
      ["glossary.json", "json"],
      ["glossary.jsonld", "jsonld"],
    ] as const) {
      const text = Buffer.from((await renderExport(name, aFullSession())).body).toString();
      const read = await readGlossary(Buffer.from(hostile(text)), format).catch((error: Error) => error.message);
      expect(strays(read)).toEqual([]);
    }
  });

  it("[WB11] nor does a story of one's own, nor the draft of one that a device has kept", () => {
    for (const id of libraryIds) {
      const text = writeScenario(library[id]);
      expect(readScenario(text).faults).toBeUndefined();
      const hostile = JSON.stringify(poisoned(JSON.parse(text)));
      expect(hostile).toContain('"__proto__":{"polluted":true}');
      expect(strays(readScenario(hostile))).toEqual([]);
      expect(strays(readDraft(JSON.stringify(poisoned(edited(library[id])))))).toEqual([]);
    }
  });

  const hostileNames = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"] as const;

  it("[WB11] nor does a glossary whose terms, sides, columns and types are called as what every object has", async () => {
    const session = aFullSession();
    const { entries } = await readGlossary(Buffer.from((await renderExport("glossary.json", session)).body), "json");
    const term = entries.flatMap((entry) => ("term" in entry ? [entry.term] : []))[0] ?? "";
    expect(term).not.toBe("");
    for (const hostile of hostileNames) {
      for (const format of ["json", "csv", "tbx", "ttl", "jsonld"] as const) {
        const text = Buffer.from((await renderExport(`glossary.${format}`, session)).body).toString();
        const spoilt = [
          text.replaceAll(term, hostile),
          text.replaceAll("Sales", hostile),
          // Its columns, its types and its predicates.
          text.replaceAll(/\b(definition|status|usage|example)\b/gi, hostile),
        ];
        for (const file of spoilt) {
          const into = { sides: { a: hostile, b: "constructor" }, terms: [{ term: hostile, also: [term] }] };
          expect(strays(await preview(Buffer.from(file), format, into as never))).toEqual([]);
        }
      }
      const list = Buffer.from(`${hostile}\n${hostile}\n${term}`);
      const shown = await preview(list, "list", {
        sides: { a: "A", b: "B" },
        terms: [{ term: hostile, also: [] }],
      } as never);
      expect(shown.terms.map(({ term }) => term.term)).toContain(hostile);
      expect(strays(shown)).toEqual([]);
    }
  });

  it("[WB11] nor does a table that is pasted onto the board", () => {
    for (const hostile of hostileNames) {
      const table = `text\tside\t${hostile}\n${hostile}\t${hostile}\nquotes\tSales\n`;
      const brought = bringingOf(tableRows(table), { a: hostile, b: "Operations" }, [hostile]);
      expect(strays(brought)).toEqual([]);
      expect(brought.twice).toEqual([{ line: 2, text: hostile }]);
    }
  });
});
