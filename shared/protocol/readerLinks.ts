import * as v from "valibot";
import type { Day } from "../day.ts";
import type { LinkId } from "../ids.ts";
import type { Language } from "../languages.ts";

/** What can be read by a link without an account: the report as it is chosen, or the glossary as it grows. */
export const readerLinkKinds = ["glossary", "report"] as const;
export type ReaderLinkKind = (typeof readerLinkKinds)[number];

/** How many days a link works if nobody says otherwise, and at the most. */
export const readerLinkDays = { usual: 30, most: 3_650 } as const;

/** `POST /api/sessions/:code/links`: hands out what the room has made, to be read without an account. */
export const ReaderLinkToMake = v.strictObject({
  kind: v.picklist(readerLinkKinds),
  days: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(readerLinkDays.most)),
    readerLinkDays.usual,
  ),
  /** Of a report: the sections that are in it, `summary` and keys of the agenda; all of them without it. */
  sections: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(22))), v.minLength(1), v.maxLength(100))),
});
export type ReaderLinkToMake = v.InferInput<typeof ReaderLinkToMake>;

/** A link that was handed out, without its secret. */
export interface ReaderLink {
  readonly id: LinkId;
  readonly kind: ReaderLinkKind;
  /** Counts on from the highest one of the session. */
  readonly number: number;
  /** The last day on which it works, in UTC. */
  readonly until: Day;
  /** Of a report, where not all of it is in. */
  readonly sections?: readonly string[];
}

export interface ReaderLinks {
  readonly links: readonly ReaderLink[];
}

/** The only time at which a link's secret is in an answer. It opens `path`, behind the #. */
export interface ReaderLinkMade extends ReaderLinks {
  readonly secret: string;
  readonly path: string;
}

/** A version of a definition, as a reader of the glossary gets it. */
interface ReadVersion {
  readonly version: number;
  readonly definition: string;
  readonly usage?: string;
  readonly example?: string;
  readonly passed: boolean;
  readonly agreed: boolean;
  readonly on?: string;
  readonly objections: readonly string[];
  /** Where a series is followed: the title of the session that voted on it, if it is one of those. */
  readonly session?: string;
  /** Absent where an imported file did not tell how the sides voted. */
  readonly tally?: ReadTally;
}
interface ReadVerdict {
  readonly accepted: boolean;
  readonly counts?: { readonly agree: number; readonly liveWith: number; readonly object: number };
}
export type ReadTally = { readonly a: ReadVerdict; readonly b: ReadVerdict; readonly neutral?: ReadVerdict };

interface ReadTerm {
  readonly term: string;
  readonly also: readonly string[];
  readonly meant: { readonly [Label in "a" | "b" | "neutral" | "together"]?: readonly string[] };
  readonly history: readonly ReadVersion[];
}
export interface ReadAgreedTerm extends ReadTerm {
  readonly definition: string;
  readonly usage?: string;
  readonly example?: string;
  /** As of a version. */
  readonly tally?: ReadTally;
  readonly version: number;
  readonly on: string;
}
export interface ReadUnsettledTerm extends ReadTerm {
  readonly drafts: readonly { readonly definition: string }[];
  readonly objections: readonly string[];
}

/** `GET /api/glossaries/:session`: of `glossary.json`, what the page shows. */
export interface ReadGlossary {
  readonly session: string;
  readonly rehearsal?: true;
  readonly sides: { readonly a: string; readonly b: string };
  /** Sessions that went on from this one, whose results are in here. */
  readonly later?: readonly { readonly session: string; readonly on?: string }[];
  readonly agreed: readonly ReadAgreedTerm[];
  readonly open: readonly ReadUnsettledTerm[];
  readonly parked: readonly ReadUnsettledTerm[];
}

export interface ReadTable {
  readonly columns: readonly { readonly head: string; readonly numeric?: true }[];
  readonly rows: readonly (readonly (string | number | readonly string[])[])[];
}

/** A piece of the report as its page reads it: of the blocks that files are written of, what the page shows. */
export type ReadBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: "paragraph" | "quote"; readonly text: string }
  | { readonly kind: "facts"; readonly facts: readonly { readonly label: string; readonly texts: readonly string[] }[] }
  | { readonly kind: "list"; readonly items: readonly string[]; readonly ordered?: true }
  | { readonly kind: "tasks"; readonly items: readonly string[] }
  | {
      readonly kind: "figures";
      readonly figures: readonly { readonly value: string; readonly label: string }[];
    }
  /** SVG documents by day and by night, and the same numbers as a table. */
  | (ReadTable & { readonly kind: "picture"; readonly title: string; readonly day: string; readonly night: string })
  | (ReadTable & { readonly kind: "table" });

/** `GET /api/reports/:session`: the report as its page shows it. */
export interface ReadReport {
  /** In which it is written. */
  readonly language: Language;
  readonly session: string;
  readonly blocks: readonly ReadBlock[];
}
