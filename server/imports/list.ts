import { type Reader, textOf } from "./readTerms.ts";

/** What stands before the entries of a list that comes from another program. */
const marker = /^\s*(?:[-*•◦▪–]|\d{1,4}[.)])\s+/;

/** One term on each line. */
export const list: Reader = (file) => ({
  terms: textOf(file)
    .split(/\r\n?|\n/)
    .map((line, index) => ({ line: index + 1, term: line.replace(marker, "").trim() }))
    .filter(({ term }) => term !== "")
    .map(({ line, term }) => ({
      place: { line },
      term,
      status: "open" as const,
      also: [],
      meant: {},
      drafts: [],
      objections: [],
      history: [],
    })),
  faults: [],
});
