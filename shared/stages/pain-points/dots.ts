import { type Ballot, cast, choiceOf, entries, votersOf, withChoices } from "../../anonymity/ballot.ts";
import {
  bySideOrTogether,
  type ShownTotals,
  tellable,
  unremembered,
  type Voters,
} from "../../anonymity/differences.ts";
import { type BySide, countBySide, namedSides } from "../../anonymity/disclosure.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId, ScopeId, SideId } from "../../ids.ts";
import { valueAt } from "../../trie.ts";
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

/** Who has placed no dot does not count as a voter behind whom others can stand. */
export const dotVoters = (ballot: Ballot<Dots>): Voters => votersOf(ballot, (dots) => placed(dots) > 0);

const namedIn = (ballot: Ballot<Dots>, present: BySide): readonly SideId[] =>
  namedSides(countBySide(dotVoters(ballot).values()), present);

/** [PP19] The frozen tally. */
export function tallyOf(
  ballot: Ballot<Dots>,
  present: BySide,
  named: readonly SideId[] = namedIn(ballot, present),
): Tally {
  const cast = entries(ballot).filter(({ choice }) => placed(choice) > 0);
  const of = (side: string) => sum(cast.filter((entry) => entry.side === side).map(({ choice }) => choice));
  return {
    voters: cast.length,
    dots: sum(cast.map(({ choice }) => choice)),
    ...(named.length > 0 && { bySide: Object.fromEntries(named.map((side) => [side, of(side)])) }),
  };
}

export const votingScope = (ballots: number): ScopeId => `voting-${ballots}` as ScopeId;

/** The dots of an earlier ballot on the board as it is now: a post that was put into a group takes its own along. */
function onBoard({ voters, dots, bySide, shown }: Tally, { posts }: Sorted): Tally {
  const moved = (of: Dots): Dots => {
    const now: Record<ContentId, number> = {};
    for (const item of idsOf(of)) {
      const at = valueAt(posts, item)?.group ?? item;
      now[at] = (now[at] ?? 0) + (of[item] ?? 0);
    }
    return sorted(now);
  };
  const sides = Object.entries(bySide ?? {}) as [SideId, Dots][];
  return {
    voters,
    dots: moved(dots),
    ...(bySide && { bySide: Object.fromEntries(sides.map(([side, of]) => [side, moved(of)])) }),
    ...(shown && { shown }),
  };
}

/**
 * [PP34] What the room sees now: the new tally, by side if that may follow what it has seen, else in all if that
 * may; else the one before, on the board as it is. That stands too where nobody voted again.
 */
export function nextTally(
  state: Extract<PainPointsState, { step: "voting" }>,
  { present, answered }: Pick<Context, "present" | "answered">,
): Tally {
  const { ballot, tally: before } = state;
  const voters = dotVoters(ballot);
  // [PP20] Back and Next in a row must not cost the room its vote.
  if (voters.size === 0) return before ? onBoard(before, state) : tallyOf(ballot, present);
  const seen: readonly ShownTotals[] = before?.shown ?? (before && before.voters > 0 ? [unremembered] : []);
  const counted = { scope: votingScope(state.ballots), voters };
  const totals = tellable(seen, counted, bySideOrTogether(namedIn(ballot, present)), answered);
  if (before && !totals) return { ...onBoard(before, state), stands: true };
  return { ...tallyOf(ballot, present, totals?.named), shown: totals ? [...seen, totals] : seen };
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
