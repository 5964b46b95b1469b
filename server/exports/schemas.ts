import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { AgendaFile } from "../../shared/session/agendaFile.ts";
import { ScenarioFile } from "../../shared/stages/scenario/file.ts";
import { type Envelope, envelopes } from "./envelope.ts";
import { Glossary } from "./glossary.ts";
import { Report, stageReports } from "./report.ts";
import * as terms from "./terms.ts";

const enveloped = <Entries extends v.ObjectEntries>({ $schema, format, formatVersion }: Envelope, entries: Entries) =>
  v.strictObject({
    $schema: v.literal($schema),
    format: v.literal(format),
    formatVersion: v.literal(formatVersion),
    ...entries,
  });

type JsonSchema = { readonly $id: string; readonly [keyword: string]: unknown };

export const GlossaryFile = enveloped(envelopes.glossary, Glossary.entries);
export const ReportFile = enveloped(envelopes.report, Report.entries);

/** What the published schemas call by a name. */
export const vocabulary = {
  AgreedTerm: terms.AgreedTerm,
  OpenTerm: terms.OpenTerm,
  UnsettledTerm: terms.UnsettledTerm,
  Meant: terms.Meant,
  Version: terms.Version,
  Tally: terms.Tally,
  Verdict: terms.Verdict,
};

function published(
  title: string,
  { $schema: id }: Envelope,
  file: v.GenericSchema,
  definitions: Record<string, v.GenericSchema>,
): JsonSchema {
  const { $schema, $id: _, ...schema } = toJsonSchema(file, { target: "draft-2020-12", definitions });
  return { $schema, $id: id, title, ...schema };
}

/** What a facilitator may write by hand: with defaults for all that can be left out. Checks have no place in a JSON Schema. */
function agendaFile(): JsonSchema {
  const options = { target: "draft-2020-12", typeMode: "input", errorMode: "ignore" } as const;
  const { $schema, $id: _, ...schema } = toJsonSchema(AgendaFile, options);
  return { $schema, $id: "agenda.v1.json", title: "Parley agenda, version 1", ...schema };
}

/** What is read and not written by the exports; transformations and comparisons have no place in a JSON Schema. */
function scenarioFile(): JsonSchema {
  const { $schema, $id: _, ...schema } = toJsonSchema(ScenarioFile, { target: "draft-2020-12", errorMode: "ignore" });
  return { $schema, $id: "scenario.v1.json", title: "Parley scenario, version 1", ...schema };
}

/** The JSON Schemas of the files that people take along, by file name. They are published in `docs/schema`. */
export const jsonSchemas = {
  "glossary.v1.json": published("Parley glossary, version 1", envelopes.glossary, GlossaryFile, vocabulary),
  "report.v1.json": published("Parley report, version 1", envelopes.report, ReportFile, {
    ...Object.fromEntries(Object.entries(stageReports).map(([stage, { schema }]) => [stage, schema])),
    ...vocabulary,
  }),
  "agenda.v1.json": agendaFile(),
  "scenario.v1.json": scenarioFile(),
} as const;
