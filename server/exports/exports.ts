import { csv } from "./formats/csv.ts";
import type { Format } from "./formats/format.ts";
import { json } from "./formats/json.ts";
import { markdown } from "./formats/markdown.ts";
import { glossaryOf } from "./glossary.ts";
import { reportOf } from "./report.ts";
import type { ExportedSession } from "./stageReport.ts";

export type { ExportedSession } from "./stageReport.ts";

/** By the ending of the file. */
const formats = { md: markdown, csv, json } as const satisfies Record<string, Format>;
type Ending = keyof typeof formats;
type Content = "glossary" | "report";

/** What can be downloaded, as the file is called. */
export type ExportName = `${Content}.${Ending}`;

const contents: readonly Content[] = ["glossary", "report"];
export const exportNames: readonly ExportName[] = contents.flatMap((content) =>
  (Object.keys(formats) as Ending[]).map((ending): ExportName => `${content}.${ending}`),
);

export const isExportName = (name: string): name is ExportName => exportNames.some((known) => known === name);

export interface Exported {
  /** The media type. */
  readonly type: string;
  readonly body: string | Buffer;
}

/** The file of this name. It holds nothing but what the room has seen. */
export function renderExport(name: ExportName, session: ExportedSession): Exported {
  const [content, ending] = name.split(".") as [Content, Ending];
  const { type, glossary, report } = formats[ending];
  return { type, body: content === "glossary" ? glossary(glossaryOf(session)) : report(reportOf(session)) };
}
