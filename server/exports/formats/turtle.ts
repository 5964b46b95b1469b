import { DataFactory, type Quad_Object, Writer } from "n3";
import { textType } from "../names.ts";
import type { GlossaryFormat } from "./format.ts";
import { iriOf, namespaces, type RdfValue, type Resource, schemeOf, skosOf } from "./skos.ts";

const { literal, namedNode } = DataFactory;
const xsd = (type: string) => namedNode(namespaces.xsd + type);

function objectOf(value: RdfValue): Quad_Object {
  switch (typeof value) {
    case "string":
      return literal(value);
    case "number":
      return literal(String(value), xsd("integer"));
    case "boolean":
      return literal(String(value), xsd("boolean"));
    default:
      if ("day" in value) return literal(value.day, xsd("date"));
      return namedNode(iriOf("ref" in value ? value.ref : value.id));
  }
}

function write(writer: Writer, { id, type, says }: Resource): void {
  const subject = namedNode(iriOf(id));
  const add = (property: string, object: Quad_Object) => writer.addQuad(subject, namedNode(iriOf(property)), object);
  if (type) add("rdf:type", namedNode(iriOf(type)));
  for (const [property, value] of says) add(property, objectOf(value));
  for (const [, value] of says) if (typeof value === "object" && "says" in value) write(writer, value);
}

/** RDF as Turtle, W3C's recommendation of 2014. */
export const turtle: GlossaryFormat = {
  type: textType("ttl"),
  glossary: (glossary) =>
    new Promise((resolve, reject) => {
      const writer = new Writer({ prefixes: { ...namespaces, "": `${schemeOf(glossary)}:` } });
      for (const resource of skosOf(glossary)) write(writer, resource);
      writer.end((error: Error | null, result: string) => (error ? reject(error) : resolve(result)));
    }),
};
