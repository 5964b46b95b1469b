import fc from "fast-check";
import type { Day } from "../../shared/day.ts";
import type { BroughtTerm } from "../../shared/stages/shared-vocabulary/brought.ts";

type Given = Partial<BroughtTerm> & Pick<BroughtTerm, "term">;

const brought = (status: BroughtTerm["status"], given: Given): BroughtTerm => ({
  also: [],
  status,
  meant: {},
  drafts: [],
  history: [],
  ...given,
});

/** A term that an earlier session agreed on. */
export const agreedEarlier = (term: string, given: Partial<BroughtTerm> = {}): BroughtTerm =>
  brought("agreed", { term, definition: `${term}, as agreed`, on: "2026-05-01" as Day, ...given });
export const openEarlier = (term: string, given: Partial<BroughtTerm> = {}): BroughtTerm =>
  brought("open", { term, ...given });
export const parkedEarlier = (term: string, given: Partial<BroughtTerm> = {}): BroughtTerm =>
  brought("parked", { term, ...given });

const accepted = { accepted: true };
export const tally = { a: accepted, b: accepted };

/** The history of a term that was agreed at the second try. */
export const twoTries: BroughtTerm["history"] = [
  {
    version: 1,
    vote: 1,
    definition: "shipped",
    tally: { a: accepted, b: { accepted: false } },
    passed: false,
    agreed: false,
    objections: ["not tested"],
  },
  {
    version: 2,
    vote: 2,
    definition: "tested and shipped",
    tally,
    passed: true,
    agreed: true,
    on: "2026-05-01" as Day,
    objections: [],
  },
];

const word = fc.constantFrom("Done", "done", "Urgent", "Go-live", "go live", "Release", "Releases", "Invoice", "Ready");
const sentence = fc.constantFrom("tested", "shipped", "paid for", "accepted by the customer");
const texts = fc.array(sentence, { maxLength: 3 });

/** Terms as a file may hold them, duplicates among them. */
export const someTerms: fc.Arbitrary<BroughtTerm[]> = fc.array(
  fc
    .record({
      term: word,
      also: fc.array(word, { maxLength: 2 }),
      status: fc.constantFrom("agreed" as const, "open" as const, "parked" as const),
      definition: sentence,
      on: fc.constantFrom("2025-01-31" as Day, "2026-05-01" as Day),
      meant: fc.record({ a: texts, b: texts, together: texts }),
      drafts: fc.array(fc.record({ definition: sentence }), { maxLength: 2 }),
      history: fc.constantFrom(0, 2).map((length) => twoTries.slice(0, length)),
    })
    .map((term): BroughtTerm => term),
  { minLength: 1, maxLength: 8 },
);
