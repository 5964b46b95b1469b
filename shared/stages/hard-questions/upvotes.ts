import { type Ballot, cast, choiceOf, entries, votersOf, withChoices } from "../../anonymity/ballot.ts";
import { listed } from "../../anonymity/byId.ts";
import { bySideOrTogether, type ShownTotals, tellable, type Voters } from "../../anonymity/differences.ts";
import { countBySide, namedSides } from "../../anonymity/disclosure.ts";
import { without } from "../../anonymity/reveal.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId, ScopeId, SideId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import type { CommandOf, EventOf, HardQuestionsEvent, HardQuestionsState, Kept, Tally, Upvotes } from "./schema.ts";

/** The ballot without upvotes for an answer that is gone; whoever had voted for it stays counted. */
export const withdrawn = (ballot: Ballot<Upvotes>, answer: ContentId): Ballot<Upvotes> =>
  withChoices(ballot, (upvotes) => without(upvotes, answer));

const hasVoted = (upvotes: Upvotes): boolean => Object.keys(upvotes).length > 0;

/** Those who stand behind an answer. */
export const voters = (ballot: Ballot<Upvotes>): Voters => votersOf(ballot, hasVoted);

export const scopeOf = (ballots: number): ScopeId => `upvoting-${ballots}` as ScopeId;

/** What the room has seen; of a tally from before there was a list nobody remembers who is in it. */
const seen = (tally: Tally | undefined): readonly ShownTotals[] => {
  if (!tally) return [];
  const named = Object.keys(tally.bySide ?? {}) as SideId[];
  return tally.shown ?? [{ scope: "unknown" as ScopeId, count: tally.voters, named }];
};

/** [HQ19] What the room may see of the ballot after what it has seen; undefined where nobody has voted. */
export function nextTally(
  state: Extract<HardQuestionsState, { step: "upvoting" }>,
  { present, answered }: Pick<Context, "present" | "answered">,
): { readonly tally: Tally } | { readonly withheld: true } | undefined {
  const these = voters(state.ballot);
  if (these.size === 0) return undefined;
  const shown = seen(state.asked.find(({ id }) => id === state.at)?.tally);
  const safe = namedSides(countBySide(these.values()), present);
  const counted = { scope: scopeOf(state.ballots), voters: these };
  const totals = tellable(shown, counted, bySideOrTogether(safe), answered);
  if (!totals) return { withheld: true };
  return { tally: { ...tallyOf(state.answers, state.ballot, totals.named), shown: [...shown, totals] } };
}

/** [HQ11] The frozen tally. */
function tallyOf(answers: Kept["answers"], ballot: Ballot<Upvotes>, named: readonly SideId[]): Tally {
  const voted = entries(ballot).filter(({ choice }) => hasVoted(choice));
  const votes = (of: typeof voted): Tally["votes"] =>
    Object.fromEntries(
      listed(answers.shown).flatMap(([id]) => {
        const count = of.filter(({ choice }) => choice[id]).length;
        return count > 0 ? [[id, count]] : [];
      }),
    );
  return {
    voters: voted.length,
    votes: votes(voted),
    ...(named.length > 0 && {
      bySide: Object.fromEntries(named.map((side) => [side, votes(voted.filter((entry) => entry.side === side))])),
    }),
  };
}

export const upvoteRules = {
  upvote(
    state: HardQuestionsState,
    { answer, on }: CommandOf<"upvote">,
    _: unknown,
    { actor }: Context,
  ): Decision<HardQuestionsEvent> {
    if (state.step !== "upvoting") return refuse("wrong-step");
    if (actor.role !== "participant" || actor.pseudonym === null) return refuse("not-allowed");
    const shown = state.answers.shown[answer];
    if (!shown || shown.hidden || shown.about !== state.at) return refuse("not-found");
    const { pseudonym, side } = actor;
    const before = choiceOf(state.ballot, pseudonym)?.[answer] ?? false;
    return before === on ? accept() : accept({ type: "upvoted", pseudonym, side, answer, on });
  },
};

export const upvoteChanges = {
  upvoted(state: HardQuestionsState, { pseudonym, side, answer, on }: EventOf<"upvoted">): HardQuestionsState {
    if (state.step !== "upvoting") return state;
    const others = without(choiceOf(state.ballot, pseudonym) ?? {}, answer);
    return { ...state, ballot: cast(state.ballot, pseudonym, side, on ? { ...others, [answer]: true } : others) };
  },
};
