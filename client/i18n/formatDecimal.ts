import { pageLocale } from "./language.ts";

/** To one decimal, as the language of the page writes it: 3.4 or 3,4. */
export const formatDecimal = (value: number): string =>
  value.toLocaleString(pageLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
