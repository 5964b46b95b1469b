import type { AgendaKey } from "../../shared/ids.ts";
import type { ExportedSession } from "./stageReport.ts";

/** A part of the report that can be left out: the summary, what goes across the sessions of a series, or a stage by its key in the agenda. */
export type SectionKey = "summary" | "series" | AgendaKey;

/** Which sections the facilitator wants in the report. Their order is that of the agenda, whatever this one is. */
export type Choice = "everything" | readonly SectionKey[];

const isIn = (choice: Choice, key: SectionKey): boolean => choice === "everything" || choice.includes(key);

export const withSummary = (choice: Choice): boolean => isIn(choice, "summary");

export const withSeries = (choice: Choice): boolean => isIn(choice, "series");

/** [RP2] The session as if it had only the chosen stages: what is left out can be in no other section either. */
export const chosen = (session: ExportedSession, choice: Choice): ExportedSession => ({
  ...session,
  results: session.results.filter(({ key }) => isIn(choice, key)),
});

/** What decides which sections there are: the stages that were entered, and whether there is a series. */
interface Sectioned {
  readonly results: readonly { readonly key: AgendaKey }[];
  readonly series?: unknown;
}

/** Every section that the report of this session can have. */
export const sectionsOf = ({ results, series }: Sectioned): readonly SectionKey[] => [
  "summary",
  ...(series ? ["series" as const] : []),
  ...results.map(({ key }) => key),
];

/** The choice that this names, such as `summary,<key>,<key>`; null where it names none, or one that there is not. */
export function parseChoice(text: string, session: Sectioned): Choice | null {
  const known = sectionsOf(session);
  const named = text.split(",").map((name) => known.find((key) => key === name));
  const keys = named.flatMap((key) => (key === undefined ? [] : [key]));
  return keys.length === named.length ? [...new Set(keys)] : null;
}
