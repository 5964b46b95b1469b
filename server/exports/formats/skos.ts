import type { Glossary } from "../glossary.ts";
import { type TermRow, type TermStatus, termRows } from "../glossaryTable.ts";
import { named } from "../sides.ts";
import { nameOf, termNames } from "../termNames.ts";
import { countNames, meantLabels, type Tally, type Verdict, type Version } from "../terms.ts";
import { texts } from "../texts/texts.ts";
import { xmlText } from "./xmlText.ts";

/** What the properties and resources of the files are called. Those of `parley:` are described in docs/schema/vocabulary.ttl. */
export const namespaces = {
  dcterms: "http://purl.org/dc/terms/",
  parley: "urn:parley:vocabulary:",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** A name with the prefix of one of the namespaces. */
export type Name = `${keyof typeof namespaces}:${string}`;
export type RdfValue =
  | string
  | number
  | boolean
  /** `YYYY-MM-DD` */
  | { readonly day: string }
  | { readonly ref: string | Name }
  | Resource;

/** Something that is told of, with what is told of it: a tree that each syntax writes in its own way. */
export interface Resource {
  readonly id: string;
  readonly type?: Name;
  readonly says: readonly (readonly [property: Name, value: RdfValue])[];
}

export const iriOf = (ref: string): string => {
  const [prefix = "", ...rest] = ref.split(":");
  const namespace = (namespaces as Readonly<Record<string, string>>)[prefix];
  return namespace === undefined ? ref : namespace + rest.join(":");
};

type Says = Resource["says"][number];

const once = (property: Name, value: string | number | boolean | undefined): Says[] =>
  value === undefined ? [] : [[property, typeof value === "string" ? xmlText(value) : value]];
const day = (property: Name, on: string | undefined): Says[] => (on === undefined ? [] : [[property, { day: on }]]);
/** Literals are a set: what is said twice is said once. */
const each = (property: Name, texts: readonly string[]): Says[] =>
  [...new Set(texts.map(xmlText))].map((text) => [property, text]);

const countProperties = {
  agree: "parley:agree",
  liveWith: "parley:canLiveWith",
  object: "parley:objects",
  cast: "parley:voted",
  accepting: "parley:accepting",
  needed: "parley:needed",
  present: "parley:present",
  quorumNeeded: "parley:hadToVote",
} as const satisfies Record<keyof NonNullable<Verdict["counts"]>, Name>;
export const countProperty = (name: keyof typeof countProperties): Name => countProperties[name];

export const statusNames = {
  agreed: "parley:agreed",
  unconfirmed: "parley:agreedEarlier",
  open: "parley:open",
  voting: "parley:beingVotedOn",
  parked: "parley:parked",
} as const satisfies Record<TermStatus, Name>;

interface Place {
  /** Of what is told of. */
  readonly id: string;
  /** Of the glossary. */
  readonly scheme: string;
}

const sideRef = (scheme: string, side: (typeof meantLabels)[number]): string =>
  side === "a" || side === "b"
    ? `${scheme}:side-${side}`
    : side === "neutral"
      ? "parley:neutral"
      : "parley:withoutSide";

const verdicts = ({ id, scheme }: Place, tally: Tally | undefined): Says[] =>
  named(tally).map(
    ([side, { accepted, because, counts }]): Says => [
      "parley:verdict",
      {
        id: `${id}:verdict-${side}`,
        type: "parley:Verdict",
        says: [
          ["parley:side", { ref: sideRef(scheme, side) }],
          ["parley:accepts", accepted],
          ...once("parley:wasAbsent", because === "side-absent" ? true : undefined),
          ...(counts ? countNames.map((name): Says => [countProperties[name], counts[name]]) : []),
        ],
      },
    ],
  );

type Wording = { readonly definition: string; readonly usage?: string; readonly example?: string };

const wording = ({ definition, usage, example }: Wording): Says[] => [
  ...once("rdf:value", definition),
  ...once("skos:scopeNote", usage),
  ...once("skos:example", example),
];

function versionOf(place: Place, version: Version): Says {
  const id = `${place.id}:version-${version.version}`;
  return [
    "skos:changeNote",
    {
      id,
      type: "parley:Version",
      says: [
        ...wording(version),
        ...once("parley:version", version.version),
        ...once("parley:vote", version.vote),
        ...once("parley:passed", version.passed),
        ...once("parley:becameDefinition", version.agreed),
        ...day("dcterms:dateAccepted", version.on),
        ...each("parley:objection", version.objections),
        ...verdicts({ ...place, id }, version.tally),
      ],
    },
  ];
}

function concept({ term, status, agreed, unsettled }: TermRow, place: Place): Resource {
  const { id, scheme } = place;
  const meant = meantLabels.flatMap((label) =>
    (term.meant[label] ?? []).map(
      (text, at): Says => [
        "skos:historyNote",
        {
          id: `${id}:meant-${label}-${at + 1}`,
          type: "parley:Meaning",
          says: [...once("rdf:value", text), ["parley:meantBy", { ref: sideRef(scheme, label) }]],
        },
      ],
    ),
  );
  const drafts = (unsettled?.drafts ?? []).map(
    (draft, at): Says => [
      "skos:editorialNote",
      { id: `${id}:draft-${at + 1}`, type: "parley:Draft", says: wording(draft) },
    ],
  );
  return {
    id,
    type: "skos:Concept",
    says: [
      ["skos:inScheme", { ref: scheme }],
      ["skos:topConceptOf", { ref: scheme }],
      ...once("skos:prefLabel", term.term),
      ...each("skos:altLabel", term.also),
      ["parley:status", { ref: statusNames[status] }],
      ...once("skos:definition", agreed?.definition),
      ...once("skos:scopeNote", agreed?.usage),
      ...once("skos:example", agreed?.example),
      ...once("parley:version", agreed?.version),
      ...day("dcterms:dateAccepted", agreed?.on),
      ...verdicts(place, agreed?.tally),
      ...meant,
      ...drafts,
      ...each("parley:objection", unsettled?.objections ?? []),
      ...term.history.map((version) => versionOf(place, version)),
    ],
  };
}

const collectionNames = {
  agreed: "agreed",
  unconfirmed: "agreed",
  open: "open",
  voting: "open",
  parked: "parked",
} as const;

/** The IRI of a glossary: of the title of its session alone, so that a later one of a series goes on with it. */
export const schemeOf = ({ session }: Glossary): string => `urn:parley:glossary:${nameOf(session.toLowerCase())}`;

/** [EX14] A glossary as SKOS: a scheme, a concept for each term, and a collection each of agreed, open and parked ones. */
export function skosOf(glossary: Glossary): readonly Resource[] {
  const { session, sides, rehearsal } = glossary;
  const scheme = schemeOf(glossary);
  const rows = termRows(glossary);
  const names = termNames(rows).map((name) => `${scheme}:${name}`);
  const side = (of: "a" | "b"): Resource => ({
    id: sideRef(scheme, of),
    type: "parley:Side",
    says: once("rdfs:label", sides[of]),
  });
  const collections = (["agreed", "open", "parked"] as const).flatMap((which): Resource[] => {
    const members = rows.flatMap(({ status }, at): Says[] =>
      collectionNames[status] === which ? [["skos:member", { ref: names[at] ?? "" }]] : [],
    );
    const label: Says = ["skos:prefLabel", texts().glossary[which]];
    return members.length > 0
      ? [{ id: `${scheme}:-${which}`, type: "skos:Collection", says: [label, ...members] }]
      : [];
  });
  return [
    {
      id: scheme,
      type: "skos:ConceptScheme",
      says: [
        ...once("dcterms:title", session),
        ...once("parley:rehearsal", rehearsal),
        ["parley:sideA", side("a")],
        ["parley:sideB", side("b")],
        ...names.map((ref): Says => ["skos:hasTopConcept", { ref }]),
      ],
    },
    ...collections,
    ...rows.map((row, at) => concept(row, { id: names[at] ?? "", scheme })),
  ];
}
