import type { Block, Cell, Column, Document } from "./document.ts";

/**
 * Cells in the tables of one document, some 500 terms. A typesetter and a word processor's format take
 * some 70 kB and half a millisecond for each, ten times what the same words take as lines.
 */
const mostCells = 8_000;

/** Pictures in one document, of which DOCX takes some 20 MB and a quarter of a second for each. */
const mostPictures = 24;

type Drawn = Extract<Block, { readonly kind: "picture" }>;
type Table = Extract<Block, { readonly kind: "table" }>;

const textsOf = (cell: Cell): readonly string[] => (typeof cell === "object" ? cell : [String(cell)]);

/** The cells after the first in one line, each with the head of its column where there are several. */
const saidOf = (cells: readonly Cell[], columns: readonly Column[]): string =>
  columns
    .map(({ head }, at) => {
      const said = textsOf(cells[at] ?? "").join(" · ");
      return columns.length === 1 ? said : `${head}: ${said}`;
    })
    .join(" · ");

/** A table with a row for each side, or for each of a few things: what its second column is has to be said once. */
const isShort = ({ columns, rows }: Table): boolean => columns.length === 2 && rows.length <= 4;

function asLines(table: Table): Block {
  const [, ...columns] = table.columns;
  const lines = table.rows.map(([label = "", ...cells]) => ({
    label: textsOf(label).join("; "),
    texts: [saidOf(cells, columns)],
  }));
  const facts = isShort(table)
    ? [{ label: columns[0]?.head ?? "", texts: lines.map(({ label, texts }) => `${label}: ${texts.join()}`) }]
    : lines;
  return { kind: "facts", facts };
}

/** Pictures that came one after the other: they show parts of one thing. */
function seriesOfPictures(blocks: readonly Block[]): readonly (readonly Drawn[])[] {
  const series: Drawn[][] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    // What the first of them would be without pictures stands for all of them.
    if (block.kind === "picture" && (before?.kind !== "picture" || block.otherwise.length > 0)) series.push([block]);
    else if (block.kind === "picture") series.at(-1)?.push(block);
    before = block;
  }
  return series;
}

/** [EX22] What is drawn in most pictures is said without any, until the rest are few enough. */
function withoutManyPictures(document: Document): Document {
  const series = seriesOfPictures(document.blocks).toSorted((one, other) => one.length - other.length);
  let room = mostPictures;
  const shown = new Set<Block>();
  for (const pictures of series) {
    if (pictures.length > room) break;
    room -= pictures.length;
    for (const picture of pictures) shown.add(picture);
  }
  const blocks = document.blocks.flatMap((block) =>
    block.kind === "picture" && !shown.has(block) ? block.otherwise : [block],
  );
  return { ...document, blocks };
}

/** [EX21] The same words without tables where they would be too many; else the document as it is. */
function withoutManyTables(document: Document): Document {
  const cells = document.blocks.reduce(
    (sum, block) => (block.kind === "table" ? sum + block.columns.length * block.rows.length : sum),
    0,
  );
  if (cells <= mostCells) return document;
  return { ...document, blocks: document.blocks.map((block) => (block.kind === "table" ? asLines(block) : block)) };
}

/** The document as far as a typesetter and a word processor's format take it: a long one with fewer pictures and tables. */
export const withinBounds = (document: Document): Document => withoutManyTables(withoutManyPictures(document));
