import type { SideId } from "../../shared/ids.ts";
import type { Glossary } from "./glossary.ts";
import { type Column, countColumns, lines, type TermRow, termRows, yesOrNo } from "./glossaryTable.ts";
import { named, type SideNames, sideName } from "./sides.ts";
import { outcome } from "./termBlocks.ts";
import { countNames, type Verdict, type Version } from "./terms.ts";
import { texts } from "./texts/texts.ts";

/** How one side voted on one version of a term. */
export interface VoteRow extends TermRow {
  readonly version: Version;
  /** Absent where it is not known how the sides voted. */
  readonly side?: SideId;
  readonly verdict?: Verdict;
}

/** Every version that was voted on, with a row for each side that voted. */
export const voteRows = (glossary: Glossary): VoteRow[] =>
  termRows(glossary).flatMap((row) =>
    row.term.history.flatMap((version): VoteRow[] => {
      const bySide = named(version.tally).map(([side, verdict]): VoteRow => ({ ...row, version, side, verdict }));
      return bySide.length > 0 ? bySide : [{ ...row, version }];
    }),
  );

const words = () => texts().glossary;

export const voteColumns = (sides: SideNames): Column<VoteRow>[] => [
  { head: words().term, of: ({ term }) => term.term, width: 24 },
  { head: words().status, of: ({ status }) => words().statusOf[status], width: 16 },
  { head: words().version, of: ({ version }) => version.version },
  { head: words().vote, of: ({ version }) => version.vote },
  { head: words().definition, of: ({ version }) => version.definition, width: 48 },
  { head: words().usage, of: ({ version }) => version.usage, width: 32 },
  { head: words().example, of: ({ version }) => version.example, width: 32 },
  { head: words().passed, of: ({ version }) => yesOrNo(version.passed) },
  { head: words().isAgreed, of: ({ version }) => yesOrNo(version.agreed) },
  { head: words().date, of: ({ version }) => version.on, width: 12 },
  { head: words().objections, of: ({ version }) => lines(version.objections), width: 36 },
  { head: texts().side, of: ({ side }) => sideName(sides, side), width: 16 },
  { head: words().accepts, of: ({ verdict }) => yesOrNo(verdict?.accepted) },
  ...countColumns<VoteRow>(countNames, ({ verdict }) => verdict),
  { head: words().result, of: ({ verdict }) => verdict && outcome(verdict), width: 40 },
];
