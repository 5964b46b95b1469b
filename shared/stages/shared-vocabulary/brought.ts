import * as v from "valibot";
import { type Day, isDay } from "../../day.ts";
import type { RefusalCode } from "../../refusal.ts";
import { longest, optionalText, text } from "../../text.ts";

/** Most of each that one act brings in, so that it stays one message. */
export const mostBrought = { terms: 500, also: 40, meanings: 100, drafts: 40, versions: 100, objections: 100 } as const;

const tooMany: RefusalCode = "too-many-items";
const some = <Schema extends v.GenericSchema>(schema: Schema, most: number) =>
  v.optional(v.pipe(v.array(schema), v.maxLength(most, tooMany)), []);

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
const On = v.pipe(
  v.string(),
  v.check(isDay),
  v.transform((day) => day as Day),
);
const Wording = {
  definition: text(longest.definition),
  usage: optionalText(longest.note),
  example: optionalText(longest.note),
};

const BroughtVerdict = v.object({
  accepted: v.boolean(),
  because: v.optional(v.literal("side-absent")),
  /** Absent where fewer than three of the side voted. */
  counts: v.optional(
    v.object({
      agree: count,
      liveWith: count,
      object: count,
      cast: count,
      accepting: count,
      needed: count,
      present: count,
      quorumNeeded: count,
    }),
  ),
});
export type BroughtVerdict = v.InferOutput<typeof BroughtVerdict>;

const BroughtTally = v.object({ a: BroughtVerdict, b: BroughtVerdict, neutral: v.optional(BroughtVerdict) });
export type BroughtTally = v.InferOutput<typeof BroughtTally>;

const BroughtVersion = v.pipe(
  v.object({
    version: ordinal,
    /** Versions of one vote have the same number. Its own where it is absent. */
    vote: v.optional(ordinal),
    ...Wording,
    /** Absent where a file does not say how the sides voted, only that they agreed. */
    tally: v.optional(BroughtTally),
    passed: v.boolean(),
    agreed: v.boolean(),
    on: v.optional(On),
    objections: some(text(longest.note), mostBrought.objections),
  }),
  v.check(({ agreed, on, tally }) => (agreed ? on !== undefined : tally !== undefined)),
);
export type BroughtVersion = v.InferOutput<typeof BroughtVersion>;

const meanings = v.optional(v.pipe(v.array(text(longest.definition)), v.maxLength(mostBrought.meanings, tooMany)));

/** A term of an earlier session or of a file, in the words of `glossary.json`, with its status beside it. */
export const BroughtTerm = v.pipe(
  v.object({
    term: text(longest.term),
    also: some(text(longest.term), mostBrought.also),
    status: v.picklist(["agreed", "open", "parked"]),
    /** What was agreed; of a term that is not agreed, a draft. */
    definition: v.optional(Wording.definition),
    usage: Wording.usage,
    example: Wording.example,
    /** The day of the agreement. */
    on: v.optional(On),
    version: v.optional(ordinal),
    tally: v.optional(BroughtTally),
    /** What it meant to each side, where that could be told, else `together`. */
    meant: v.optional(v.object({ a: meanings, b: meanings, neutral: meanings, together: meanings }), {}),
    drafts: some(v.object(Wording), mostBrought.drafts),
    history: v.optional(
      v.pipe(
        v.array(BroughtVersion),
        v.maxLength(mostBrought.versions, tooMany),
        v.check((versions) => new Set(versions.map(({ version }) => version)).size === versions.length),
      ),
      [],
    ),
  }),
  // An agreement is one that was made: on a day, on a wording.
  v.check(({ status, definition, on }) => status !== "agreed" || (definition !== undefined && on !== undefined)),
);
export type BroughtTerm = v.InferOutput<typeof BroughtTerm>;
/** The same as a sender may write it, with what can be left out left out. */
export type TermToBring = v.InferInput<typeof BroughtTerm>;
