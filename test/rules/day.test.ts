import fc from "fast-check";
import { expect, it } from "vitest";
import { dayOf, isDay } from "../../shared/day.ts";

it("[CM8] knows which days the calendar has", () => {
  for (const day of ["2026-11-24", "2024-02-29", "2000-02-29", "2026-12-31", "2026-04-30"])
    expect(isDay(day)).toBe(true);
  const none = ["2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32"];
  for (const day of [...none, "2026-1-1", "24.11.2026", "2026-11-24T00:00", "20260-11-24", ""])
    expect(isDay(day)).toBe(false);
});

it("[CM8] every day that there was is one", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date("9999-12-31"), noInvalidDate: true }), (date) => {
      expect(isDay(dayOf(date.getTime()))).toBe(true);
      expect(dayOf(date.getTime())).toBe(date.toISOString().slice(0, 10));
    }),
  );
});
