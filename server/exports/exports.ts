import type { Choice } from "./choice.ts";
import { commitmentsOf } from "./commitments.ts";
import { csv } from "./formats/csv.ts";
import { docx } from "./formats/docx.ts";
import type { CommitmentsFormat, GlossaryFormat, ReportFormat, Written } from "./formats/format.ts";
import { html } from "./formats/html.ts";
import { ics } from "./formats/ics.ts";
import { json } from "./formats/json.ts";
import { jsonLd } from "./formats/jsonLd.ts";
import { markdown } from "./formats/markdown.ts";
import { pdf } from "./formats/pdf.ts";
import { tbx } from "./formats/tbx.ts";
import { turtle } from "./formats/turtle.ts";
import { xlsx } from "./formats/xlsx.ts";
import { glossaryOf } from "./glossary.ts";
import type { ExportName } from "./names.ts";
import { reportOf } from "./report.ts";
import type { ExportedSession } from "./stageReport.ts";
import { inLanguage } from "./texts/texts.ts";

export type { Choice } from "./choice.ts";
export type { ExportedSession } from "./stageReport.ts";

export interface Exported {
  /** The media type. */
  readonly type: string;
  readonly body: string | Buffer;
}

interface ExportFile {
  readonly type: string;
  /** It is read by people, in the language of the session [LA11]; the others by programs, in English [LA12]. */
  readonly isDocument: boolean;
  readonly write: (session: ExportedSession, choice: Choice) => Written | Promise<Written>;
}

const glossary = ({ type, isDocument = false, glossary }: GlossaryFormat): ExportFile => ({
  type,
  isDocument,
  write: (session) => glossary(glossaryOf(session), session.today),
});
const report = ({ type, isDocument = false, report }: ReportFormat): ExportFile => ({
  type,
  isDocument,
  write: (session, choice) => report(reportOf(session, choice), session.today),
});
const commitments = ({ type, isDocument = false, commitments }: CommitmentsFormat): ExportFile => ({
  type,
  isDocument,
  write: (session) => commitments(commitmentsOf(session)),
});

/** What writes them. */
const files = {
  "glossary.md": glossary(markdown),
  "glossary.csv": glossary(csv),
  "glossary.json": glossary(json),
  "glossary.html": glossary(html),
  "glossary.pdf": glossary(pdf),
  "glossary.docx": glossary(docx),
  "glossary.xlsx": glossary(xlsx),
  "glossary.tbx": glossary(tbx),
  "glossary.ttl": glossary(turtle),
  "glossary.jsonld": glossary(jsonLd),
  "report.html": report(html),
  "report.pdf": report(pdf),
  "report.docx": report(docx),
  "report.md": report(markdown),
  "report.csv": report(csv),
  "report.json": report(json),
  "commitments.md": commitments(markdown),
  "commitments.csv": commitments(csv),
  "commitments.ics": commitments(ics),
} as const satisfies Record<ExportName, ExportFile>;

/** The file of this name, a report with the chosen sections alone. It holds nothing but what the room has seen. */
export async function renderExport(
  name: ExportName,
  session: ExportedSession,
  choice: Choice = "everything",
): Promise<Exported> {
  const { type, isDocument, write } = files[name];
  return { type, body: await inLanguage(isDocument ? session.language : "en", () => write(session, choice)) };
}
