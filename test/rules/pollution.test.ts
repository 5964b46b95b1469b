import fc from "fast-check";
import * as v from "valibot";
import { afterEach, describe, expect, it } from "vitest";
import { renderExport } from "../../server/exports/exports.ts";
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
});
