/** The mean of readings, of which `counts` has how many gave 1, 2, 3, 4 and 5; undefined where nobody gave one. */
export function meanReading(counts: readonly number[] | undefined): number | undefined {
  const people = counts?.reduce((sum, count) => sum + count, 0) ?? 0;
  return counts && people > 0 ? counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / people : undefined;
}
