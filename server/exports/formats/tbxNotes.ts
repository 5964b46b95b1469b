import { countLabels, type TermRow } from "../glossaryTable.ts";
import { named, type SideNames, sideName } from "../sides.ts";
import { meantBy, outcome } from "../termBlocks.ts";
import { countNames, meantLabels, type Tally, type Verdict, type Version } from "../terms.ts";
import { texts } from "../texts/texts.ts";

/**
 * What TBX-Basic has no data category for goes into notes. The key becomes the end of the note's
 * id, such as `meant.a.1`, by which it is found again; the label stands before the text for
 * those who read.
 */
export interface Note {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

const words = () => texts().glossary;

function verdictText(verdict: Verdict): string {
  const { counts } = verdict;
  if (!counts) return outcome(verdict);
  return `${outcome(verdict)}. ${countNames.map((name) => `${countLabels[name]}: ${counts[name]}`).join("; ")}`;
}

const numbered = (key: string, label: string, texts: readonly string[]): Note[] =>
  texts.map((text, at) => ({ key: `${key}.${at + 1}`, label, text }));

const optional = (key: string, label: string, text: string | undefined): Note[] =>
  text === undefined ? [] : [{ key, label, text }];

const tallyNotes = (key: string, label: string, tally: Tally | undefined, sides: SideNames): Note[] =>
  named(tally).map(([side, verdict]) => ({
    key: `${key}.${side}`,
    label: `${label}, ${sideName(sides, side)}`,
    text: verdictText(verdict),
  }));

const fate = ({ vote, passed, agreed, on }: Version): string =>
  [
    `${words().vote} ${vote}`,
    passed ? words().isPassed : words().isNotPassed,
    agreed ? words().becameDefinition : words().didNotBecome,
    ...(on ? [on] : []),
  ].join("; ");

function versionNotes(version: Version, sides: SideNames): Note[] {
  const key = `version.${version.version}`;
  const label = `${words().version} ${version.version}`;
  return [
    { key, label, text: version.definition },
    ...optional(`${key}.usage`, `${label}, ${words().usage}`, version.usage),
    ...optional(`${key}.example`, `${label}, ${words().example}`, version.example),
    { key: `${key}.fate`, label: `${label}, ${words().result}`, text: fate(version) },
    ...tallyNotes(`${key}.tally`, label, version.tally, sides),
    ...numbered(`${key}.objection`, `${label}, ${words().objection}`, version.objections),
  ];
}

/** Every note on a term but that on its usage. */
export const notesOf = ({ term, agreed, unsettled }: TermRow, sides: SideNames): Note[] => [
  ...(agreed ? [{ key: "number", label: words().version, text: String(agreed.version) }] : []),
  ...meantLabels.flatMap((label) =>
    numbered(`meant.${label}`, words().meantBy(meantBy(sides, label)), term.meant[label] ?? []),
  ),
  ...tallyNotes("tally", words().vote, agreed?.tally, sides),
  ...(unsettled?.drafts ?? []).flatMap(({ definition, usage, example }, at) => [
    ...numbered("draft", words().draft, [definition]).map((note) => ({ ...note, key: `draft.${at + 1}` })),
    ...optional(`draft.${at + 1}.usage`, `${words().draft}, ${words().usage}`, usage),
    ...optional(`draft.${at + 1}.example`, `${words().draft}, ${words().example}`, example),
  ]),
  ...numbered("objection", words().objection, unsettled?.objections ?? []),
  ...term.history.flatMap((version) => versionNotes(version, sides)),
];

/** What stands before the text of a note. */
export const labelled = ({ label, text }: Note): string => `${label}: ${text}`;
