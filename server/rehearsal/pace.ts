/** From the least to the most, in ms. */
type Span = readonly [leastMs: number, mostMs: number];

/** How quickly somebody reads, thinks and types. */
export interface Pace {
  /** Before the first act in a step. */
  readonly readingMs: Span;
  /** Between two acts. */
  readonly pauseMs: Span;
  readonly perCharacterMs: number;
  /** How long a facilitator who drives alone waits for a room that does not become ready. */
  readonly patienceMs: number;
}

export const paces = {
  natural: { readingMs: [4_000, 15_000], pauseMs: [2_500, 9_000], perCharacterMs: 120, patienceMs: 150_000 },
  fast: { readingMs: [500, 2_500], pauseMs: [300, 1_500], perCharacterMs: 8, patienceMs: 15_000 },
} as const satisfies Record<string, Pace>;
export type PaceName = keyof typeof paces;

const within = ([leastMs, mostMs]: Span, random: () => number): number => leastMs + random() * (mostMs - leastMs);

/** ms until somebody has done something that has so many characters. */
export const delayMs = (pace: Pace, isFirst: boolean, characters: number, random: () => number): number =>
  within(isFirst ? pace.readingMs : pace.pauseMs, random) + characters * pace.perCharacterMs;

/** Calls back once after `ms`. Returns the way to cancel it. */
export type After = (ms: number, callback: () => void) => () => void;
