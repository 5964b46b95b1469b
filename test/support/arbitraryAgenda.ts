import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import fc from "fast-check";
import * as v from "valibot";
import type { AgendaKey } from "../../shared/ids.ts";
import { type AgendaItem, agendaItem, type WholeDraft } from "../../shared/session/agenda.ts";
import { type StageId, stageIds, stageOf } from "../../shared/stages/registry.ts";

/** Values that a JSON Schema describes, without regard to patterns and checks. */
function arbitraryOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const forms = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  if (forms) return fc.oneof(...forms.map(arbitraryOf));
  const { minimum: min = 0, maximum: max = 10_000_000 } = schema;
  switch (schema.type) {
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return fc.integer({ min, max });
    case "string":
      return fc.string({
        unit: "grapheme",
        minLength: schema.minLength ?? 0,
        maxLength: Math.min(schema.maxLength ?? 20, 20),
      });
    case "array":
      return fc.array(arbitraryOf(schema.items as JsonSchema), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      });
    default: {
      const fields = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
      return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(field)])), {
        requiredKeys: schema.required ?? [],
      });
    }
  }
}

/** Settings that fit the stage; the defaults where what was made does not. */
const arbitrarySettings = (stage: StageId): fc.Arbitrary<Record<string, unknown>> => {
  const { settings } = stageOf(stage);
  return arbitraryOf(toJsonSchema(settings, { typeMode: "input", errorMode: "ignore" })).map((made) =>
    v.is(settings, made) ? (made as Record<string, unknown>) : {},
  );
};

const arbitraryDraft = fc.constantFrom(...stageIds).chain(
  (stage): fc.Arbitrary<WholeDraft> =>
    fc.record(
      {
        stage: fc.constant(stage),
        title: fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => text.normalize("NFC").trim()),
        prompt: fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => text.normalize("NFC").trim()),
        settings: arbitrarySettings(stage),
        atZero: fc.constantFrom("wait", "lock", "advance"),
        autoStart: fc.boolean(),
        warnMs: fc.integer({ min: 0, max: 600_000 }),
      },
      { requiredKeys: ["stage", "settings", "atZero", "autoStart", "warnMs"] },
    ),
);

export const itemsOf = (drafts: readonly WholeDraft[]): AgendaItem[] =>
  drafts.map((draft, index) => {
    const item = agendaItem(draft, `key-${index}` as AgendaKey);
    if (!item) throw new Error(`settings that do not fit ${draft.stage}`);
    return item;
  });

/** Agendas as the server keeps them. */
export const arbitraryAgenda: fc.Arbitrary<AgendaItem[]> = fc.array(arbitraryDraft, { maxLength: 6 }).map(itemsOf);
