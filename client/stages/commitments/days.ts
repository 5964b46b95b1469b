import type { Day } from "../../../shared/day.ts";

const padded = (count: number, length: number): string => String(count).padStart(length, "0");

const dayHere = (date: Date): Day =>
  `${padded(date.getFullYear(), 4)}-${padded(date.getMonth() + 1, 2)}-${padded(date.getDate(), 2)}` as Day;

/** The day that it is where this device is, so many days after the moment. */
export function localDay(epochMs: number, daysLater = 0): Day {
  const date = new Date(epochMs);
  date.setDate(date.getDate() + daysLater);
  return dayHere(date);
}
