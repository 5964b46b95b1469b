import { type SideId, sideIds } from "../../shared/ids.ts";
import type { Place } from "../../shared/protocol/importing.ts";
import { countLabels, type TermStatus, textsOfLines } from "../exports/glossaryTable.ts";
import { type SideNames, sideName } from "../exports/sides.ts";
import { countNames, type Tally, type Verdict, type Version } from "../exports/terms.ts";
import { texts } from "../exports/texts/en/index.ts";
import { given, type Reader, type ReadTerm, Unreadable } from "./readTerms.ts";
import { headsOf, statusOf, type TableRow, termsIn, wholeNumber } from "./termTable.ts";
import { type SheetOfText, sheetsOf } from "./workbook.ts";

const words = texts.glossary;

/** A, B, …, Z, AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

const rowsOf = ({ name, rows }: SheetOfText): TableRow[] =>
  rows.slice(1).map((cells, index) => ({
    cells,
    place: (column = 0): Place => ({ at: `${name}!${letters(column)}${index + 2}` }),
  }));

/** What a sheet of two columns says, by the labels in its first one. */
const aboutIn = (sheet: SheetOfText | undefined): ReadonlyMap<string, string> =>
  new Map(sheet?.rows.map(([label = "", text = ""]) => [label, text] as const));

function verdictOf(cell: (head: string) => string): Verdict {
  const accepted = cell(words.accepts) === texts.yes;
  const count = (head: string) => wholeNumber(cell(head)) ?? 0;
  return {
    accepted,
    ...(cell(words.result) === words.nobodyPresent && { because: "side-absent" as const }),
    ...(cell(words.agree) !== "" && {
      counts: Object.fromEntries(countNames.map((name) => [name, count(countLabels[name])])) as NonNullable<
        Verdict["counts"]
      >,
    }),
  };
}

type History = Map<string, Version[]>;
const keyOf = (term: string, status: TermStatus | undefined): string => JSON.stringify([term, status]);

/** The versions of each term, from a sheet with a row for each side that voted on one. */
function historyIn(sheet: SheetOfText, sides: SideNames): History {
  const [heads = [], ...rows] = sheet.rows;
  const history: History = new Map();
  for (const row of rows) {
    const cell = (head: string): string => row[heads.indexOf(head)] ?? "";
    const optional = (head: string): string | undefined => cell(head) || undefined;
    const version = wholeNumber(cell(words.version));
    if (version === undefined) continue;
    const key = keyOf(cell(words.term), statusOf(cell(words.status)));
    const versions = history.get(key) ?? [];
    history.set(key, versions);
    const before = versions.at(-1);
    const isSame = before?.version === version;
    const seen = isSame ? Object.keys(before.tally ?? {}) : [];
    // Two sides can have one name: they come in their order.
    const side = sideIds.find((id) => sideName(sides, id) === cell(texts.side) && !seen.includes(id));
    const bySide = side && ({ [side]: verdictOf(cell) } as { [Of in SideId]?: Verdict });
    if (isSame) {
      if (bySide) versions[versions.length - 1] = { ...before, tally: { ...before.tally, ...bySide } as Tally };
      continue;
    }
    versions.push({
      version,
      vote: wholeNumber(cell(words.vote)) ?? version,
      definition: cell(words.definition),
      ...given({ usage: optional(words.usage), example: optional(words.example), on: optional(words.date) }),
      ...(bySide && { tally: bySide as Tally }),
      passed: cell(words.passed) === texts.yes,
      agreed: cell(words.isAgreed) === texts.yes,
      objections: textsOfLines(cell(words.objections)),
    });
  }
  return history;
}

/** With its versions, and with the votes on the one that was agreed, which a row of terms has in part. */
const withHistory = (term: ReadTerm, history: History): ReadTerm => ({
  ...term,
  history: history.get(keyOf(term.term, term.status)) ?? [],
});

const statusOfSheet: Readonly<Record<string, TermStatus>> = {
  [words.sheets.open]: "open",
  [words.sheets.parked]: "parked",
};

/** `glossary.xlsx`, or any workbook that has a sheet with a column of terms. */
export const xlsx: Reader = async (file) => {
  const sheets = await sheetsOf(file);
  const about = aboutIn(sheets.find(({ name }) => name === words.sheets.about));
  const tables = sheets.flatMap((sheet) => {
    const heads = sheet.name !== words.sheets.votes && headsOf(sheet.rows[0] ?? []);
    return heads ? [{ sheet, heads }] : [];
  });
  if (tables.length === 0) throw new Unreadable("no-term-column", { place: { at: sheets[0]?.name ?? "" } });
  const [a, b] = [about.get(words.sideOf("A")), about.get(words.sideOf("B"))];
  const named = a !== undefined && b !== undefined ? { a, b } : undefined;
  const sides = named ?? tables.find(({ heads }) => heads.sides)?.heads.sides;
  const votes = sheets.find(({ name }) => name === words.sheets.votes);
  const history: History = votes && sides ? historyIn(votes, sides) : new Map();
  const entries = tables.flatMap(({ sheet, heads }) => termsIn(rowsOf(sheet), heads, statusOfSheet[sheet.name]));
  const session = about.get(words.session);
  return {
    ...(session !== undefined && { session }),
    ...(sides && { sides }),
    ...(about.has(texts.rehearsal.head) && { rehearsal: true }),
    entries: entries.map((entry) => ("faults" in entry ? entry : withHistory(entry, history))),
  };
};
