import { listed, mapped, only, shuffled } from "../../anonymity/byId.ts";
import { nobody } from "../../anonymity/disclosure.ts";
import { without } from "../../anonymity/reveal.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId } from "../../ids.ts";
import type { Context, OwnContent } from "../stage.ts";
import { isSameTerm, termKey } from "./duplicates.ts";
import {
  type Collected,
  type CommandOf,
  type EventOf,
  most,
  type Term,
  type VocabularyEvent,
  type VocabularySettings,
  type VocabularyState,
} from "./schema.ts";
import { tableOf, withTerm } from "./table.ts";

type Decided = Decision<VocabularyEvent>;
type State = VocabularyState;

const newTerm = (term: string, given: Partial<Term> = {}): Term => ({
  term,
  also: [],
  from: [],
  adopted: false,
  onTable: false,
  standing: { status: "open" },
  history: [],
  ...given,
});

/** A stage as its settings have it. */
export function bareStart(settings: VocabularySettings, { newId }: Pick<Context, "newId">): State {
  const wordings = settings.terms.filter((term, at, all) => all.findIndex((other) => isSameTerm(term, other)) === at);
  return {
    step: "propose",
    terms: shuffled(
      wordings.map((term, at) => [newId(), newTerm(term, { adopted: true, onTable: at < settings.onTable })]),
    ),
    held: {},
    written: {},
    wrote: nobody,
    meanings: {},
    heldDrafts: {},
    drafts: {},
    hidden: {},
    focus: null,
    definings: 0,
    votes: 0,
  };
}

const asksFor = (state: State, proposal: ContentId): ContentId | undefined =>
  listed(state.terms).find(([, { from }]) => from.includes(proposal))?.[0];

const isKnown = (state: State, proposal: ContentId): boolean =>
  state.held[proposal] !== undefined || asksFor(state, proposal) !== undefined;

/** A proposal that was shown has become the term that it asks for, under that term's wording. */
export function ownProposal(state: State, id: ContentId): OwnContent | undefined {
  const asked = asksFor(state, id);
  const text = state.held[id] ?? (asked && state.terms[asked]?.term);
  return text === undefined ? undefined : { type: "propose", text };
}

/** The term without this proposal; undefined where nothing is left that would keep it. */
function unasked(term: Term, proposal: ContentId): Term | undefined {
  const from = term.from.filter((other) => other !== proposal);
  return from.length === 0 && !term.adopted ? undefined : { ...term, from };
}

function withdrawn(terms: Collected["terms"], proposals: Iterable<ContentId>): Collected["terms"] {
  let left = terms;
  for (const proposal of proposals) {
    const at = listed(left).find(([, { from }]) => from.includes(proposal));
    if (!at) continue;
    const term = unasked(at[1], proposal);
    left = term ? { ...left, [at[0]]: term } : without(left, at[0]);
  }
  return left;
}

/**
 * [VO3] Shows what is held: a proposal that is a term already asks for that term, and any other
 * becomes a term, under its own id unless that is taken (by a term that others ask for too).
 */
function revealed(state: State, freshId: (proposal: ContentId) => ContentId): Pick<Collected, "terms" | "hidden"> {
  const held = listed(state.held);
  const before = withdrawn(
    state.terms,
    held.map(([proposal]) => proposal),
  );
  const terms = new Map(listed(before));
  const byKey = new Map([...terms].flatMap(([id, { term, also }]) => [term, ...also].map((as) => [termKey(as), id])));
  for (const [proposal, wording] of held) {
    const key = termKey(wording);
    const there = byKey.get(key);
    const id = there ?? (terms.has(proposal) ? freshId(proposal) : proposal);
    const term = terms.get(id) ?? newTerm(wording);
    terms.set(id, { ...term, from: [...term.from, proposal] });
    byKey.set(key, id);
  }
  return {
    terms: shuffled([...terms]),
    hidden: only(state.hidden, (_, id) => !(id in state.terms) || id in before),
  };
}

/** [VO2] What is held, as an event; none where nothing is held. */
export function revealOf(state: State, { newId }: Context): VocabularyEvent[] {
  if (Object.keys(state.held).length === 0) return [];
  const fresh: Record<ContentId, ContentId> = {};
  revealed(state, (proposal) => {
    fresh[proposal] = newId();
    return fresh[proposal];
  });
  return [{ type: "proposals-revealed", fresh }];
}

const isMergeable = (state: State, id: ContentId): boolean => state.terms[id] !== undefined && !state.hidden[id];

