import { type SideId, sideIds } from "../../shared/ids.ts";
import type { Glossary } from "./glossary.ts";
import { type SideNames, sideName } from "./sides.ts";
import { meantBy } from "./termBlocks.ts";
import {
  type AgreedTerm,
  type countNames,
  meantLabels,
  type OpenTerm,
  type UnsettledTerm,
  type Verdict,
} from "./terms.ts";
import { texts as english } from "./texts/en/index.ts";
import { texts } from "./texts/texts.ts";

export type Value = string | number | undefined;

/** A column of a table: its head, and what its cell says of a row. */
export interface Column<Of> {
  readonly head: string;
  readonly of: (row: Of) => Value;
  /** In characters, where the format has widths. */
  readonly width?: number;
}

const bullet = "• ";

/**
 * Several texts in one cell, each on a line of its own behind a bullet. A line of a text that
 * looks like the beginning of another one is moved in by a space, so that the cell reads back.
 */
export const lines = (texts: readonly string[] = []): string => {
  const [only = ""] = texts;
  return texts.length > 1 || only.startsWith(bullet)
    ? texts.map((text) => bullet + text.replace(/\n( *• )/g, "\n $1")).join("\n")
    : only;
};

/** The texts that `lines` has put into a cell. */
export const textsOfLines = (cell: string): string[] => {
  if (!cell.startsWith(bullet)) return cell === "" ? [] : [cell];
  return cell
    .slice(bullet.length)
    .split(`\n${bullet}`)
    .map((text) => text.replace(/\n (?= *• )/g, "\n"));
};

/** Where a term stands. `unconfirmed`: agreed in an earlier session, and not again in this one. */
export const termStatuses = ["agreed", "unconfirmed", "open", "voting", "parked"] as const;
export type TermStatus = (typeof termStatuses)[number];

/** Whether the term has an agreement, of this session or of an earlier one. */
export const isAgreedStatus = (status: TermStatus): boolean => status === "agreed" || status === "unconfirmed";

/** One term of a glossary, whatever became of it. */
export interface TermRow {
  readonly status: TermStatus;
  readonly term: AgreedTerm | OpenTerm | UnsettledTerm;
  /** Where it is agreed. */
  readonly agreed?: AgreedTerm;
  /** Where it is not. */
  readonly unsettled?: UnsettledTerm;
}

/** The agreed terms first, then the open and the parked ones. */
export const termRows = ({ agreed, open, parked }: Pick<Glossary, "agreed" | "open" | "parked">): TermRow[] => [
  ...agreed.map((term): TermRow => ({ status: term.unconfirmed ? "unconfirmed" : "agreed", term, agreed: term })),
  ...open.map((term): TermRow => ({ status: term.status, term, unsettled: term })),
  ...parked.map((term): TermRow => ({ status: "parked", term, unsettled: term })),
];

const words = () => texts().glossary;

export const yesOrNo = (flag: boolean | undefined): Value =>
  flag === undefined ? undefined : flag ? texts().yes : texts().no;

/** What each count of a vote is called in tables, in every language [LA12]. */
export const countLabels = {
  agree: english.glossary.agree,
  liveWith: english.glossary.liveWith,
  object: english.glossary.object,
  cast: english.glossary.voted,
  accepting: english.glossary.accepting,
  needed: english.glossary.needed,
  present: english.glossary.present,
  quorumNeeded: english.glossary.quorumNeeded,
} as const satisfies Record<(typeof countNames)[number], string>;

/** Those that the table of terms has; the others follow from them. */
export const tallyCounts = ["agree", "liveWith", "object", "needed", "present", "quorumNeeded"] as const;

/** Columns of these counts, in the verdict that `of` finds in a row. */
export const countColumns = <Of>(
  names: readonly (keyof typeof countLabels)[],
  of: (row: Of) => Verdict | undefined,
  head: (label: string) => string = (label) => label,
): Column<Of>[] => names.map((name) => ({ head: head(countLabels[name]), of: (row) => of(row)?.counts?.[name] }));

const sideColumns = (sides: SideNames, side: SideId): Column<TermRow>[] => {
  const head = (what: string) => words().column(sideName(sides, side), what);
  const verdict = ({ agreed }: TermRow) => agreed?.tally?.[side];
  return [
    { head: head(words().accepts), of: (row) => yesOrNo(verdict(row)?.accepted) },
    ...countColumns(tallyCounts, verdict, head),
  ];
};

/** The columns of a table of terms, in groups that formats put together as they need them. */
export const termColumns = (sides: SideNames) => ({
  term: [{ head: words().term, of: ({ term }: TermRow) => term.term, width: 24 }],
  status: [{ head: words().status, of: ({ status }: TermRow) => words().statusOf[status], width: 16 }],
  definition: [
    { head: words().definition, of: ({ agreed }: TermRow) => agreed?.definition, width: 48 },
    { head: words().usage, of: ({ agreed }: TermRow) => agreed?.usage, width: 32 },
    { head: words().example, of: ({ agreed }: TermRow) => agreed?.example, width: 32 },
  ],
  also: [{ head: words().also, of: ({ term }: TermRow) => lines(term.also), width: 20 }],
  meant: meantLabels.map((label) => ({
    head: words().meantBy(meantBy(sides, label)),
    of: ({ term }: TermRow) => lines(term.meant[label]),
    width: 36,
  })),
  tally: sideIds.flatMap((side) => sideColumns(sides, side)),
  version: [
    { head: words().version, of: ({ agreed }: TermRow) => agreed?.version },
    { head: words().date, of: ({ agreed }: TermRow) => agreed?.on, width: 12 },
  ],
  drafts: [
    {
      head: words().drafts,
      of: ({ unsettled }: TermRow) => lines(unsettled?.drafts.map(({ definition }) => definition)),
      width: 48,
    },
  ],
  objections: [{ head: words().objections, of: ({ unsettled }: TermRow) => lines(unsettled?.objections), width: 36 }],
});
