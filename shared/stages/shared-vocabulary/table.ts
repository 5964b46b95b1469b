import { listed } from "../../anonymity/byId.ts";
import type { ContentId } from "../../ids.ts";
import type { Collected, Standing, Term, VocabularyState } from "./schema.ts";

type Voting = Extract<Standing, { status: "voting" }>;

const laid = ({ terms, hidden }: Pick<Collected, "terms" | "hidden">): (readonly [ContentId, Term])[] =>
  listed(terms).filter(([id, { onTable }]) => onTable && !hidden[id]);

/** The terms that the room works on, by id. Those to be confirmed are beside them: they are not defined anew [VO36]. */
export const tableOf = (state: Pick<Collected, "terms" | "hidden">): (readonly [ContentId, Term])[] =>
  laid(state).filter(([, { standing }]) => standing.status !== "to-confirm");

/** [VO36] Earlier agreements that the room can confirm. */
export const toConfirm = (state: Pick<Collected, "terms" | "hidden">): (readonly [ContentId, Term])[] =>
  laid(state).filter(([, { standing }]) => standing.status === "to-confirm");

/** A term on the table or to be confirmed; undefined where there is none with this id. */
export const onTable = ({ terms, hidden }: Collected, id: ContentId): Term | undefined =>
  terms[id]?.onTable && !hidden[id] ? terms[id] : undefined;

/** [VO36] Nothing is to be defined, but earlier agreements are there: the room goes on to these at once. */
export const onlyConfirms = (state: Pick<Collected, "terms" | "hidden">): boolean =>
  tableOf(state).length === 0 && toConfirm(state).length > 0;

/** The vote that is open; there is never more than one. */
export function openVote({ terms }: Collected): { readonly term: ContentId; readonly voting: Voting } | undefined {
  for (const [term, { standing }] of listed(terms)) if (standing.status === "voting") return { term, voting: standing };
  return undefined;
}

/** [VO13] The term that all screens show first: the one that they showed last, else any, before those to be confirmed. */
export const firstFocus = (state: Collected): ContentId | null =>
  state.focus !== null && onTable(state, state.focus)
    ? state.focus
    : ([...tableOf(state), ...toConfirm(state)][0]?.[0] ?? null);

/** The state with one term changed; the same state where there is no such term. */
export function withTerm(state: VocabularyState, id: ContentId, change: (term: Term) => Term): VocabularyState {
  const term = state.terms[id];
  return term ? { ...state, terms: { ...state.terms, [id]: change(term) } } : state;
}

/** What goes along into every step. Built, not spread: the pseudonyms of the step that is left must not come along [AN3]. */
export const collected = (state: VocabularyState): Collected => ({
  terms: state.terms,
  held: state.held,
  written: state.written,
  wrote: state.wrote,
  meanings: state.meanings,
  heldDrafts: state.heldDrafts,
  drafts: state.drafts,
  hidden: state.hidden,
  focus: state.focus,
  definings: state.definings,
  votes: state.votes,
});
