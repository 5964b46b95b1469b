import { choiceOf } from "../../anonymity/ballot.ts";
import { cardOf, mayGet } from "../../anonymity/deal.ts";
import { textCount, written } from "../../anonymity/reveal.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import { candidates, topItems } from "./items.ts";
import {
  type CommandOf,
  mostItems,
  mostProposals,
  type PerspectiveSwapEvent,
  type PerspectiveSwapSettings,
  type PerspectiveSwapState,
} from "./schema.ts";
import { type Texts, visibleOn } from "./texts.ts";
import { mayRate } from "./understood.ts";

type Decided = Decision<PerspectiveSwapEvent>;
type State = PerspectiveSwapState;
type Settings = PerspectiveSwapSettings;

const isItem = (state: State, id: ContentId): boolean => state.items.some((item) => item.id === id);

/** The collection that holds a text, whichever of the two it is. */
export const holding = (state: State, id: ContentId): "restatements" | "proposals" | undefined =>
  (["restatements", "proposals"] as const).find((name) => written(state[name], id) !== undefined);

const preparing = {
  "choose-items"(state: State, { ids }: CommandOf<"choose-items">, _: Settings, { earlier }: Context): Decided {
    if (state.step !== "preparing") return refuse("wrong-step");
    const all = candidates(earlier, state.added);
    const items = [...new Set(ids)].map((id) => all.find((item) => item.id === id));
    const found = items.filter((item) => item !== undefined);
    return found.length < items.length ? refuse("not-found") : accept({ type: "items-chosen", items: found });
  },
  refresh(state: State, _command: unknown, { top }: Settings, { earlier }: Context): Decided {
    if (state.step !== "preparing") return refuse("wrong-step");
    const added = state.added.filter(({ id }) => isItem(state, id));
    const items = [...topItems(earlier, top, state.dealTo), ...added].slice(0, mostItems);
    return items.length === 0 ? refuse("nothing-here") : accept({ type: "items-chosen", items });
  },
  "add-item"(state: State, { text, side }: CommandOf<"add-item">, _: Settings, { newId }: Context): Decided {
    if (state.step !== "preparing") return refuse("wrong-step");
    if (state.items.length >= mostItems) return refuse("too-many-items");
    return accept({ type: "item-added", item: { id: newId(), text, ...(side && { side }) } });
  },
  "set-dealing"(state: State, { to }: CommandOf<"set-dealing">): Decided {
    if (state.step !== "preparing") return refuse("wrong-step");
    return state.dealTo === to ? accept() : accept({ type: "dealing-set", to });
  },
};

/** [PS10] Editing and deleting by key, while the round of that kind of text is open. */
function textRules(of: "restatements" | "proposals", openStep: State["step"]) {
  return {
    edit(state: State, { text }: { readonly text: string }, _: Settings, { contentId: id }: Context): Decided {
      if (id === null) return refuse("malformed");
      const before = written(state[of], id);
      if (!before) return refuse("stale-edit");
      if (before.text === text) return accept();
      // A hidden text can be reworded at any time, so that it can be shown again.
      const open = state.step === openStep || state[of].shown[id]?.hidden === true;
      return open ? accept({ type: "text-edited", id, text }) : refuse("wrong-step");
    },
    delete(state: State, _command: unknown, _: Settings, { contentId: id, actor }: Context): Decided {
      if (id === null) return refuse("malformed");
      const before = written(state[of], id);
      if (!before) return refuse("stale-edit");
      if (state.step !== openStep) return refuse("wrong-step");
      const gone: PerspectiveSwapEvent = { type: "text-deleted", id };
      const pseudonym = actor.role === "participant" ? actor.pseudonym : null;
      const answered =
        state.step === "restate" &&
        state[of].unseen[id]?.onCard === true &&
        cardOf(state.deal, pseudonym, before.item) === "answered";
      if (!answered || pseudonym === null) return accept(gone);
      return accept<PerspectiveSwapEvent>(gone, { type: "card-reopened", pseudonym, item: before.item });
    },
  };
}

const restatements = textRules("restatements", "restate");
const proposals = textRules("proposals", "proposals");

/** Whether the key that came along is new here; if not, the answer to give. */
function added(texts: Texts, others: Texts, id: ContentId | null): Decided | null {
  if (id === null) return refuse("malformed");
  if (written(texts, id)) return accept();
  return written(others, id) ? refuse("duplicate") : null;
}

function setHidden(state: State, id: ContentId, hide: boolean): Decided {
  const of = holding(state, id);
  const text = of && state[of].shown[id];
  if (!text) return refuse("not-found");
  if ((text.hidden ?? false) === hide) return accept();
  return accept({ type: hide ? "text-hidden" : "text-shown", id });
}

export const decide = {
  ...preparing,
  restate(state: State, { item, text }: CommandOf<"restate">, _: Settings, { actor, contentId: id }: Context): Decided {
    const known = added(state.restatements, state.proposals, id);
    if (known || id === null) return known ?? refuse("malformed");
    if (state.step !== "restate") return refuse("wrong-step");
    if (actor.role !== "participant" || actor.pseudonym === null) return refuse("not-allowed");
    const { pseudonym, side } = actor;
    const card = cardOf(state.deal, pseudonym, item);
    const dealt = state.items.find((one) => one.id === item);
    if (!card || !dealt || !mayGet(side, dealt, state.dealing)) return refuse("not-allowed");
    if (card === "answered") return refuse("duplicate");
    return accept<PerspectiveSwapEvent>(
      { type: "restated", id, item, text, side },
      { type: "card-answered", pseudonym, item },
    );
  },
  "edit-restatement": restatements.edit,
  "delete-restatement": restatements.delete,
  rate(state: State, { item: id, score }: CommandOf<"rate">, _: Settings, { actor }: Context): Decided {
    if (state.step !== "heard") return refuse("wrong-step");
    if (actor.role !== "participant" || actor.pseudonym === null) return refuse("not-allowed");
    const item = state.items.find((one) => one.id === id);
    if (!item) return refuse("not-found");
    if (!mayRate(actor.side, item)) return refuse("not-allowed");
    if (visibleOn(state.restatements, id).length === 0) return refuse("nothing-here");
    const { pseudonym, side } = actor;
    if (choiceOf(state.ballot, pseudonym)?.[id] === score) return accept();
    return accept({ type: "rated", pseudonym, side, item: id, score });
  },
  propose(state: State, { item, text }: CommandOf<"propose">, _: Settings, { contentId: id }: Context): Decided {
    const known = added(state.proposals, state.restatements, id);
    if (known || id === null) return known ?? refuse("malformed");
    if (state.step !== "proposals") return refuse("wrong-step");
    if (!isItem(state, item)) return refuse("not-found");
    if (textCount(state.proposals) >= mostProposals) return refuse("too-many-items");
    return accept({ type: "proposed", id, item, text });
  },
  "edit-proposal": proposals.edit,
  "delete-proposal": proposals.delete,
  hide: (state: State, { id }: CommandOf<"hide">): Decided => setHidden(state, id, true),
  unhide: (state: State, { id }: CommandOf<"unhide">): Decided => setHidden(state, id, false),
};
