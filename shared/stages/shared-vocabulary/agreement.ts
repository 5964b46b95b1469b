import { type BySide, ruleOfThree } from "../../anonymity/disclosure.ts";
import { type SideId, sideIds, twoSides } from "../../ids.ts";

/** Whole numbers, because two thirds have no exact decimal: `{ parts: 2, of: 3 }`. */
export type Fraction = { readonly parts: number; readonly of: number };

/** The fewest people that are at least this fraction of `count`, exactly. */
export const atLeast = (count: number, { parts, of }: Fraction): number => Math.floor((count * parts + of - 1) / of);

export interface AgreementRule {
  /** Of those present on a side, how many must vote. */
  readonly quorum: Fraction;
  /** Of those who vote on a side, how many must accept. */
  readonly threshold: Fraction;
  /** Whether neutrals, if any are present, must agree as a third side. */
  readonly neutralsCount: boolean;
}

export type Choice = "agree" | "live-with" | "object";

/** Votes on one draft by one side. */
export interface Votes {
  readonly agree: number;
  readonly liveWith: number;
  readonly object: number;
}

export const noVotes: Votes = { agree: 0, liveWith: 0, object: 0 };

export function countVotes(choices: Iterable<Choice>): Votes {
  const count = { agree: 0, "live-with": 0, object: 0 };
  for (const choice of choices) count[choice] += 1;
  return { agree: count.agree, liveWith: count["live-with"], object: count.object };
}

/** How one side voted, with the numbers that the rule compares. */
export type SideCount = {
  readonly agree: number;
  readonly liveWith: number;
  readonly object: number;
  /** People of the side who voted. */
  readonly cast: number;
  /** Agree and can live with it. */
  readonly accepting: number;
  /** Fewest accepting, given how many voted. */
  readonly needed: number;
  /** People of the side present at the close. */
  readonly present: number;
  /** Fewest that had to vote, given how many were present. */
  readonly quorumNeeded: number;
};

/** What is said of one side. `shown` is absent where it would tell how one or two people voted [VO22] [VO40]. */
export type SideVerdict = {
  readonly accepted: boolean;
  /** Nobody of the side was present at the close [VO19]. */
  readonly because?: "side-absent";
  readonly shown?: SideCount;
};

export type VerdictBySide = { readonly a: SideVerdict; readonly b: SideVerdict; readonly neutral?: SideVerdict };

export function countSide({ agree, liveWith, object }: Votes, present: number, rule: AgreementRule): SideCount {
  const cast = agree + liveWith + object;
  return {
    agree,
    liveWith,
    object,
    cast,
    accepting: agree + liveWith,
    needed: atLeast(cast, rule.threshold),
    present,
    quorumNeeded: atLeast(present, rule.quorum),
  };
}

/** [VO17] [VO18] Whether a side accepts. Nobody's silence is consent: at least one vote is needed. */
export const accepts = ({ present, cast, quorumNeeded, accepting, needed }: SideCount): boolean =>
  present > 0 && cast >= Math.max(1, quorumNeeded) && accepting >= needed;

const isShown = (count: SideCount): boolean => count.cast >= ruleOfThree;

const verdict = (count: SideCount): SideVerdict => ({
  accepted: accepts(count),
  ...(count.present === 0 && { because: "side-absent" }),
  ...(isShown(count) && { shown: count }),
});

/** What a closed ballot on one draft says. Only this is kept of it. */
export interface Judgement {
  /** Every side that counts accepts [VO16]. */
  readonly passed: boolean;
  readonly bySide: VerdictBySide;
  /** Of the sides that count; it decides between drafts that pass, and is not shown. */
  readonly agree: number;
  /** The sides of which reasons of objections may be shown [VO24]. */
  readonly reasonsOf: readonly SideId[];
}

/** [VO40] The verdicts with the numbers of these sides alone; whether each side accepts is said in any case. */
export function withNumbersOf({ a, b, neutral }: VerdictBySide, told: readonly SideId[]): VerdictBySide {
  const of = (side: SideId, { shown, ...said }: SideVerdict): SideVerdict => ({
    ...said,
    ...(shown && told.includes(side) && { shown }),
  });
  return { a: of("a", a), b: of("b", b), ...(neutral && { neutral: of("neutral", neutral) }) };
}

/** The two-sided rule: a majority of the room that one side rejects is not an agreement. */
export function judge(votes: Readonly<Record<SideId, Votes>>, present: BySide, rule: AgreementRule): Judgement {
  const count = {
    a: countSide(votes.a, present.a, rule),
    b: countSide(votes.b, present.b, rule),
    neutral: countSide(votes.neutral, present.neutral, rule),
  };
  const neutralCounts = rule.neutralsCount && present.neutral > 0;
  const counting: readonly SideId[] = neutralCounts ? sideIds : twoSides;
  const neutral = neutralCounts || isShown(count.neutral) ? { neutral: verdict(count.neutral) } : {};
  return {
    passed: counting.every((side) => accepts(count[side])),
    bySide: { a: verdict(count.a), b: verdict(count.b), ...neutral },
    agree: counting.reduce((sum, side) => sum + count[side].agree, 0),
    reasonsOf: sideIds.filter((side) => isShown(count[side]) || (counting.includes(side) && objects(count[side]))),
  };
}

/**
 * [VO24] Whether the verdict on a side says in any case that somebody objects. Of a side whose numbers
 * are withheld, one more reason than the objections in sight would say it else, whoever else objects too.
 */
const objects = ({ cast, quorumNeeded, accepting, needed }: SideCount): boolean =>
  cast >= Math.max(1, quorumNeeded) && accepting < needed;

/** [VO21] Of the drafts that pass, the one that most people agree with; several where that is a tie. */
export function winners<Id>(judged: readonly (readonly [Id, Judgement])[]): readonly Id[] {
  const passing = judged.filter(([, { passed }]) => passed);
  const most = Math.max(0, ...passing.map(([, { agree }]) => agree));
  return passing.filter(([, { agree }]) => agree === most).map(([id]) => id);
}
