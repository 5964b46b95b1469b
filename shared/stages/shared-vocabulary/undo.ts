import { listed, mapped } from "../../anonymity/byId.ts";
import { without } from "../../anonymity/reveal.ts";
import type { ContentId } from "../../ids.ts";
import type { EventOf, VocabularyState as State, Term, VocabularyEvent } from "./schema.ts";

const belongsTo = (term: ContentId) => (byId: { readonly [id: ContentId]: { readonly term: ContentId } }) =>
  listed(byId).flatMap(([id, of]) => (of.term === term ? [id] : []));

/** [VO33] What the merge took from the two terms. */
export function unmerging(before: State, after: State): VocabularyEvent | null {
  const from = listed(before.terms).find(([id]) => !after.terms[id])?.[0];
  const into = listed(after.terms).find(([id, term]) => before.terms[id] !== term)?.[0];
  const source = from && before.terms[from];
  const target = into && before.terms[into];
  if (!source || !target) return null;
  const of = belongsTo(from);
  return {
    type: "terms-unmerged",
    from,
    into,
    source,
    target: { also: target.also, from: target.from, adopted: target.adopted, onTable: target.onTable },
    texts: [before.written, before.meanings, before.heldDrafts, before.drafts].flatMap(of),
    ...(before.focus === from && { wasFocus: true }),
  };
}

/** [VO33] The term as it was called. */
export function unnaming(before: State, after: State): VocabularyEvent | null {
  const id = listed(after.terms).find(([id, term]) => before.terms[id] !== term)?.[0];
  const term = id && before.terms[id];
  return term ? { type: "term-unrenamed", id, term: term.term, adopted: term.adopted } : null;
}

/** A term with those of its proposals that are still there; undefined where its last one has gone [VO5]. */
function remaining(term: Term, proposals: ReadonlySet<ContentId>): Term | undefined {
  const from = term.from.filter((proposal) => proposals.has(proposal));
  return from.length === 0 && !term.adopted ? undefined : { ...term, from };
}

const withTerm = (terms: State["terms"], id: ContentId, term: Term | undefined): State["terms"] =>
  term ? { ...terms, [id]: term } : without(terms, id);

function unmerged(state: State, event: EventOf<"terms-unmerged">): State {
  const { from, into, source, target, wasFocus } = event;
  const merged = state.terms[into];
  if (!merged || state.terms[from]) return state;
  const asked = new Set(merged.from);
  const texts = new Set(event.texts);
  const back = <Value extends { readonly term: ContentId }>(value: Value, id: ContentId): Value =>
    texts.has(id) && value.term === into ? { ...value, term: from } : value;
  const terms = withTerm(state.terms, into, remaining({ ...merged, ...target }, asked));
  return {
    ...state,
    terms: withTerm(terms, from, remaining(source, asked)),
    written: mapped(state.written, back),
    meanings: mapped(state.meanings, back),
    heldDrafts: mapped(state.heldDrafts, back),
    drafts: mapped(state.drafts, back),
    focus: wasFocus && state.focus === into ? from : state.focus,
  };
}

export const undoChanges = {
  "terms-unmerged": (state: State, event: EventOf<"terms-unmerged">): State => unmerged(state, event),
  "term-unrenamed"(state: State, { id, term, adopted }: EventOf<"term-unrenamed">): State {
    const before = state.terms[id];
    if (!before) return state;
    const named = { ...before, term, adopted };
    return { ...state, terms: withTerm(state.terms, id, remaining(named, new Set(before.from))) };
  },
};
