import type { Day } from "../../shared/day.ts";
import { pageLocale } from "./language.ts";

/** `2026-05-02` as the language of the page writes a day. */
export const formatDay = (day: Day): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(pageLocale(), { dateStyle: "medium", timeZone: "UTC" });
