import { type Ballot, cast, choiceOf, entries, withChoices } from "../../anonymity/ballot.ts";
import { type BySide, countBySide, namedSides } from "../../anonymity/disclosure.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import { isVotable, type Sorted } from "./board.ts";
import { idsOf, sorted } from "./items.ts";
import type {
  CommandOf,
  Dots,
  EventOf,
  PainPointsEvent,
  PainPointsSettings,
  PainPointsState,
  Tally,
} from "./schema.ts";

export const placed = (dots: Dots): number => Object.values(dots).reduce((sum, count) => sum + count, 0);

/** Never negative: a budget that was lowered takes no cast dot away [PP16]. */
export const left = (dots: Dots, budget: number): number => Math.max(0, budget - placed(dots));

const only = (dots: Dots, keep: (item: ContentId) => boolean): Dots =>
  Object.fromEntries(Object.entries(dots).filter(([item]) => keep(item as ContentId)));

/**
 * [PP17] The ballot without dots on what is no longer there. A voter left without dots is kept:
 * a number of voters that falls would tell how many had put all they had on that item.
 */
export function givenBack(ballot: Ballot<Dots>, board: Sorted): Ballot<Dots> {
  const asked = new Map<ContentId, boolean>();
  const stays = (item: ContentId): boolean => {
    const known = asked.get(item) ?? isVotable(board, item);
    asked.set(item, known);
    return known;
  };
  if (entries(ballot).every(({ choice }) => idsOf(choice).every(stays))) return ballot;
  return withChoices(ballot, (dots) => only(dots, stays));
}

function sum(ballots: readonly Dots[]): Dots {
  const total: Record<ContentId, number> = {};
  for (const dots of ballots) for (const item of idsOf(dots)) total[item] = (total[item] ?? 0) + (dots[item] ?? 0);
  return sorted(total);
}

/** [PP19] The frozen tally. Who has placed no dot does not count as a voter behind whom others can stand. */
export function tallyOf(ballot: Ballot<Dots>, present: BySide): Tally {
  const cast = entries(ballot).filter(({ choice }) => placed(choice) > 0);
  const named = namedSides(countBySide(cast.map(({ side }) => side)), present);
  const of = (side: string) => sum(cast.filter((entry) => entry.side === side).map(({ choice }) => choice));
  return {
    voters: cast.length,
    dots: sum(cast.map(({ choice }) => choice)),
    ...(named.length > 0 && { bySide: Object.fromEntries(named.map((side) => [side, of(side)])) }),
  };
}

export const dotRules = {
  "set-dots"(
    state: PainPointsState,
    { item, dots }: CommandOf<"set-dots">,
    { budget, perItem }: PainPointsSettings,
    { actor }: Context,
  ): Decision<PainPointsEvent> {
    if (state.step !== "voting") return refuse("wrong-step");
    if (actor.role !== "participant" || actor.pseudonym === null) return refuse("not-allowed");
    if (!isVotable(state, item)) return refuse("not-found");
    const mine = choiceOf(state.ballot, actor.pseudonym) ?? {};
    const more = dots - (mine[item] ?? 0);
    if (more === 0) return accept();
    // Taking dots back is always possible, even above a limit that was lowered in mid-vote.
    if (more > 0 && dots > perItem) return refuse("item-limit");
    if (more > 0 && more > left(mine, budget)) return refuse("budget-exhausted");
    return accept({ type: "dots-set", pseudonym: actor.pseudonym, side: actor.side, item, dots });
  },
};

export const dotChanges = {
  "dots-set"(state: PainPointsState, { pseudonym, side, item, dots }: EventOf<"dots-set">): PainPointsState {
    if (state.step !== "voting") return state;
    const others = only(choiceOf(state.ballot, pseudonym) ?? {}, (other) => other !== item);
    const choice = dots > 0 ? { ...others, [item]: dots } : others;
    return { ...state, ballot: cast(state.ballot, pseudonym, side, choice) };
  },
};
