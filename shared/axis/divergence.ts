import { least, most, type Placement } from "./placement.ts";

/** How many of these placements lie at or below each whole point of the axis but the last. */
function cumulated(placements: readonly Placement[]): number[] {
  const at = Array<number>(most - least).fill(0);
  for (const placement of placements) if (placement < most) at[placement] = (at[placement] ?? 0) + 1;
  let sum = 0;
  return at.map((count) => {
    sum += count;
    return sum;
  });
}

/**
 * [AX4] How far apart two groups of people place the same thing: the mean way, in points of the
 * axis, that one group's placements would have to move to lie like the other's. This is the
 * Wasserstein distance of order 1 on a line, which is the area between the two cumulative
 * distributions (S. S. Vallender, “Calculation of the Wasserstein distance between probability
 * distributions on the line”, 1974). Unlike a difference of medians it sees a group that is
 * split in itself, and unlike an overlap of bins it sees how wide a gap is. Each group has at
 * least one placement.
 */
export function distance(one: readonly Placement[], other: readonly Placement[]): number {
  const others = cumulated(other);
  // Whole numbers to the end, so that the order of people cannot show in the last digit.
  const area = cumulated(one).reduce(
    (sum, count, point) => sum + Math.abs(count * other.length - (others[point] ?? 0) * one.length),
    0,
  );
  return area / (one.length * other.length);
}

/** The distance in whole points, or undefined where one group has nobody. */
export const divergenceOf = (one: readonly Placement[], other: readonly Placement[]): number | undefined =>
  one.length > 0 && other.length > 0 ? Math.round(distance(one, other)) : undefined;

/** [AX6] Below this many points nothing is called wide. */
export const leastWide = 20;
/** [AX6] What is this many points or fewer below the widest is called wide with it. */
export const besideWidest = 5;

/** The keys at which two sides are furthest apart, in the order given; none where they are nowhere far apart. */
export function widest<Key extends string>(divergences: Readonly<Partial<Record<Key, number>>>): readonly Key[] {
  const known = (Object.entries(divergences) as [Key, number | undefined][]).flatMap(([key, points]) =>
    points === undefined ? [] : [{ key, points }],
  );
  const greatest = Math.max(...known.map(({ points }) => points));
  return known.filter(({ points }) => points >= leastWide && points >= greatest - besideWidest).map(({ key }) => key);
}
