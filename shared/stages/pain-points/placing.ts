import { cast, choiceOf, entries } from "../../anonymity/ballot.ts";
import type { BySide } from "../../anonymity/disclosure.ts";
import { type AxisPicture, pictureOf } from "../../axis/picture.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import { isVotable, itemsInSight } from "./board.ts";
import { idsOf } from "./items.ts";
import type {
  CommandOf,
  EventOf,
  PainPointsEvent,
  PainPointsSettings,
  PainPointsState,
  Pictures,
  Placements,
} from "./schema.ts";

type State = PainPointsState;
type Placing = Extract<State, { step: "placing" }>;

/** [PP26] What is placed, best first. What has no dots is left out, but where nothing has any. */
export function topItems(state: State, { toPlace }: PainPointsSettings): readonly ContentId[] {
  const dotsOn = (item: ContentId) => state.tally?.dots[item] ?? 0;
  const ranked = itemsInSight(state)
    .map(({ id }) => id)
    .sort((one, other) => dotsOn(other) - dotsOn(one));
  const marked = ranked.filter((item) => dotsOn(item) > 0);
  return (marked.length > 0 ? marked : ranked).slice(0, toPlace);
}

/** How many people have placed anything. */
export const placers = (state: Placing): number =>
  entries(state.ballot).filter(({ choice }) => idsOf(choice).length > 0).length;

function pictureOn(state: Placing, item: ContentId, present: BySide): AxisPicture {
  const placed = entries(state.ballot).flatMap(({ side, choice }) => {
    const placement = choice[item];
    return placement === undefined ? [] : [{ side, placement }];
  });
  return pictureOf(placed, present);
}

/** [PP28] What is left of the ballot when it is closed: the picture of each item. */
export const picturesOf = (state: Placing, present: BySide): Pictures =>
  Object.fromEntries([...state.items].sort().map((item) => [item, pictureOn(state, item, present)]));

export const placingRules = {
  place(state: State, { item, at }: CommandOf<"place">, _: unknown, { actor }: Context): Decision<PainPointsEvent> {
    if (state.step !== "placing") return refuse("wrong-step");
    if (actor.role !== "participant" || actor.pseudonym === null) return refuse("not-allowed");
    if (!state.items.includes(item) || !isVotable(state, item)) return refuse("not-found");
    if (choiceOf(state.ballot, actor.pseudonym)?.[item] === at) return accept();
    return accept({ type: "item-placed", pseudonym: actor.pseudonym, side: actor.side, item, at });
  },
};

export const placingChanges = {
  "item-placed"(state: State, { pseudonym, side, item, at }: EventOf<"item-placed">): State {
    if (state.step !== "placing") return state;
    const choice: Placements = { ...choiceOf(state.ballot, pseudonym), [item]: at };
    return { ...state, ballot: cast(state.ballot, pseudonym, side, choice) };
  },
};
