import { cast, choiceOf } from "../../anonymity/ballot.ts";
import { noDeal, withCard, withDealt } from "../../anonymity/deal.ts";
import { added, deleted, withHidden } from "../../anonymity/reveal.ts";
import type { ContentId } from "../../ids.ts";
import { holding } from "./rules.ts";
import type { EventOf, Kept, PerspectiveSwapState } from "./schema.ts";
import { edited, frozen, revealed, type Texts } from "./texts.ts";
import { withTallies } from "./understood.ts";

type State = PerspectiveSwapState;

/** Built, not spread: the pseudonyms of the step that is left must not come along. */
const kept = (state: State): Kept => ({
  items: state.items,
  added: state.added,
  dealTo: state.dealTo,
  restateRounds: state.restateRounds,
  heardRounds: state.heardRounds,
  restatements: state.restatements,
  proposals: state.proposals,
  tallies: state.tallies,
  unseenTallies: state.unseenTallies,
  ...(state.shown && { shown: state.shown }),
});

function entered(state: State, step: EventOf<"step-entered">["step"]): State {
  if (step === "heard") return { ...kept(state), step, heardRounds: state.heardRounds + 1, ballot: {} };
  return { ...kept(state), step };
}

function withTexts(state: State, id: ContentId, change: (texts: Texts) => Texts): State {
  const of = holding(state, id);
  if (of === "restatements") return { ...state, restatements: change(state.restatements) };
  return of === "proposals" ? { ...state, proposals: change(state.proposals) } : state;
}

export const evolve = {
  "items-chosen": (state: State, { items }: EventOf<"items-chosen">): State => ({ ...state, items }),
  "item-added": (state: State, { item }: EventOf<"item-added">): State => ({
    ...state,
    items: [...state.items, item],
    added: [...state.added, item],
  }),
  "dealing-set": (state: State, { to }: EventOf<"dealing-set">): State => ({ ...state, dealTo: to }),
  "restate-opened": (state: State, { items, dealing }: EventOf<"restate-opened">): State => ({
    ...kept(state),
    step: "restate",
    items,
    restateRounds: state.restateRounds + 1,
    dealing,
    deal: noDeal,
  }),
  dealt: (state: State, { hands, due }: EventOf<"dealt">): State =>
    state.step === "restate" ? { ...state, deal: withDealt(state.deal, { hands, due }) } : state,
  restated: (state: State, { id, item, text, side }: EventOf<"restated">): State => ({
    ...state,
    restatements: added(state.restatements, id, { item, text, side, onCard: true }),
  }),
  "card-answered": (state: State, { pseudonym, item }: EventOf<"card-answered">): State =>
    state.step === "restate" ? { ...state, deal: withCard(state.deal, pseudonym, item, "answered") } : state,
  "card-reopened": (state: State, { pseudonym, item }: EventOf<"card-reopened">): State =>
    state.step === "restate" ? { ...state, deal: withCard(state.deal, pseudonym, item, "open") } : state,
  proposed: (state: State, { id, item, text }: EventOf<"proposed">): State => ({
    ...state,
    proposals: added(state.proposals, id, { item, text }),
  }),
  "text-edited": (state: State, { id, text }: EventOf<"text-edited">): State =>
    withTexts(state, id, (texts) => edited(texts, id, text)),
  "text-deleted": (state: State, { id }: EventOf<"text-deleted">): State =>
    withTexts(state, id, (texts) => deleted(texts, id)),
  "text-hidden": (state: State, { id }: EventOf<"text-hidden">): State =>
    withTexts(state, id, (texts) => withHidden(texts, id, true)),
  "text-shown": (state: State, { id }: EventOf<"text-shown">): State =>
    withTexts(state, id, (texts) => withHidden(texts, id, false)),
  "restatements-revealed": (state: State, { named }: EventOf<"restatements-revealed">): State =>
    state.step === "restate" ? { ...state, deal: noDeal, restatements: revealed(state.restatements, named) } : state,
  "restate-suspended": (state: State, { named }: EventOf<"restate-suspended">): State =>
    state.step === "restate" ? { ...state, deal: noDeal, restatements: frozen(state.restatements, named) } : state,
  rated: (state: State, { pseudonym, side, item, score }: EventOf<"rated">): State =>
    state.step === "heard"
      ? {
          ...state,
          ballot: cast(state.ballot, pseudonym, side, { ...choiceOf(state.ballot, pseudonym), [item]: score }),
        }
      : state,
  "heard-closed": (state: State, { tallies, withheld, seen }: EventOf<"heard-closed">): State =>
    state.step === "heard"
      ? { ...state, ballot: {}, ...withTallies(state, { tallies, ...(withheld && { withheld }) }, seen) }
      : state,
  "proposals-revealed": (state: State): State => ({ ...state, proposals: revealed(state.proposals) }),
  "step-entered": (state: State, { step }: EventOf<"step-entered">): State => entered(state, step),
};
