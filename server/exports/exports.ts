import { commitmentsOf } from "./commitments.ts";
import { csv } from "./formats/csv.ts";
import type { CommitmentsFormat, Format } from "./formats/format.ts";
import { ics } from "./formats/ics.ts";
import { json } from "./formats/json.ts";
import { markdown } from "./formats/markdown.ts";
import { glossaryOf } from "./glossary.ts";
import { reportOf } from "./report.ts";
import type { ExportedSession } from "./stageReport.ts";

export type { ExportedSession } from "./stageReport.ts";

export interface Exported {
  /** The media type. */
  readonly type: string;
  readonly body: string | Buffer;
}
type Render = (session: ExportedSession) => Exported;

const glossary =
  ({ type, glossary }: Format): Render =>
  (session) => ({ type, body: glossary(glossaryOf(session)) });
const report =
  ({ type, report }: Format): Render =>
  (session) => ({ type, body: report(reportOf(session)) });
const commitments =
  ({ type, commitments }: CommitmentsFormat): Render =>
  (session) => ({ type, body: commitments(commitmentsOf(session)) });

/** What can be downloaded, as the file is called. */
const files = {
  "glossary.md": glossary(markdown),
  "glossary.csv": glossary(csv),
  "glossary.json": glossary(json),
  "report.md": report(markdown),
  "report.csv": report(csv),
  "report.json": report(json),
  "commitments.md": commitments(markdown),
  "commitments.csv": commitments(csv),
  "commitments.ics": commitments(ics),
} as const satisfies Record<string, Render>;

export type ExportName = keyof typeof files;
export const exportNames = Object.keys(files) as ExportName[];
export const isExportName = (name: string): name is ExportName => Object.hasOwn(files, name);

/** The file of this name. It holds nothing but what the room has seen. */
export const renderExport = (name: ExportName, session: ExportedSession): Exported => files[name](session);
