import { type SideId, sideIds } from "../../shared/ids.ts";
import type { ImportFault, Place } from "../../shared/protocol/importing.ts";
import {
  countLabels,
  isAgreedStatus,
  type TermStatus,
  tallyCounts,
  termStatuses,
  textsOfLines,
} from "../exports/glossaryTable.ts";
import type { SideNames } from "../exports/sides.ts";
import { type Meant, meantLabels, type Verdict } from "../exports/terms.ts";
import { texts } from "../exports/texts/en/index.ts";
import { draftsOf, given, type ReadEntry, statusWithout } from "./readTerms.ts";

const words = texts.glossary;

/** A row of a table, and where its cells stand. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly place: (column?: number) => Place;
}

type Label = (typeof meantLabels)[number];
type SideColumns = { readonly [Of in "accepts" | (typeof tallyCounts)[number]]?: number };

/** Which column says what; what a table does not have is absent. */
export interface Heads {
  readonly term: number;
  readonly at: ReadonlyMap<string, number>;
  readonly meant: ReadonlyMap<Label, number>;
  readonly tally: ReadonlyMap<SideId, SideColumns>;
  readonly sides?: SideNames;
  readonly isRehearsal: boolean;
}

const folded = (text: string): string => text.trim().toLowerCase();

const tallyWords: readonly (readonly [keyof SideColumns, string])[] = [
  ["accepts", words.accepts],
  ...tallyCounts.map((name) => [name, countLabels[name]] as const),
];

/** The labels of what a term meant: by their places where all are there, else by their names. */
function meantOf(heads: readonly string[]): { columns: Map<Label, number>; names: string[] } {
  const before = words.meantBy("");
  const found = heads.flatMap((head, column) =>
    head.startsWith(before) ? [{ column, name: head.slice(before.length) }] : [],
  );
  const columns = new Map<Label, number>();
  const others: Label[] = ["a", "b"];
  for (const [at, { column, name }] of found.entries()) {
    const named = name === texts.neutral ? "neutral" : name === texts.withoutSide ? "together" : others.shift();
    const label = found.length === meantLabels.length ? meantLabels[at] : named;
    if (label) columns.set(label, column);
  }
  return { columns, names: found.map(({ name }) => name) };
}

/** The columns of a table by its first row; nothing where none of them has terms. */
export function headsOf(row: readonly string[]): Heads | undefined {
  const heads = row.map((head) => head.trim());
  const at = new Map(heads.map((head, column) => [folded(head), column] as const).reverse());
  const term = at.get(folded(words.term));
  if (term === undefined) return undefined;
  const { columns: meant, names } = meantOf(heads);
  const [a, b] = names;
  const tally = new Map<SideId, SideColumns>();
  const accepting = heads.flatMap((head, column) => (head.endsWith(words.column("", words.accepts)) ? [column] : []));
  for (const [nth, start] of accepting.entries()) {
    const side = sideIds[nth];
    const name = heads[start]?.slice(0, -words.column("", words.accepts).length) ?? "";
    const end = accepting[nth + 1] ?? heads.length;
    const column = (what: string) => {
      const found = heads.indexOf(words.column(name, what), start);
      return found >= start && found < end ? found : undefined;
    };
    const columns = given(Object.fromEntries(tallyWords.map(([key, what]) => [key, column(what)])));
    if (side) tally.set(side, columns as SideColumns);
  }
  return {
    term,
    at,
    meant,
    tally,
    ...(a !== undefined && b !== undefined && { sides: { a, b } }),
    isRehearsal: at.has(folded(texts.rehearsal.head)),
  };
}

/** The status of this name; nothing where there is none of it. */
export const statusOf = (name: string): TermStatus | undefined =>
  termStatuses.find((status) => words.statusOf[status] === folded(name));

const isYes = (cell: string): boolean => folded(cell) === texts.yes;
export const wholeNumber = (cell: string): number | undefined =>
  /^\d{1,7}$/.test(cell.trim()) ? Number(cell) : undefined;

function verdictOf(cells: readonly string[], columns: SideColumns): Verdict | undefined {
  const cell = (column: number | undefined): string => (column === undefined ? "" : (cells[column] ?? ""));
  if (cell(columns.accepts).trim() === "") return undefined;
  const accepted = isYes(cell(columns.accepts));
  const count = (key: keyof SideColumns) => wholeNumber(cell(columns[key]));
  const [agree, liveWith, object] = [count("agree"), count("liveWith"), count("object")];
  const [needed, present, quorumNeeded] = [count("needed"), count("present"), count("quorumNeeded")];
  if (agree === undefined || liveWith === undefined || object === undefined) return { accepted };
  if (needed === undefined || present === undefined || quorumNeeded === undefined) return undefined;
  const accepting = agree + liveWith;
  return {
    accepted,
    counts: { agree, liveWith, object, cast: accepting + object, accepting, needed, present, quorumNeeded },
  };
}

/** The terms of the rows below the heads. `status`: of all of them, where it is that of the table. */
export function termsIn(rows: readonly TableRow[], heads: Heads, known?: TermStatus): ReadEntry[] {
  const wrong = (fault: ImportFault): ReadEntry[] => [{ faults: [fault] }];
  return rows.flatMap(({ cells, place }): ReadEntry[] => {
    if (cells.every((cell) => cell.trim() === "")) return [];
    const columnOf = (head: string) => heads.at.get(folded(head));
    const cell = (head: string): string => cells[columnOf(head) ?? -1] ?? "";
    const optional = (head: string): string | undefined => (cell(head).trim() === "" ? undefined : cell(head));
    const term = cells[heads.term] ?? "";
    const wording = {
      definition: optional(words.definition),
      usage: optional(words.usage),
      example: optional(words.example),
    };
    const on = optional(words.date)?.trim();
    const named = cell(words.status).trim();
    const status = named === "" ? (known ?? statusWithout(wording.definition, on)) : statusOf(named);
    if (status === undefined) {
      const expected = termStatuses.map((each) => words.statusOf[each]).join(", ");
      return wrong({ place: place(columnOf(words.status)), field: "status", code: "unknown-status", expected });
    }
    const versionCell = cell(words.version).trim();
    const version = wholeNumber(versionCell);
    if (versionCell !== "" && version === undefined)
      return wrong({ place: place(columnOf(words.version)), field: "version", code: "does-not-fit" });
    const isAgreed = isAgreedStatus(status);
    const meant: Meant = Object.fromEntries(
      [...heads.meant].flatMap(([label, column]) => {
        const meanings = textsOfLines(cells[column] ?? "");
        return meanings.length > 0 ? [[label, meanings]] : [];
      }),
    );
    const [a, b, neutral] = sideIds.map((side) => verdictOf(cells, heads.tally.get(side) ?? {}));
    const fields = {
      term: words.term,
      definition: words.definition,
      usage: words.usage,
      example: words.example,
      on: words.date,
    };
    return [
      {
        place: place(),
        places: Object.fromEntries(Object.entries(fields).map(([field, head]) => [field, place(columnOf(head))])),
        term,
        status,
        also: textsOfLines(cell(words.also)),
        ...(isAgreed && given(wording)),
        ...given({ on, version }),
        ...(a && b && { tally: { a, b, ...(neutral && { neutral }) } }),
        meant,
        drafts: draftsOf(
          status,
          given(wording),
          textsOfLines(cell(words.drafts)).map((definition) => ({ definition })),
        ),
        objections: textsOfLines(cell(words.objections)),
        history: [],
      },
    ];
  });
}
