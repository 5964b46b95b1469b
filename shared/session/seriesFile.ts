import * as v from "valibot";
import { type Day, isDay } from "../day.ts";
import { type FileFault, faultsOf, readJson } from "../files/faults.ts";
import { BroughtTerm, mostBrought } from "../stages/shared-vocabulary/brought.ts";
import { standing, type Terms } from "../stages/shared-vocabulary/standing.ts";
import { longest, text } from "../text.ts";
import { Answer, type EarlierCommitment, type Series, type TrendPoint, withSidesTurned } from "./series.ts";

/** Most that one session takes along. */
export const mostCarried = {
  terms: mostBrought.terms,
  meanings: 4_000,
  drafts: 400,
  commitments: 100,
  owners: 50,
  temperatures: 100,
} as const;

const formats = ["parley-report", "parley-glossary"] as const;
const formatVersion = 1;

const On = v.pipe(
  v.string(),
  v.check(isDay),
  v.transform((day) => day as Day),
);
const title = text(longest.title);
const side = text(longest.sideName);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const Distribution = v.tuple([count, count, count, count, count]);
const Picture = v.object({
  count,
  together: v.exactOptional(Distribution),
  bySide: v.exactOptional(
    v.object({
      a: v.exactOptional(Distribution),
      b: v.exactOptional(Distribution),
      neutral: v.exactOptional(Distribution),
    }),
  ),
});
const moment = v.picklist(["opening", "closing"]);
const Owners = v.pipe(
  v.array(v.object({ name: text(longest.personName), on: On })),
  v.minLength(1),
  v.maxLength(mostCarried.owners),
);
const Committed = v.object({ text: text(longest.commitment), owners: Owners });
const many = v.array(v.unknown());
const TermLists = v.object({ agreed: many, open: many, parked: many });

const Head = v.object({
  session: title,
  on: v.exactOptional(On),
  sides: v.object({ a: side, b: side }),
});
const Earlier = v.object({
  temperatures: v.pipe(
    v.array(v.object({ session: title, on: v.exactOptional(On), moment, picture: Picture })),
    v.maxLength(mostCarried.temperatures),
  ),
  commitments: v.array(v.object({ ...Committed.entries, session: title, answer: v.exactOptional(Answer) })),
  terms: v.exactOptional(TermLists),
});
/** What a series needs of each section of a report; the others stay behind. */
const sections = {
  "shared-vocabulary": TermLists,
  commitments: v.object({ commitments: v.array(Committed) }),
  temperature: v.object({ moment, picture: v.exactOptional(Picture) }),
  close: v.object({ picture: v.exactOptional(Picture) }),
} as const;

export type ReadSeries =
  | { readonly series: Series; readonly sides: { readonly a: string; readonly b: string }; readonly faults?: never }
  | { readonly series?: never; readonly faults: readonly FileFault[] };

type Path = FileFault["path"];
type TermsOfFile = Terms<BroughtTerm, BroughtTerm, BroughtTerm>;

type Parse = <Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
  path: Path,
) => v.InferOutput<Schema> | undefined;

/** Parses parts of a file; what is wrong goes into `faults`, with its place in the whole. */
const parserInto =
  (faults: FileFault[]): Parse =>
  (schema, data, path) => {
    const parsed = v.safeParse(schema, data);
    if (parsed.success) return parsed.output;
    faults.push(...faultsOf(parsed.issues).map((fault) => ({ ...fault, path: [...path, ...fault.path] })));
    return undefined;
  };

function readTerms(parse: Parse, lists: v.InferOutput<typeof TermLists>, path: Path): TermsOfFile {
  const of = (kind: keyof TermsOfFile) =>
    lists[kind].flatMap((term, at) => {
      const given = typeof term === "object" && term !== null ? { ...term, status: kind } : term;
      return parse(BroughtTerm, given, [...path, kind, at]) ?? [];
    });
  return { agreed: of("agreed"), open: of("open"), parked: of("parked") };
}

/** What one section says, in the words of the series. */
interface Found {
  readonly terms: TermsOfFile[];
  readonly commitments: v.InferOutput<typeof Committed>[];
  readonly temperatures: Pick<TrendPoint, "moment" | "picture">[];
}

