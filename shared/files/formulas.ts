/**
 * A spreadsheet runs a cell that begins like a formula, so an apostrophe goes before it. One
 * whose list separator is a semicolon (much of Europe) splits our lines there and at line
 * breaks, quoted or not, so that what follows those is a beginning too.
 */
const beginnings = /(?<=^|[;\t\r\n][\s"]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;
const apostrophes = /(?<=^|[;\t\r\n][\s"]*)'(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** A cell of CSV that no spreadsheet takes for a formula. */
export const withApostrophes = (cell: string): string => cell.replace(beginnings, "'");

/** A cell without the apostrophes that went before what looks like a formula. */
export const withoutApostrophes = (cell: string): string => cell.replace(apostrophes, "");
