import fc from "fast-check";
import type { Glossary } from "../../server/exports/glossary.ts";
import type { Tally, Verdict, Version } from "../../server/exports/terms.ts";

const pieces = fc.constantFrom(
  ..."a B é ß 7 . , ; : ' \" = + - @ # & < > ]]> _x0041_ • \\ / | ( ) {".split(" "),
  " ",
  "\n",
  "\n• ",
  "\n\n",
  "\u0085",
  "\u2028",
  "\u05D0\u05D1",
  "\u{1F600}",
  "\uFFFE",
  "\uD800",
  "=1+1",
  "__proto__",
  "Version 1: ",
);

/** A text as people's texts are once they were tidied: it begins and ends with something, and has no control characters. */
export const typedText = fc
  .array(pieces, { minLength: 1, maxLength: 10 })
  .map((parts) => parts.join("").normalize("NFC").trim())
  .filter((text) => text !== "");

const texts = (maxLength: number) => fc.array(typedText, { maxLength });
const optional = <Value>(key: string, value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined }).map((given) => (given === undefined ? {} : { [key]: given }));
const merged = (...parts: fc.Arbitrary<object>[]) => fc.tuple(...parts).map((all) => Object.assign({}, ...all));

const wording = merged(
  fc.record({ definition: typedText }),
  optional("usage", typedText),
  optional("example", typedText),
) as fc.Arbitrary<{ definition: string; usage?: string; example?: string }>;

const counted: fc.Arbitrary<Verdict> = fc
  .record({
    agree: fc.nat(5),
    liveWith: fc.nat(5),
    object: fc.nat(5),
    needed: fc.nat(9),
    more: fc.nat(5),
    quorum: fc.nat(9),
  })
  .map(({ agree, liveWith, object, needed, more, quorum }) => {
    const accepting = agree + liveWith;
    const cast = accepting + object;
    const accepted = cast >= Math.max(1, quorum) && accepting >= needed;
    const counts = { agree, liveWith, object, cast, accepting, needed, present: cast + more, quorumNeeded: quorum };
    return { accepted, counts };
  });
const verdict = fc.oneof(
  counted,
  fc.boolean().map((accepted): Verdict => ({ accepted })),
);
const absent = fc.constant<Verdict>({ accepted: false, because: "side-absent" });

const tallyOf = (one: fc.Arbitrary<Verdict>) =>
  merged(fc.record({ a: one, b: one }), optional("neutral", one)) as fc.Arbitrary<Tally>;

const day = fc.constantFrom("2026-11-24", "2027-02-28");

const history: fc.Arbitrary<Version[]> = fc
  .array(
    merged(
      wording,
      fc.record({
        vote: fc.integer({ min: 1, max: 9 }),
        passed: fc.boolean(),
        objections: fc.uniqueArray(typedText, { maxLength: 2 }),
      }),
      fc.oneof(
        fc.record({ agreed: fc.constant(false), tally: tallyOf(fc.oneof(verdict, absent)) }),
        merged(fc.record({ agreed: fc.constant(true), on: day }), optional("tally", tallyOf(verdict))),
      ) as fc.Arbitrary<object>,
    ),
    { maxLength: 3 },
  )
  .map((versions) => versions.map((version, at) => ({ ...version, version: at + 1 }) as Version));

const about = merged(
  fc.record({ term: typedText, also: fc.uniqueArray(typedText, { maxLength: 2 }), history }),
  merged(
    optional("a", texts(2)),
    optional("b", texts(2)),
    optional("neutral", texts(2)),
    optional("together", texts(3)),
  ).map((meant) => ({
    meant: Object.fromEntries(Object.entries(meant).filter(([, all]) => (all as string[]).length > 0)),
  })),
);

const unsettled = merged(
  about,
  fc.record({ drafts: fc.array(wording, { maxLength: 2 }), objections: fc.uniqueArray(typedText, { maxLength: 2 }) }),
);

const agreed = merged(
  about,
  wording,
  fc.record({ version: fc.integer({ min: 1, max: 9 }), on: day }),
  optional("tally", tallyOf(verdict)),
  optional("unconfirmed", fc.constant(true)),
);

/** A glossary with anything in it that the schema allows, no term twice. */
export const arbitraryGlossary: fc.Arbitrary<Glossary> = (
  merged(
    fc.record({
      session: typedText,
      sides: fc.record({ a: typedText, b: typedText }),
      agreed: fc.array(agreed, { maxLength: 3 }),
      open: fc.array(merged(unsettled, fc.record({ status: fc.constantFrom("open", "voting") })), { maxLength: 2 }),
      parked: fc.array(unsettled, { maxLength: 2 }),
    }),
    optional("rehearsal", fc.constant(true)),
  ) as fc.Arbitrary<Glossary>
).map((glossary) => {
  let count = 0;
  const named = <Term extends { term: string }>(terms: readonly Term[]): Term[] =>
    terms.map((term) => {
      count += 1;
      return { ...term, term: `${term.term} ${count}` };
    });
  return { ...glossary, agreed: named(glossary.agreed), open: named(glossary.open), parked: named(glossary.parked) };
});
