import { SaxesParser } from "saxes";
import type { Place } from "../../shared/protocol/importing.ts";
import { isAgreedStatus } from "../exports/glossaryTable.ts";
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
import { readNotes } from "./tbxNotes.ts";
import { statusOf } from "./termTable.ts";

const namespace = "urn:iso:std:iso:30042:ed-2";
/** Deeper than any file of the format is. */
const deepest = 40;

/** An element with the text in it, and where it begins. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  text: string;
  readonly children: XmlElement[];
}

/**
 * An XML file as elements. Entities are never expanded beyond the five of XML itself: a file that
 * declares a document type is refused. Throws `Unreadable` with the line.
 */
export function elementsOf(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const root: XmlElement = { name: "", attributes: {}, line: 1, text: "", children: [] };
  const open = [root];
  parser.on("doctype", () => {
    throw new Unreadable("doctype", { place: { line: parser.line } });
  });
  parser.on("error", (error) => {
    throw new Unreadable("unreadable", {
      place: { line: parser.line },
      detail: error.message.replace(/^\d+:\d+: /, ""),
    });
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    if (open.length > deepest) throw new Unreadable("unreadable", { place: { line: parser.line } });
    const values = Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value]));
    const element = {
      name: uri === namespace ? local : "",
      attributes: values,
      line: parser.line,
      text: "",
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (text: string) => {
    // Markup within a text, such as emphasis, does not cut it in pieces.
    const into = open.findLast(isText);
    if (into) into.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return root;
}

const textual = new Set(["term", "descrip", "note", "termNote", "admin", "title", "p", "date"]);
const isText = ({ name }: XmlElement): boolean => textual.has(name);

/** All elements of this name below one, at any depth, in their order. */
const all = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).flatMap((child) => (child.name === name ? [child] : all(child, name)));
const typed = (elements: readonly XmlElement[], type: string): XmlElement | undefined =>
  elements.find(({ attributes }) => attributes.type === type);
const placeOf = (element: XmlElement | undefined): Place => (element ? { line: element.line } : {});

interface Sides {
  readonly a: string;
  readonly b: string;
}

function conceptOf(concept: XmlElement, sides: Sides): ReadTerm[] {
  const id = concept.attributes.id ?? "";
  // Other languages of the concept say the same.
  const [language] = all(concept, "langSec");
  const sections = all(language, "termSec");
  const isPreferred = (section: XmlElement) =>
    typed(all(section, "termNote"), "administrativeStatus")?.text.startsWith("preferredTerm") ?? false;
  const main = sections.find(isPreferred) ?? sections[0];
  const term = all(main, "term")[0];
  const others = sections.filter((section) => section !== main).flatMap((section) => all(section, "term").slice(0, 1));
  const definition = typed(all(concept, "descrip"), "definition");
  const notes = readNotes(
    all(language, "note").flatMap(({ attributes, text }) => {
      const key = attributes.id?.startsWith(`${id}.`) ? attributes.id.slice(id.length + 1) : undefined;
      return key === undefined ? [] : [[key, text] as const];
    }),
    sides,
  );
  const termNotes = all(main, "note");
  const usage =
    termNotes.find(({ attributes }) => attributes.id === `${id}.usage`) ??
    termNotes.find(({ attributes }) => attributes.id === undefined);
  const example = typed(all(main, "descrip"), "context");
  const on = all(concept, "date")[0]?.text.trim().slice(0, 10);
  const subset = typed(all(concept, "admin"), "projectSubset")?.text ?? "";
  const status = statusOf(subset) ?? statusWithout(definition?.text, on);
  const isAgreed = isAgreedStatus(status);
  const wording = given({ definition: definition?.text, usage: usage?.text, example: example?.text });
  return [
    {
      place: { line: concept.line, at: id },
      places: {
        term: placeOf(term),
        definition: placeOf(definition),
        usage: placeOf(usage),
        example: placeOf(example),
      },
      term: term?.text ?? "",
      status,
      also: others.map(({ text }) => text),
      ...(isAgreed && wording),
      ...(isAgreed && given({ on, version: notes.number })),
      ...(notes.tally && { tally: notes.tally }),
      meant: notes.meant,
      drafts: draftsOf(status, wording, notes.drafts),
      objections: notes.objections,
      history: notes.history,
    },
  ];
}

/** TBX of 2019 in its DCA style: TBX-Basic as it is exported, and what other tools write in the same elements. */
export const tbx: Reader = (file): ReadGlossary => {
  const root = elementsOf(textOf(file));
  const [tbxElement] = all(root, "tbx");
  if (!tbxElement || tbxElement.attributes.style === "dct")
    throw new Unreadable("other-file", { expected: "TBX-Basic, DCA" });
  const [header] = all(tbxElement, "tbxHeader");
  const paragraph = (id: string) => all(header, "p").find(({ attributes }) => attributes.id === id)?.text;
  const [a, b] = [paragraph("side.a"), paragraph("side.b")];
  const session = all(header, "title")[0]?.text;
  return {
    ...(session !== undefined && { session }),
    ...(a !== undefined && b !== undefined && { sides: { a, b } }),
    ...(all(header, "note").some(({ attributes }) => attributes.id === "rehearsal") && { rehearsal: true }),
    entries: all(tbxElement, "conceptEntry").flatMap((concept) => conceptOf(concept, { a: a ?? "", b: b ?? "" })),
  };
};
