import { expect, it } from "vitest";
import { isFlat, trend } from "../soak/trend.ts";
import { seededRandom } from "../support/seededRandom.ts";

const samples = (of: (index: number) => number) => Array.from({ length: 120 }, (_, index) => of(index));

it("a level that only wavers is flat, and one that creeps is not", () => {
  const random = seededRandom(1);
  const wavering = () => (random() - 0.5) * 6;
  expect(isFlat(trend(samples(() => 50 + wavering())), 0.05)).toBe(true);
  // A fifth more by the end of the hour is what a leak looks like.
  expect(isFlat(trend(samples((index) => 50 + index / 12 + wavering())), 0.05)).toBe(false);
});

it("warming up is no trend, and neither is shrinking", () => {
  expect(isFlat(trend(samples((index) => Math.min(index, 60))), 0.05)).toBe(true);
  expect(isFlat(trend(samples((index) => 200 - index)), 0.05)).toBe(true);
});

it("says what was gained over the second half", () => {
  const { growth, level } = trend(samples((index) => 2 * index));
  expect(growth).toBeCloseTo(2 * 59);
  expect(level).toBe(179);
  expect(isFlat({ growth, level }, 0.05, 118.5)).toBe(true);
});
