const firstMs = 5_000;
const longestMs = 6 * 3_600_000;

/** Attempts for one delivery, the first included; the waits between them add up to about 26 hours. */
export const mostAttempts = 11;

/**
 * [WH4] How long to wait after so many attempts that failed, in ms: four times as long each time, up to
 * six hours, give or take a fifth, so that what failed together does not come back together.
 */
export const waitMs = (attempts: number, random: () => number): number =>
  Math.min(longestMs, firstMs * 4 ** (attempts - 1)) * (0.8 + 0.4 * random());
