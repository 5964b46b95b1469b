import XMLBuilder from "fast-xml-builder";
import type { Glossary } from "../glossary.ts";
import { type TermRow, termRows } from "../glossaryTable.ts";
import { textType } from "../names.ts";
import { termNames } from "../termNames.ts";
import { texts } from "../texts/texts.ts";
import type { GlossaryFormat } from "./format.ts";
import { labelled, notesOf } from "./tbxNotes.ts";
import { xmlText } from "./xmlText.ts";

type Attributes = Readonly<Record<string, string>>;
type Element = Readonly<Record<string, unknown>>;

/** An element as the library takes it in. */
const element = (name: string, attributes: Attributes, content: string | readonly Element[]): Element => ({
  [name]: typeof content === "string" ? [{ "#text": xmlText(content) }] : content,
  ":@": attributes,
});
const some = (content: string | undefined, of: (text: string) => Element): Element[] =>
  content === undefined ? [] : [of(content)];

const words = () => texts().glossary;

/** Nobody has said in which language a room speaks: “undetermined” in BCP 47. */
const language = "und";

function termSections({ term, agreed }: TermRow, id: string): Element[] {
  const status = (text: string) => element("termNote", { type: "administrativeStatus" }, text);
  return [
    element("termSec", {}, [
      element("term", {}, term.term),
      ...(agreed ? [status("preferredTerm-admn-sts")] : []),
      ...some(agreed?.example, (text) => element("descrip", { type: "context" }, text)),
      ...some(agreed?.usage, (text) => element("note", { id: `${id}.usage` }, text)),
    ]),
    ...term.also.map((also) => element("termSec", {}, [element("term", {}, also), status("admittedTerm-admn-sts")])),
  ];
}

function conceptEntry(row: TermRow, name: string, { sides }: Glossary): Element {
  const id = `term-${name}`;
  const { agreed, status } = row;
  const transaction = agreed && [
    element("transac", { type: "transactionType" }, agreed.version === 1 ? "origination" : "modification"),
    element("date", {}, agreed.on),
  ];
  return element("conceptEntry", { id }, [
    element("admin", { type: "projectSubset" }, words().statusOf[status]),
    ...(transaction ? [element("transacGrp", {}, transaction)] : []),
    element("langSec", { "xml:lang": language }, [
      ...some(agreed?.definition, (text) => element("descrip", { type: "definition" }, text)),
      ...notesOf(row, sides).map((note) => element("note", { id: `${id}.${note.key}` }, labelled(note))),
      ...termSections(row, id),
    ]),
  ]);
}

function header({ session, sides, rehearsal }: Glossary): Element {
  return element("tbxHeader", {}, [
    element("fileDesc", {}, [
      element("titleStmt", {}, [
        element("title", {}, session),
        ...(rehearsal ? [element("note", { id: "rehearsal" }, texts().rehearsal.mark)] : []),
      ]),
      element("sourceDesc", {}, [
        element("p", { id: "about" }, words().intro(sides.a, sides.b)),
        element("p", { id: "side.a" }, sides.a),
        element("p", { id: "side.b" }, sides.b),
      ]),
    ]),
  ]);
}

/** TBX-Basic in its DCA style, by ISO 30042:2019. */
export const tbx: GlossaryFormat = {
  type: textType("tbx"),
  glossary(glossary) {
    const rows = termRows(glossary);
    const names = termNames(rows);
    const entries = rows.map((row, at) => conceptEntry(row, names[at] ?? "", glossary));
    const file = element(
      "tbx",
      { type: "TBX-Basic", style: "dca", "xml:lang": "en", xmlns: "urn:iso:std:iso:30042:ed-2" },
      // A body has one entry at least.
      [header(glossary), element("text", {}, entries.length > 0 ? [element("body", {}, entries)] : [])],
    );
    const builder = new XMLBuilder({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: "",
      suppressBooleanAttributes: false,
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build([file])}\n`;
  },
};
