import { CsvError, parse } from "csv-parse/sync";
import { withoutApostrophes } from "../../shared/files/formulas.ts";
import { delimiterOf } from "../../shared/files/lists.ts";
import { type Reader, textOf, Unreadable } from "./readTerms.ts";
import { headsOf, type TableRow, termsIn } from "./termTable.ts";

/** Spreadsheets of much of Europe write semicolons, and what is copied out of one has tabs. */
const delimiters = [",", ";", "\t"] as const;

interface Line {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function linesOf(text: string, delimiter: string): Line[] {
  try {
    return parse(text, { delimiter, info: true, relax_column_count: true }) as unknown as Line[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { readonly lines?: unknown };
    throw new Unreadable("unreadable", {
      place: typeof lines === "number" ? { line: lines } : {},
      detail: error.message,
    });
  }
}

/** `glossary.csv`, or any table with a column of terms. */
export const csv: Reader = (file) => {
  const text = textOf(file);
  const [first, ...others] = linesOf(text, delimiterOf(text, delimiters));
  const heads = first && headsOf(first.record.map(withoutApostrophes));
  if (!first || !heads) throw new Unreadable("no-term-column", { place: { line: 1 } });
  const rows = others.map(({ record }, index): TableRow => {
    // The parser tells the line on which a row ends.
    const line = (others[index - 1] ?? first).info.lines + 1;
    return { cells: record.map(withoutApostrophes), place: () => ({ line }) };
  });
  return {
    ...(heads.sides && { sides: heads.sides }),
    ...(heads.isRehearsal && { rehearsal: true }),
    entries: termsIn(rows, heads),
  };
};
