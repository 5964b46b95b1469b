import { widthOf } from "../../shared/pictures/fitting.ts";
import type { Block, Cell } from "./document.ts";

/** Ems of text in a line as wide as the page: of a paragraph, and of a table, whose letters are smaller. */
const lineOf = { text: 46, table: 48 } as const;

/** Of one line, and of the room around a paragraph, an entry of a list or a row, in pt; of PDF or DOCX, whichever is more. */
const pt = { line: 15, around: 5, heading: 34, figures: 76, aroundPicture: 40 } as const;

const ptOfPx = 0.75;

const linesOf = (text: string, line: number): number => Math.max(1, Math.ceil(widthOf(text, { size: 1 }) / line));
const heightOfText = (text: string, line: number = lineOf.text): number => linesOf(text, line) * pt.line + pt.around;

const textOf = (cell: Cell): string => (typeof cell === "object" ? cell.join(" ") : String(cell));
const sum = (heights: readonly number[]): number => heights.reduce((all, height) => all + height, 0);

function heightOfBlock(block: Block): number {
  switch (block.kind) {
    case "heading":
      return pt.heading;
    case "paragraph":
    case "quote":
      return heightOfText(block.text);
    case "list":
    case "tasks":
      return sum(block.items.map((item) => heightOfText(item)));
    case "facts":
      return sum(
        block.facts.map(({ label, texts }) =>
          texts.length === 1
            ? heightOfText(`${label}: ${texts.join()}`)
            : heightOfText(label) + sum(texts.map((text) => heightOfText(text))),
        ),
      );
    case "figures":
      return pt.figures;
    case "picture":
      return block.picture.height * ptOfPx + pt.aroundPicture;
    case "table":
      return sum(
        [block.columns.map(({ head }) => head), ...block.rows].map((row) =>
          heightOfText(row.map(textOf).join("  "), lineOf.table),
        ),
      );
    default:
      return 0;
  }
}

/** What blocks take on a page of PDF or DOCX, in pt: a reckoning, some tenth more than DOCX and a quarter more than PDF take, since only a typesetter knows. */
export const heightOf = (blocks: readonly Block[]): number => sum(blocks.map(heightOfBlock));
