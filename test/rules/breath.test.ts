import { expect, it } from "vitest";
import { remainingMs } from "../../shared/session/deadline.ts";
import { evolveAll } from "../../shared/session/evolve.ts";
import { audiences } from "../../shared/stages/registry.ts";
import { aCore, facilitator, someone } from "../support/aCore.ts";

const sam = someone("sam", "a");

/** A temperature with a minute on the clock, and a second stage after it. */
function timed(more: { readonly atZero?: "lock" | "advance"; readonly autoStart?: boolean } = {}) {
  const core = aCore([
    { stage: "temperature", settings: { askingMs: 60_000 }, autoStart: true, ...more },
    { stage: "temperature", settings: { moment: "closing" } },
  ]);
  core.do({ type: "next" });
  return core;
}

it("[BR1] one press stops the clock with what is left and tells every audience", () => {
  const core = timed();
  core.nowMs += 20_000;
  expect(core.do({ type: "take-breath" })).toBe("accepted");
  core.nowMs += 600_000;
  expect(core.state.clock).toEqual({ kind: "paused", durationMs: 60_000, remainingMs: 40_000 });
  for (const audience of audiences) expect(core.view(audience).breath).toEqual({ clockRan: true });
});

it("[BR1] a second press changes nothing", () => {
  const core = timed();
  core.do({ type: "take-breath" });
  const [before, events] = [core.state, core.events.length];
  expect(core.do({ type: "take-breath" })).toBe("accepted");
  expect([core.state, core.events.length]).toEqual([before, events]);
});

it("[BR1] before the start there is nothing to pause, and it is the facilitator's to do", () => {
  expect(aCore().do({ type: "take-breath" })).toBe("wrong-step");
  expect(timed().do({ type: "take-breath" }, sam)).toBe("not-allowed");
});

it("[BR2] what people had typed is taken while the room rests, also where the time was about to lock them out", () => {
  const core = timed({ atZero: "lock" });
  core.nowMs += 59_000;
  core.do({ type: "take-breath" });
  core.nowMs += 120_000;
  expect(core.inStage({ type: "read", value: 4 }, sam)).toBe("accepted");
  expect(core.personal(sam).stage).toEqual({ value: 4 });
});

it("[BR3] nothing moves a room that rests, not even a time that runs out", () => {
  const core = timed({ atZero: "advance" });
  const there = core.state.agenda[1]?.key as never;
  core.do({ type: "take-breath" });
  const before = core.state;
  for (const command of [
    { type: "next" },
    { type: "back" },
    { type: "go-to", key: there },
    { type: "timer-start" },
    { type: "timer-adjust", byMs: 60_000 },
    { type: "timer-end" },
  ] as const) {
    expect(core.do(command)).toBe("resting");
  }
  core.nowMs += 120_000;
  core.do({ type: "deadline" }, { role: "system" });
  expect(core.state).toEqual(before);
});

it("[BR4] goes on where it was, with all the time that was left", () => {
  const core = timed();
  core.nowMs += 20_000;
  core.do({ type: "take-breath" });
  core.nowMs += 300_000;
  expect(core.do({ type: "go-on", clock: true })).toBe("accepted");
  expect(core.state.clock.kind).toBe("running");
  expect(remainingMs(core.state.clock, core.nowMs)).toBe(40_000);
  for (const audience of audiences) expect(core.view(audience)).not.toHaveProperty("breath");
  expect(core.do({ type: "next" })).toBe("accepted");
});

it("[BR4] the clock stays where it is where the facilitator wants that, or where it did not run", () => {
  const core = timed();
  core.do({ type: "take-breath" });
  core.do({ type: "go-on", clock: false });
  expect(core.state.clock.kind).toBe("paused");
  const idle = timed({ autoStart: false });
  idle.do({ type: "take-breath" });
  expect(idle.view("facilitator").breath).toEqual({ clockRan: false });
  idle.do({ type: "go-on", clock: true });
  expect(idle.state.clock.kind).toBe("idle");
});

it("[BR5] a state that was stored while the room rests still rests, and the end ends it", () => {
  const core = timed();
  core.do({ type: "take-breath" });
  const stored = JSON.parse(JSON.stringify(core.state)) as typeof core.state;
  expect(stored).toEqual(core.state);
  expect(evolveAll(core.initial, core.events)).toEqual(core.state);
  expect(core.do({ type: "end" }, facilitator)).toBe("accepted");
  expect(core.view("participant")).not.toHaveProperty("breath");
});
