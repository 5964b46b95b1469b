import type { TermToBring } from "../stages/shared-vocabulary/brought.ts";

/** Kinds of files that terms are read from. */
export const importFormats = ["json", "csv", "xlsx", "tbx", "ttl", "jsonld", "list"] as const;
export type ImportFormat = (typeof importFormats)[number];

/** Largest file that is read, in bytes: five hundred terms with all that was said of them, in the wordiest format. */
export const largestImportBytes = 8_000_000;

/** Where something stands in a file. */
export interface Place {
  /** Of the file as text, from 1. */
  readonly line?: number;
  /** In the words of the format, such as a cell `Agreed!B7` or a field `agreed → 3`. */
  readonly at?: string;
}

/** What is wrong at one place of a file. */
export interface ImportFault {
  readonly place: Place;
  /** Which part of a term, such as `definition`, where it is one. */
  readonly field?: string;
  readonly code:
    | "empty-file"
    | "not-utf8"
    | "unreadable"
    | "unknown-format"
    | "other-file"
    | "other-version"
    | "no-term-column"
    | "no-terms"
    | "doctype"
    | "remote-context"
    | "too-large-inside"
    | "unknown-status"
    | "missing"
    | "empty-text"
    | "too-long"
    | "too-many"
    | "does-not-fit";
  /** The limit that was passed, or what could stand there. */
  readonly expected?: string | number;
  /** What the reader of the format says itself, in English. */
  readonly detail?: string;
}

/** A term of a file that is not in the session yet. */
export interface ImportedTerm {
  readonly place: Place;
  readonly term: TermToBring;
  /** The term that it is one with by its words: one of the session, or one further up in the file. */
  readonly duplicate?: { readonly of: "session" | "file"; readonly term: string };
}

/** What is in a file, before any of it is in the session. */
export interface ImportPreview {
  readonly format: ImportFormat;
  readonly terms: readonly ImportedTerm[];
  /** A term with a fault is not among `terms`. */
  readonly faults: readonly ImportFault[];
  /** The file is of a rehearsal. */
  readonly rehearsal?: true;
  /** Sides of the file that the session does not have: what they meant comes without a side, and how they voted stays behind. */
  readonly otherSides?: { readonly a: string; readonly b: string };
}
