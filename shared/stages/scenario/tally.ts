import { type Ballot, entries, votersOf } from "../../anonymity/ballot.ts";
import {
  bySideOrTogether,
  partOf,
  type ShownTotals,
  seenOf,
  type Told,
  tellable,
  type Voters,
} from "../../anonymity/differences.ts";
import { type BySide, countBySide, namedSides } from "../../anonymity/disclosure.ts";
import { type ByLabel, byLabel } from "../../anonymity/labels.ts";
import { pictureOf, waysToTell } from "../../axis/picture.ts";
import type { ScopeId, SideId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import { type Feeling, feelings } from "./feelings.ts";
import {
  type Answer,
  type BeatNumber,
  type BeatRecord,
  type BeatTally,
  type Named,
  type Part,
  type Question,
  questions,
} from "./schema.ts";

type Given<Value> = readonly { readonly side: SideId; readonly value: Value }[];

/** Who has answered one question of a beat, and what. */
const givenTo = <Question extends keyof Answer>(
  ballot: Ballot<Answer>,
  question: Question,
): Given<NonNullable<Answer[Question]>> =>
  entries(ballot).flatMap(({ side, choice }) => {
    const value = choice[question];
    return value === undefined ? [] : [{ side, value }];
  });

const named = (given: Given<unknown>, present: BySide): readonly SideId[] =>
  namedSides(countBySide(given.map(({ side }) => side)), present);

/** [SN9] Own words are answers too: a side may be named when three of it have answered, in whichever way. */
export const namedIn = (ballot: Ballot<Answer>, present: BySide): Named => {
  const of = (part: Part) => named(givenTo(ballot, part), present);
  return { act: of("act"), feeling: of("feeling") };
};

function acts(ballot: Ballot<Answer>, choices: number, named: readonly SideId[]): ByLabel<readonly number[]> {
  return byLabel(givenTo(ballot, "act"), named, (of) =>
    Array.from({ length: choices }, (_, option) => of.filter(({ value }) => value === option).length),
  );
}

function felt(ballot: Ballot<Answer>, named: readonly SideId[]): BeatTally["feelings"] {
  return byLabel(givenTo(ballot, "feeling"), named, (of) =>
    Object.fromEntries(
      feelings.flatMap((feeling): [Feeling, number][] => {
        const count = of.filter(({ value }) => value === feeling).length;
        return count > 0 ? [[feeling, count]] : [];
      }),
    ),
  );
}

export const beatScope = (beat: BeatNumber, rounds: number): ScopeId => `answering-${beat}-${rounds}` as ScopeId;

/** Who has answered this question of the beat, in whichever way. */
export const answererOf = (ballot: Ballot<Answer>, question: Question): Voters =>
  votersOf(ballot, (answer) => answer[question] !== undefined);

const placedIn = (ballot: Ballot<Answer>) =>
  givenTo(ballot, "placement").map(({ side, value }) => ({ side, placement: value }));

/** How the answers to a question can be told, what says most first. */
const waysOf = (ballot: Ballot<Answer>, question: Question, present: BySide): readonly Told[] =>
  question === "placement"
    ? waysToTell(placedIn(ballot), present)
    : bySideOrTogether(named(givenTo(ballot, question), present));

const isTold = ({ acts, feelings, placements }: BeatTally, question: Question): boolean =>
  Object.keys({ act: acts, feeling: feelings, placement: placements.spreads }[question]).length > 0;

/** A beat whose ballot closes: what is known of it, how many choices it has, and which one it is. */
export interface Closing {
  readonly beat: BeatNumber;
  readonly record: BeatRecord;
  readonly ballot: Ballot<Answer>;
  readonly choices: number;
}

/**
 * [SN8] What is left of a beat's ballot when it is closed. [SN21] Where the answers to a question may not follow
 * what the room has seen of it, those before stand.
 */
export function tallyOf(
  { beat, record, ballot, choices }: Closing,
  { present, answered }: Pick<Context, "present" | "answered">,
): BeatTally {
  const { tally: before } = record;
  const totals: { [Of in Question]?: ShownTotals } = {};
  const stands: { [Of in Question]?: true } = {};
  /** The sides to name, or undefined where the earlier answers stand. */
  const told = (question: Question): Told | undefined => {
    const voters = answererOf(ballot, question);
    const ways = waysOf(ballot, question, present);
    if (voters.size === 0) return ways[0];
    const seen = seenOf(record.shown, question, before !== undefined && isTold(before, question));
    const counted = { scope: partOf(beatScope(beat, record.rounds), question), voters };
    const its = tellable(seen, counted, ways, answered);
    if (its) totals[question] = its;
    else stands[question] = true;
    return its;
  };
  const [act, feeling, placement] = questions.map(told);
  const count = entries(ballot).filter(({ choice }) => Object.keys(choice).length > 0).length;
  const isMixed = Object.keys(stands).length > 0;
  return {
    answered: isMixed ? Math.max(count, before?.answered ?? 0) : count,
    acts: act ? acts(ballot, choices, act.named) : (before?.acts ?? {}),
    feelings: feeling ? felt(ballot, feeling.named) : (before?.feelings ?? {}),
    placements: placement
      ? pictureOf(placedIn(ballot), present, placement)
      : (before?.placements ?? { count: 0, spreads: {} }),
    totals,
    ...(isMixed && { stands }),
  };
}
