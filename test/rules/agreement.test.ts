import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BySide } from "../../shared/anonymity/disclosure.ts";
import {
  type AgreementRule,
  accepts,
  atLeast,
  countSide,
  judge,
  noVotes,
  type Votes,
  winners,
} from "../../shared/stages/shared-vocabulary/agreement.ts";

const rule: AgreementRule = { quorum: { parts: 1, of: 2 }, threshold: { parts: 2, of: 3 }, neutralsCount: false };
const counted: AgreementRule = { ...rule, neutralsCount: true };

/** `"5 1 2"`: agree, can live with it, object. */
const votes = (given = "0 0 0"): Votes => {
  const [agree = 0, liveWith = 0, object = 0] = given.split(" ").map(Number);
  return { agree, liveWith, object };
};
const ballots = (a: string, b: string, neutral?: string) => ({ a: votes(a), b: votes(b), neutral: votes(neutral) });
const six: BySide = { a: 6, b: 6, neutral: 0 };

const oneToThirty = Array.from({ length: 30 }, (_, index) => index + 1);

describe("the two-sided rule", () => {
  it("[VO16] a majority of the room that one side rejects is not an agreement", () => {
    const judged = judge(ballots("20 0 0", "1 0 2"), { a: 20, b: 3, neutral: 0 }, rule);
    expect(judged.passed).toBe(false);
    expect(judged.bySide).toMatchObject({ a: { accepted: true }, b: { accepted: false } });
  });

  it("[VO16] either side can say no, and both say yes together", () => {
    expect(judge(ballots("4 0 2", "0 4 2"), six, rule).passed).toBe(true);
    expect(judge(ballots("4 0 2", "0 3 3"), six, rule).passed).toBe(false);
    expect(judge(ballots("3 0 3", "0 4 2"), six, rule).passed).toBe(false);
  });

  it("[VO16] the verdict on a side has the numbers that the rule compared", () => {
    expect(judge(ballots("3 2 1", "4 0 0"), six, rule).bySide).toEqual({
      a: {
        accepted: true,
        shown: { agree: 3, liveWith: 2, object: 1, cast: 6, accepting: 5, needed: 4, present: 6, quorumNeeded: 3 },
      },
      b: {
        accepted: true,
        shown: { agree: 4, liveWith: 0, object: 0, cast: 4, accepting: 4, needed: 3, present: 6, quorumNeeded: 3 },
      },
    });
  });

  it("[VO17] the quorum is met exactly, and missed by one", () => {
    expect(judge(ballots("6 0 0", "3 0 0"), six, rule).passed).toBe(true);
    expect(judge(ballots("6 0 0", "2 0 0"), six, rule).passed).toBe(false);
    expect(judge(ballots("6 0 0", "3 0 0"), { ...six, b: 7 }, rule).passed).toBe(false);
    expect(judge(ballots("6 0 0", "4 0 0"), { ...six, b: 7 }, rule).passed).toBe(true);
  });

  it("[VO17] nobody's silence is consent, whatever the quorum", () => {
    const small = { ...rule, quorum: { parts: 1, of: 100 } };
    expect(judge(ballots("6 0 0", "0 0 0"), six, small).passed).toBe(false);
    expect(judge(ballots("6 0 0", "1 0 0"), six, small).passed).toBe(true);
  });

  it("[VO17] half of those present must vote, for any number up to thirty", () => {
    for (const present of oneToThirty) {
      for (let cast = 0; cast <= present; cast += 1) {
        const met = accepts(countSide({ ...noVotes, agree: cast }, present, rule));
        expect(met, `${cast} of ${present}`).toBe(cast > 0 && 2 * cast >= present);
      }
    }
  });

  it("[VO18] two thirds are two thirds exactly, for any number of voters up to thirty", () => {
    for (const cast of oneToThirty) {
      for (let object = 0; object <= cast; object += 1) {
        const met = accepts(countSide({ agree: 0, liveWith: cast - object, object }, cast, rule));
        expect(met, `${cast - object} of ${cast}`).toBe(3 * (cast - object) >= 2 * cast);
      }
    }
  });

  it("[VO18] what is needed is the smallest number that is the fraction or more", () => {
    const parts = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(fc.nat(5_000), parts, parts, (count, one, other) => {
        const fraction = { parts: Math.min(one, other), of: Math.max(one, other) };
        const needed = atLeast(count, fraction);
        expect(needed * fraction.of).toBeGreaterThanOrEqual(count * fraction.parts);
        expect((needed - 1) * fraction.of).toBeLessThan(count * fraction.parts);
      }),
    );
  });

  it("[VO19] a side that is absent does not agree, even if it voted before it left", () => {
    const judged = judge(ballots("6 0 0", "3 0 0"), { ...six, b: 0 }, rule);
    expect(judged.passed).toBe(false);
    expect(judged.bySide.b).toMatchObject({ accepted: false, because: "side-absent" });
    expect(judged.bySide.a).not.toHaveProperty("because");
    expect(judge(ballots("6 0 0", "0 0 0"), { ...six, b: 0 }, rule).passed).toBe(false);
  });

  it("[VO19] in an empty room nothing is agreed", () => {
    expect(judge(ballots("0 0 0", "0 0 0"), { a: 0, b: 0, neutral: 0 }, rule).passed).toBe(false);
  });

  it("[VO20] neutrals neither carry nor stop an agreement unless the setting says so", () => {
    const room = { ...six, neutral: 4 };
    expect(judge(ballots("6 0 0", "6 0 0", "0 0 4"), room, rule).passed).toBe(true);
    expect(judge(ballots("6 0 0", "6 0 0", "0 0 4"), room, counted).passed).toBe(false);
    expect(judge(ballots("6 0 0", "6 0 0", "2 1 1"), room, counted).passed).toBe(true);
    expect(judge(ballots("6 0 0", "6 0 0", "1 0 0"), room, counted).passed).toBe(false);
    expect(judge(ballots("6 0 0", "1 0 5", "4 0 0"), room, counted).passed).toBe(false);
  });

  it("[VO20] where no neutral is present, the two sides decide", () => {
    expect(judge(ballots("6 0 0", "6 0 0"), six, counted).passed).toBe(true);
    expect(judge(ballots("6 0 0", "6 0 0"), six, counted).bySide).not.toHaveProperty("neutral");
  });

  it("[VO20] [VO22] what one or two neutrals think is not said where it does not count", () => {
    expect(judge(ballots("6 0 0", "6 0 0", "0 0 2"), { ...six, neutral: 2 }, rule).bySide).not.toHaveProperty(
      "neutral",
    );
    expect(judge(ballots("6 0 0", "6 0 0", "0 0 3"), { ...six, neutral: 3 }, rule).bySide.neutral).toMatchObject({
      accepted: false,
      shown: { object: 3 },
    });
  });
});

