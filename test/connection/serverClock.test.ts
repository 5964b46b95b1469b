import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serverClock } from "../../client/connection/serverClock.ts";

describe("the server's clock as seen from a device", () => {
  it("[TI6] is right within half of the shortest round trip, with a local clock that is hours wrong", () => {
    const wrongByMs = fc.integer({ min: -48 * 3_600_000, max: 48 * 3_600_000 });
    const trips = fc.array(
      fc.record({ thereMs: fc.integer({ min: 1, max: 600 }), backMs: fc.integer({ min: 1, max: 600 }) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(wrongByMs, trips, (wrong, samples) => {
        let trueMs = 1_800_000_000_000;
        const clock = serverClock(() => trueMs + wrong);
        for (const { thereMs, backMs } of samples) {
          const sentMs = trueMs + wrong;
          trueMs += thereMs;
          const serverMs = trueMs;
          trueMs += backMs;
          clock.observe(sentMs, serverMs, trueMs + wrong);
        }
        const shortest = Math.min(...samples.map(({ thereMs, backMs }) => thereMs + backMs));
        expect(Math.abs(clock.nowMs() - trueMs)).toBeLessThanOrEqual(shortest / 2);
      }),
    );
  });

  it("[TI6] measures anew after the local clock was set back", () => {
    let localMs = 1_000_000;
    const clock = serverClock(() => localMs);
    clock.observe(999_990, 5_000_000, 1_000_000);
    localMs = 400_000;
    clock.observe(399_700, 5_600_150, 400_000);
    expect(Math.abs(clock.nowMs() - 5_600_300)).toBeLessThanOrEqual(150);
  });

  it("[TI6] is wrong by at most half of the time that the greeting took, before anything is measured", () => {
    let trueMs = 1_800_000_000_000;
    const clock = serverClock(() => trueMs + 5 * 3_600_000);
    const askedMs = trueMs + 5 * 3_600_000;
    trueMs += 200;
    const greetedAtMs = trueMs;
    trueMs += 150;
    clock.hear(askedMs, greetedAtMs, trueMs + 5 * 3_600_000);
    expect(clock.nowMs() - trueMs).toBe(25);
  });

  it("[TI6] keeps what was measured where a greeting agrees with it, and drops it where the local clock was changed meanwhile", () => {
    let localMs = 1_000_000;
    const clock = serverClock(() => localMs);
    clock.observe(999_990, 5_000_000, 1_000_000);
    localMs = 1_060_000;
    clock.hear(localMs - 300, 5_059_700, localMs);
    expect(clock.nowMs()).toBe(5_060_005);
    for (const changedByMs of [-7_200_000, 3_600_000]) {
      localMs += changedByMs;
      clock.hear(localMs, 5_060_000, localMs);
      expect(clock.nowMs()).toBe(5_060_000);
      clock.observe(localMs - 400, 5_060_150, localMs);
      expect(clock.nowMs()).toBe(5_060_350);
    }
  });
});
