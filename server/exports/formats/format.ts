import type { Day } from "../../../shared/day.ts";
import type { Commitments } from "../commitments.ts";
import type { Glossary } from "../glossary.ts";
import type { Report } from "../report.ts";

interface FileType {
  /** The media type, with its charset where it is text. */
  readonly type: string;
  /** It is read by people, and written in the language of the session [LA11]. */
  readonly isDocument?: boolean;
}

export type Written = string | Buffer;

/** A file format in which the glossary is written. `today` is the day of the export. */
export interface GlossaryFormat extends FileType {
  readonly glossary: (glossary: Glossary, today: Day) => Written | Promise<Written>;
}

/** A file format in which the report is written. */
export interface ReportFormat extends FileType {
  readonly report: (report: Report, today: Day) => Written | Promise<Written>;
}

export type Format = GlossaryFormat & ReportFormat;

/** A file format in which the commitments are written. */
export interface CommitmentsFormat extends FileType {
  readonly commitments: (commitments: Commitments) => Written | Promise<Written>;
}
