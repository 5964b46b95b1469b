import { widestWord, widthOf } from "../../../shared/pictures/fitting.ts";
import { columnWidths } from "../columnWidths.ts";
import type { Block, Cell, Document } from "../document.ts";
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

/** Of a line of text, and of a table, whose letters are smaller, in ems; and between its columns. */
const line = { text: 48, table: 470.5 / 9, gap: 12 / 9 } as const;

/** The typesetter has the rules of these; Japanese breaks anywhere, and Arabic nowhere within a word. */
const isHyphenated = (): boolean => !["ar", "ja"].includes(writtenLanguage());
/** A longer word is no word, in ems. */
const longestHyphenated = 15;

/** A line may break within a word that is longer than the line, such as an address; half characters go. */
function breakable(text: string, ems: number = line.text): string {
  const whole = text.replace(/\p{Cs}/gu, "");
  // Hardly any letter is wider than an em.
  if (whole.length <= ems) return whole;
  // Letters that join their neighbours stay together: other scripts than these have lines that break anyway.
  const words = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\x21-\x7E]+/gu;
  return whole.replace(words, (word) =>
    word.length > ems && widthOf(word, { size: 1 }) > ems ? word.replace(/.{6}(?!\p{M}|$)/gu, "$&\u200B") : word,
  );
}

const cellText = (cell: Cell, ems: number): string | string[] =>
  typeof cell === "object" ? cell.map((text) => breakable(text, ems)) : breakable(String(cell), ems);

function typedTable({ columns, rows }: Extract<Block, { readonly kind: "table" }>): object {
  const hyphenates = isHyphenated();
  const widths = columnWidths(columns, rows, { measure: line.table, gap: line.gap, hyphenates });
  const inside = widths.map((ems) => ems - line.gap);
  return {
    kind: "table",
    columns: columns.map(({ head, numeric }, at) => {
      const isCramped = hyphenates && numeric === true && widestWord(head, { size: 1, bold: true }) > (inside[at] ?? 0);
      // What is hyphenated needs no other place to break, unless it is longer than words are.
      const text = breakable(head, isCramped && /\p{Ll}{6}/u.test(head) ? longestHyphenated : inside[at]);
      return { head: text, numeric: numeric === true, hyphenated: isCramped };
    }),
    widths,
    rows: rows.map((row) => row.map((cell, at) => cellText(cell, inside[at] ?? line.text))),
  };
}

/** A block as the typesetter reads it; pictures go into files beside it. */
function typed(block: Block, files: Record<string, string>): object {
  switch (block.kind) {
    case "list":
    case "tasks":
      return { ...block, items: block.items.map((item) => breakable(item)) };
    case "heading":
    case "paragraph":
    case "quote":
      return { ...block, text: breakable(block.text) };
    case "facts":
      return {
        kind: block.kind,
        facts: block.facts.map(({ label, texts }) => ({ label, texts: texts.map((text) => breakable(text)) })),
      };
    case "picture": {
      const name = `picture-${Object.keys(files).length}.svg`;
      Object.assign(files, shapesFile(block.picture, name));
      return { kind: block.kind, picture: layersOf(block.picture, name) };
    }
    case "table":
      return typedTable(block);
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
