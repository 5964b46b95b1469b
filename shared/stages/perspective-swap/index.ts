import { voterCount } from "../../anonymity/ballot.ts";
import { noDeal } from "../../anonymity/deal.ts";
import { partOf, type Voters } from "../../anonymity/differences.ts";
import { redeal } from "../../anonymity/redeal.ts";
import { noTexts, textCount } from "../../anonymity/reveal.ts";
import type { ScopeId } from "../../ids.ts";
import { type Context, defineStage, type Present } from "../stage.ts";
import { evolve } from "./evolve.ts";
import { topItems } from "./items.ts";
import { move, steps } from "./moving.ts";
import { decide } from "./rules.ts";
import {
  PerspectiveSwapCommand,
  type PerspectiveSwapEvent,
  PerspectiveSwapSettings,
  type PerspectiveSwapState,
} from "./schema.ts";
import { heardScope, ratersOf } from "./understood.ts";
import { facilitatorView, participantView, personal, result, screenView } from "./view.ts";

function scope(state: PerspectiveSwapState): ScopeId | null {
  if (state.step === "restate") return `restate-${state.restateRounds}` as ScopeId;
  return state.step === "heard" ? heardScope(state.heardRounds) : null;
}

/** Who has rated each item, while that is open. */
function voters(state: PerspectiveSwapState): ReadonlyMap<ScopeId, Voters> {
  if (state.step !== "heard") return new Map();
  const scope = heardScope(state.heardRounds);
  return new Map(state.items.map((item) => [partOf(scope, item.id), ratersOf(item, state.ballot)]));
}

function reconcile(
  state: PerspectiveSwapState,
  present: readonly Present[],
  { cardsEach }: PerspectiveSwapSettings,
  random: () => number,
): readonly PerspectiveSwapEvent[] {
  if (state.step !== "restate") return [];
  const dealt = redeal(state.deal, present, { items: state.items, dealTo: state.dealing, cardsEach }, random);
  return dealt ? [{ type: "dealt", hands: dealt.hands, due: dealt.due }] : [];
}

function ended(state: PerspectiveSwapState): PerspectiveSwapState {
  const texts = {
    restatements: { ...state.restatements, unseen: {} },
    proposals: { ...state.proposals, unseen: {} },
  };
  if (state.step === "restate") return { ...state, ...texts, deal: noDeal };
  return state.step === "heard" ? { ...state, ...texts, ballot: {} } : { ...state, ...texts };
}

/** Each side says the other's pain points as they would, hears how well that went, and looks for what both can live with. */
export const perspectiveSwap = defineStage({
  id: "perspective-swap",
  settings: PerspectiveSwapSettings,
  command: PerspectiveSwapCommand,
  rights: {
    "choose-items": "facilitator",
    refresh: "facilitator",
    "add-item": "facilitator",
    "set-dealing": "facilitator",
    restate: "participant",
    "edit-restatement": "participant",
    "delete-restatement": "participant",
    rate: "participant",
    propose: "participant",
    "edit-proposal": "participant",
    "delete-proposal": "participant",
    hide: "facilitator",
    unhide: "facilitator",
  },
  steps,
  start: ({ top, dealTo }: PerspectiveSwapSettings, { earlier }: Context): PerspectiveSwapState => ({
    step: "preparing",
    items: topItems(earlier, top, dealTo),
    added: [],
    dealTo,
    restateRounds: 0,
    heardRounds: 0,
    restatements: noTexts,
    proposals: noTexts,
    tallies: {},
    unseenTallies: {},
  }),
  move,
  decide,
  evolve,
  scope,
  voters,
  loggedApart: ["card-answered", "card-reopened"],
  reconcile,
  counts: (state) => {
    if (state.step === "restate") return { written: textCount(state.restatements) };
    if (state.step === "heard") return { cast: voterCount(state.ballot) };
    return state.step === "proposals" ? { written: textCount(state.proposals) } : {};
  },
  view: { facilitator: facilitatorView, participant: participantView, screen: screenView },
  personal,
  ended,
  result,
});
