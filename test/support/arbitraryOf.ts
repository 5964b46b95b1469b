import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import fc from "fast-check";
import type * as v from "valibot";

/** What ids and edit keys look like, as a pattern of a schema. */
const idPattern = "^[\\w-]{22}$";
const anId = fc.string({
  unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789-_"),
  minLength: 22,
  maxLength: 22,
});

/** Without regard to patterns other than that of ids, and to checks. */
function described(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const forms = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  if (forms) return fc.oneof(...forms.map(described));
  const { minimum: min = 0, maximum: max = 10_000_000 } = schema;
  switch (schema.type) {
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return fc.integer({ min, max });
    case "string":
      if (schema.pattern === idPattern) return anId;
      return fc.string({
        unit: "grapheme",
        minLength: schema.minLength ?? 0,
        maxLength: Math.min(schema.maxLength ?? 20, 20),
      });
    case "array":
      return fc.array(described(schema.items as JsonSchema), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      });
    default: {
      const fields = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
      return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, described(field)])), {
        requiredKeys: schema.required ?? [],
      });
    }
  }
}

/** Values that a schema asks for, before it transforms them; patterns other than that of ids, and checks, are not regarded. */
export const arbitraryOf = (schema: v.GenericSchema): fc.Arbitrary<unknown> =>
  described(toJsonSchema(schema, { typeMode: "input", errorMode: "ignore" }));
