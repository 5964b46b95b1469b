import type { Block, Cell, Column, Document } from "./document.ts";

/**
 * Cells in the tables of one document, some 500 terms. A typesetter and a word processor's format take
 * some 70 kB and half a millisecond for each, ten times what the same words take as lines.
 */
const mostCells = 8_000;

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

const asLines = ({ columns: [, ...columns], rows }: Table): Block => ({
  kind: "facts",
  facts: rows.map(([label = "", ...cells]) => ({
    label: textsOf(label).join("; "),
    texts: [saidOf(cells, columns)],
  })),
});

/** [EX21] The same words without tables where they would be too many; else the document as it is. */
export function withoutManyTables(document: Document): Document {
  const cells = document.blocks.reduce(
    (sum, block) => (block.kind === "table" ? sum + block.columns.length * block.rows.length : sum),
    0,
  );
  if (cells <= mostCells) return document;
  return { ...document, blocks: document.blocks.map((block) => (block.kind === "table" ? asLines(block) : block)) };
}
