/** What stands before the entries of a list that comes from another program. */
const marker = /^\s*(?:[-*•◦▪–]|\d{1,4}[.)])\s+/;

const lineBreak = /\r\n?|\n/;

/** The first line of a file, without its end. */
export const firstLineOf = (file: string): string => file.split(lineBreak, 1)[0] ?? "";

/** How many lines end in the text. */
export const lineEndsIn = (text: string): number => text.split(lineBreak).length - 1;

/** The entries of a list with one on each line, which counts from 1; empty lines are none. */
export const entriesByLine = (list: string): { readonly line: number; readonly text: string }[] =>
  list
    .split(lineBreak)
    .map((line, at) => ({ line: at + 1, text: line.replace(marker, "").trim() }))
    .filter(({ text }) => text !== "");

/** Of these separators the one that splits the first line of a table into most columns; among equals the first. */
export function delimiterOf(table: string, delimiters: readonly [string, ...string[]]): string {
  const first = firstLineOf(table).replace(/"[^"]*"/g, "");
  const counts = delimiters.map((delimiter) => first.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? delimiters[0];
}