function readSection(parse: Parse, section: unknown, path: Path, found: Found): void {
  const head = parse(v.looseObject({ stage: v.string() }), section, path);
  switch (head?.stage) {
    case "shared-vocabulary": {
      const lists = parse(sections[head.stage], section, path);
      if (lists) found.terms.push(readTerms(parse, lists, path));
      return;
    }
    case "commitments":
      found.commitments.push(...(parse(sections[head.stage], section, path)?.commitments ?? []));
      return;
    case "temperature": {
      const { moment = "opening", picture } = parse(sections[head.stage], section, path) ?? {};
      if (picture) found.temperatures.push({ moment, picture });
      return;
    }
    case "close": {
      const picture = parse(sections[head.stage], section, path)?.picture;
      if (picture) found.temperatures.push({ moment: "closing", picture });
    }
  }
}

const tooMany = (list: readonly unknown[], expected: number): FileFault[] =>
  list.length > expected ? [{ path: [], code: "too-many", expected }] : [];

/** [SR2] What is read of `report.json` or `glossary.json`: all that a series needs, or everything that is wrong with it. */
export function readSeries(data: unknown): ReadSeries {
  // In a file of another kind, or of another version, all else would be noise.
  if (!v.is(v.looseObject({ format: v.picklist(formats) }), data))
    return { faults: [{ path: [], code: "other-file" }] };
  if (!v.is(v.looseObject({ formatVersion: v.literal(formatVersion) }), data)) {
    return { faults: [{ path: ["formatVersion"], code: "other-version", expected: formatVersion }] };
  }
  // [SR3] What simulated people said is an example, and not the past of a team.
  if (v.is(v.looseObject({ rehearsal: v.literal(true) }), data)) return { faults: [{ path: [], code: "rehearsal" }] };
  const faults: FileFault[] = [];
  const parse = parserInto(faults);
  const head = parse(Head, data, []);
  const found: Found = { terms: [], commitments: [], temperatures: [] };
  const file = data as {
    readonly format: (typeof formats)[number];
    readonly sections?: unknown;
    readonly series?: unknown;
  };
  const earlier = file.series === undefined ? undefined : parse(Earlier, file.series, ["series"]);
  if (earlier?.terms) found.terms.push(readTerms(parse, earlier.terms, ["series", "terms"]));
  if (file.format === "parley-glossary") {
    const lists = parse(TermLists, data, []);
    if (lists) found.terms.push(readTerms(parse, lists, []));
  } else {
    const all = parse(many, file.sections, ["sections"]) ?? [];
    for (const [at, section] of all.entries()) readSection(parse, section, ["sections", at], found);
  }
  if (!head) return { faults };
  const { session, on } = head;
  const from = { session, ...(on && { on }) };
  const { agreed, open, parked } = standing(found.terms);
  const terms = [...agreed, ...open, ...parked];
  const commitments: EarlierCommitment[] = [
    // What was kept is done; what was not comes up again.
    ...(earlier?.commitments ?? []).flatMap(({ answer, ...rest }) => (answer === "kept" ? [] : [rest])),
    ...found.commitments.map((commitment) => ({ ...commitment, session })),
  ];
  const temperatures: readonly TrendPoint[] =
    earlier?.temperatures ?? found.temperatures.map((point) => ({ ...from, ...point }));
  const unsettled = [...open, ...parked];
  const drafts = unsettled.flatMap(({ drafts, definition }) => [...drafts, ...(definition ? [definition] : [])]);
  const meanings = terms.flatMap(({ meant }) => Object.values(meant).flat());
  faults.push(
    ...tooMany(terms, mostCarried.terms),
    ...tooMany(meanings, mostCarried.meanings),
    ...tooMany(drafts, mostCarried.drafts),
    ...tooMany(commitments, mostCarried.commitments),
    ...tooMany(temperatures, mostCarried.temperatures),
  );
  return faults.length > 0 ? { faults } : { series: { from, terms, commitments, temperatures }, sides: head.sides };
}

/** The same from the text of a file. */
export function readSeriesText(text: string): ReadSeries {
  const json = readJson(text);
  return "fault" in json ? { faults: [json.fault] } : readSeries(json.data);
}

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

type SideNames = { readonly a: string; readonly b: string };

/** [SR4] Whether these are the same names the other way round. */
export const areSidesTurned = (before: SideNames, now: SideNames): boolean =>
  isSame(before.a, now.b) && isSame(before.b, now.a) && !isSame(before.a, before.b);

/** [SR4] The series for a session whose sides have these names. */
export function seriesFor({ series, sides }: Extract<ReadSeries, { readonly series: Series }>, now: SideNames): Series {
  return areSidesTurned(sides, now) ? withSidesTurned(series) : series;
}
