import { pageLocale } from "../../../i18n/language.ts";

const dayMs = 24 * 60 * 60_000;
/** A meeting that is over for longer than this is not what somebody means by a time of day. */
const pastMs = 6 * 60 * 60_000;

/** A point in time as a clock on the wall shows it here. */
export const clockTime = (ms: number): string =>
  new Date(ms).toLocaleTimeString(pageLocale(), { hour: "numeric", minute: "2-digit" });

/** The same as a time field has it, such as `09:05`. */
export function toTimeField(ms: number): string {
  const time = new Date(ms);
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

/** What somebody means who types `09:05` at `nowMs`: the next time that it is five past nine, or the last one. */
export function fromTimeField(text: string, nowMs: number): number | undefined {
  const [hours = Number.NaN, minutes = Number.NaN] = text.split(":").map(Number);
  const time = new Date(nowMs);
  time.setHours(hours, minutes, 0, 0);
  const ms = time.getTime();
  if (Number.isNaN(ms)) return undefined;
  if (ms < nowMs - pastMs) return ms + dayMs;
  return ms > nowMs + dayMs - pastMs ? ms - dayMs : ms;
}
