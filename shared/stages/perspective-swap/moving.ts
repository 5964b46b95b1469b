import { type Hand, mayGet } from "../../anonymity/deal.ts";
import { countBySide, namedSides, ruleOfThree } from "../../anonymity/disclosure.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import { type SideId, sideIds } from "../../ids.ts";
import type { Context, Step } from "../stage.ts";
import { dealingOf, isSideAbsent, reread, type SwapItem } from "./items.ts";
import type { PerspectiveSwapEvent, PerspectiveSwapSettings, PerspectiveSwapState, StepId } from "./schema.ts";
import { talliesOf } from "./understood.ts";

type Decided = Decision<PerspectiveSwapEvent>;

/** [PS2] The steps that run, in order. */
export function steps({ rounds, restateMs, heardMs, proposalsMs }: PerspectiveSwapSettings): Step<StepId>[] {
  return [
    { id: "preparing", ms: 0 },
    { id: "restate", ms: restateMs },
    ...(rounds.heard ? [{ id: "heard" as const, ms: heardMs }] : []),
    ...(rounds.proposals ? [{ id: "proposals" as const, ms: proposalsMs }] : []),
    { id: "results", ms: 0 },
  ];
}

const order = ["preparing", "restate", "heard", "proposals", "results"] as const satisfies readonly StepId[];

/**
 * Which sides may stand beside their restatements: those of three writers in this round. What an item
 * is about narrows down who can have written without a side; where that is one person or two, none is named.
 */
function named(state: Extract<PerspectiveSwapState, { step: "restate" }>, { present }: Context): readonly SideId[] {
  const hands = Object.values<Hand>(state.deal.hands).filter(({ cards }) => Object.values(cards).includes("answered"));
  const writers = countBySide(hands.map(({ side }) => side));
  const sides = namedSides(writers, present);
  const unnamed = sideIds.filter((side) => !sides.includes(side));
  const isSafe = (item: SwapItem): boolean => {
    const able = unnamed.filter((side) => mayGet(side, item, state.dealing));
    const rest = able.reduce((sum, side) => sum + writers[side], 0);
    return rest === 0 || rest >= ruleOfThree;
  };
  return state.items.every(isSafe) ? sides : [];
}

/** How the step that is left ends. Whatever is known by pseudonym ends with it. */
function closing(state: PerspectiveSwapState, forward: boolean, context: Context): PerspectiveSwapEvent[] {
  switch (state.step) {
    case "restate":
      return [{ type: forward ? "restatements-revealed" : "restate-suspended", named: named(state, context) }];
    case "heard":
      return [{ type: "heard-closed", ...talliesOf(state, context), seen: forward }];
    case "proposals":
      return forward ? [{ type: "proposals-revealed" }] : [];
    default:
      return [];
  }
}

function opening(state: PerspectiveSwapState, context: Context): Decided {
  const first = state.step === "preparing";
  const items = first ? reread(state.items, state.added, context.earlier) : state.items;
  const dealing = dealingOf(items, state.dealTo);
  if (first && items.length === 0) return refuse("nothing-here");
  // Going back never fails: the round was dealt before, and dealing to others has to be set while preparing.
  if (first && isSideAbsent(items, dealing, context.present)) return refuse("side-absent");
  return accept({ type: "restate-opened", items, dealing });
}

export function move(state: PerspectiveSwapState, to: StepId, _: PerspectiveSwapSettings, context: Context): Decided {
  if (to === state.step) return accept();
  const closed = closing(state, order.indexOf(to) > order.indexOf(state.step), context);
  if (to !== "restate") return accept<PerspectiveSwapEvent>(...closed, { type: "step-entered", step: to });
  const opened = opening(state, context);
  return "refusal" in opened ? opened : accept(...closed, ...opened.events);
}
