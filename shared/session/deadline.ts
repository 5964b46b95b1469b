/**
 * The session's clock as data [TI1]. The server owns the deadline; all times are epoch ms of
 * the server's clock, all durations ms. Arithmetic only: nothing here reads a clock.
 */
export type AtZero = "wait" | "lock" | "advance";

export type Clock =
  | { readonly kind: "idle"; readonly durationMs: number }
  | { readonly kind: "running"; readonly durationMs: number; readonly endsAtMs: number }
  | { readonly kind: "paused"; readonly durationMs: number; readonly remainingMs: number }
  | { readonly kind: "over"; readonly durationMs: number; readonly endedAtMs: number };

/** Text sent as the time ran out may still be on its way. */
export const lockGraceMs = 3_000;
export const longestMs = 24 * 60 * 60_000;

const clamp = (ms: number): number => Math.max(0, Math.min(longestMs, Math.round(ms)));

export const idle = (durationMs: number): Clock => ({ kind: "idle", durationMs: clamp(durationMs) });

export const remainingMs = (clock: Clock, nowMs: number): number => {
  switch (clock.kind) {
    case "idle":
      return clock.durationMs;
    case "running":
      return Math.max(0, clock.endsAtMs - nowMs);
    case "paused":
      return clock.remainingMs;
    case "over":
      return 0;
  }
};

export const start = (clock: Clock, nowMs: number): Clock =>
  clock.kind === "running"
    ? clock
    : {
        kind: "running",
        durationMs: clock.durationMs,
        endsAtMs: nowMs + (clock.kind === "paused" ? clock.remainingMs : clock.durationMs),
      };

export const pause = (clock: Clock, nowMs: number): Clock =>
  clock.kind === "running"
    ? { kind: "paused", durationMs: clock.durationMs, remainingMs: remainingMs(clock, nowMs) }
    : clock;

/** ±1 min and the like. Adding time to a clock that is over starts it again. */
export function adjust(clock: Clock, byMs: number, nowMs: number): Clock {
  const durationMs = clamp(clock.durationMs + byMs);
  switch (clock.kind) {
    case "idle":
      return idle(durationMs);
    case "running":
      return { kind: "running", durationMs, endsAtMs: nowMs + clamp(remainingMs(clock, nowMs) + byMs) };
    case "paused":
      return { kind: "paused", durationMs, remainingMs: clamp(clock.remainingMs + byMs) };
    case "over":
      return byMs > 0 ? { kind: "running", durationMs, endsAtMs: nowMs + clamp(byMs) } : clock;
  }
}

/** `endedAtMs` is the moment at which time was up, which a late scheduler does not change. */
export const end = (clock: Clock, endedAtMs: number): Clock => ({
  kind: "over",
  durationMs: clock.durationMs,
  endedAtMs,
});

export const isDue = (clock: Clock, nowMs: number): boolean => clock.kind === "running" && nowMs >= clock.endsAtMs;

/** [TI4] Whether input is closed, by arithmetic, so that it does not wait for a scheduler. */
export function isLocked(clock: Clock, atZero: AtZero, nowMs: number): boolean {
  if (atZero !== "lock") return false;
  const endedAtMs = clock.kind === "over" ? clock.endedAtMs : clock.kind === "running" ? clock.endsAtMs : null;
  return endedAtMs !== null && nowMs >= endedAtMs + lockGraceMs;
}
