import { type Ballot, cast, choiceOf, entries, withChoices } from "../../anonymity/ballot.ts";
import { type BySide, countBySide, namedSides } from "../../anonymity/disclosure.ts";
import { entriesOf } from "../../anonymity/reveal.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import type { CommandOf, EventOf, HardQuestionsEvent, HardQuestionsState, Kept, Tally, Upvotes } from "./schema.ts";

const without = (upvotes: Upvotes, answer: ContentId): Upvotes => {
  const { [answer]: _, ...others } = upvotes;
  return others;
};

/** The ballot without upvotes for an answer that is gone; whoever had voted for it stays counted. */
export const withdrawn = (ballot: Ballot<Upvotes>, answer: ContentId): Ballot<Upvotes> =>
  withChoices(ballot, (upvotes) => without(upvotes, answer));

/** [HQ11] The frozen tally; undefined where nobody stands behind any answer. */
export function tallyOf(answers: Kept["answers"], ballot: Ballot<Upvotes>, present: BySide): Tally | undefined {
  const voted = entries(ballot).filter(({ choice }) => Object.keys(choice).length > 0);
  if (voted.length === 0) return undefined;
  const votes = (of: typeof voted): Tally["votes"] =>
    Object.fromEntries(
      entriesOf(answers.shown).flatMap(([id]) => {
        const count = of.filter(({ choice }) => choice[id]).length;
        return count > 0 ? [[id, count]] : [];
      }),
    );
  const named = namedSides(countBySide(voted.map(({ side }) => side)), present);
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
