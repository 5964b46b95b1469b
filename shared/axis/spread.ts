import type { Placement } from "./placement.ts";

/** Bins of ten points each; the last one holds 100 too. */
export const binCount = 10;

export const binOf = (placement: Placement): number => Math.min(binCount - 1, Math.floor(placement / binCount));

/** How the placements of some people lie on the axis. */
export type Spread = {
  readonly count: number;
  /** How many stand in each bin, from healthy to toxic. */
  readonly bins: readonly number[];
  /** Of an even number the mean of the two in the middle, so that it can end in a half. */
  readonly median: number;
};

/** Of at least one placement. */
export function medianOf(placements: readonly Placement[]): number {
  const sorted = [...placements].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [below = Number.NaN, above = Number.NaN] = [
    sorted[sorted.length % 2 === 1 ? middle : middle - 1],
    sorted[middle],
  ];
  return (below + above) / 2;
}

/** Of at least one placement. */
export function spreadOf(placements: readonly Placement[]): Spread {
  const bins = Array<number>(binCount).fill(0);
  for (const placement of placements) {
    const bin = binOf(placement);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return { count: placements.length, bins, median: medianOf(placements) };
}
