import { textType } from "../names.ts";
import type { GlossaryFormat } from "./format.ts";
import { namespaces, type RdfValue, type Resource, skosOf } from "./skos.ts";

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

function jsonOf(value: RdfValue): Json {
  if (typeof value !== "object") return value;
  if ("day" in value) return { "@type": "xsd:date", "@value": value.day };
  return "ref" in value ? { "@id": value.ref } : objectOf(value);
}

function objectOf({ id, type, says }: Resource): Json {
  const values = new Map<string, Json[]>();
  for (const [property, value] of says) {
    const all = values.get(property) ?? [];
    values.set(property, all);
    all.push(jsonOf(value));
  }
  const properties = [...values].map(([property, all]) => [
    property,
    all.length === 1 && all[0] !== undefined ? all[0] : all,
  ]);
  return { "@id": id, ...(type && { "@type": type }), ...Object.fromEntries(properties) };
}

/** The same triples as JSON-LD 1.1, with its whole context in the file, so that no reader has to fetch one. */
export const jsonLd: GlossaryFormat = {
  type: textType("jsonld"),
  glossary: (glossary) =>
    `${JSON.stringify({ "@context": namespaces, "@graph": skosOf(glossary).map(objectOf) }, null, 2)}\n`,
};
