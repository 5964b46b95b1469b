import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coarse, namedSides } from "../../shared/anonymity/disclosure.ts";

const people = fc.record({ a: fc.nat(8), b: fc.nat(8), neutral: fc.nat(8) });
const none = { a: 0, b: 0, neutral: 0 };

describe("which sides are named", () => {
  it("[AN4] names both sides when three of each are here and have written", () => {
    expect(namedSides({ a: 3, b: 3, neutral: 0 }, { a: 3, b: 3, neutral: 0 })).toEqual(["a", "b"]);
  });

  it("[AN4] names nobody when only two of a side have written, since the rest would point at them", () => {
    expect(namedSides({ a: 5, b: 2, neutral: 0 }, { a: 5, b: 6, neutral: 0 })).toEqual([]);
  });

  it("[AN4] does not count on writers who have left", () => {
    expect(namedSides({ a: 4, b: 0, neutral: 0 }, { a: 2, b: 5, neutral: 0 })).toEqual([]);
  });

  it("[AN4] names a side when all the others who wrote are at least three", () => {
    expect(namedSides({ a: 4, b: 2, neutral: 1 }, { a: 4, b: 2, neutral: 1 })).toEqual(["a"]);
  });

  it("[AN4] never leaves fewer than three people named or unnamed", () => {
    fc.assert(
      fc.property(people, people, (writers, present) => {
        const named = namedSides(writers, present);
        for (const side of named) expect(Math.min(writers[side], present[side])).toBeGreaterThanOrEqual(3);
        const unnamed = writers.a + writers.b + writers.neutral - named.reduce((sum, side) => sum + writers[side], 0);
        if (named.length > 0) expect([1, 2]).not.toContain(unnamed);
      }),
    );
  });

  it("[AN4] names nobody when nobody wrote", () => {
    expect(namedSides(none, { a: 9, b: 9, neutral: 9 })).toEqual([]);
  });
});

describe("a coarse count", () => {
  it("[AN5] says none, some, then whole fives and tens", () => {
    expect([0, 1, 4, 5, 9, 10, 19, 20, 29, 30].map(coarse)).toEqual([0, 1, 1, 5, 5, 10, 15, 20, 20, 30]);
  });

  it("[AN5] hides a single post: of five counts in a row at most one differs from the next", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), (count) => {
        const steps = [0, 1, 2, 3].filter((n) => coarse(count + n) !== coarse(count + n + 1));
        expect(steps.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
