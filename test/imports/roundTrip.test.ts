import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "../../server/exports/formats/csv.ts";
import type { GlossaryFormat } from "../../server/exports/formats/format.ts";
import { json } from "../../server/exports/formats/json.ts";
import { jsonLd } from "../../server/exports/formats/jsonLd.ts";
import { tbx } from "../../server/exports/formats/tbx.ts";
import { turtle } from "../../server/exports/formats/turtle.ts";
import { xlsx } from "../../server/exports/formats/xlsx.ts";
import type { Glossary } from "../../server/exports/glossary.ts";
import { readGlossary } from "../../server/imports/readGlossary.ts";
import type { ReadGlossary, ReadTerm } from "../../server/imports/readTerms.ts";
import type { ImportFormat } from "../../shared/protocol/importing.ts";
import { arbitraryGlossary } from "../support/arbitraryGlossary.ts";

const formats: readonly [ImportFormat, GlossaryFormat][] = [
  ["json", json],
  ["csv", csv],
  ["xlsx", xlsx],
  ["tbx", tbx],
  ["ttl", turtle],
  ["jsonld", jsonLd],
];

const about = ({ term, also, meant, history }: ReadTerm) => ({ term, also: [...also], meant, history: [...history] });
const unsettled = (term: ReadTerm) => ({
  ...about(term),
  drafts: term.drafts.map((draft) => ({ ...draft })),
  objections: [...term.objections],
});

/** What was read as a glossary to be written again; only what the format cannot say at all comes from outside. */
function glossaryOf({ session, sides, rehearsal, entries }: ReadGlossary, unsaid: Pick<Glossary, "session">): Glossary {
  const terms = entries.flatMap((entry) => ("faults" in entry ? [] : [entry]));
  const withStatus = (...statuses: ReadTerm["status"][]) => terms.filter(({ status }) => statuses.includes(status));
  return {
    session: session ?? unsaid.session,
    ...(rehearsal && { rehearsal }),
    sides: sides ?? { a: "", b: "" },
    agreed: withStatus("agreed", "unconfirmed").map((term) => {
      const { status, definition = "", usage, example, on = "", version = 0, tally } = term;
      return {
        ...about(term),
        definition,
        ...(usage !== undefined && { usage }),
        ...(example !== undefined && { example }),
        ...(tally && { tally }),
        version,
        on,
        ...(status === "unconfirmed" && { unconfirmed: true as const }),
      };
    }),
    open: withStatus("open", "voting").map((term) => ({
      ...unsettled(term),
      status: term.status === "voting" ? ("voting" as const) : ("open" as const),
    })),
    parked: withStatus("parked").map(unsettled),
  };
}

const bytes = async (format: GlossaryFormat, glossary: Glossary): Promise<Buffer> =>
  Buffer.from(await format.glossary(glossary, "2026-11-24"));

/** To compare: in JSON the order of fields says nothing; of XML, each element on a line. */
function legible(of: ImportFormat, file: Buffer): unknown {
  if (of === "json" || of === "jsonld") return JSON.parse(file.toString());
  return of === "xlsx" ? file.toString("latin1") : file.toString().replaceAll("><", ">\n<");
}

describe("export, import, export", () => {
  it.each(formats)("[IM1] gives the same file in %s", { timeout: 120_000 }, async (name, format) => {
    await fc.assert(
      fc.asyncProperty(arbitraryGlossary, async (glossary) => {
        const first = await bytes(format, glossary);
        const read = await readGlossary(first, name);
        expect(read.entries.filter((entry) => "faults" in entry)).toEqual([]);
        const again = await bytes(format, glossaryOf(read, glossary));
        expect(legible(name, again)).toEqual(legible(name, first));
      }),
      { numRuns: name === "xlsx" ? 40 : 100 },
    );
  });
});
