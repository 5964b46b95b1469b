import * as v from "valibot";
import { faultsOf } from "../../shared/files/faults.ts";
import type { ImportedTerm, ImportFault, ImportFormat, ImportPreview } from "../../shared/protocol/importing.ts";
import { BroughtTerm, mostBrought, type TermToBring } from "../../shared/stages/shared-vocabulary/brought.ts";
import { termKey } from "../../shared/stages/shared-vocabulary/duplicates.ts";
import type { SideNames } from "../exports/sides.ts";
import type { Meant, Tally } from "../exports/terms.ts";
import { readGlossary } from "./readGlossary.ts";
import { type ReadGlossary, type ReadTerm, Unreadable } from "./readTerms.ts";

/** What a term of the session is called, in all its wordings. */
export interface KnownTerm {
  readonly term: string;
  readonly also: readonly string[];
}

/** Into what a file is to be brought. */
export interface Into {
  readonly sides: SideNames;
  readonly terms: readonly KnownTerm[];
}

const isSameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

type Turn = "as they are" | "crosswise" | "without sides";

/** The sides of a file are those of the session, in either order, or others. */
function turnOf(file: SideNames | undefined, session: SideNames): Turn {
  if (!file || (isSameName(file.a, session.a) && isSameName(file.b, session.b))) return "as they are";
  return isSameName(file.a, session.b) && isSameName(file.b, session.a) ? "crosswise" : "without sides";
}

function meantIn(meant: Meant, turn: Turn): Meant {
  const { a, b, neutral, together } = meant;
  switch (turn) {
    case "as they are":
      return meant;
    case "crosswise":
      return { ...(b && { a: b }), ...(a && { b: a }), ...(neutral && { neutral }), ...(together && { together }) };
    case "without sides": {
      const all = [...(together ?? []), ...(a ?? []), ...(b ?? [])];
      return { ...(neutral && { neutral }), ...(all.length > 0 && { together: all }) };
    }
  }
}

function tallyIn(tally: Tally | undefined, turn: Turn): Tally | undefined {
  if (!tally || turn === "as they are") return tally;
  if (turn === "without sides") return undefined;
  return { a: tally.b, b: tally.a, ...(tally.neutral && { neutral: tally.neutral }) };
}

/** A term as the command takes it in. A version that failed, and of which nobody knows how the sides voted, says nothing. */
function termToBring(read: ReadTerm, turn: Turn): TermToBring {
  const tally = tallyIn(read.tally, turn);
  const { definition, usage, example, on, version } = read;
  return {
    term: read.term,
    status: read.status === "unconfirmed" ? "agreed" : read.status === "voting" ? "open" : read.status,
    also: [...read.also],
    ...(definition !== undefined && { definition }),
    ...(usage !== undefined && { usage }),
    ...(example !== undefined && { example }),
    ...(on !== undefined && { on }),
    ...(version !== undefined && { version }),
    ...(tally && { tally }),
    meant: meantIn(read.meant, turn) as NonNullable<TermToBring["meant"]>,
    drafts: read.drafts.map((draft) => ({ ...draft })),
    history: read.history.flatMap((each) => {
      const { tally: before, ...rest } = each;
      const voted = tallyIn(before, turn);
      return voted || each.agreed
        ? [{ ...rest, objections: [...each.objections], ...(voted && { tally: voted }) }]
        : [];
    }),
  };
}

const codes: Readonly<Partial<Record<string, ImportFault["code"]>>> = {
  missing: "missing",
  "empty-text": "empty-text",
  "too-long": "too-long",
  "too-many": "too-many",
};

function faultsIn(read: ReadTerm, issues: readonly v.BaseIssue<unknown>[]): ImportFault[] {
  return faultsOf(issues).map(({ path, code, expected }): ImportFault => {
    const [field] = path;
    // The rule that an agreement has a wording and a day belongs to no field of its own.
    const lacking = read.definition === undefined ? "definition" : "on";
    const of = field === undefined ? lacking : String(field);
    return {
      place: read.places?.[of] ?? read.place,
      field: of,
      code: field === undefined ? "missing" : (codes[code] ?? "does-not-fit"),
      ...(expected !== undefined && { expected }),
    };
  });
}

/** Every term of a file and what it is one with, and what is wrong, in the order of the file. */
export function previewOf(read: ReadGlossary, format: ImportFormat, into: Into): ImportPreview {
  const faults: ImportFault[] = [];
  if (read.entries.length === 0) faults.push({ place: {}, code: "no-terms" });
  if (read.entries.filter((entry) => !("faults" in entry)).length > mostBrought.terms) {
    return { format, terms: [], faults: [{ place: {}, code: "too-many", expected: mostBrought.terms }] };
  }
  const turn = turnOf(read.sides, into.sides);
  const known = new Map<string, NonNullable<ImportedTerm["duplicate"]>>();
  const remember = (of: "session" | "file", { term, also }: KnownTerm) => {
    for (const wording of [term, ...also]) {
      if (!known.has(termKey(wording))) known.set(termKey(wording), { of, term });
    }
  };
  for (const term of into.terms) remember("session", term);
  const terms = read.entries.flatMap((each): ImportedTerm[] => {
    if ("faults" in each) {
      faults.push(...each.faults);
      return [];
    }
    const term = termToBring(each, turn);
    const parsed = v.safeParse(BroughtTerm, term);
    if (!parsed.success) {
      faults.push(...faultsIn(each, parsed.issues));
      return [];
    }
    const { output } = parsed;
    const duplicate = [output.term, ...output.also].flatMap((wording) => known.get(termKey(wording)) ?? [])[0];
    remember("file", output);
    return [{ place: each.place, term: output as TermToBring, ...(duplicate && { duplicate }) }];
  });
  return {
    format,
    terms,
    faults,
    ...(read.rehearsal && { rehearsal: true }),
    ...(turn === "without sides" && read.sides && { otherSides: read.sides }),
  };
}

/** What a file would bring into a session, or what is wrong with it. Nothing is changed by it. */
export async function preview(file: Uint8Array, format: ImportFormat, into: Into): Promise<ImportPreview> {
  try {
    return previewOf(await readGlossary(file, format), format, into);
  } catch (error) {
    if (error instanceof Unreadable) return { format, terms: [], faults: [error.fault] };
    throw error;
  }
}
