import { type Envelope, envelopes } from "../envelope.ts";
import type { Glossary } from "../glossary.ts";
import { textType } from "../names.ts";
import type { Report } from "../report.ts";
import type { Format } from "./format.ts";

const write = (envelope: Envelope, content: Glossary | Report): string =>
  `${JSON.stringify({ ...envelope, ...content }, null, 2)}\n`;

export const json: Format = {
  type: textType("json"),
  glossary: (glossary) => write(envelopes.glossary, glossary),
  report: (report) => write(envelopes.report, report),
};
