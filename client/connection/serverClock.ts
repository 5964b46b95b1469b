/**
 * The server's clock as seen from here: offset by the answer with the shortest round trip, as
 * in Cristian's algorithm (1989), whose error is at most half of that round trip.
 */
export function serverClock(localNowMs: () => number) {
  let offsetMs = 0;
  let bestRoundTripMs = Number.POSITIVE_INFINITY;
  let takenAtMs = Number.NEGATIVE_INFINITY;
  /** A quartz drifts by some 50 ppm: after this long a newer, slower answer is worth more. */
  const staleAfterMs = 10 * 60_000;
  /** No word is on its way for longer than this: a clock that is further from it was changed. */
  const longestWayMs = 10_000;
  const nowMs = () => localNowMs() + offsetMs;
  return {
    /**
     * The server's first word, said at `serverMs`, came in at `receivedMs` of the local clock to what
     * was asked at `askedMs`. The server had work between the two, so it is worth more than a clock that
     * may be wrong by hours, and less than a measurement that agrees with it.
     */
    hear(askedMs: number, serverMs: number, receivedMs: number): void {
      const lateMs = receivedMs + offsetMs - serverMs;
      if (bestRoundTripMs < Number.POSITIVE_INFINITY && lateMs >= 0 && lateMs <= longestWayMs) return;
      offsetMs = serverMs - (askedMs + receivedMs) / 2;
      bestRoundTripMs = Number.POSITIVE_INFINITY;
    },
    /** `serverMs` was read somewhere between `sentMs` and `receivedMs` of the local clock. */
    observe(sentMs: number, serverMs: number, receivedMs: number): void {
      const roundTripMs = receivedMs - sentMs;
      // A local clock that was set back or forth makes nonsense of what was measured before.
      const jumped = receivedMs < takenAtMs || roundTripMs < 0;
      if (!jumped && roundTripMs > bestRoundTripMs && receivedMs - takenAtMs < staleAfterMs) return;
      offsetMs = serverMs - (sentMs + receivedMs) / 2;
      bestRoundTripMs = Math.max(0, roundTripMs);
      takenAtMs = receivedMs;
    },
    nowMs,
  };
}
