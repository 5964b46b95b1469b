import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BySide } from "../../shared/anonymity/disclosure.ts";
import { distance, divergenceOf, widest } from "../../shared/axis/divergence.ts";
import { type Placed, pictureOf } from "../../shared/axis/picture.ts";
import { binOf, medianOf, spreadOf } from "../../shared/axis/spread.ts";
import type { SideId } from "../../shared/ids.ts";

const placement = fc.integer({ min: 0, max: 100 });
const some = fc.array(placement, { minLength: 1, maxLength: 30 });
const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
const placed = (side: SideId, ...placements: number[]): Placed[] =>
  placements.map((placement) => ({ side, placement }));
const here: BySide = { a: 3, b: 3, neutral: 3 };

describe("spread", () => {
  it("[AX2] counts in ten bins, with 100 in the last", () => {
    expect([0, 9, 10, 55, 99, 100].map(binOf)).toEqual([0, 0, 1, 5, 9, 9]);
    expect(spreadOf([0, 5, 99, 100])).toEqual({ count: 4, bins: [2, 0, 0, 0, 0, 0, 0, 0, 0, 2], median: 52 });
  });

  it("[AX2] has the middle one as its median, or the mean of the two in the middle", () => {
    expect([[7], [90, 10, 20], [10, 25], [3, 1, 2, 4]].map(medianOf)).toEqual([7, 20, 17.5, 2.5]);
  });

  it("[AX2] has everybody in one bin, and half of them on either side of the median", () => {
    fc.assert(
      fc.property(some, (placements) => {
        const { count, bins, median } = spreadOf(placements);
        expect(bins.reduce((sum, one) => sum + one, 0)).toBe(count);
        expect(placements.filter((one) => one <= median).length).toBeGreaterThanOrEqual(count / 2);
        expect(placements.filter((one) => one >= median).length).toBeGreaterThanOrEqual(count / 2);
      }),
    );
  });
});

describe("divergence", () => {
  it.each([
    ["both lie alike", [10, 50, 90], [50, 90, 10], 0],
    ["both lie alike, one side twice as large", [10, 90], [90, 10, 10, 90], 0],
    ["they stand at opposite ends", [0, 0, 0], [100, 100, 100], 100],
    ["they stand close, and in different bins", [49, 49, 49], [51, 51, 51], 2],
    ["the medians agree and one side is split", [50, 50, 50], [0, 50, 100], 33],
    ["one of three stands apart", [20, 20, 20], [20, 20, 80], 20],
  ])("[AX4] where %s", (_, one, other, points) => {
    expect(divergenceOf(one, other)).toBe(points);
  });

  it("[AX4] is the mean way between people where both sides are of one size", () => {
    const pairs = fc.array(fc.tuple(placement, placement), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(pairs, (given) => {
        const inOrder = (of: number[]) => [...of].sort((one, other) => one - other);
        const [one, other] = [inOrder(given.map(([it]) => it)), inOrder(given.map(([, it]) => it))];
        const way = mean(one.map((it, at) => Math.abs(it - (other[at] ?? Number.NaN))));
        expect(distance(one, other)).toBeCloseTo(way, 9);
      }),
    );
  });

  it("[AX4] is the same in both directions, whoever of a side stands where, and for twice as many alike", () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(distance(other, one)).toBe(distance(one, other));
        expect(distance([...one].reverse(), other)).toBe(distance(one, other));
        expect(distance([...one, ...one], other)).toBeCloseTo(distance(one, other), 9);
      }),
    );
  });

  it("[AX4] is 0 exactly where both lie alike, at least the difference of the means, and at most 100", () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const points = distance(one, other);
        expect(points).toBeLessThanOrEqual(100);
        expect(points).toBeGreaterThanOrEqual(Math.abs(mean(one) - mean(other)) - 1e-9);
        expect(distance(one, one)).toBe(0);
        const share = (of: number[], at: number) => of.filter((it) => it === at).length / of.length;
        const alike = [...one, ...other].every((at) => Math.abs(share(one, at) - share(other, at)) < 1e-9);
        expect(points < 1e-9).toBe(alike);
      }),
    );
  });

  it("[AX4] takes no detour: by way of a third side it is never shorter", () => {
    fc.assert(
      fc.property(some, some, some, (one, between, other) => {
        expect(distance(one, other)).toBeLessThanOrEqual(distance(one, between) + distance(between, other) + 1e-9);
      }),
    );
  });

  it("[AX4] grows by each point that a side moves away from the other", () => {
    const low = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1 });
    const high = fc.array(fc.integer({ min: 40, max: 80 }), { minLength: 1 });
    fc.assert(
      fc.property(low, high, fc.integer({ min: 0, max: 20 }), (one, other, points) => {
        const moved = other.map((at) => at + points);
        expect(distance(one, moved)).toBeCloseTo(distance(one, other) + points, 9);
      }),
    );
  });
});