export const proposalRules = {
  propose(state: State, { term }: CommandOf<"propose">, _: unknown, context: Context): Decided {
    const { actor, contentId, newId } = context;
    const byFacilitator = actor.role === "facilitator";
    if (!byFacilitator && contentId === null) return refuse("malformed");
    if (!byFacilitator && contentId !== null && isKnown(state, contentId)) return accept();
    if (state.step !== "propose") return refuse("wrong-step");
    const isFull = Object.keys(state.held).length + Object.keys(state.terms).length >= most.proposals;
    if (isFull) return refuse("too-many-items");
    // A participant is never refused here: it would tell that somebody else has proposed the same.
    if (contentId !== null && !byFacilitator) return accept({ type: "proposal-held", id: contentId, term });
    if (listed(state.terms).some(([, other]) => isSameTerm(term, other.term))) return refuse("duplicate");
    return accept({ type: "term-added", id: newId(), term });
  },
  "edit-proposal"(state: State, { term }: CommandOf<"edit-proposal">, _: unknown, { contentId: id }: Context): Decided {
    if (id === null) return refuse("malformed");
    if (!isKnown(state, id)) return refuse("stale-edit");
    if (state.step !== "propose") return refuse("wrong-step");
    return state.held[id] === term ? accept() : accept({ type: "proposal-held", id, term });
  },
  "delete-proposal"(state: State, _command: unknown, _: unknown, { contentId: id }: Context): Decided {
    if (id === null) return refuse("malformed");
    if (!isKnown(state, id)) return refuse("stale-edit");
    return state.step === "propose" ? accept({ type: "proposal-deleted", id }) : refuse("wrong-step");
  },
  "reveal-proposals"(state: State, _command: unknown, _: unknown, context: Context): Decided {
    if (state.step !== "propose") return refuse("wrong-step");
    const events = revealOf(state, context);
    return events.length > 0 ? accept(...events) : refuse("nothing-here");
  },
  "merge-terms"(state: State, { from, into }: CommandOf<"merge-terms">): Decided {
    if (state.step !== "propose") return refuse("wrong-step");
    if (!isMergeable(state, from) || !isMergeable(state, into)) return refuse("not-found");
    if (from === into) return accept();
    // What was voted on stays as it was.
    if ((state.terms[from]?.history.length ?? 0) > 0) return refuse("wrong-step");
    return accept({ type: "terms-merged", from, into });
  },
  "rename-term"(state: State, { term: id, to }: CommandOf<"rename-term">): Decided {
    if (state.step !== "propose") return refuse("wrong-step");
    if (!state.terms[id]) return refuse("not-found");
    return state.terms[id].term === to ? accept() : accept({ type: "term-renamed", id, term: to });
  },
  "set-on-table"(
    state: State,
    { term: id, on }: CommandOf<"set-on-table">,
    { onTable: mostOnTable }: VocabularySettings,
  ): Decided {
    if (state.step !== "propose") return refuse("wrong-step");
    if (!state.terms[id] || (on && state.hidden[id])) return refuse("not-found");
    if (on === state.terms[id].onTable) return accept();
    const needsPlace = on && state.terms[id].standing.status !== "to-confirm";
    if (needsPlace && tableOf(state).length >= mostOnTable) return refuse("too-many-items");
    return accept({ type: "table-set", id, on });
  },
};

/** What belongs to term `from`, as part of term `into`. */
const moved = <Value extends { readonly term: ContentId }>(value: Value, from: ContentId, into: ContentId): Value =>
  value.term === from ? { ...value, term: into } : value;

function merged(state: State, from: ContentId, into: ContentId): State {
  const [source, target] = [state.terms[from], state.terms[into]];
  if (!source || !target) return state;
  const term: Term = {
    ...target,
    also: [...target.also, source.term, ...source.also],
    from: [...target.from, ...source.from].sort(),
    adopted: true,
    onTable: target.onTable || source.onTable,
  };
  return {
    ...state,
    terms: { ...without(state.terms, from), [into]: term },
    written: mapped(state.written, (definition) => moved(definition, from, into)),
    meanings: mapped(state.meanings, (meaning) => moved(meaning, from, into)),
    heldDrafts: mapped(state.heldDrafts, (draft) => moved(draft, from, into)),
    drafts: mapped(state.drafts, (draft) => moved(draft, from, into)),
    focus: state.focus === from ? into : state.focus,
  };
}

export const proposalChanges = {
  "proposal-held": (state: State, { id, term }: EventOf<"proposal-held">): State => ({
    ...state,
    held: { ...state.held, [id]: term },
  }),
  "proposal-deleted"(state: State, { id }: EventOf<"proposal-deleted">): State {
    return { ...state, held: without(state.held, id), terms: withdrawn(state.terms, [id]) };
  },
  "proposals-revealed": (state: State, { fresh }: EventOf<"proposals-revealed">): State => ({
    ...state,
    ...revealed(state, (proposal) => fresh[proposal] ?? proposal),
    held: {},
  }),
  "term-added": (state: State, { id, term }: EventOf<"term-added">): State => ({
    ...state,
    terms: { ...state.terms, [id]: newTerm(term, { adopted: true }) },
  }),
  "terms-merged": (state: State, { from, into }: EventOf<"terms-merged">): State => merged(state, from, into),
  "term-renamed": (state: State, { id, term }: EventOf<"term-renamed">): State =>
    withTerm(state, id, (before) => ({ ...before, term, adopted: true })),
  "table-set": (state: State, { id, on }: EventOf<"table-set">): State =>
    withTerm(state, id, (before) => ({ ...before, onTable: on, adopted: before.adopted || on })),
};
