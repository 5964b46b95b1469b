import { cast, choiceOf, entries, votersOf } from "../../anonymity/ballot.ts";
import { partOf, type ShownTotals, seenOf, tellable, type Voters } from "../../anonymity/differences.ts";
import { pictureOf, waysToTell } from "../../axis/picture.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId, ScopeId } from "../../ids.ts";
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

export const placingScope = (placings: number): ScopeId => `placing-${placings}` as ScopeId;

/** Who has placed this item. */
export const placersOf = (ballot: Placing["ballot"], item: ContentId): Voters =>
  votersOf(ballot, (choice) => choice[item] !== undefined);

/** [PP35] The picture of one item: the new one, where it may follow what the room has seen of this item; else the one before. */
function pictureOn(state: Placing, item: ContentId, { present, answered }: Pick<Context, "present" | "answered">) {
  const placed = entries(state.ballot).flatMap(({ side, choice }) => {
    const placement = choice[item];
    return placement === undefined ? [] : [{ side, placement }];
  });
  const before = state.pictures?.[item];
  const voters = placersOf(state.ballot, item);
  if (voters.size === 0) return { picture: pictureOf(placed, present) };
  const seen = seenOf(state.shown, item, (before?.count ?? 0) > 0);
  const counted = { scope: partOf(placingScope(state.placings ?? 0), item), voters };
  const totals = tellable(seen, counted, waysToTell(placed, present), answered);
  if (!totals) return { picture: { ...(before ?? { count: placed.length, spreads: {} }), stands: true as const } };
  return { picture: pictureOf(placed, present, totals), totals };
}

/** [PP28] What is left of the ballot when it is closed: the picture of each item, and what is new of them. */
export function placingClosed(
  state: Placing,
  context: Pick<Context, "present" | "answered">,
): { readonly pictures: Pictures; readonly shown: { readonly [item: ContentId]: ShownTotals } } {
  const all = [...state.items].sort().map((item) => [item, pictureOn(state, item, context)] as const);
  return {
    pictures: Object.fromEntries(all.map(([item, { picture }]) => [item, picture])),
    shown: Object.fromEntries(all.flatMap(([item, { totals }]) => (totals ? [[item, totals]] : []))),
  };
}

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
