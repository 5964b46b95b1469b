import { type Ballot, entries } from "../../anonymity/ballot.ts";
import { type BySide, countBySide, namedSides } from "../../anonymity/disclosure.ts";
import type { ContentId, SideId } from "../../ids.ts";
import type { SwapItem } from "./items.ts";

/** 0: not at all, 4: completely. */
export type Score = 0 | 1 | 2 | 3 | 4;
const scores = [0, 1, 2, 3, 4] as const satisfies readonly Score[];

/** What one person gave, by item. */
export type Scores = { readonly [item: ContentId]: Score };

/** `mean` to two decimals; in `distribution` index 0 counts the zeros. */
export type Rating = {
  readonly count: number;
  readonly mean: number;
  readonly distribution: readonly number[];
};
export type Understood = Rating & { readonly bySide?: { readonly [Side in SideId]?: Rating } };

/** How many rated an item, and what they gave, where that may be shown. */
export interface Tally {
  readonly rated: number;
  readonly understood?: Understood;
}

/** [PS14] Those who raised it say how well they were understood; everybody where that is not known. */
export const mayRate = (side: SideId, item: SwapItem): boolean => item.side === undefined || item.side === side;

/** What was given on a scale that starts at 0, in numbers; `given` must not be empty. */
export function rating(given: readonly number[], scale: readonly number[] = scores): Rating {
  const sum = given.reduce((total, score) => total + score, 0);
  return {
    count: given.length,
    mean: Math.round((sum / given.length) * 100) / 100,
    distribution: scale.map((score) => given.filter((other) => other === score).length),
  };
}

/**
 * [PS16] The frozen tally of one item. All who may rate an item of a side are of that side, so
 * that its scores stand under it even unlabelled: the rule of three decides whether they stand at all.
 */
function tallyOf(item: SwapItem, ballot: Ballot<Scores>, present: BySide): Tally {
  const given = entries(ballot).flatMap(({ side, choice }) => {
    const score = choice[item.id];
    return score === undefined || !mayRate(side, item) ? [] : [{ side, score }];
  });
  const named = namedSides(countBySide(given.map(({ side }) => side)), present);
  if (given.length === 0 || (item.side !== undefined && named.length === 0)) return { rated: given.length };
  const of = (side: SideId) => rating(given.filter((one) => one.side === side).map(({ score }) => score));
  return {
    rated: given.length,
    understood: {
      ...rating(given.map(({ score }) => score)),
      ...(named.length > 0 && { bySide: Object.fromEntries(named.map((side) => [side, of(side)])) }),
    },
  };
}

/** Of all items that somebody rated. */
export const talliesOf = (
  items: readonly SwapItem[],
  ballot: Ballot<Scores>,
  present: BySide,
): { readonly [item: ContentId]: Tally } =>
  Object.fromEntries(
    items.flatMap((item) => {
      const tally = tallyOf(item, ballot, present);
      return tally.rated > 0 ? [[item.id, tally]] : [];
    }),
  );
