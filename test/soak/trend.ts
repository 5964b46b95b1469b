import { median } from "../bench/statistics.ts";

export interface Trend {
  /** What the straight line through the second half gains over that half. */
  readonly growth: number;
  /** Median of the second half. */
  readonly level: number;
}

/** The trend over the second half of samples that were taken at even intervals: the first half is for warming up. */
export function trend(samples: readonly number[]): Trend {
  const half = samples.slice(Math.floor(samples.length / 2));
  const level = median(half);
  const middle = (half.length - 1) / 2;
  const mean = half.reduce((sum, value) => sum + value, 0) / half.length;
  let covariance = 0;
  let variance = 0;
  for (const [index, value] of half.entries()) {
    covariance += (index - middle) * (value - mean);
    variance += (index - middle) ** 2;
  }
  return { growth: variance === 0 ? 0 : (covariance / variance) * (half.length - 1), level };
}

/** Whether what is sampled stays as it is: it may gain `share` of its level over the half, or `atLeast` where that is more. */
export const isFlat = ({ growth, level }: Trend, share: number, atLeast = 0): boolean =>
  growth <= Math.max(level * share, atLeast);
