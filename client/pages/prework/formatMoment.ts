import { pageLocale } from "../../i18n/language.ts";

const form = { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit" } as const;

/** A day and a time of day, as people here say it. */
export const formatMoment = (ms: number): string => new Date(ms).toLocaleString(pageLocale(), form);

/** The same as a field for a local date and time has it, such as `2026-03-05T09:00`. */
export function toMomentField(ms: number): string {
  const local = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** What stands in such a field, in epoch ms; undefined where it is empty. */
export function fromMomentField(text: string): number | undefined {
  const ms = new Date(text).getTime();
  return text === "" || Number.isNaN(ms) ? undefined : ms;
}
