import { type DealTo, mayGet } from "../../anonymity/deal.ts";
import { type BySide, ruleOfThree } from "../../anonymity/disclosure.ts";
import { type ContentId, type SideId, sideIds, twoSides } from "../../ids.ts";
import type { RankedPainPoint } from "../pain-points/view.ts";
import type { Earlier } from "../stage.ts";

/** A pain point as the swap takes it up, or one that the facilitator typed in. */
export interface SwapItem {
  readonly id: ContentId;
  readonly text: string;
  /** Who raised it, where that may be known. */
  readonly side?: SideId;
  /** What was put together under it, where it is a group. */
  readonly posts?: readonly string[];
}

const itemOf = ({ id, text, side, posts }: RankedPainPoint): SwapItem => ({
  id,
  text,
  ...(side && { side }),
  ...(posts.length > 1 && { posts: posts.map((post) => post.text) }),
});

/** The pain points of the last such stage before this one, best first; undefined where there is none. */
export function ranking(earlier: Earlier): readonly RankedPainPoint[] | undefined {
  return earlier<{ readonly ranked: readonly RankedPainPoint[] }>("pain-points").at(-1)?.ranked;
}

/** Everything that may be chosen: the pain points by rank, then what was typed in. */
export const candidates = (earlier: Earlier, added: readonly SwapItem[]): readonly SwapItem[] => [
  ...(ranking(earlier) ?? []).map(itemOf),
  ...added,
];

/**
 * The items with their texts as they are now. A pain point that is no longer in sight is left
 * out: it may have been hidden for a reason. Without its stage there is nothing to compare with.
 */
export function reread(items: readonly SwapItem[], added: readonly SwapItem[], earlier: Earlier): readonly SwapItem[] {
  if (!ranking(earlier)) return items;
  const now = candidates(earlier, added);
  return items.flatMap(({ id }) => now.find((item) => item.id === id) ?? []);
}

const areLabelled = (items: readonly SwapItem[]): boolean => items.some(({ side }) => side === "a" || side === "b");

/** [PS6] Where no item has a label there is nothing to deal across. */
export const dealingOf = (items: readonly SwapItem[], dealTo: DealTo): DealTo =>
  areLabelled(items) ? dealTo : "anyone";

const hasNoCards = (side: SideId, items: readonly SwapItem[], dealing: DealTo): boolean =>
  !items.some((item) => mayGet(side, item, dealing));

/**
 * [PS1] The best of the ranking, in its order. Where items are dealt across and these leave a side
 * without a card, the best one that gives it a card takes the last place: a round that both sides
 * restate in is worth more than one place in a ranking.
 */
export function topItems(earlier: Earlier, top: number, dealTo: DealTo): readonly SwapItem[] {
  const all = (ranking(earlier) ?? []).map(itemOf);
  const chosen = all.slice(0, top);
  const dealing = dealingOf(all, dealTo);
  const without = twoSides.find((side) => hasNoCards(side, chosen, dealing));
  const missing = without && top > 1 ? all.find((item) => mayGet(without, item, dealing)) : undefined;
  return missing ? [...chosen.slice(0, -1), missing] : chosen;
}

/** [PS7] Whether one of the two sides has nobody here, or would get no card. */
export const isSideAbsent = (items: readonly SwapItem[], dealing: DealTo, present: BySide): boolean =>
  dealing === "other-side" && twoSides.some((side) => present[side] === 0 || hasNoCards(side, items, dealing));

/** What the facilitator should know before the cards are dealt. */
export type Warning =
  | "side-a-absent"
  | "side-b-absent"
  | "side-a-without-cards"
  | "side-b-without-cards"
  | "labels-withheld"
  | "few-people";

/** [PS8] Empty where all is well. */
export function warningsFor(items: readonly SwapItem[], dealTo: DealTo, present: BySide): readonly Warning[] {
  if (items.length === 0) return [];
  const dealing = dealingOf(items, dealTo);
  const across = dealing === "other-side";
  const takers = (item: SwapItem) =>
    sideIds.reduce((sum, side) => sum + (mayGet(side, item, dealing) ? present[side] : 0), 0);
  return [
    ...twoSides.flatMap((side): Warning[] => {
      if (!across) return [];
      if (present[side] === 0) return [`side-${side}-absent`];
      return hasNoCards(side, items, dealing) ? [`side-${side}-without-cards`] : [];
    }),
    ...(areLabelled(items) ? [] : (["labels-withheld"] as const)),
    ...(items.some((item) => takers(item) < ruleOfThree) ? (["few-people"] as const) : []),
  ];
}
