import { type Ballot, entries } from "../../anonymity/ballot.ts";
import { type BySide, countBySide, namedSides } from "../../anonymity/disclosure.ts";
import { type ByLabel, byLabel } from "../../anonymity/labels.ts";
import { pictureOf } from "../../axis/picture.ts";
import type { SideId } from "../../ids.ts";
import { type Feeling, feelings } from "./feelings.ts";
import type { Answer, BeatTally, Named, Part } from "./schema.ts";

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

function acts(ballot: Ballot<Answer>, choices: number, present: BySide): ByLabel<readonly number[]> {
  const given = givenTo(ballot, "act");
  return byLabel(given, named(given, present), (of) =>
    Array.from({ length: choices }, (_, option) => of.filter(({ value }) => value === option).length),
  );
}

function felt(ballot: Ballot<Answer>, present: BySide): BeatTally["feelings"] {
  const given = givenTo(ballot, "feeling");
  return byLabel(given, named(given, present), (of) =>
    Object.fromEntries(
      feelings.flatMap((feeling): [Feeling, number][] => {
        const count = of.filter(({ value }) => value === feeling).length;
        return count > 0 ? [[feeling, count]] : [];
      }),
    ),
  );
}

/** [SN8] What is left of a beat's ballot when it is closed. `choices` is how many the beat has. */
export const tallyOf = (ballot: Ballot<Answer>, choices: number, present: BySide): BeatTally => ({
  answered: entries(ballot).filter(({ choice }) => Object.keys(choice).length > 0).length,
  acts: acts(ballot, choices, present),
  feelings: felt(ballot, present),
  placements: pictureOf(
    givenTo(ballot, "placement").map(({ side, value }) => ({ side, placement: value })),
    present,
  ),
});
