import * as v from "valibot";
import { type FileFault, faultsOf, readJson } from "../files/faults.ts";
import { stageIds, stageOf } from "../stages/registry.ts";
import { longest, optionalText } from "../text.ts";
import { AgendaDraft, longestAgenda, type WholeDraft } from "./agenda.ts";

const format = "parley-agenda";
const formatVersion = 1;

const { entries } = AgendaDraft;

function settingsOf(schema: v.GenericSchema) {
  if (!("entries" in schema)) throw new Error("the settings of a stage are an object by its schema");
  // A setting that is misspelt would else be left out in silence.
  return v.strictObject(schema.entries as v.ObjectEntries);
}

const stageEntry = (stage: (typeof stageIds)[number]) =>
  v.strictObject({
    ...entries,
    stage: v.literal(stage),
    settings: v.optional(settingsOf(stageOf(stage).settings), {}),
  });

/** An agenda as a file, described in docs/agendas.md. Where something can be left out, it has its default. */
export const AgendaFile = v.strictObject({
  $schema: v.exactOptional(v.string()),
  format: v.literal(format),
  formatVersion: v.literal(formatVersion),
  /** What the session was called for which the agenda was made. */
  title: optionalText(longest.title),
  stages: v.pipe(
    v.array(v.variant("stage", stageIds.map(stageEntry) as [ReturnType<typeof stageEntry>])),
    v.maxLength(longestAgenda),
  ),
});

export type ReadAgenda =
  | { readonly agenda: { readonly title?: string; readonly stages: readonly WholeDraft[] }; readonly faults?: never }
  | { readonly agenda?: never; readonly faults: readonly FileFault[] };

/** [AG9] Reads a file: the agenda, or everything that is wrong with it. */
export function readAgenda(text: string): ReadAgenda {
  const json = readJson(text);
  if ("fault" in json) return { faults: [json.fault] };
  const { data } = json;
  // In a file of another kind, or of another version, all else would be noise.
  if (!v.is(v.looseObject({ format: v.literal(format) }), data)) return { faults: [{ path: [], code: "other-file" }] };
  if (!v.is(v.looseObject({ formatVersion: v.literal(formatVersion) }), data)) {
    return { faults: [{ path: ["formatVersion"], code: "other-version", expected: formatVersion }] };
  }
  const parsed = v.safeParse(AgendaFile, data);
  if (!parsed.success) return { faults: faultsOf(parsed.issues) };
  const { title, stages } = parsed.output;
  const misfits = stages.flatMap(({ stage, settings }, index): FileFault[] =>
    v.is(stageOf(stage).settings, settings) ? [] : [{ path: ["stages", index, "settings"], code: "does-not-fit" }],
  );
  return misfits.length > 0 ? { faults: misfits } : { agenda: { ...(title && { title }), stages } };
}

/** [AG8] The file that `readAgenda` reads as this agenda. */
export function writeAgenda(stages: readonly WholeDraft[], title: string): string {
  const ordered = stages.map(({ stage, title, prompt, settings, atZero, autoStart, warnMs }) => ({
    stage,
    ...(title && { title }),
    ...(prompt && { prompt }),
    settings,
    atZero,
    autoStart,
    warnMs,
  }));
  const file = { $schema: "agenda.v1.json", format, formatVersion, title, stages: ordered };
  return `${JSON.stringify(file, null, 2)}\n`;
}
