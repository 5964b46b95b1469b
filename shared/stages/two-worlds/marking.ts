import { type Ballot, cast, choiceOf, entries, withChoices } from "../../anonymity/ballot.ts";
import { type BySide, ruleOfThree } from "../../anonymity/disclosure.ts";
import { entriesOf } from "../../anonymity/reveal.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId, SideId } from "../../ids.ts";
import { without } from "../shared-vocabulary/content.ts";
import type { Context } from "../stage.ts";
import { type Heading, headingOf, headings, type Mark } from "./about.ts";
import type { CommandOf, EventOf, Kept, Marks, Tally, TwoWorldsEvent, TwoWorldsState } from "./schema.ts";

/** [TW9] Whom a guess is about says whether it is right; anybody where that is not shown. */
export const mayMark = (side: SideId, guess: Heading): boolean => guess === "together" || guess === side;

/** The ballot without marks on a guess that is gone; whoever had marked it stays counted. */
export const unmarked = (ballot: Ballot<Marks>, guess: ContentId): Ballot<Marks> =>
  withChoices(ballot, (marks) => without(marks, guess));

/** The same for a closed ballot: another text may be written with the key of the one that is gone. */
export const unmarkedIn = ({ marks, people }: Tally, guess: ContentId): Tally => ({
  marks: without(marks, guess),
  people,
});

const countOf = (choices: readonly Marks[], guess: ContentId, as: Mark): number =>
  choices.filter((marks) => marks[guess] === as).length;

/**
 * [TW12] What may be told of a ballot; undefined where nobody marked anything. All who mark the
 * guesses about a side are of that side, so that the rule of three decides whether their marks
 * are told at all. What is not told is forgotten.
 */
export function tallyOf(texts: Kept["texts"], ballot: Ballot<Marks>, present: BySide): Tally | undefined {
  const choices = entries(ballot).map(({ choice }) => choice);
  if (choices.every((marks) => Object.keys(marks).length === 0)) return undefined;
  const guesses = entriesOf(texts.shown).filter(([, { about }]) => about.kind === "guess");
  const under = (heading: Heading) => guesses.flatMap(([id, { about }]) => (headingOf(about) === heading ? [id] : []));
  const told = headings.flatMap((heading) => {
    const its = under(heading);
    const people = choices.filter((marks) => its.some((id) => marks[id] !== undefined)).length;
    const isSafe = heading === "together" || (people >= ruleOfThree && present[heading] >= ruleOfThree);
    return people > 0 && isSafe ? [{ heading, its, people }] : [];
  });
  const marked = (id: ContentId) => ({
    right: countOf(choices, id, "right"),
    surprised: countOf(choices, id, "surprised"),
  });
  return {
    marks: Object.fromEntries(
      told
        .flatMap(({ its }) => its.map((id) => [id, marked(id)] as const))
        .filter(([, { right, surprised }]) => right + surprised > 0)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
    people: Object.fromEntries(told.map(({ heading, people }) => [heading, people])),
  };
}

export const markRules = {
  mark(
    state: TwoWorldsState,
    { guess, as }: CommandOf<"mark">,
    _: unknown,
    { actor }: Context,
  ): Decision<TwoWorldsEvent> {
    if (state.step !== "compare") return refuse("wrong-step");
    if (actor.role !== "participant" || actor.pseudonym === null) return refuse("not-allowed");
    const text = state.texts.shown[guess];
    if (!text || text.hidden || text.about.kind !== "guess") return refuse("not-found");
    if (!mayMark(actor.side, headingOf(text.about))) return refuse("not-allowed");
    const { pseudonym, side } = actor;
    const before = choiceOf(state.ballot, pseudonym)?.[guess] ?? "none";
    return before === as ? accept() : accept({ type: "marked", pseudonym, side, guess, as });
  },
};

export const markChanges = {
  marked(state: TwoWorldsState, { pseudonym, side, guess, as }: EventOf<"marked">): TwoWorldsState {
    if (state.step !== "compare") return state;
    const others = without(choiceOf(state.ballot, pseudonym) ?? {}, guess);
    return {
      ...state,
      ballot: cast(state.ballot, pseudonym, side, as === "none" ? others : { ...others, [guess]: as }),
    };
  },
};
