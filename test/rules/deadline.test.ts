import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as deadline from "../../shared/session/deadline.ts";

const minute = 60_000;

describe("the clock", () => {
  it("[TI1] runs down from the time box, and loses nothing by a pause", () => {
    const running = deadline.start(deadline.idle(5 * minute), 0);
    const paused = deadline.pause(running, 2 * minute);
    expect(deadline.remainingMs(paused, 60 * minute)).toBe(3 * minute);
    expect(deadline.start(paused, 60 * minute)).toMatchObject({ endsAtMs: 63 * minute });
  });

  it("[TI1] starting a running clock again changes nothing", () => {
    const running = deadline.start(deadline.idle(minute), 0);
    expect(deadline.start(running, 30_000)).toBe(running);
  });

  it("[TI2] a minute more is a minute more, running, paused or idle", () => {
    const idle = deadline.idle(5 * minute);
    const running = deadline.start(idle, 0);
    for (const clock of [idle, running, deadline.pause(running, minute)]) {
      const before = deadline.remainingMs(clock, minute);
      const after = deadline.adjust(clock, minute, minute);
      expect(deadline.remainingMs(after, minute)).toBe(before + minute);
      expect(after.durationMs).toBe(6 * minute);
    }
  });

  it("[TI2] a minute more after the end starts the clock again with that minute", () => {
    const over = deadline.end(deadline.idle(minute), 0);
    expect(deadline.adjust(over, minute, 10 * minute)).toMatchObject({ kind: "running", endsAtMs: 11 * minute });
  });

  it("[TI2] never shows less than zero, whatever is done to it", () => {
    const act = fc.oneof(
      fc.constant("start" as const),
      fc.constant("pause" as const),
      fc.integer({ min: -90, max: 90 }).map((minutes) => minutes * minute),
    );
    fc.assert(
      fc.property(fc.nat(3_600_000), fc.array(fc.tuple(act, fc.nat(600_000)), { maxLength: 20 }), (box, acts) => {
        let nowMs = 0;
        let clock = deadline.idle(box);
        for (const [what, laterMs] of acts) {
          nowMs += laterMs;
          if (what === "start") clock = deadline.start(clock, nowMs);
          else if (what === "pause") clock = deadline.pause(clock, nowMs);
          else clock = deadline.adjust(clock, what, nowMs);
          const left = deadline.remainingMs(clock, nowMs);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(deadline.longestMs);
        }
      }),
    );
  });

  it("[TI4] locks three seconds after the deadline, so that what was sent in time arrives", () => {
    const running = deadline.start(deadline.idle(minute), 0);
    expect(deadline.isLocked(running, "lock", minute + 2_999)).toBe(false);
    expect(deadline.isLocked(running, "lock", minute + 3_000)).toBe(true);
    expect(deadline.isLocked(running, "wait", 2 * minute)).toBe(false);
    expect(deadline.isLocked(deadline.end(running, minute), "lock", minute + 3_000)).toBe(true);
    expect(deadline.isLocked(deadline.pause(running, 30_000), "lock", 2 * minute)).toBe(false);
  });
});
