import * as v from "valibot";
import { termKey } from "../../shared/stages/shared-vocabulary/duplicates.ts";
import type { VocabularyResult } from "../../shared/stages/shared-vocabulary/result.ts";
import { markOf, Rehearsal } from "./rehearsal.ts";
import { SideNames } from "./sides.ts";
import type { ExportedSession } from "./stageReport.ts";
import { AgreedTerm, agreedTerm, OpenTerm, openTerm, UnsettledTerm, unsettledTerm } from "./terms.ts";

/** The glossary of a session: one model for every format, and itself what JSON holds. */
export const Glossary = v.strictObject({
  session: v.pipe(v.string(), v.description("Title of the session that agreed on the terms.")),
  rehearsal: Rehearsal,
  sides: v.pipe(SideNames, v.description("What the two sides are called; `a` and `b` everywhere else are these.")),
  agreed: v.pipe(v.array(AgreedTerm), v.description("Terms on whose definition each side agreed, by name.")),
  open: v.pipe(v.array(OpenTerm), v.description("Terms on which the sides have not agreed yet, by name.")),
  parked: v.pipe(v.array(UnsettledTerm), v.description("Terms that the room has put aside, by name.")),
});
export type Glossary = v.InferOutput<typeof Glossary>;

type Kind = keyof VocabularyResult;
type Found = { [Of in Kind]: { readonly kind: Of; readonly term: VocabularyResult[Of][number] } }[Kind];

const termsOf = ({ agreed, open, parked }: VocabularyResult): Found[] => [
  ...agreed.map((term): Found => ({ kind: "agreed", term })),
  ...open.map((term): Found => ({ kind: "open", term })),
  ...parked.map((term): Found => ({ kind: "parked", term })),
];

const keyOf = ({ term }: Found): string => termKey(term.term);

/**
 * Of a term that several stages worked on, what holds now: the last agreement, and beside it
 * only what is younger. An agreement holds until another one takes its place.
 */
function standing(results: readonly VocabularyResult[]): Found[] {
  const held = results.reduce<Found[]>((before, result) => {
    const now = termsOf(result);
    const touched = new Set(now.map(keyOf));
    const agreed = new Set(now.filter(({ kind }) => kind === "agreed").map(keyOf));
    const left = before.filter((it) => (it.kind === "agreed" ? !agreed.has(keyOf(it)) : !touched.has(keyOf(it))));
    return [...left, ...now];
  }, []);
  return held.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0));
}

export function glossaryOf(exported: ExportedSession): Glossary {
  const { title, sides, results } = exported;
  const terms = standing(results.flatMap((entry) => (entry.id === "shared-vocabulary" ? [entry.result] : [])));
  return {
    session: title,
    ...markOf(exported),
    sides: { a: sides.a, b: sides.b },
    agreed: terms.flatMap((it) => (it.kind === "agreed" ? [agreedTerm(it.term)] : [])),
    open: terms.flatMap((it) => (it.kind === "open" ? [openTerm(it.term)] : [])),
    parked: terms.flatMap((it) => (it.kind === "parked" ? [unsettledTerm(it.term)] : [])),
  };
}
