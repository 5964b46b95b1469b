import type { Picture } from "../../shared/pictures/picture.ts";

/** What is written on pages: the blocks, and what stands at the top and the bottom of each page. */
export interface Document {
  readonly title: string;
  /** What kind of document it is, such as “Report”. */
  readonly kind: string;
  /** On which day, as it stands at the foot of each page. */
  readonly day: string;
  readonly blocks: readonly Block[];
}

/**
 * A document as blocks that no format is written into: headings, texts, tables. All strings
 * are plain text, typed by people or ours alike; each format escapes all of them, so that no
 * block can forget to.
 */
export type Block =
  | { readonly kind: "heading"; readonly level: HeadingLevel; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** Words that stand apart, such as a definition. */
  | { readonly kind: "quote"; readonly text: string }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | { readonly kind: "list"; readonly items: readonly string[]; readonly ordered?: true }
  /** What is to be done, to be ticked off. */
  | { readonly kind: "tasks"; readonly items: readonly string[] }
  /** Numbers at a glance, each with what it counts. */
  | { readonly kind: "figures"; readonly figures: readonly Figure[] }
  /** `otherwise` is for a format that draws nothing: it says the same. */
  | { readonly kind: "picture"; readonly picture: Picture; readonly otherwise: readonly Block[] }
  /** What follows begins on a page of its own, where there are pages. */
  | { readonly kind: "page-break" }
  | { readonly kind: "table"; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] };

export type HeadingLevel = 1 | 2 | 3 | 4;

/** `Usage: …`, one or more texts under a label. */
export interface Fact {
  readonly label: string;
  readonly texts: readonly string[];
}

export interface Figure {
  readonly value: string;
  readonly label: string;
}

export interface Column {
  readonly head: string;
  readonly numeric?: true;
}

/** Several texts of one cell stand on lines of their own. */
export type Cell = string | number | readonly string[];

export const heading = (level: HeadingLevel, text: string): Block => ({ kind: "heading", level, text });
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });

/** A heading's level below another one, as deep as documents go. */
export const below = (level: HeadingLevel): HeadingLevel => (level < 4 ? ((level + 1) as HeadingLevel) : 4);

/** The list, or no block where there is nothing to list. */
export const list = (items: readonly string[]): Block[] => (items.length > 0 ? [{ kind: "list", items }] : []);

/** The list in an order that means something, or no block. */
export const ranking = (items: readonly string[]): Block[] =>
  items.length > 0 ? [{ kind: "list", items, ordered: true }] : [];

/** The tasks, or no block where there is nothing to do. */
export const tasks = (items: readonly string[]): Block[] => (items.length > 0 ? [{ kind: "tasks", items }] : []);

/** The pictures, and in their place for a format that draws nothing `otherwise`. */
export const drawn = (pictures: readonly Picture[], otherwise: readonly Block[]): readonly Block[] =>
  pictures.length === 0
    ? otherwise
    : pictures.map((picture, at): Block => ({ kind: "picture", picture, otherwise: at === 0 ? otherwise : [] }));

/** The facts that have a text, or no block. */
export function facts(...given: readonly (readonly [label: string, texts: readonly string[]])[]): Block[] {
  const known = given.filter(([, texts]) => texts.length > 0).map(([label, texts]) => ({ label, texts }));
  return known.length > 0 ? [{ kind: "facts", facts: known }] : [];
}

/** The table, or no block where it has no rows. */
export const table = (columns: readonly Column[], rows: readonly (readonly Cell[])[]): Block[] =>
  rows.length > 0 ? [{ kind: "table", columns, rows }] : [];
