import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { renderExport } from "../../server/exports/exports.ts";
import type { ExportName } from "../../server/exports/names.ts";
import { formatOf } from "../../server/imports/formats.ts";
import { preview } from "../../server/imports/preview.ts";
import type { ImportFormat } from "../../shared/protocol/importing.ts";
import { aFullSession } from "../support/exportedSession.ts";

const sides = { a: "Sales", b: "Operations" };
const nothing = { sides, terms: [] };
const previewed = (text: string | Uint8Array, format: ImportFormat, into: Parameters<typeof preview>[2] = nothing) =>
  preview(typeof text === "string" ? Buffer.from(text) : text, format, into);

const names = [
  "glossary.json",
  "glossary.csv",
  "glossary.xlsx",
  "glossary.tbx",
  "glossary.ttl",
  "glossary.jsonld",
] as const;
const file = async (name: ExportName) => Buffer.from((await renderExport(name, aFullSession())).body);
const format = (name: string) => formatOf(name) as ImportFormat;

describe("what a file would bring", () => {
  it.each(names)(
    "[IM2] %s: agreed terms with definition and day, open and parked ones with what was said",
    async (name) => {
      const { terms, faults } = await previewed(await file(name), format(name));
      expect(faults).toEqual([]);
      expect(terms.map(({ term }) => [term.term, term.status])).toEqual([
        ["Done", "agreed"],
        ["Urgent", "open"],
        ["Go-live", "parked"],
      ]);
      expect(terms[0]?.term).toMatchObject({
        definition: "Live at the customer and billed",
        usage: "Say “delivered” before the bill",
        example: "Acme is done since Tuesday",
        also: ["Finished"],
        on: "2026-11-24",
        version: 2,
        meant: { a: ["The contract is signed"], b: ["It runs", "The ticket is closed"], together: ["Paid"] },
        tally: {
          a: { accepted: true, counts: { agree: 3, liveWith: 1, object: 0, needed: 3 } },
          b: { accepted: true },
        },
      });
      expect(terms[1]?.term).toMatchObject({ drafts: [{ definition: "Within four hours" }] });
    },
  );

  it("[IM2] a plain list has a term on each line, whatever stands before it", async () => {
    const { terms } = await previewed("Done\n\n- Urgent\r\n2. Go-live\n  • Committed date \n", "list");
    expect(terms.map(({ term, place }) => [term.term, term.status, place.line])).toEqual([
      ["Done", "open", 1],
      ["Urgent", "open", 3],
      ["Go-live", "open", 4],
      ["Committed date", "open", 5],
    ]);
  });

  it("[IM2] a table of another program needs a column of terms alone, with commas, semicolons or tabs", async () => {
    for (const separator of [",", ";", "\t"]) {
      const text = ["Definition,term", '"Live; and, billed",Done', ",Urgent"]
        .join("\n")
        .replaceAll(/,(?! )/g, separator);
      const { terms, faults } = await previewed(text, "csv");
      expect(faults).toEqual([]);
      expect(terms.map(({ term }) => [term.term, term.status, term.drafts])).toEqual([
        ["Done", "open", [{ definition: "Live; and, billed" }]],
        ["Urgent", "open", []],
      ]);
    }
  });

  it("[IM2] SKOS of another program: labels, definition, note and example in one language", async () => {
    const { terms, faults } = await previewed(
      `@prefix skos: <http://www.w3.org/2004/02/skos/core#>.
       <http://example.org/done> a skos:Concept; skos:prefLabel "Fertig"@de, "Done"@en; skos:altLabel "Erledigt"@de, "Finished"@en;
         skos:definition [ <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> "Live"@en ].`,
      "ttl",
    );
    expect(faults).toEqual([]);
    expect(terms).toMatchObject([
      { term: { term: "Done", also: ["Finished"], status: "open", drafts: [{ definition: "Live" }] } },
    ]);
  });
});

