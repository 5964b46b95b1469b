import { unzipSync, zipSync } from "fflate";
import writeExcelFile, { type Sheet as AnySheet, type Cell } from "write-excel-file/node";
import { widthOf } from "../../../shared/pictures/fitting.ts";
import type { Glossary } from "../glossary.ts";
import { type Column, type TermRow, type TermStatus, termColumns, termRows } from "../glossaryTable.ts";
import { mediaTypes } from "../names.ts";
import { texts } from "../texts/texts.ts";
import { type VoteRow, voteColumns, voteRows } from "../votesTable.ts";
import type { GlossaryFormat } from "./format.ts";
import { type Print, pagesAcross, printed } from "./xlsxPrint.ts";
import { xlsxText } from "./xlsxText.ts";

interface Sheet extends AnySheet<never> {
  readonly print: Print;
}

const words = () => texts().glossary;

/** A text stays a text: no cell has the type of a formula, whatever it begins with. */
function cell(value: string | number | undefined): Cell {
  if (value === undefined || value === "") return null;
  return typeof value === "number"
    ? { value, type: Number, alignVertical: "top" }
    : { value: xlsxText(value), type: String, alignVertical: "top", wrap: true };
}

const head = (text: string): Cell => ({
  value: xlsxText(text),
  type: String,
  fontWeight: "bold",
  alignVertical: "top",
  wrap: true,
  backgroundColor: "#E8ECF1",
  bottomBorderStyle: "thin",
});

/** Of a column, in characters, where it does not say how wide it is; and the least, where nothing stands in it. */
const narrow = { usual: 12, least: 9 } as const;

/** Of one line, and the most that the format takes, in pt. */
const rowPt = { line: 14, most: 409 } as const;

/** In characters, with the space around it. */
const longestWord = (text: string): number => 2 + Math.max(0, ...text.split(/\s/).map(({ length }) => length));

/** Said for each row: LibreOffice gives rows without a height one line, and lets the rest run into the next. */
function rowHeight(texts: readonly (string | number | undefined)[], widths: readonly number[]): number {
  const lines = texts.map((text, at) => {
    // A column is as wide as so many digits, of which each takes half an em and a little.
    const ems = (widths[at] ?? narrow.usual) * 0.55;
    return String(text ?? "")
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line, { size: 1 }) / ems)), 0);
  });
  return Math.min(rowPt.most, Math.max(1, ...lines) * rowPt.line + 2);
}

function row(
  cells: readonly Cell[],
  texts: readonly (string | number | undefined)[],
  widths: readonly number[],
): Cell[] {
  const height = rowHeight(texts, widths);
  return cells.map((one) => (one !== null && typeof one === "object" && "type" in one ? { ...one, height } : one));
}

function sheet<Of>(name: string, columns: readonly Column<Of>[], rows: readonly Of[]): Sheet {
  const isEmpty = ({ of }: Column<Of>): boolean => rows.every((it) => (of(it) ?? "") === "");
  const widths = columns.map((column, at) => {
    const { width = narrow.usual } = column;
    // Columns of texts keep their places in every file, whether there are any or not.
    return at > 0 && isEmpty(column) ? Math.min(width, Math.max(narrow.least, longestWord(column.head))) : width;
  });
  const heads = columns.map(({ head: text }) => text);
  return {
    sheet: name,
    data: [
      row(heads.map(head), heads, widths),
      ...rows.map((it) => {
        const values = columns.map(({ of }) => of(it));
        return row(values.map(cell), values, widths);
      }),
    ],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: "landscape",
    print: { sheet: name, pagesAcross: pagesAcross(widths), hasHeads: true },
  };
}

/** What the file is about, as the other sheets cannot say it. */
function about({ session, sides, rehearsal }: Glossary): Sheet {
  const rows: readonly (readonly [string, string])[] = [
    [words().session, session],
    [words().sideOf("A"), sides.a],
    [words().sideOf("B"), sides.b],
    ...(rehearsal ? [[texts().rehearsal.head, texts().rehearsal.mark] as const] : []),
    [words().about, words().intro(sides.a, sides.b)],
  ];
  return {
    sheet: words().sheets.about,
    data: rows.map(([label, text]) => [head(label), cell(text)]),
    columns: [{ width: 16 }, { width: 80 }],
    orientation: "landscape",
    print: { sheet: words().sheets.about, pagesAcross: 1, hasHeads: false },
  };
}

const withStatus = (rows: readonly TermRow[], ...statuses: readonly TermStatus[]): TermRow[] =>
  rows.filter(({ status }) => statuses.includes(status));

function sheets(glossary: Glossary): Sheet[] {
  const columns = termColumns(glossary.sides);
  const rows = termRows(glossary);
  const unsettled: Column<TermRow>[] = [
    ...columns.term,
    ...columns.also,
    ...columns.meant,
    ...columns.drafts,
    ...columns.objections,
  ];
  const agreed: Column<TermRow>[] = [
    ...columns.term,
    ...columns.status,
    ...columns.definition,
    ...columns.also,
    ...columns.meant,
    ...columns.tally,
    ...columns.version,
  ];
  const open = [...columns.term, ...columns.status, ...unsettled.slice(1)];
  return [
    sheet(words().sheets.agreed, agreed, withStatus(rows, "agreed", "unconfirmed")),
    sheet(words().sheets.open, open, withStatus(rows, "open", "voting")),
    sheet(words().sheets.parked, unsettled, withStatus(rows, "parked")),
    sheet<VoteRow>(words().sheets.votes, voteColumns(glossary.sides), voteRows(glossary)),
    about(glossary),
  ];
}

/** [EX1] [EX2] The library dates the parts of its archive by the second: all of them get the first day that ZIP knows. */
const undated = (archive: Uint8Array): Buffer =>
  Buffer.from(zipSync(unzipSync(archive), { mtime: new Date(1980, 0, 1), level: 6 }));

/** Excel's workbook: a sheet each for agreed, open and parked terms, one with all votes, and one that says what it is. */
export const xlsx: GlossaryFormat = {
  type: mediaTypes.xlsx,
  glossary: async (glossary) => {
    const all = sheets(glossary);
    const book = all.map(({ print: _, ...sheet }) => sheet);
    return undated(await writeExcelFile(book, { features: [printed(all.map(({ print }) => print))] }).toBuffer());
  },
};
