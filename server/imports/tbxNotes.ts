import { type SideId, sideIds } from "../../shared/ids.ts";
import { labelled } from "../exports/formats/tbxNotes.ts";
import type { SideNames } from "../exports/sides.ts";
import { countNames, type Meant, meantLabels, type Tally, type Verdict, type Version } from "../exports/terms.ts";
import { texts } from "../exports/texts/en/index.ts";
import { given, type ReadWording } from "./readTerms.ts";

const words = texts.glossary;

/** What the notes on a term say. */
export interface NotesOfTerm {
  readonly number?: number;
  readonly tally?: Tally;
  readonly meant: Meant;
  readonly drafts: readonly ReadWording[];
  readonly objections: readonly string[];
  readonly history: readonly Version[];
}

type Notes = ReadonlyMap<string, string>;

/** The labels that stand before texts, by the key: as they are written of a term that has one of everything. */
function labelsOf(key: string, sides: SideNames): string {
  const [kind = "", of = "", part = "", side = ""] = key.split(".");
  const version = `${words.version} ${of}`;
  const names = { a: sides.a, b: sides.b, neutral: texts.neutral, together: texts.withoutSide };
  const nameOf = (label: string): string => names[label as keyof typeof names] ?? "";
  switch (kind) {
    case "meant":
      return words.meantBy(nameOf(of));
    case "draft":
      return part === "usage"
        ? `${words.draft}, ${words.usage}`
        : part === "example"
          ? `${words.draft}, ${words.example}`
          : words.draft;
    case "objection":
      return words.objection;
    case "tally":
      return `${words.vote}, ${nameOf(of)}`;
    case "number":
      return words.version;
    case "version": {
      const parts: Readonly<Record<string, string>> = {
        usage: words.usage,
        example: words.example,
        objection: words.objection,
        fate: words.result,
        tally: nameOf(side),
      };
      return part === "" ? version : `${version}, ${parts[part] ?? ""}`;
    }
    default:
      return "";
  }
}

/** The text of a note without the label before it, where it still has that. */
function unlabelled(key: string, text: string, sides: SideNames): string {
  const before = labelled({ key, label: labelsOf(key, sides), text: "" });
  return text.startsWith(before) ? text.slice(before.length) : text;
}

/** What every verdict begins with that is no acceptance. */
const [notAccepted = ""] = words.withheld(false).split(";", 1);

function verdictIn(text: string): Verdict {
  const isAbsent = text.includes(words.nobodyPresent);
  const listed =
    text
      .slice(text.lastIndexOf(`${words.agree}: `))
      .match(/\d+/g)
      ?.map(Number) ?? [];
  const hasCounts = text.includes(`${words.agree}: `) && listed.length === countNames.length;
  return {
    accepted: !text.startsWith(notAccepted),
    ...(isAbsent && { because: "side-absent" as const }),
    ...(hasCounts && {
      counts: Object.fromEntries(countNames.map((name, at) => [name, listed[at] ?? 0])) as NonNullable<
        Verdict["counts"]
      >,
    }),
  };
}

function tallyIn(notes: Notes, key: string): Tally | undefined {
  const bySide = Object.fromEntries(
    sideIds.flatMap((side): [SideId, Verdict][] => {
      const text = notes.get(`${key}.${side}`);
      return text === undefined ? [] : [[side, verdictIn(text)]];
    }),
  ) as { [Of in SideId]?: Verdict };
  const { a, b, neutral } = bySide;
  return a && b && { a, b, ...(neutral && { neutral }) };
}

/** The texts of `key.1`, `key.2`, … */
function numbered(notes: Notes, key: string): string[] {
  const found: string[] = [];
  for (let at = 1; ; at += 1) {
    const text = notes.get(`${key}.${at}`);
    if (text === undefined) return found;
    found.push(text);
  }
}

function versionIn(notes: Notes, number: number): Version {
  const key = `version.${number}`;
  const [vote = "", passed, became, on] = (notes.get(`${key}.fate`) ?? "").split("; ");
  const tally = tallyIn(notes, `${key}.tally`);
  return {
    version: number,
    vote: Number(/\d+$/.exec(vote)?.[0] ?? number),
    definition: notes.get(key) ?? "",
    ...given({ usage: notes.get(`${key}.usage`), example: notes.get(`${key}.example`), on }),
    ...(tally && { tally }),
    passed: passed === words.isPassed,
    agreed: became === words.becameDefinition,
    objections: numbered(notes, `${key}.objection`),
  };
}

/** Reads back what `notesOf` has written, by the ends of the notes' ids. */
export function readNotes(written: readonly (readonly [key: string, text: string])[], sides: SideNames): NotesOfTerm {
  const notes: Notes = new Map(written.map(([key, text]) => [key, unlabelled(key, text, sides)] as const));
  const meant = meantLabels.flatMap((label) => {
    const texts = numbered(notes, `meant.${label}`);
    return texts.length > 0 ? [[label, texts] as const] : [];
  });
  const numbers = [...notes.keys()].flatMap((key) => /^version\.(\d{1,6})$/.exec(key)?.[1] ?? []);
  const tally = tallyIn(notes, "tally");
  const number = Number(notes.get("number") ?? Number.NaN);
  return {
    ...(Number.isInteger(number) && { number }),
    ...(tally && { tally }),
    meant: Object.fromEntries(meant),
    drafts: numbered(notes, "draft").map((definition, at) => ({
      definition,
      ...given({ usage: notes.get(`draft.${at + 1}.usage`), example: notes.get(`draft.${at + 1}.example`) }),
    })),
    objections: numbered(notes, "objection"),
    history: numbers.map((version) => versionIn(notes, Number(version))),
  };
}
