import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  mayFollow,
  type ShownTotals,
  type Standing,
  singlesOut,
  type Voters,
} from "../../shared/anonymity/differences.ts";
import type { Pseudonym, ScopeId, SideId } from "../../shared/ids.ts";
import { fewOf, isSpanned, rowsOf } from "../support/spanned.ts";

const people = (names: string) => new Map([...names].map((name) => [name, "together" as const]));

describe("what totals tell that follow others", () => {
  it("[AN11] nothing of anybody where all are the same", () => {
    expect(singlesOut([people("abcd")], people("abcd"))).toBe(false);
  });

  it("[AN11] what those chose who left, or came, where they are one or two", () => {
    expect(singlesOut([people("abcd")], people("abc"))).toBe(true);
    expect(singlesOut([people("abcdefg")], people("abcd"))).toBe(false);
    expect(singlesOut([people("abcd")], people("abcdef"))).toBe(true);
    expect(singlesOut([people("abcd")], people("abcdefg"))).toBe(false);
    // As many as before, and yet the difference is of two people.
    expect(singlesOut([people("abcd")], people("abcx"))).toBe(true);
  });

  it("[AN11] what few chose who stay when most have left", () => {
    expect(singlesOut([people("abcde")], people("ab"))).toBe(true);
  });

  it("[AN11] more than each pair of them, where there are three totals", () => {
    // The second less the first is def, the third less the second is ghi; the third less the first is both.
    expect(singlesOut([people("abc"), people("abcdef")], people("abcdefghi"))).toBe(false);
    // Beside the last one three have left; beside the first it is one, and two have stayed.
    expect(singlesOut([people("abc"), people("abcdef")], people("bcdef"))).toBe(true);
  });

  it("[AN11] no more of few who stood by themselves already than was told then", () => {
    expect(singlesOut([people("ab")], people("abcde"))).toBe(false);
    expect(singlesOut([people("ab")], people("a"))).toBe(true);
  });

  it("[AN11] nothing where there were none before: that is what the rule of three is for", () => {
    expect(singlesOut([], people("a"))).toBe(false);
  });
});

const labels = ["a", "b", "together"] as const;
const everyone = Array.from({ length: 12 }, (_, person) => person);
const where = fc.option(fc.constantFrom(...labels), { nil: undefined, freq: 3 });
/** Mostly people who come, stand and go in threes, so that something may follow; and one who does as they like. */
const standing: fc.Arbitrary<Standing<number>> = fc
  .tuple(
    fc.array(where, { minLength: 4, maxLength: 4 }),
    fc.option(fc.tuple(fc.nat(11), where), { nil: undefined, freq: 2 }),
  )
  .map(([threes, own]) => {
    const labelOf = (person: number) => (own && person === own[0] ? own[1] : threes[Math.floor(person / 3)]);
    return new Map(
      everyone.flatMap((person) => [labelOf(person)].flatMap((label) => (label ? [[person, label]] : []))),
    );
  });

describe("whatever is shown, as far as it may be", () => {
  it("[AN11] no sum or difference of all of it tells of one or two people what the first did not", () => {
    fc.assert(
      fc.property(standing, fc.array(standing, { minLength: 1, maxLength: 4 }), (first, more) => {
        const shown = [first];
        for (const next of more) if (!singlesOut(shown, next)) shown.push(next);
        const rows = (of: readonly Standing<number>[]) => rowsOf(of, labels, everyone);
        const told = fewOf(everyone.length).filter((those) => isSpanned(rows(shown), those));
        expect(told.filter((those) => !isSpanned(rows([first]), those))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("[AN11] does not depend on who is who", () => {
    const turned = (one: Standing<number>): Standing<number> =>
      new Map([...one].map(([at, label]) => [11 - at, label]));
    fc.assert(
      fc.property(fc.array(standing, { maxLength: 3 }), standing, (shown, next) => {
        expect(singlesOut(shown.map(turned), turned(next))).toBe(singlesOut(shown, next));
      }),
      { numRuns: 100 },
    );
  });
});

describe("totals of ballots", () => {
  const scope = "asking-1" as ScopeId;
  const voters = (...names: string[]): Voters =>
    new Map(names.map((name) => [name as Pseudonym, name.charAt(0) as SideId]));
  const six = voters("a1", "a2", "a3", "b1", "b2", "b3");
  const shown = (named: readonly SideId[], count = 6): ShownTotals => ({ scope, count, named });
  const answered = (those?: Voters) => (asked: ScopeId) => (asked === scope ? those : undefined);

  it("[AN11] may go from sides to all together and back, where the same people are in them", () => {
    for (const [was, is] of [
      [["a", "b"], []],
      [[], ["a", "b"]],
    ] as const) {
      expect(mayFollow([shown(was)], { voters: six, named: is }, answered(six))).toBe(true);
    }
  });

  it("[AN11] may not name a side of which part stood among all", () => {
    const before = voters("a1", "a2", "a3", "b1");
    expect(mayFollow([shown([], 4)], { voters: six, named: ["a", "b"] }, answered(before))).toBe(false);
  });

  it("[AN12] may not follow what nobody remembers, in whole or in part", () => {
    expect(mayFollow([shown([])], { voters: six, named: [] }, answered())).toBe(false);
    expect(mayFollow([shown([])], { voters: six, named: [] }, answered(voters("a1", "a2", "a3", "b1", "b2")))).toBe(
      false,
    );
  });
});
