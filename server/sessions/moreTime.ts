import type { MemberId } from "../../shared/ids.ts";

/** How long it takes until the same person can ask again, in ms. */
export const askAgainMs = 60_000;

/**
 * Who needs more time, in memory only and told to nobody but themselves. What the facilitator sees is that
 * somebody does: it does not change when a second person asks, nor when the one who asked leaves [TI7].
 */
export function moreTime() {
  const waiting = new Set<MemberId>();
  const askedAtMs = new Map<MemberId, number>();
  return {
    get isWanted(): boolean {
      return waiting.size > 0;
    },
    isWantedBy: (member: MemberId): boolean => waiting.has(member),
    /** Returns whether it was taken: not where the same person has asked a moment ago and was answered [TI8]. */
    ask(member: MemberId, nowMs: number): boolean {
      if (waiting.has(member)) return true;
      for (const [one, atMs] of askedAtMs) if (nowMs - atMs >= askAgainMs) askedAtMs.delete(one);
      if (askedAtMs.has(member)) return false;
      askedAtMs.set(member, nowMs);
      waiting.add(member);
      return true;
    },
    /** The time has come, or is not needed any more. Returns whom that concerns. */
    settle(): ReadonlySet<MemberId> {
      const settled = new Set(waiting);
      waiting.clear();
      return settled;
    },
  };
}
export type MoreTime = ReturnType<typeof moreTime>;
