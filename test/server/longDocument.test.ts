import { describe, expect, it } from "vitest";
import { type Block, type Document, drawn, paragraph, table } from "../../server/exports/document.ts";
import { withinBounds } from "../../server/exports/longDocument.ts";
import type { Picture } from "../../shared/pictures/picture.ts";

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

const picture = (title: string) => ({ title, width: 640, height: 100 }) as Picture;
const pictures = (of: string, count: number) =>
  drawn(
    Array.from({ length: count }, (_, nth) => picture(`${of} ${nth}`)),
    [paragraph(`${of}, in words`)],
  );
const shownIn = ({ blocks }: Document) =>
  blocks.flatMap((block) =>
    block.kind === "picture" ? [block.picture.title] : block.kind === "paragraph" ? [block.text] : [],
  );

describe("a document for PDF and DOCX", () => {
  it("[EX22] keeps up to 24 pictures", () => {
    const document = { ...documentOf(0), blocks: [...pictures("heat", 4), ...pictures("agreement", 20)] };

    expect(withinBounds(document)).toEqual(document);
  });

  it("[EX22] says in words what takes the most pictures, where there are more", () => {
    const blocks = [...pictures("heat", 2), ...pictures("agreement", 22), ...pictures("understood", 1)];

    expect(shownIn(withinBounds({ ...documentOf(0), blocks }))).toEqual([
      "heat 0",
      "heat 1",
      "agreement, in words",
      "understood 0",
    ]);
  });

  it("[EX21] keeps its tables up to 8,000 cells", () => {
    const document = documentOf(1_333);

    expect(withinBounds(document)).toEqual(document);
  });

  it("[EX21] says the same in lines where its tables hold more", () => {
    const document = documentOf(1_334);

    const { blocks, ...rest } = withinBounds(document);

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

  it("[EX21] says once what the sides are told apart in", () => {
    const meant = table(
      [{ head: "Side" }, { head: "What it meant before" }],
      [
        ["Sales", "a date"],
        ["Operations", ["a release", "a ticket"]],
      ],
    );

    const { blocks } = withinBounds({ ...documentOf(1_334), blocks: [...documentOf(1_334).blocks, ...meant] });

    expect(blocks.at(-1)).toEqual({
      kind: "facts",
      facts: [{ label: "What it meant before", texts: ["Sales: a date", "Operations: a release · a ticket"] }],
    });
  });

  it("[EX21] does not repeat the head of a table with two columns, whose first cell is the label", () => {
    const two = table(
      [{ head: "Term" }, { head: "Definition" }],
      Array.from({ length: 4_001 }, (_, nth) => [`term ${nth}`, "the day that both can keep"]),
    );

    const [facts] = withinBounds({ ...documentOf(0), blocks: two }).blocks;

    expect(facts).toMatchObject({ facts: { 4000: { label: "term 4000", texts: ["the day that both can keep"] } } });
  });
});
