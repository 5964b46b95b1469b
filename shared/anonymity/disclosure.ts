import { type SideId, sideIds } from "../ids.ts";

/** People for each side. */
export type BySide = Readonly<Record<SideId, number>>;

export const nobody: BySide = { a: 0, b: 0, neutral: 0 };

export const total = (count: BySide): number => count.a + count.b + count.neutral;

export function countBySide(sides: Iterable<SideId>): BySide {
  const count = { ...nobody };
  for (const side of sides) count[side] += 1;
  return count;
}

/** [AN4] A side is named only from this many people on. */
export const ruleOfThree = 3;

/**
 * [AN4] Which sides may stand beside what they wrote: at least three of the side present and
 * three have written. Where the rest would be fewer than three people, being unlabelled would
 * point at them, and so no side is named at all. The answer is to be frozen with the reveal.
 */
export function namedSides(writers: BySide, present: BySide): readonly SideId[] {
  const named = sideIds.filter((side) => writers[side] >= ruleOfThree && present[side] >= ruleOfThree);
  const unnamed = sideIds.filter((side) => !named.includes(side)).reduce((sum, side) => sum + writers[side], 0);
  return unnamed === 0 || unnamed >= ruleOfThree ? named : [];
}

/**
 * [AN5] A count of hidden content as others may see it: 0, “some” (1), then whole fives, and
 * whole tens from twenty on. One more post does not show in it.
 */
export function coarse(count: number): number {
  if (count <= 0) return 0;
  if (count < 5) return 1;
  return count < 20 ? count - (count % 5) : count - (count % 10);
}
