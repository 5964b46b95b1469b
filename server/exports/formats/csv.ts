import { stringify } from "csv-stringify/sync";
import { sideIds } from "../../../shared/ids.ts";
import type { Commitment, Commitments, Owner } from "../commitments.ts";
import type { Glossary } from "../glossary.ts";
import { markColumns } from "../rehearsal.ts";
import { type Report, reportRows } from "../report.ts";
import { type SideNames, sideName } from "../sides.ts";
import { meantBy } from "../termBlocks.ts";
import { type AgreedTerm, meantLabels, type OpenTerm, type UnsettledTerm, type Verdict } from "../terms.ts";
import { texts } from "../texts.ts";
import type { CommitmentsFormat, Format } from "./format.ts";

type Value = string | number | undefined;
interface Column<Of> {
  readonly head: string;
  readonly of: (row: Of) => Value;
}

/**
 * A spreadsheet runs a cell that begins like a formula, so an apostrophe goes before it. One
 * whose list separator is a semicolon (much of Europe) splits our lines there and at line
 * breaks, quoted or not, so that what follows those is a beginning too.
 */
const beginnings = /(?<=^|[;\t\r\n][\s"]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** Without the byte order mark a spreadsheet takes UTF-8 for a local encoding. */
const write = <Of>(columns: readonly Column<Of>[], rows: readonly Of[]): string =>
  stringify([columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ of }) => of(row)))], {
    bom: true,
    record_delimiter: "windows",
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: { string: (text) => text.replace(beginnings, "'") },
  });

/** Several texts in one cell, each on a line of its own. */
const lines = (texts: readonly string[] = []): string =>
  texts.length > 1 ? texts.map((text) => `• ${text}`).join("\n") : (texts[0] ?? "");

type GlossaryRow = {
  readonly status: string;
  readonly term: AgreedTerm | OpenTerm | UnsettledTerm;
  /** Where it is agreed. */
  readonly agreed?: AgreedTerm;
  /** Where it is not. */
  readonly unsettled?: UnsettledTerm;
};

const words = texts.glossary;

const glossaryRows = ({ agreed, open, parked }: Glossary): GlossaryRow[] => [
  ...agreed.map((term): GlossaryRow => {
    return { status: words.statusOf[term.unconfirmed ? "unconfirmed" : "agreed"], term, agreed: term };
  }),
  ...open.map((term): GlossaryRow => ({ status: words.statusOf[term.status], term, unsettled: term })),
  ...parked.map((term): GlossaryRow => ({ status: words.statusOf.parked, term, unsettled: term })),
];

const yesOrNo = (verdict: Verdict | undefined): Value =>
  verdict === undefined ? undefined : verdict.accepted ? texts.yes : texts.no;

const glossaryColumns = (sides: SideNames): Column<GlossaryRow>[] => [
  { head: words.term, of: ({ term }) => term.term },
  { head: words.status, of: ({ status }) => status },
  { head: words.definition, of: ({ agreed }) => agreed?.definition },
  { head: words.usage, of: ({ agreed }) => agreed?.usage },
  { head: words.example, of: ({ agreed }) => agreed?.example },
  { head: words.also, of: ({ term }) => lines(term.also) },
  ...meantLabels.map((label) => ({
    head: words.meantBy(meantBy(sides, label)),
    of: ({ term }: GlossaryRow) => lines(term.meant[label]),
  })),
  ...sideIds.flatMap((side): Column<GlossaryRow>[] => {
    const head = (what: string) => words.column(sideName(sides, side), what);
    return [
      { head: head(words.accepts), of: ({ agreed }) => yesOrNo(agreed?.tally?.[side]) },
      { head: head(words.agree), of: ({ agreed }) => agreed?.tally?.[side]?.counts?.agree },
      { head: head(words.liveWith), of: ({ agreed }) => agreed?.tally?.[side]?.counts?.liveWith },
      { head: head(words.object), of: ({ agreed }) => agreed?.tally?.[side]?.counts?.object },
    ];
  }),
  { head: words.version, of: ({ agreed }) => agreed?.version },
  { head: words.date, of: ({ agreed }) => agreed?.on },
  { head: words.drafts, of: ({ unsettled }) => lines(unsettled?.drafts.map(({ definition }) => definition)) },
  { head: words.objections, of: ({ unsettled }) => lines(unsettled?.objections) },
];

const reportColumns: Column<ReturnType<typeof reportRows>[number]>[] = [
  { head: texts.report.section, of: ({ section }) => section },
  { head: texts.report.kind, of: ({ kind }) => kind },
  { head: texts.report.item, of: ({ item }) => item },
  { head: texts.side, of: ({ side }) => side },
  { head: texts.report.text, of: ({ text }) => text },
  { head: texts.report.number, of: ({ number }) => number },
  { head: texts.report.unit, of: ({ unit }) => unit },
];

/** One row for each signature. */
type DueRow = { readonly commitment: Commitment; readonly owner: Owner };

const dueRows = ({ commitments }: Commitments): DueRow[] =>
  commitments.flatMap((commitment) => commitment.owners.map((owner) => ({ commitment, owner })));

const commitmentColumns = (sides: SideNames): Column<DueRow>[] => {
  const words = texts.commitments;
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
    { head: words.isLow, of: ({ commitment }) => commitment.confidence && (commitment.low ? texts.yes : texts.no) },
    { head: words.conditions, of: ({ commitment }) => lines(commitment.conditions) },
  ];
};

export const csv: Format & CommitmentsFormat = {
  type: "text/csv; charset=utf-8",
  glossary: (glossary: Glossary) =>
    write([...glossaryColumns(glossary.sides), ...markColumns(glossary)], glossaryRows(glossary)),
  report: (report: Report) => write([...reportColumns, ...markColumns(report)], reportRows(report)),
  commitments: (commitments) =>
    write([...commitmentColumns(commitments.sides), ...markColumns(commitments)], dueRows(commitments)),
};
