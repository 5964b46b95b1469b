import { entriesByLine, firstLineOf } from "../../../shared/files/lists.ts";
import { longest } from "../../../shared/text.ts";

/** As many as one command takes. */
export const mostBrought = 200;
/** Largest file, in bytes: two hundred texts of the greatest length in the widest characters, and some more. */
export const largestBytes = 500_000;

/** What stands in one line, before it is looked at. `side` is the name as it was written. */
export interface Row {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly side?: string;
}

export interface Point {
  readonly line: number;
  readonly text: string;
  readonly side?: "a" | "b";
}

export interface PointFault {
  /** Absent where it is the list as a whole. */
  readonly line?: number;
  readonly code:
    | "empty-text"
    | "too-long"
    | "unknown-side"
    | "more-columns"
    | "quotes"
    | "no-text-column"
    | "not-utf8"
    | "too-large";
  /** What stands there. */
  readonly found?: string;
}

/** What a list would bring. A line with a fault is not among `points`. */
export interface Bringing {
  readonly points: readonly Point[];
  readonly faults: readonly PointFault[];
  /** Lines that say what an earlier line, or a pain point that was brought in before, says already. */
  readonly twice: readonly Row[];
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly faults: readonly PointFault[];
}

/** As people compare texts: without case and double spaces. */
const plain = (text: string): string => text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

/** One pain point on each line; empty lines are none. */
export const listRows = (text: string): Rows => ({ rows: entriesByLine(text), faults: [] });

const textHeads = ["text", "pain point", "pain points", "pain", "painpoint", "post", "comment", "answer"];
const sideHeads = ["side", "team", "department", "raised by"];
/** Where the columns are, if these cells are their names. */
export function columnsOf(cells: readonly string[]): { readonly text: number; readonly side: number } | null {
  const names = cells.map(plain);
  const at = (heads: readonly string[]) => names.findIndex((name) => heads.includes(name));
  const [text, side] = [at(textHeads), at(sideHeads)];
  return text >= 0 || side >= 0 ? { text, side } : null;
}

/** Whether what was pasted is a table: copied from a spreadsheet, which puts tabs, or with the names of the columns in front. */
export const isTable = (text: string): boolean => {
  const first = firstLineOf(text);
  return text.includes("\t") || (/[,;]/.test(first) && columnsOf(first.split(/[,;]/)) !== null);
};

/** [PP33] What rows bring into a session with these sides, in which these texts were brought before. */
export function bringingOf(
  { rows, faults }: Rows,
  sides: { readonly a: string; readonly b: string },
  before: readonly string[],
): Bringing {
  const known = new Set(before.map(plain));
  const found = { points: [] as Point[], faults: [...faults], twice: [] as Row[] };
  for (const { line, text, side = "" } of rows) {
    const named = (["a", "b"] as const).find((id) => plain(sides[id]) === plain(side));
    const isKnown = known.has(plain(text));
    if (text === "") found.faults.push({ line, code: "empty-text" });
    else if (text.length > longest.post) found.faults.push({ line, code: "too-long" });
    else if (side.trim() !== "" && !named) found.faults.push({ line, code: "unknown-side", found: side.trim() });
    else if (isKnown) found.twice.push({ line, text });
    else found.points.push({ line, text, ...(named && { side: named }) });
    known.add(plain(text));
  }
  return { ...found, faults: found.faults.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)) };
}
