/** The value below which `share` of the numbers lie. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}
export const spread = (numbers: readonly number[]): Spread => ({
  median: median(numbers),
  min: Math.min(...numbers),
  max: Math.max(...numbers),
});

/** Three digits that count: 0.0216, 1.23, 45.6, 1234. */
const rounded = (number: number): string => {
  const size = Math.abs(number);
  if (size >= 100 || number === 0) return number.toFixed(0);
  return number.toFixed(size >= 10 ? 1 : size >= 0.1 ? 2 : 4);
};

/** `1.23 (1.10–1.40)` */
export const shown = ({ median, min, max }: Spread): string =>
  min === max ? rounded(median) : `${rounded(median)} (${rounded(min)}–${rounded(max)})`;
