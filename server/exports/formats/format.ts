import type { Commitments } from "../commitments.ts";
import type { Glossary } from "../glossary.ts";
import type { Report } from "../report.ts";

interface FileType {
  /** The media type, with its charset where it is text. */
  readonly type: string;
}

/** One file format: how glossary and report are written in it. */
export interface Format extends FileType {
  readonly glossary: (glossary: Glossary) => string | Buffer;
  readonly report: (report: Report) => string | Buffer;
}

/** A file format in which the commitments are written. */
export interface CommitmentsFormat extends FileType {
  readonly commitments: (commitments: Commitments) => string | Buffer;
}
