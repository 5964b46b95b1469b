import { pageLocale } from "./language.ts";

/** In a row, as the language of the page writes one: “a, b, c”, “a, b und c” or “a、b、c”. */
export const formatList = (items: readonly string[]): string =>
  new Intl.ListFormat(pageLocale(), { type: "conjunction", style: "narrow" }).format(items);
