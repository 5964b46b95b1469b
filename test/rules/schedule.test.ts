import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgendaKey } from "../../shared/ids.ts";
import { type AgendaDraft, type AgendaItem, agendaFrom, plannedMs } from "../../shared/session/agenda.ts";
import type { Clock } from "../../shared/session/deadline.ts";
import { type Course, schedule } from "../../shared/session/schedule.ts";
import { type Cut, shorten } from "../../shared/session/shorten.ts";
import { timeBoxesOf } from "../../shared/session/timeBoxes.ts";
import { stageIds } from "../../shared/stages/registry.ts";
import { minutes } from "../../shared/stages/stage.ts";

const key = (name: string) => name as AgendaKey;
const [a, b, c] = [key("a"), key("b"), key("c")];
const agenda = [
  { key: a, plannedMs: minutes(10) },
  { key: b, plannedMs: minutes(20) },
  { key: c, plannedMs: minutes(5) },
];
const idle: Clock = { kind: "idle", durationMs: 0 };
const nowMs = 1_000_000_000;
const ends = (course: Partial<Course>) =>
  [...schedule({ agenda, clock: idle, ...course }, nowMs).ends].map(([entry, ms]) => [entry, (ms - nowMs) / 60_000]);

describe("when each stage would end", () => {
  it("[AG2] before the start: one time box after another, from now", () => {
    expect(ends({})).toEqual([
      [a, 10],
      [b, 30],
      [c, 35],
    ]);
  });

  it("[AG2] before a planned start: from then; once that has passed: from now", () => {
    expect(ends({ plan: { startsAtMs: nowMs + minutes(60) } })).toEqual([
      [a, 70],
      [b, 90],
      [c, 95],
    ]);
    expect(ends({ plan: { startsAtMs: nowMs - minutes(60) } })).toEqual(ends({}));
  });

  it.each<[string, Clock]>([
    ["running", { kind: "running", durationMs: minutes(8), endsAtMs: nowMs + minutes(3) }],
    ["paused", { kind: "paused", durationMs: minutes(8), remainingMs: minutes(3) }],
    ["waiting to be started", { kind: "idle", durationMs: minutes(3) }],
  ])(
    "[AG2] in a stage whose clock is %s: what is left of it, the steps that come, then the stages that come",
    (_, clock) => {
      expect(ends({ at: b, clock, laterMs: minutes(4) })).toEqual([
        [b, 7],
        [c, 12],
      ]);
    },
  );

  it("[AG2] when time is up the room could go on at once", () => {
    const clock: Clock = { kind: "over", durationMs: minutes(8), endedAtMs: nowMs - minutes(2) };
    expect(ends({ at: c, clock })).toEqual([[c, 0]]);
  });

  it("[AG3] is late by what the end would be after the planned one, and early by what it is before", () => {
    const lateMs = (endsAtMs: number) => schedule({ agenda, clock: idle, plan: { endsAtMs } }, nowMs).lateMs;
    expect(lateMs(nowMs + minutes(30))).toBe(minutes(5));
    expect(lateMs(nowMs + minutes(45))).toBe(-minutes(10));
    expect(schedule({ agenda, clock: idle }, nowMs)).not.toHaveProperty("lateMs");
  });
});

const keyed = () => {
  let keys = 0;
  return () => {
    keys += 1;
    return key(`key-${keys}`);
  };
};
const itemsOf = (drafts: readonly AgendaDraft[]) => agendaFrom(drafts, keyed());
const temperature = (askingMs: number): AgendaDraft => ({ stage: "temperature", settings: { askingMs } });
const savedMs = (cuts: readonly Cut[]) => cuts.reduce((sum, { fromMs, toMs }) => sum + fromMs - toMs, 0);

describe("what to shorten", () => {
  it("[AG4] each stage gives about the same share", () => {
    const cuts = shorten(itemsOf([temperature(minutes(10)), temperature(minutes(5))]), minutes(3));
    expect(cuts.map(({ toMs }) => toMs / 60_000)).toEqual([8, 4]);
  });

  it("[AG4] nothing is cut to less than half of its time, or to less than a minute", () => {
    const cuts = shorten(
      itemsOf([temperature(minutes(10)), temperature(minutes(1.5)), temperature(30_000)]),
      minutes(60),
    );
    expect(cuts.map(({ toMs }) => toMs / 60_000)).toEqual([5, 1]);
  });

  it("[AG4] nothing has to be given where the room is in time", () => {
    expect(shorten(itemsOf([temperature(minutes(10))]), 0)).toEqual([]);
    expect(shorten(itemsOf([temperature(minutes(10))]), -minutes(2))).toEqual([]);
  });

  const drafts = fc.array(
    fc.record({ stage: fc.constantFrom(...stageIds), scale: fc.constantFrom(0.25, 0.5, 1, 1.7, 3) }),
    { maxLength: 8 },
  );
  const scaled = (list: readonly { stage: (typeof stageIds)[number]; scale: number }[]) =>
    itemsOf(
      itemsOf(list.map(({ stage }) => ({ stage }))).map((item, index) => ({
        stage: item.stage,
        settings: {
          ...(item.settings as object),
          ...Object.fromEntries(
            Object.entries(timeBoxesOf(item.settings)).map(([name, ms]) => [name, ms * (list[index]?.scale ?? 1)]),
          ),
        },
      })),
    );

  /** What half a minute of each time box is in the whole: more, where the step comes in several rounds. */
  const halfMinutesOf = (item: AgendaItem) =>
    Object.entries(timeBoxesOf(item.settings)).map(
      ([name, ms]) =>
        plannedMs({ ...item, settings: { ...(item.settings as object), [name]: ms + 30_000 } }) - plannedMs(item),
    );

  it("[AG4] what is said to be saved is saved, and the last half minute was needed", () => {
    fc.assert(
      fc.property(drafts, fc.integer({ min: 1, max: minutes(60) }), (list, byMs) => {
        const items = scaled(list);
        const cuts = shorten(items, byMs);
        for (const { key: cut, fromMs, toMs, boxes } of cuts) {
          const item = items.find((other) => other.key === cut);
          if (!item) throw new Error("a cut of a stage that is not there");
          const settings = { ...(item.settings as object), ...boxes };
          expect(plannedMs(item)).toBe(fromMs);
          expect(plannedMs({ ...item, settings })).toBe(toMs);
          for (const [name, ms] of Object.entries(boxes)) {
            const before = timeBoxesOf(item.settings)[name] ?? 0;
            expect(ms).toBeLessThanOrEqual(before);
            expect(ms).toBeGreaterThanOrEqual(Math.min(before, Math.max(minutes(1), before / 2)));
          }
        }
        const all = savedMs(shorten(items, Number.POSITIVE_INFINITY));
        if (savedMs(cuts) < byMs) expect(savedMs(cuts)).toBe(all);
        else expect(savedMs(cuts) - byMs).toBeLessThan(Math.max(...items.flatMap(halfMinutesOf)));
      }),
    );
  });

  it.each(stageIds)("[AG5] the planned time of %s is made of its time boxes in proportion", (stage) => {
    const [item] = itemsOf([{ stage }]);
    if (!item) throw new Error("no entry");
    const times = (factor: number) => ({
      ...item,
      settings: {
        ...(item.settings as object),
        ...Object.fromEntries(Object.entries(timeBoxesOf(item.settings)).map(([name, ms]) => [name, ms * factor])),
      },
    });
    expect(plannedMs(item)).toBeGreaterThan(0);
    expect(plannedMs(times(3))).toBe(3 * plannedMs(item));
    expect(plannedMs(times(0))).toBe(0);
  });
});
