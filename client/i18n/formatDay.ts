import type { Day } from "../../shared/day.ts";

/** `2026-05-02` in the reader's way of writing a day. */
export const formatDay = (day: Day): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(undefined, { dateStyle: "medium", timeZone: "UTC" });
