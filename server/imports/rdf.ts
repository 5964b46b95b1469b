import jsonld from "jsonld";
import { Parser } from "n3";
import { type SideId, sideIds } from "../../shared/ids.ts";
import { countProperty, iriOf, type Name, statusNames } from "../exports/formats/skos.ts";
import { isAgreedStatus, type TermStatus, termStatuses } from "../exports/glossaryTable.ts";
import { countNames, type Meant, type Tally, type Verdict, type Version } from "../exports/terms.ts";
import {
  draftsOf,
  given,
  type Reader,
  type ReadGlossary,
  type ReadTerm,
  statusWithout,
  textOf,
  Unreadable,
} from "./readTerms.ts";

/** A thing that a triple says, as both parsers have it. */
interface Node {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
}
interface Triple {
  readonly subject: Node;
  readonly predicate: Node;
  readonly object: Node;
}

/** Triples by what they are about. */
class Graph {
  readonly #bySubject = new Map<string, Triple[]>();
  constructor(triples: readonly Triple[]) {
    for (const triple of triples) {
      const about = this.#bySubject.get(triple.subject.value) ?? [];
      this.#bySubject.set(triple.subject.value, about);
      about.push(triple);
    }
  }
  subjects(type: Name): string[] {
    return [...this.#bySubject.keys()].filter((subject) =>
      this.objects(subject, "rdf:type").some(({ value }) => value === iriOf(type)),
    );
  }
  objects(subject: string, property: Name): Node[] {
    const iri = iriOf(property);
    return (this.#bySubject.get(subject) ?? []).flatMap(({ predicate, object }) =>
      predicate.value === iri ? [object] : [],
    );
  }
  /** The texts: those of a note that is told of as a thing too, all in the language of the first one. */
  texts(subject: string, property: Name): string[] {
    const literals = this.objects(subject, property).flatMap((node) =>
      node.termType === "Literal" ? [node] : this.objects(node.value, "rdf:value"),
    );
    const plain =
      literals.find(({ language = "" }) => language === "") ?? literals.find(({ language }) => language === "en");
    const language = (plain ?? literals[0])?.language ?? "";
    return literals.filter((literal) => (literal.language ?? "") === language).map(({ value }) => value);
  }
  text(subject: string, property: Name): string | undefined {
    return this.texts(subject, property)[0];
  }
  number(subject: string, property: Name): number | undefined {
    const text = this.text(subject, property) ?? "";
    return /^\d{1,7}$/.test(text) ? Number(text) : undefined;
  }
  isTrue(subject: string, property: Name): boolean {
    return this.text(subject, property) === "true";
  }
  refs(subject: string, property: Name): string[] {
    return this.objects(subject, property).flatMap(({ termType, value }) => (termType === "Literal" ? [] : [value]));
  }
}

type SideOf = (iri: string | undefined) => SideId | "together";

function verdictOf(graph: Graph, id: string): Verdict {
  const counts = countNames.map((name) => [name, graph.number(id, countProperty(name))] as const);
  return {
    accepted: graph.isTrue(id, "parley:accepts"),
    ...(graph.isTrue(id, "parley:wasAbsent") && { because: "side-absent" as const }),
    ...(counts.every(([, count]) => count !== undefined) && {
      counts: Object.fromEntries(counts) as NonNullable<Verdict["counts"]>,
    }),
  };
}

function tallyOf(graph: Graph, id: string, sideOf: SideOf): Tally | undefined {
  const verdicts = graph
    .refs(id, "parley:verdict")
    .map((verdict) => [sideOf(graph.refs(verdict, "parley:side")[0]), verdictOf(graph, verdict)] as const);
  const by = (side: SideId) => verdicts.find(([of]) => of === side)?.[1];
  const [a, b, neutral] = sideIds.map(by);
  return a && b && { a, b, ...(neutral && { neutral }) };
}

const wordingOf = (graph: Graph, id: string) => ({
  definition: graph.text(id, "rdf:value") ?? "",
  ...given({ usage: graph.text(id, "skos:scopeNote"), example: graph.text(id, "skos:example") }),
});

function versionOf(graph: Graph, id: string, sideOf: SideOf): Version {
  const version = graph.number(id, "parley:version") ?? 1;
  const tally = tallyOf(graph, id, sideOf);
  return {
    version,
    vote: graph.number(id, "parley:vote") ?? version,
    ...wordingOf(graph, id),
    ...(tally && { tally }),
    passed: graph.isTrue(id, "parley:passed"),
    agreed: graph.isTrue(id, "parley:becameDefinition"),
    ...given({ on: graph.text(id, "dcterms:dateAccepted") }),
    objections: graph.texts(id, "parley:objection"),
  };
}

function meantOf(graph: Graph, id: string, sideOf: SideOf): Meant {
  const meant: { [Of in SideId | "together"]?: string[] } = {};
  for (const note of graph.refs(id, "skos:historyNote")) {
    const text = graph.text(note, "rdf:value");
    if (text === undefined || graph.refs(note, "parley:meantBy").length === 0) continue;
    const label = sideOf(graph.refs(note, "parley:meantBy")[0]);
    meant[label] = [...(meant[label] ?? []), text];
  }
  return Object.fromEntries(
    [...sideIds, "together" as const].flatMap((label) => (meant[label] ? [[label, meant[label]]] : [])),
  );
}

