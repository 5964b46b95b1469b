import { type RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Config } from "./config.ts";

/**
 * How much is let through, in all. A whole company can stand behind one address, so that what holds
 * for an address grows with the people that a session may have.
 */
export function limitsOf({
  maxParticipants,
  commandsPerSecond,
}: Pick<Config, "maxParticipants" | "commandsPerSecond">) {
  const crowd = Math.max(50, maxParticipants);
  return {
    /** Commands in `commandWindowS`. A person has one count on all their lines. */
    commands: {
      person: commandsPerSecond * commandWindowS,
      session: Math.max(2 * crowd, 10 * commandsPerSecond) * commandWindowS,
      network: Math.max(2 * crowd, 10 * commandsPerSecond) * commandWindowS,
    },
    /** Frames, and each 4 kB of one, that may come over one line in `commandWindowS`; whoever sends more loses it. */
    line: Math.max(300, 3 * commandsPerSecond * commandWindowS),
    /** Times that people of one network may come in, in `networkWindowS`. */
    entries: 2 * crowd,
    /** Lines that one network may have open. */
    lines: 2 * crowd,
    /** Connections of one network, of which a browser takes six for a page. */
    connections: 8 * crowd,
    /** HTTP requests of one network in `networkWindowS`, polling among them, beyond which it is cut off. */
    requests: 20 * crowd,
    /** What one network may begin in one turn of `turnMs`; the rest waits. */
    pace: { frames: Math.max(20, Math.ceil(crowd / 10)), requests: Math.ceil(crowd / 70) },
  };
}
export type Limits = ReturnType<typeof limitsOf>;

export const commandWindowS = 5;
export const networkWindowS = 10;
/** What takes so many times more than is let through is not answered any more, but cut off. */
export const farBeyond = 2;

/** Counts `points` for the key. Resolves to how long it has to wait, in ms; 0 where it is within the limit. */
export async function overLimit(limit: RateLimiterMemory, key: string, points = 1): Promise<number> {
  try {
    await limit.consume(key, points);
    return 0;
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return Math.max(1, reason.msBeforeNext);
    throw reason;
  }
}
