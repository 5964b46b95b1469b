import { type Ballot, cast, choiceOf, entries, votersOf, withChoices } from "../../anonymity/ballot.ts";
import { listed } from "../../anonymity/byId.ts";
import {
  bySideOrTogether,
  partOf,
  type ShownTotals,
  seenOf,
  tellable,
  type Voters,
} from "../../anonymity/differences.ts";
import { ruleOfThree } from "../../anonymity/disclosure.ts";
import { without } from "../../anonymity/reveal.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId, ScopeId, SideId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import { type Heading, headingOf, headings, type Mark } from "./about.ts";
import type { CommandOf, EventOf, Kept, Marks, Tally, TwoWorldsEvent, TwoWorldsState } from "./schema.ts";

type Comparing = Extract<TwoWorldsState, { step: "compare" }>;
type MarkCounts = { readonly [As in Mark]: number };

/** [TW9] Whom a guess is about says whether it is right; anybody where that is not shown. */
export const mayMark = (side: SideId, guess: Heading): boolean => guess === "together" || guess === side;

/** The ballot without marks on a guess that is gone; whoever had marked it stays counted. */
export const unmarked = (ballot: Ballot<Marks>, guess: ContentId): Ballot<Marks> =>
  withChoices(ballot, (marks) => without(marks, guess));

/** The same for a closed ballot: another text may be written with the key of the one that is gone. */
export const unmarkedIn = (tally: Tally, guess: ContentId): Tally => ({
  ...tally,
  marks: without(tally.marks, guess),
});

const countOf = (choices: readonly Marks[], guess: ContentId, as: Mark): number =>
  choices.filter((marks) => marks[guess] === as).length;

export const markingScope = (ballots: number): ScopeId => `marking-${ballots}` as ScopeId;

const guessesUnder = (texts: Kept["texts"], heading: Heading): readonly ContentId[] =>
  listed(texts.shown).flatMap(([id, { about }]) =>
    about.kind === "guess" && headingOf(about) === heading ? [id] : [],
  );

/** Who has marked a guess under this heading. */
export function markersOf({ texts, ballot }: Pick<Comparing, "texts" | "ballot">, heading: Heading): Voters {
  const its = guessesUnder(texts, heading);
  return votersOf(ballot, (marks) => its.some((id) => marks[id] !== undefined));
}

/**
 * [TW12] What may be told of a ballot; undefined where nobody marked anything. All who mark the
 * guesses about a side are of that side, so that the rule of three decides whether their marks
 * are told at all. What is not told is forgotten. [TW19] Where the marks under a heading may not
 * follow what the room has seen of them, those before stand.
 */
export function nextTally(
  state: Comparing,
  { present, answered }: Pick<Context, "present" | "answered">,
): Tally | undefined {
  const { texts, ballot, tally: before } = state;
  const choices = entries(ballot).map(({ choice }) => choice);
  if (choices.every((marks) => Object.keys(marks).length === 0)) return undefined;
  const markedAs = (id: ContentId): MarkCounts => ({
    right: countOf(choices, id, "right"),
    surprised: countOf(choices, id, "surprised"),
  });
  const marks: (readonly [ContentId, MarkCounts])[] = [];
  const people: { [Under in Heading]?: number } = {};
  const totals: { [Under in Heading]?: ShownTotals } = {};
  const stands: { [Under in Heading]?: true } = {};
  for (const heading of headings) {
    const its = guessesUnder(texts, heading);
    const voters = markersOf(state, heading);
    const count = voters.size;
    const isSafe = heading === "together" || (count >= ruleOfThree && present[heading] >= ruleOfThree);
    if (count === 0 || !isSafe) continue;
    const seen = seenOf(state.shown, heading, before?.people[heading] !== undefined);
    const counted = { scope: partOf(markingScope(state.ballots), heading), voters };
    const told = tellable(seen, counted, bySideOrTogether([]), answered);
    if (told) {
      people[heading] = count;
      totals[heading] = told;
      marks.push(...its.map((id) => [id, markedAs(id)] as const));
    } else if (before?.people[heading] !== undefined) {
      people[heading] = before.people[heading];
      stands[heading] = true;
      marks.push(...its.flatMap((id) => (before.marks[id] ? [[id, before.marks[id]] as const] : [])));
    }
  }
  return {
    marks: Object.fromEntries(
      marks
        .filter(([, { right, surprised }]) => right + surprised > 0)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
    people,
    totals,
    ...(Object.keys(stands).length > 0 && { stands }),
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