describe("the rule of three", () => {
  it("[VO22] from three voters on the numbers of a side are shown, and below only the verdict is", () => {
    const present = { a: 3, b: 3, neutral: 0 };
    expect(judge(ballots("3 0 0", "2 0 0"), present, rule).bySide.b).toEqual({ accepted: true });
    expect(judge(ballots("3 0 0", "1 0 1"), present, rule).bySide.b).toEqual({ accepted: false });
    expect(judge(ballots("3 0 0", "2 0 1"), present, rule).bySide.b.shown).toMatchObject({ agree: 2, object: 1 });
  });

  it("[VO24] reasons of one or two people are not shown, whoever else objects: they could be counted", () => {
    const withNeutral = { a: 3, b: 3, neutral: 1 };
    expect(judge(ballots("3 0 0", "3 0 0", "0 0 1"), withNeutral, rule).reasonsOf).toEqual(["a", "b"]);
    expect(judge(ballots("2 0 1", "3 0 0", "0 0 1"), withNeutral, rule).reasonsOf).toEqual(["a", "b"]);
    const lenient = { ...rule, threshold: { parts: 1, of: 2 } };
    expect(judge(ballots("3 0 0", "1 0 1"), { a: 3, b: 2, neutral: 0 }, lenient).reasonsOf).toEqual(["a"]);
    // Both sides accept, so that it must have been the neutral who objects.
    expect(judge(ballots("2 0 0", "1 0 0", "0 0 1"), { a: 2, b: 1, neutral: 1 }, rule).reasonsOf).toEqual([]);
  });

  it("[VO24] where the verdict on a small side says that it objects, its reasons are shown", () => {
    expect(judge(ballots("3 0 0", "1 0 1"), { a: 3, b: 2, neutral: 0 }, rule).reasonsOf).toEqual(["a", "b"]);
    // Too few voted: that it does not accept says nothing of how they did.
    expect(judge(ballots("3 0 0", "1 0 1"), { a: 3, b: 5, neutral: 0 }, rule).reasonsOf).toEqual(["a"]);
  });
});

describe("several drafts", () => {
  const judged = (a: string, b: string) => judge(ballots(a, b), six, rule);

  it("[VO21] of those that pass, the one that most agree with wins, and can live with it does not count for that", () => {
    expect(
      winners([
        ["calm", judged("2 4 0", "2 4 0")],
        ["keen", judged("4 0 2", "4 0 2")],
      ]),
    ).toEqual(["keen"]);
  });

  it("[VO21] one that a side rejects does not win, however many of the other agree", () => {
    expect(
      winners([
        ["loud", judged("6 0 0", "3 0 3")],
        ["quiet", judged("1 3 2", "1 3 2")],
      ]),
    ).toEqual(["quiet"]);
  });

  it("[VO21] equal numbers are a tie, also of none who agree", () => {
    expect(
      winners([
        ["one", judged("4 0 2", "2 2 2")],
        ["two", judged("2 2 2", "4 0 2")],
      ]),
    ).toEqual(["one", "two"]);
    expect(
      winners([
        ["one", judged("0 6 0", "0 6 0")],
        ["two", judged("0 6 0", "0 6 0")],
      ]),
    ).toEqual(["one", "two"]);
    expect(winners([["one", judged("0 0 6", "0 0 6")]])).toEqual([]);
  });
});
