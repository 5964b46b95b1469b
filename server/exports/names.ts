/**
 * What can be downloaded, as the file is called, with its media type. It stands apart from what
 * writes the files: their libraries are for the threads that write, and are long in loading.
 */
export const mediaTypes = {
  md: "text/markdown",
  csv: "text/csv",
  json: "application/json",
  html: "text/html",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  tbx: "application/x-tbx+xml",
  ttl: "text/turtle",
  jsonld: "application/ld+json",
  ics: "text/calendar",
} as const;
type Ending = keyof typeof mediaTypes;

/** As it goes out with a text, which is in UTF-8. */
export const textType = (ending: Ending): string => `${mediaTypes[ending]}; charset=utf-8`;

export const exportNames = [
  "glossary.md",
  "glossary.csv",
  "glossary.json",
  "glossary.html",
  "glossary.pdf",
  "glossary.docx",
  "glossary.xlsx",
  "glossary.tbx",
  "glossary.ttl",
  "glossary.jsonld",
  "report.html",
  "report.pdf",
  "report.docx",
  "report.md",
  "report.csv",
  "report.json",
  "commitments.md",
  "commitments.csv",
  "commitments.ics",
] as const satisfies readonly `${string}.${Ending}`[];

export type ExportName = (typeof exportNames)[number];
const known = new Set<string>(exportNames);
export const isExportName = (name: string): name is ExportName => known.has(name);

/** Without parameters, such as `text/csv`. */
export const mediaTypeOf = (name: ExportName): string => mediaTypes[name.slice(name.indexOf(".") + 1) as Ending];

/** The report as its page reads it: blocks, and no file. */
export const reportPage = "report.page";

/** Whether sections can be chosen for it. */
export const hasSections = (name: ExportName): boolean => name.startsWith("report.");
