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
  return {
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
    nowMs: (): number => localNowMs() + offsetMs,
  };
}
