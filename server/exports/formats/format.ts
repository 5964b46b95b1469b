import type { Day } from "../../../shared/day.ts";
import type { Commitments } from "../commitments.ts";
import type { Glossary } from "../glossary.ts";
import type { Report } from "../report.ts";

interface FileType {
  /** The media type, with its charset where it is text. */
  readonly type: string;
}

export type Written = string | Buffer;

/** One file format: how glossary and report are written in it. `today` is the day of the export. */
export interface Format extends FileType {
  readonly glossary: (glossary: Glossary, today: Day) => Written | Promise<Written>;
  readonly report: (report: Report, today: Day) => Written | Promise<Written>;
}

/** A file format in which the commitments are written. */
export interface CommitmentsFormat extends FileType {
  readonly commitments: (commitments: Commitments) => Written | Promise<Written>;
}
