import { describe, expect, it } from "vitest";
import { type Block, type Document, table } from "../../server/exports/document.ts";
import { withoutManyTables } from "../../server/exports/longDocument.ts";

const columns = [{ head: "Side" }, { head: "Meant" }, { head: "Votes", numeric: true as const }];
const termBlocks = (nth: number): Block[] => [
  { kind: "heading", level: 3, text: `term ${nth}` },
  ...table(columns, [
    ["Sales", [`a date ${nth}`, "a promise"], 4],
    ["Operations", `a release ${nth}`, 0],
  ]),
];
const documentOf = (terms: number): Document => ({
  title: "Glossary",
  kind: "Glossary",
  day: "2026-11-24",
  blocks: Array.from({ length: terms }, (_, nth) => termBlocks(nth)).flat(),
});

describe("a document for PDF and DOCX", () => {
  it("[EX21] keeps its tables up to 8,000 cells", () => {
    const document = documentOf(1_333);

    expect(withoutManyTables(document)).toBe(document);
  });

  it("[EX21] says the same in lines where its tables hold more", () => {
    const document = documentOf(1_334);

    const { blocks, ...rest } = withoutManyTables(document);

    expect(rest).toEqual({ title: "Glossary", kind: "Glossary", day: "2026-11-24" });
    expect(blocks).toHaveLength(document.blocks.length);
    expect(blocks.some(({ kind }) => kind === "table")).toBe(false);
    expect(blocks.slice(-2)).toEqual([
      { kind: "heading", level: 3, text: "term 1333" },
      {
        kind: "facts",
        facts: [
          { label: "Sales", texts: ["Meant: a date 1333 · a promise · Votes: 4"] },
          { label: "Operations", texts: ["Meant: a release 1333 · Votes: 0"] },
        ],
      },
    ]);
  });

  it("[EX21] does not repeat the head of a table with two columns, whose first cell is the label", () => {
    const two = table(
      [{ head: "Term" }, { head: "Definition" }],
      Array.from({ length: 4_001 }, (_, nth) => [`term ${nth}`, "the day that both can keep"]),
    );

    const [facts] = withoutManyTables({ ...documentOf(0), blocks: two }).blocks;

    expect(facts).toMatchObject({ facts: { 4000: { label: "term 4000", texts: ["the day that both can keep"] } } });
  });
});