describe("picture", () => {
  it("[AX3] [AX5] is by side from three on each side, with the points between them", () => {
    const picture = pictureOf([...placed("a", 0, 10, 20), ...placed("b", 100, 90, 80)], here);
    expect(picture).toEqual({
      count: 6,
      spreads: {
        a: { count: 3, bins: [1, 1, 1, 0, 0, 0, 0, 0, 0, 0], median: 10 },
        b: { count: 3, bins: [0, 0, 0, 0, 0, 0, 0, 0, 1, 2], median: 90 },
      },
      divergence: 80,
    });
  });

  it("[AX3] [AX5] is together, and without a distance, where one side is too small to hide in", () => {
    const picture = pictureOf([...placed("a", 0, 10, 20), ...placed("b", 100, 90)], here);
    expect(Object.keys(picture.spreads)).toEqual(["together"]);
    expect(picture.spreads.together?.count).toBe(5);
    expect(picture).not.toHaveProperty("divergence");
  });

  it("[AX3] keeps those together whose side may not be named, beside one that may", () => {
    const { spreads, divergence } = pictureOf(
      [...placed("a", 0, 10, 20), ...placed("b", 100, 90), ...placed("neutral", 50)],
      here,
    );
    expect(Object.entries(spreads).map(([label, { count }]) => [label, count])).toEqual([
      ["a", 3],
      ["together", 3],
    ]);
    expect(divergence).toBeUndefined();
  });

  it("[AX3] [AX5] counts one or two of neither side, and shows nothing of where they stand", () => {
    const sides = [...placed("a", 0, 10, 20), ...placed("b", 100, 90, 80)];
    const alone = pictureOf(sides, here);
    expect(pictureOf([...sides, ...placed("neutral", 50)], here)).toEqual({ ...alone, count: 7 });
    expect(pictureOf([...sides, ...placed("neutral", 0, 100)], here)).toEqual({ ...alone, count: 8 });
    const three = pictureOf([...sides, ...placed("neutral", 50, 50, 50)], here);
    expect(three).toEqual({ ...alone, count: 9, spreads: { ...alone.spreads, neutral: expect.anything() } });
  });

  it("[AX3] has in it whoever placed something, but for fewer than three of neither side", () => {
    const few = fc.array(fc.record({ side: fc.constantFrom("a", "b", "neutral"), placement }), { maxLength: 12 });
    fc.assert(
      fc.property(few, (all: Placed[]) => {
        const { count, spreads } = pictureOf(all, here);
        const shown = Object.values(spreads).reduce((sum, spread) => sum + spread.count, 0);
        const neutral = all.filter(({ side }) => side === "neutral").length;
        expect(count).toBe(all.length);
        expect([count, count - neutral]).toContain(shown);
        if (shown < count) expect([Object.keys(spreads), neutral < 3]).toEqual([["a", "b"], true]);
        for (const { count: people } of Object.values(spreads)) expect(people >= 3 || shown < 3).toBe(true);
      }),
    );
  });

  it("[AX3] has nobody in it where nobody placed anything", () => {
    expect(pictureOf([], here)).toEqual({ count: 0, spreads: {} });
  });
});

describe("what is furthest apart", () => {
  it("[AX6] is what has the greatest divergence, with what comes within five points of it", () => {
    expect(widest({ one: 30, two: 61, three: 56, four: 55 })).toEqual(["two", "three"]);
  });

  it("[AX6] is nothing where the sides are nowhere twenty points apart, or not compared", () => {
    expect(widest({ one: 19, two: 4 })).toEqual([]);
    expect(widest({})).toEqual([]);
    expect(widest({ one: 20, two: 4 })).toEqual(["one"]);
  });
});