const statusNamed = (iri: string | undefined): TermStatus | undefined =>
  termStatuses.find((status) => iriOf(statusNames[status]) === iri);

/** What stands behind the last separator of an IRI that has something behind it; all of it, where none has. */
function lastPart(iri: string): string {
  const separators = ["/", "#", ":"];
  const last = iri.split("").findLastIndex((character) => !separators.includes(character));
  return iri.slice(Math.max(...separators.map((separator) => iri.slice(0, last + 1).lastIndexOf(separator))) + 1);
}

function conceptOf(graph: Graph, id: string, sideOf: SideOf): ReadTerm {
  const wording = given({
    definition: graph.text(id, "skos:definition"),
    usage: graph.text(id, "skos:scopeNote"),
    example: graph.text(id, "skos:example"),
  });
  const on = graph.text(id, "dcterms:dateAccepted");
  const status = statusNamed(graph.refs(id, "parley:status")[0]) ?? statusWithout(wording.definition, on);
  const tally = tallyOf(graph, id, sideOf);
  return {
    place: { at: lastPart(id) },
    term: graph.text(id, "skos:prefLabel") ?? "",
    status,
    also: graph.texts(id, "skos:altLabel"),
    ...(isAgreedStatus(status) && wording),
    ...given({ on, version: graph.number(id, "parley:version") }),
    ...(tally && { tally }),
    meant: meantOf(graph, id, sideOf),
    drafts: draftsOf(
      status,
      wording,
      graph.refs(id, "skos:editorialNote").map((draft) => wordingOf(graph, draft)),
    ),
    objections: graph.texts(id, "parley:objection"),
    history: graph.refs(id, "skos:changeNote").flatMap((note) => {
      return graph.number(note, "parley:version") === undefined ? [] : [versionOf(graph, note, sideOf)];
    }),
  };
}

/** The concepts of a SKOS vocabulary. Of a foreign one: preferred and other labels, definition, notes and example. */
function glossaryIn(triples: readonly Triple[]): ReadGlossary {
  const graph = new Graph(triples);
  const [scheme = ""] = graph.subjects("skos:ConceptScheme");
  const [sideA, sideB] = [graph.refs(scheme, "parley:sideA")[0], graph.refs(scheme, "parley:sideB")[0]];
  const sideOf: SideOf = (iri) =>
    iri === undefined
      ? "together"
      : iri === sideA
        ? "a"
        : iri === sideB
          ? "b"
          : iri === iriOf("parley:neutral")
            ? "neutral"
            : "together";
  const session = graph.text(scheme, "dcterms:title");
  const names = [sideA, sideB].map((side) => (side === undefined ? undefined : graph.text(side, "rdfs:label")));
  const [a, b] = names;
  const inOrder = graph.refs(scheme, "skos:hasTopConcept");
  const concepts = new Set(graph.subjects("skos:Concept"));
  const first = new Set(inOrder.filter((concept) => concepts.has(concept)));
  return {
    ...(session !== undefined && { session }),
    ...(a !== undefined && b !== undefined && { sides: { a, b } }),
    ...(graph.isTrue(scheme, "parley:rehearsal") && { rehearsal: true }),
    entries: [...first, ...[...concepts].filter((concept) => !first.has(concept))].map((concept) =>
      conceptOf(graph, concept, sideOf),
    ),
  };
}

/** `glossary.ttl`, or any SKOS in Turtle. */
export const turtle: Reader = (file) => {
  const text = textOf(file);
  let triples: readonly Triple[];
  try {
    triples = new Parser({ format: "text/turtle", baseIRI: "urn:parley:imported" }).parse(text) as readonly Triple[];
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1];
    throw new Unreadable("unreadable", { place: line ? { line: Number(line) } : {} });
  }
  return glossaryIn(triples);
};

/** Deeper than any document of the format is; deeper ones would cost the reader its stack. */
const deepest = 60;
const depthOf = (value: unknown, depth = 0): number =>
  typeof value !== "object" || value === null || depth > deepest
    ? depth
    : Object.values(value).reduce((most: number, part) => Math.max(most, depthOf(part, depth + 1)), depth);

/** `glossary.jsonld`, or any SKOS in JSON-LD that has its context in itself. */
export const jsonLd: Reader = async (file) => {
  const text = textOf(file);
  let document: object;
  try {
    document = JSON.parse(text) as object;
  } catch {
    throw new Unreadable("unreadable");
  }
  if (typeof document !== "object" || document === null || depthOf(document) > deepest)
    throw new Unreadable("unreadable");
  const fetchNothing = async (url: string): Promise<never> => {
    throw new Unreadable("remote-context", { expected: url.slice(0, 200) });
  };
  try {
    const triples = await jsonld.toRDF(document as never, {
      documentLoader: fetchNothing,
      base: "urn:parley:imported",
    });
    return glossaryIn(triples as unknown as readonly Triple[]);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const cause = (error as { readonly details?: { readonly cause?: unknown } }).details?.cause;
    throw cause instanceof Unreadable ? cause : new Unreadable("unreadable");
  }
};
