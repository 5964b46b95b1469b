import { type Ballot, entries, votersOf } from "../../anonymity/ballot.ts";
import {
  bySideOrTogether,
  partOf,
  type ShownTotals,
  seenOf,
  tellable,
  type Voters,
  withSeen,
} from "../../anonymity/differences.ts";
import { countBySide, namedSides } from "../../anonymity/disclosure.ts";
import type { ContentId, ScopeId, SideId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import type { SwapItem } from "./items.ts";
import type { Kept, PerspectiveSwapState } from "./schema.ts";

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
  /** What later tallies of the item have to be compared with; absent where nothing is told. */
  readonly totals?: ShownTotals;
  /** [PS25] The item was rated again, and this is still the earlier tally. */
  readonly stands?: true;
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

/** The scores that an item was given by those who may rate it. */
const givenTo = (item: SwapItem, ballot: Ballot<Scores>) =>
  entries(ballot).flatMap(({ side, choice }) => {
    const score = choice[item.id];
    return score === undefined || !mayRate(side, item) ? [] : [{ side, score }];
  });

/** Who has rated this item. */
export const ratersOf = (item: SwapItem, ballot: Ballot<Scores>): Voters =>
  new Map([...votersOf(ballot, (scores) => scores[item.id] !== undefined)].filter(([, side]) => mayRate(side, item)));

/**
 * [PS16] The frozen tally of one item. All who may rate an item of a side are of that side, so
 * that its scores stand under it even unlabelled: the rule of three decides whether they stand at all.
 */
function tallyOf(item: SwapItem, ballot: Ballot<Scores>, named: readonly SideId[]): Tally {
  const given = givenTo(item, ballot);
  const of = (side: SideId) => rating(given.filter((one) => one.side === side).map(({ score }) => score));
  return {
    rated: given.length,
    understood: {
      ...rating(given.map(({ score }) => score)),
      ...(named.length > 0 && { bySide: Object.fromEntries(named.map((side) => [side, of(side)])) }),
    },
  };
}

export const heardScope = (heardRounds: number): ScopeId => `heard-${heardRounds}` as ScopeId;

/** What the close of a ballot brings: new tallies, and the items of which the one before stands [PS25]. */
export interface Closed {
  readonly tallies: { readonly [item: ContentId]: Tally };
  readonly withheld: { readonly [item: ContentId]: true };
}

/** Of all items that somebody rated. */
export function talliesOf(
  { items, ballot, tallies: before, shown, heardRounds }: Extract<PerspectiveSwapState, { step: "heard" }>,
  { present, answered }: Pick<Context, "present" | "answered">,
): Closed {
  const tallies: { [item: ContentId]: Tally } = {};
  const withheld: { [item: ContentId]: true } = {};
  for (const item of items) {
    const raters = ratersOf(item, ballot);
    if (raters.size === 0) continue;
    const safe = namedSides(countBySide(raters.values()), present);
    if (item.side !== undefined && safe.length === 0) {
      tallies[item.id] = { rated: raters.size };
      continue;
    }
    const ways = item.side === undefined ? bySideOrTogether(safe) : [{ named: safe }];
    const seen = seenOf(shown, item.id, before[item.id]?.understood !== undefined);
    const counted = { scope: partOf(heardScope(heardRounds), item.id), voters: raters };
    const totals = tellable(seen, counted, ways, answered);
    if (!totals) withheld[item.id] = true;
    else tallies[item.id] = { ...tallyOf(item, ballot, totals.named), totals };
  }
  return { tallies, withheld };
}

/** The tally that the room has seen already, with or without a word on why it stands. */
const stood = ({ stands: _, ...tally }: Tally, isWithheld: boolean): Tally => ({
  ...tally,
  ...(isWithheld && { stands: true }),
});

/**
 * [PS17] [PS25] What the room sees from now on. A later ballot replaces what was given to an item, and an item
 * that nobody rated again, or of which the new tally is withheld, keeps it.
 */
export function withTallies(
  { tallies, unseenTallies, shown }: Pick<Kept, "tallies" | "unseenTallies" | "shown">,
  closed: Partial<Closed> & Pick<Closed, "tallies">,
  isSeen: boolean,
): Pick<Kept, "tallies" | "unseenTallies" | "shown"> {
  const unseen = { ...unseenTallies, ...closed.tallies };
  if (!isSeen) return { tallies, unseenTallies: unseen, ...(shown && { shown }) };
  const all = Object.entries(tallies) as [ContentId, Tally][];
  const now = (Object.entries(unseen) as [ContentId, Tally][]).flatMap(([item, { totals }]) =>
    totals ? [[item, totals] as const] : [],
  );
  return {
    tallies: {
      ...Object.fromEntries(all.map(([item, tally]) => [item, stood(tally, closed.withheld?.[item] === true)])),
      ...unseen,
    },
    unseenTallies: {},
    shown: withSeen(shown, Object.fromEntries(now)),
  };
}
