/** A calendar day in UTC as `YYYY-MM-DD`. */
export type Day = `${number}-${number}-${number}`;

const dayMs = 86_400_000;
const padded = (value: number, length: number): string => String(value).padStart(length, "0");

/**
 * Epoch ms → the day in UTC. Arithmetic of the Gregorian calendar in eras of 400 years that
 * begin on 1 March (Howard Hinnant, “chrono-compatible low-level date algorithms”).
 */
export function dayOf(epochMs: number): Day {
  const days = Math.floor(epochMs / dayMs) + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as Day;
}
