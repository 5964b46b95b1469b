import Papa from "papaparse";
import { withoutApostrophes } from "../../../shared/files/formulas.ts";
import { delimiterOf, lineEndsIn } from "../../../shared/files/lists.ts";
import { longest } from "../../../shared/text.ts";
import { columnsOf, type PointFault, type Row, type Rows } from "./bringing.ts";

/** As it was typed, where the table is one of our exports. What is much too long is so in any case. */
const typed = (cell: string): string => (cell.length > 4 * longest.post ? cell : withoutApostrophes(cell)).trim();

/** What is pasted from a spreadsheet has tabs, and a text in it may well have commas. */
const delimiters = ["\t", ",", ";"] as const;

/** Each record with the line on which it begins: a text in quotes can go over several. */
function recordsOf(text: string): {
  readonly records: readonly { line: number; cells: string[] }[];
  readonly faults: PointFault[];
} {
  const records: { line: number; cells: string[] }[] = [];
  const faults: PointFault[] = [];
  let [line, begun] = [1, 0];
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text, delimiters),
    step: ({ data, errors, meta: { cursor } }) => {
      if (errors.some(({ type }) => type === "Quotes")) faults.push({ line, code: "quotes" });
      else records.push({ line, cells: data.map(typed) });
      line += lineEndsIn(text.slice(begun, cursor));
      begun = cursor;
    },
  });
  return { records: records.filter(({ cells }) => cells.some((cell) => cell !== "")), faults };
}

/** A table of pain points: with the names of its columns above, or with the text first and the side second. */
export function tableRows(file: string): Rows {
  const { records, faults } = recordsOf(file.replace(/^\uFEFF/, ""));
  const [first, ...others] = records;
  const heads = first && columnsOf(first.cells);
  if (heads && heads.text < 0) return { rows: [], faults: [{ line: first.line, code: "no-text-column" }] };
  const { text, side } = heads ?? { text: 0, side: 1 };
  const rows: Row[] = [];
  for (const { line, cells } of heads ? others : records) {
    // Without names above it, nobody knows what a third column is: most often it is a comma that needed quotes.
    if (!heads && cells.slice(2).some((cell) => cell !== "")) faults.push({ line, code: "more-columns" });
    else rows.push({ line, text: cells[text] ?? "", side: cells[side] ?? "" });
  }
  return { rows, faults };
}
