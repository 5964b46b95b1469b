/** Minutes to the half, as they are shown. */
export const minutesOf = (ms: number): number => Math.round(ms / 30_000) / 2;
