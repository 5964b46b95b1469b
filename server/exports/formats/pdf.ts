import type { Block, Cell, Column, Document } from "../document.ts";
import { withinBounds } from "../longDocument.ts";
import { mediaTypes } from "../names.ts";
import { reportDocument } from "../report.ts";
import { glossaryDocument } from "../termBlocks.ts";
import { texts, writtenDirection, writtenLanguage } from "../texts/texts.ts";
import type { Format } from "./format.ts";
import { pdfSource } from "./pdfSource.ts";
import { type Files, pdfOf } from "./typesetter.ts";
import { layersOf, shapesFile } from "./typstPictures.ts";

const words = () => texts().pages;

/** A line may break within a word that is longer than a column, such as an address; half characters go. */
const breakable = (text: string): string =>
  text.replace(/\p{Cs}/gu, "").replace(/[\x21-\x7E]{25,}/g, (word) => word.replace(/.{12}/g, "$&\u200B"));

const cellText = (cell: Cell): string | string[] =>
  typeof cell === "object" ? cell.map(breakable) : breakable(String(cell));

const longest = (cell: Cell): number =>
  Math.max(0, ...(typeof cell === "object" ? cell : [String(cell)]).map(({ length }) => length));

/** 0 for a column as narrow as its text, else the share that it has of what is left. */
function widths(columns: readonly Column[], rows: readonly (readonly Cell[])[]): number[] {
  const lengths = columns.map(({ head }, at) => Math.max(head.length, ...rows.map((row) => longest(row[at] ?? ""))));
  const shares = columns.map(({ numeric }, at) => {
    const length = lengths[at] ?? 0;
    return numeric || length <= 14 ? 0 : Math.min(4, Math.max(1, length / 30));
  });
  // Something has to take the rest, so that every table is as wide as the text.
  return shares.some((share) => share > 0) ? shares : shares.map((share, at) => (at === 0 ? 1 : share));
}

/** A block as the typesetter reads it; pictures go into files beside it. */
function typed(block: Block, files: Record<string, string>): object {
  switch (block.kind) {
    case "list":
    case "tasks":
      return { ...block, items: block.items.map(breakable) };
    case "heading":
    case "paragraph":
    case "quote":
      return { ...block, text: breakable(block.text) };
    case "facts":
      return {
        kind: block.kind,
        facts: block.facts.map(({ label, texts }) => ({ label, texts: texts.map(breakable) })),
      };
    case "picture": {
      const name = `picture-${Object.keys(files).length}.svg`;
      Object.assign(files, shapesFile(block.picture, name));
      return { kind: block.kind, picture: layersOf(block.picture, name) };
    }
    case "table":
      return {
        kind: block.kind,
        columns: block.columns.map(({ head, numeric }) => ({ head: breakable(head), numeric: numeric === true })),
        widths: widths(block.columns, block.rows),
        rows: block.rows.map((row) => row.map(cellText)),
      };
    default:
      return block;
  }
}

/** A paragraph before one of these stays on its page. */
const introduces = (next: Block | undefined): boolean =>
  next !== undefined && ["picture", "table", "list", "quote", "figures"].includes(next.kind);

function filesOf({ title, kind, day, blocks }: Document): Files {
  const pictures: Record<string, string> = {};
  const document = {
    title: breakable(title),
    rtl: writtenDirection() === "rtl",
    running: breakable(title).replace(/\s+/g, " ").slice(0, 90),
    kind,
    "as-of": day,
    page: words().page("{page}", "{of}"),
    blocks: blocks.map((block, at) => ({
      ...typed(block, pictures),
      ...(block.kind === "paragraph" && introduces(blocks[at + 1]) && { leads: true }),
    })),
  };
  return { ...pictures, "document.json": JSON.stringify(document) };
}

/** Where a character has no font the file says so, in place of leaving a box to be wondered at. */
function written(document: Document): Buffer {
  const { body, notDrawn } = pdfOf(pdfSource, filesOf(document), writtenLanguage());
  if (notDrawn.length === 0) return body;
  const codes = notDrawn.flatMap((text) =>
    [...text].map((one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`),
  );
  const note: Block = { kind: "paragraph", text: words().notDrawn([...new Set(codes)].slice(0, 40).join(", ")) };
  return pdfOf(pdfSource, filesOf({ ...document, blocks: [...document.blocks, note] }), writtenLanguage()).body;
}

/** PDF on A4, with its fonts in it. */
export const pdf: Format = {
  type: mediaTypes.pdf,
  isDocument: true,
  glossary: (glossary, today) => written(withinBounds(glossaryDocument(glossary, today))),
  report: (report, today) => written(withinBounds(reportDocument(report, today))),
};