describe("what is wrong with a file", () => {
  it("[IM3] each row is named by its line, in their order, the term by its field, and a wrong one is left out whole", async () => {
    const { terms, faults } = await previewed(
      `Term,Status,Definition,Date\nDone,agreed,"a\nb",2026-11-24\n,open,,\nUrgent,agrred,,\n"${"x".repeat(61)}",open,,\nGo-live,agreed,Live,\n`,
      "csv",
    );
    expect(terms.map(({ term }) => term.term)).toEqual(["Done"]);
    expect(faults.map(({ place, field, code, expected }) => [place.line, field, code, expected])).toEqual([
      [4, "term", "empty-text", undefined],
      [5, "status", "unknown-status", "agreed, agreed earlier, open, being voted on, parked"],
      [6, "term", "too-long", 60],
      [7, "on", "missing", undefined],
    ]);
  });

  it("[IM3] a cell of a workbook, an element of TBX and a field of JSON are named as their format does", async () => {
    const long = "x".repeat(401);
    const spoilt = async (name: (typeof names)[number]) =>
      previewed((await file(name)).toString().replace("Live at the customer and billed", long), format(name));
    const { faults: ofTbx } = await spoilt("glossary.tbx");
    expect(ofTbx).toEqual([{ place: { line: 2 }, field: "definition", code: "too-long", expected: 400 }]);
    const { faults: ofTurtle } = await spoilt("glossary.ttl");
    expect(ofTurtle).toMatchObject([{ place: { at: "done" }, field: "definition", code: "too-long" }]);
    const { faults: ofJson } = await spoilt("glossary.json");
    expect(ofJson).toMatchObject([{ place: { at: "agreed → 1" }, field: "definition", code: "too-long" }]);
    const broken = JSON.parse((await file("glossary.json")).toString());
    broken.open[0].meant.a = "not a list";
    const { faults: ofField, terms } = await previewed(JSON.stringify(broken), "json");
    expect(ofField).toEqual([{ place: { at: "open → 1 → meant → a" }, code: "does-not-fit" }]);
    expect(terms).toHaveLength(2);
  });

  it.each<[ImportFormat, string, string, number | undefined]>([
    ["json", '{\n  "format": "x"\n  "formatVersion": 1}', "unreadable", 3],
    ["json", '{"format": "parley-agenda"}', "other-file", undefined],
    ["json", '{"format": "parley-glossary", "formatVersion": 2}', "other-version", undefined],
    ["csv", "Word,Meaning\nDone,Live", "no-term-column", 1],
    ["csv", 'Term\n"Done', "unreadable", 2],
    ["tbx", "<tbx>\n<a></b></tbx>", "unreadable", 2],
    ["tbx", '<!DOCTYPE tbx [<!ENTITY a "aaaa">]><tbx>&a;</tbx>', "doctype", 1],
    ["tbx", "<martif/>", "other-file", undefined],
    ["ttl", "@prefix skos: <http://x>.\n<a> skos:", "unreadable", 2],
    ["jsonld", '{"@context": "https://example.org/context"}', "remote-context", undefined],
    ["jsonld", `${"[".repeat(5_000)}${"]".repeat(5_000)}`, "unreadable", undefined],
    ["xlsx", "no archive", "unreadable", undefined],
    ["list", " \n\n", "no-terms", undefined],
    ["list", "", "empty-file", undefined],
    ["list", Array.from({ length: 501 }, (_, at) => `Term ${at}`).join("\n"), "too-many", undefined],
  ])("[IM3] %s: %j is %s", async (of, text, code, line) => {
    const { terms, faults } = await previewed(text, of);
    expect(terms).toEqual([]);
    expect(faults).toHaveLength(1);
    expect([faults[0]?.code, faults[0]?.place.line]).toEqual([code, line]);
  });

  it("[IM3] bytes that are no UTF-8 are not guessed at", async () => {
    expect((await previewed(Buffer.from([0x54, 0xe4]), "list")).faults).toMatchObject([{ code: "not-utf8" }]);
  });
});

describe("files that would cost too much", () => {
  const book = (parts: Record<string, string | Uint8Array>) =>
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? Buffer.from(part) : part]),
      ),
    );

  it("[IM4] an archive that unfolds to more than is read, or in too many parts, is refused", async () => {
    const large = book({ "xl/worksheets/sheet1.xml": new Uint8Array(30_000_000) });
    expect(large.length).toBeLessThan(100_000);
    expect((await previewed(large, "xlsx")).faults).toMatchObject([{ code: "too-large-inside" }]);
    const many = book(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`xl/${at}.xml`, "x"])));
    expect((await previewed(many, "xlsx")).faults).toMatchObject([{ code: "too-large-inside" }]);
  });

  it("[IM4] an archive that lies about the size of a part is refused", async () => {
    const lying = Buffer.from(book({ "xl/worksheets/sheet1.xml": new Uint8Array(30_000_000) }));
    // The size unpacked, in the list of parts at the end.
    const entry = lying.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    lying.writeUInt32LE(1_000, entry + 24);
    expect((await previewed(lying, "xlsx")).faults).toMatchObject([{ code: "unreadable" }]);
  });

  it.each(['<c r="XFD1048576"/>', '<row r="1048576">', '<c r="&#88;FD1"/>'])(
    "[IM4] a cell far out is refused: %s",
    async (cell) => {
      const far = book({ "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${cell}</sheetData></worksheet>` });
      expect((await previewed(far, "xlsx")).faults).toMatchObject([{ code: "too-large-inside" }]);
    },
  );
});

describe("duplicates", () => {
  const into = { sides, terms: [{ term: "Done", also: ["Finished"] }] };

  it("[IM5] a term of the session and one further up in the file are named, by any of their wordings", async () => {
    const { terms } = await previewed("finished\nUrgent\nurgents\nGo-live", "list", into);
    expect(terms.map(({ term, duplicate }) => [term.term, duplicate])).toEqual([
      ["finished", { of: "session", term: "Done" }],
      ["Urgent", undefined],
      ["urgents", { of: "file", term: "Urgent" }],
      ["Go-live", undefined],
    ]);
  });
});

describe("sides of a file", () => {
  it("[IM6] the same sides in the other order change places", async () => {
    const { terms, otherSides } = await previewed(await file("glossary.csv"), "csv", {
      sides: { a: "operations", b: "sales" },
      terms: [],
    });
    expect(otherSides).toBeUndefined();
    expect(terms[0]?.term.meant).toEqual({
      a: ["It runs", "The ticket is closed"],
      b: ["The contract is signed"],
      together: ["Paid"],
    });
    expect(terms[0]?.term.tally?.b.counts?.liveWith).toBe(1);
  });

  it("[IM6] what other sides meant comes without a side, and how they voted stays behind", async () => {
    const { terms, otherSides, faults } = await previewed(await file("glossary.json"), "json", {
      sides: { a: "Delivery", b: "Support" },
      terms: [],
    });
    expect(faults).toEqual([]);
    expect(otherSides).toEqual(sides);
    expect(terms[0]?.term.meant).toEqual({
      together: ["Paid", "The contract is signed", "It runs", "The ticket is closed"],
    });
    expect(terms[0]?.term).not.toHaveProperty("tally");
    expect(terms[0]?.term.history).toHaveLength(1);
  });
});
