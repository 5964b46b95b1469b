import { stringify } from "csv-stringify/sync";
import { withApostrophes } from "../../../shared/files/formulas.ts";
import { sideIds } from "../../../shared/ids.ts";
import type { Commitment, Commitments, Owner } from "../commitments.ts";
import type { Glossary } from "../glossary.ts";
import { type Column, lines, type TermRow, termColumns, termRows } from "../glossaryTable.ts";
import { textType } from "../names.ts";
import { markColumns } from "../rehearsal.ts";
import { type Report, reportRows } from "../report.ts";
import { type SideNames, sideName } from "../sides.ts";
import { texts } from "../texts/texts.ts";
import type { CommitmentsFormat, Format } from "./format.ts";

/** Without the byte order mark a spreadsheet takes UTF-8 for a local encoding. */
const write = <Of>(columns: readonly Column<Of>[], rows: readonly Of[]): string =>
  stringify([columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ of }) => of(row)))], {
    bom: true,
    record_delimiter: "windows",
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: { string: withApostrophes },
  });

const glossaryColumns = (sides: SideNames): Column<TermRow>[] => {
  const columns = termColumns(sides);
  return [
    ...columns.term,
    ...columns.status,
    ...columns.definition,
    ...columns.also,
    ...columns.meant,
    ...columns.tally,
    ...columns.version,
    ...columns.drafts,
    ...columns.objections,
  ];
};

const reportColumns = (): Column<ReturnType<typeof reportRows>[number]>[] => [
  { head: texts().report.section, of: ({ section }) => section },
  { head: texts().report.kind, of: ({ kind }) => kind },
  { head: texts().report.item, of: ({ item }) => item },
  { head: texts().side, of: ({ side }) => side },
  { head: texts().report.text, of: ({ text }) => text },
  { head: texts().report.number, of: ({ number }) => number },
  { head: texts().report.unit, of: ({ unit }) => unit },
];

/** One row for each signature. */
type DueRow = { readonly commitment: Commitment; readonly owner: Owner };

const dueRows = ({ commitments }: Commitments): DueRow[] =>
  commitments.flatMap((commitment) => commitment.owners.map((owner) => ({ commitment, owner })));

const commitmentColumns = (sides: SideNames): Column<DueRow>[] => {
  const words = texts().commitments;
  return [
    { head: words.commitment, of: ({ commitment }) => commitment.text },
    { head: words.owner, of: ({ owner }) => owner.name },
    { head: words.due, of: ({ owner }) => owner.on },
    { head: words.confidence, of: ({ commitment }) => commitment.confidence?.mean },
    { head: words.voters, of: ({ commitment }) => commitment.confidence?.count },
    ...sideIds.map((side) => ({
      head: words.confidenceOf(sideName(sides, side)),
      of: ({ commitment }: DueRow) => commitment.confidence?.bySide?.[side]?.mean,
    })),
    { head: words.isLow, of: ({ commitment }) => commitment.confidence && (commitment.low ? texts().yes : texts().no) },
    { head: words.conditions, of: ({ commitment }) => lines(commitment.conditions) },
  ];
};

export const csv: Format & CommitmentsFormat = {
  type: textType("csv"),
  glossary: (glossary: Glossary) =>
    write([...glossaryColumns(glossary.sides), ...markColumns(glossary)], termRows(glossary)),
  report: (report: Report) => write([...reportColumns(), ...markColumns(report)], reportRows(report)),
  commitments: (commitments) =>
    write([...commitmentColumns(commitments.sides), ...markColumns(commitments)], dueRows(commitments)),
};
