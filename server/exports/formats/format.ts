import type { Commitments } from "../commitments.ts";
import type { Glossary } from "../glossary.ts";
import type { Report } from "../report.ts";

interface FileType {
  /** The media type, with its charset where it is text. */
  readonly type: string;
}

export type Body = string | Buffer;

/** A file format in which the glossary is written. The same glossary gives the same bytes. */
export interface GlossaryFormat extends FileType {
  readonly glossary: (glossary: Glossary) => Body | Promise<Body>;
}

/** A file format in which the report is written. */
export interface ReportFormat extends FileType {
  readonly report: (report: Report) => Body | Promise<Body>;
}

export type Format = GlossaryFormat & ReportFormat;

/** A file format in which the commitments are written. */
export interface CommitmentsFormat extends FileType {
  readonly commitments: (commitments: Commitments) => Body | Promise<Body>;
}
