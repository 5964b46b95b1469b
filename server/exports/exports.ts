import { commitmentsOf } from "./commitments.ts";
import { csv } from "./formats/csv.ts";
import type { Body, CommitmentsFormat, GlossaryFormat, ReportFormat } from "./formats/format.ts";
import { ics } from "./formats/ics.ts";
import { json } from "./formats/json.ts";
import { markdown } from "./formats/markdown.ts";
import { xlsx } from "./formats/xlsx.ts";
import { glossaryOf } from "./glossary.ts";
import { reportOf } from "./report.ts";
import type { ExportedSession } from "./stageReport.ts";

export type { ExportedSession } from "./stageReport.ts";

export interface Exported {
  /** The media type. */
  readonly type: string;
  readonly body: Body;
}
type Render = (session: ExportedSession) => Promise<Exported>;

const glossary =
  ({ type, glossary }: GlossaryFormat): Render =>
  async (session) => ({ type, body: await glossary(glossaryOf(session)) });
const report =
  ({ type, report }: ReportFormat): Render =>
  async (session) => ({ type, body: await report(reportOf(session)) });
const commitments =
  ({ type, commitments }: CommitmentsFormat): Render =>
  async (session) => ({ type, body: await commitments(commitmentsOf(session)) });

/** What can be downloaded, as the file is called. */
const files = {
  "glossary.md": glossary(markdown),
  "glossary.csv": glossary(csv),
  "glossary.json": glossary(json),
  "glossary.xlsx": glossary(xlsx),
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
export const renderExport = (name: ExportName, session: ExportedSession): Promise<Exported> => files[name](session);
