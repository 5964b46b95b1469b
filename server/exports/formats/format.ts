import type { Glossary } from "../glossary.ts";
import type { Report } from "../report.ts";

/** One file format: how both exports are written in it. */
export interface Format {
  /** The media type, with its charset where it is text. */
  readonly type: string;
  readonly glossary: (glossary: Glossary) => string | Buffer;
  readonly report: (report: Report) => string | Buffer;
}
