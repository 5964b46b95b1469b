import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import jsonld from "jsonld";
import { Parser, type Quad } from "n3";
import { describe, expect, it } from "vitest";
import { type ExportedSession, renderExport } from "../../server/exports/exports.ts";
import { namespaces } from "../../server/exports/formats/skos.ts";
import {
  aFullSession,
  aHardSession,
  anAgreedTerm,
  anOpenTerm,
  aSession,
  hardTexts,
  vocabulary,
} from "../support/exportedSession.ts";
import { exportedText } from "../support/exportedText.ts";
import { isInstalled } from "../support/openedInOffice.ts";

/** In the one way in which RDF Dataset Canonicalization writes them: the same triples give the same text. */
const canonical = async (nQuads: string): Promise<string> => {
  const format = { inputFormat: "application/n-quads", format: "application/n-quads" };
  // The types of the library know neither N-Quads as an input nor the algorithm that W3C has recommended.
  return String(await jsonld.canonize(nQuads as never, { algorithm: "RDFC-1.0", ...format } as never));
};
const fetchNothing = async (url: string): Promise<never> => {
  throw new Error(`${url} would be fetched`);
};
const ofJsonLd = async (session: ExportedSession): Promise<string> => {
  const document = JSON.parse(await exportedText("glossary.jsonld", session));
  return String(await jsonld.toRDF(document, { format: "application/n-quads", documentLoader: fetchNothing }));
};
const quadsOf = (turtle: string): Quad[] => new Parser({ format: "text/turtle" }).parse(turtle);
const rapper = (turtle: string, to: string): string => {
  const { status, stdout, stderr } = spawnSync("rapper", ["-q", "-i", "turtle", "-o", to, "-", "urn:parley:base"], {
    input: turtle,
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout;
};

const iri = (name: string) =>
  name.replace(/^(\w+):/, (prefix, of) => (namespaces as Record<string, string>)[of] ?? prefix);
const said = (quads: readonly Quad[], subject: string, property: string): string[] =>
  quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === iri(property))
    .map(({ object }) => object.value);

const sessions: [string, ExportedSession][] = [
  ["with everything in it", aFullSession()],
  ["of a rehearsal that has not begun", { ...aSession(), rehearsal: true }],
  ["with hard texts", aHardSession(hardTexts.join("\n"))],
  ["with broken characters", aHardSession("a\uFFFE\uD800 \u0085b")],
];

describe("SKOS", () => {
  it.skipIf(!isInstalled("rapper")).each(sessions)(
    "[EX14] Turtle and JSON-LD of a session %s have the same triples, by two parsers that are not ours",
    async (_, session) => {
      const turtle = await exportedText("glossary.ttl", session);
      const triples = await canonical(rapper(turtle, "ntriples"));
      expect(await canonical(await ofJsonLd(session))).toBe(triples);
      expect(triples.split("\n").filter((line) => /(?:^| )_:/.test(line))).toEqual([]);
      expect(quadsOf(turtle).length).toBe(triples.trim().split("\n").length);
    },
  );

  it("[EX14] is a scheme with a concept for each term, and a collection each of agreed, open and parked ones", async () => {
    expect((await renderExport("glossary.ttl", aSession())).type).toBe("text/turtle; charset=utf-8");
    expect((await renderExport("glossary.jsonld", aSession())).type).toBe("application/ld+json; charset=utf-8");
    const quads = quadsOf(await exportedText("glossary.ttl", aFullSession()));
    const scheme = "urn:parley:glossary:sales_20_and_20_operations";
    expect(said(quads, scheme, "dcterms:title")).toEqual(["Sales and operations"]);
    expect(said(quads, scheme, "skos:hasTopConcept")).toEqual([
      `${scheme}:done`,
      `${scheme}:urgent`,
      `${scheme}:golive`,
    ]);
    expect(said(quads, `${scheme}:-agreed`, "skos:member")).toEqual([`${scheme}:done`]);
    expect(said(quads, `${scheme}:-parked`, "skos:member")).toEqual([`${scheme}:golive`]);
    const done = (property: string) => said(quads, `${scheme}:done`, property);
    expect(done("skos:prefLabel")).toEqual(["Done"]);
    expect(done("skos:altLabel")).toEqual(["Finished"]);
    expect(done("skos:definition")).toEqual(["Live at the customer and billed"]);
    expect(done("skos:scopeNote")).toEqual(["Say “delivered” before the bill"]);
    expect(done("skos:example")).toEqual(["Acme is done since Tuesday"]);
    expect(done("dcterms:dateAccepted")).toEqual(["2026-11-24"]);
    expect(done("skos:historyNote")).toHaveLength(4);
    expect(done("skos:changeNote")).toHaveLength(2);
    expect(said(quads, `${scheme}:done:verdict-a`, "parley:canLiveWith")).toEqual(["1"]);
    expect(said(quads, `${scheme}:urgent`, "parley:objection")).toEqual(["Whose today?"]);
    expect(said(quads, `${scheme}:urgent`, "skos:definition")).toEqual([]);
  });

  it("[EX14] a term has the same IRI in each export, made of its words; two of the same words have two", async () => {
    const again = { ...anOpenTerm("done"), status: "open" as const };
    const session = aSession(
      vocabulary({ agreed: [anAgreedTerm("Done")], parked: [anOpenTerm("Größe?")] }),
      vocabulary({ open: [again] }),
    );
    const quads = quadsOf(await exportedText("glossary.ttl", session));
    expect(said(quads, "urn:parley:glossary:sales_20_and_20_operations", "skos:hasTopConcept")).toEqual(
      ["done", "done-2", "gr_f6_ss"].map((name) => `urn:parley:glossary:sales_20_and_20_operations:${name}`),
    );
  });

  it("[EX14] every word of our own is described in docs/schema/vocabulary.ttl", async () => {
    const described = new Set(
      quadsOf(readFileSync("docs/schema/vocabulary.ttl", "utf8")).map(({ subject }) => subject.value),
    );
    const quads = quadsOf(await exportedText("glossary.ttl", { ...aFullSession(), rehearsal: true }));
    const used = quads
      .flatMap(({ predicate, object }) => [predicate.value, object.value])
      .filter((one) => one.startsWith(namespaces.parley));
    expect(new Set(used).size).toBeGreaterThan(20);
    expect([...new Set(used)].filter((one) => !described.has(one))).toEqual([]);
  });
});
