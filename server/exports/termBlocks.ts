import type { Day } from "../../shared/day.ts";
import {
  type Block,
  below,
  type Cell,
  type Document,
  facts,
  type HeadingLevel,
  heading,
  paragraph,
  table,
} from "./document.ts";
import type { Glossary } from "./glossary.ts";
import { markBlocks } from "./rehearsal.ts";
import { named, type SideNames, sideName } from "./sides.ts";
import {
  type AgreedTerm,
  type Meant,
  meantLabels,
  type Tally,
  type UnsettledTerm,
  type Verdict,
  type Version,
} from "./terms.ts";
import { dayText, texts } from "./texts/texts.ts";

const words = () => texts().glossary;

/** Who meant it: a side, or nobody in particular. */
export const meantBy = (sides: SideNames, label: (typeof meantLabels)[number]): string =>
  label === "together" ? texts().withoutSide : sideName(sides, label);

/** “Accepted: 5 of 6, needed 4”, with the numbers where they may be told. */
export function outcome({ accepted, because, counts }: Verdict): string {
  if (because === "side-absent") return words().nobodyPresent;
  if (!counts) return words().withheld(accepted);
  const { cast, quorumNeeded, present, accepting, needed } = counts;
  if (cast < Math.max(1, quorumNeeded)) return words().tooFewVoted(cast, present, Math.max(1, quorumNeeded));
  return words().outcome(accepted, accepting, cast, needed);
}

function tallyTable(tally: Tally | undefined, sides: SideNames): Block[] {
  if (!tally) return [];
  const columns = [
    { head: texts().side },
    { head: words().agree, numeric: true as const },
    { head: words().liveWith, numeric: true as const },
    { head: words().object, numeric: true as const },
    { head: words().result },
  ];
  const rows = named(tally).map(([side, verdict]): Cell[] => {
    const { agree = "–", liveWith = "–", object = "–" } = verdict.counts ?? {};
    return [sideName(sides, side), agree, liveWith, object, outcome(verdict)];
  });
  return table(columns, rows);
}

const meantTable = (meant: Meant, sides: SideNames): Block[] =>
  table(
    [{ head: texts().side }, { head: words().meant }],
    meantLabels.flatMap((label): Cell[][] => {
      const by = meant[label];
      return by ? [[meantBy(sides, label), by]] : [];
    }),
  );

const optional = (text: string | undefined): string[] => (text === undefined ? [] : [text]);

function agreedBlocks(term: AgreedTerm, sides: SideNames, level: HeadingLevel): Block[] {
  const earlier = term.history.filter(({ version }) => version !== term.version);
  const agreed = term.history.find(({ version }) => version === term.version);
  return [
    heading(level, term.term),
    { kind: "quote", text: term.definition },
    ...facts(
      [words().usage, optional(term.usage)],
      [words().example, optional(term.example)],
      [words().also, term.also],
      [words().agreedOn, [words().versionOf(term.version, dayText(term.on))]],
      [words().confirmed, term.unconfirmed ? [words().unconfirmed] : []],
    ),
    ...meantTable(term.meant, sides),
    ...tallyTable(term.tally, sides),
    ...facts(
      [words().objections, agreed?.objections ?? []],
      [words().earlier, earlier.map(({ version, definition }) => words().earlierVersion(version, definition))],
    ),
  ];
}

function fate({ version, passed, agreed, on }: Version): string {
  if (agreed && on) return words().reopened(version, dayText(on));
  return passed ? words().accepted(version) : words().notAccepted(version);
}

function unsettledBlocks(term: UnsettledTerm, sides: SideNames, level: HeadingLevel): Block[] {
  const last = term.history.at(-1)?.vote;
  const votes = term.history.filter(({ vote }) => vote === last);
  const waiting = term.drafts.filter(({ definition }) => !votes.some((version) => version.definition === definition));
  return [
    heading(level, term.term),
    ...facts([words().also, term.also]),
    ...meantTable(term.meant, sides),
    ...votes.flatMap((version) => [
      paragraph(fate(version)),
      { kind: "quote" as const, text: version.definition },
      ...tallyTable(version.tally, sides),
    ]),
    ...facts([words().objections, term.objections], [words().drafts, waiting.map(({ definition }) => definition)]),
  ];
}

type Terms = Pick<Glossary, "agreed" | "open" | "parked">;

/** The terms below a heading of `level`, the agreed ones at a glance first. */
export function termBlocks({ agreed, open, parked }: Terms, sides: SideNames, level: HeadingLevel): Block[] {
  const [section, term] = [below(level), below(below(level))];
  const glance = table(
    [{ head: words().term }, { head: words().definition }],
    agreed.map(({ term, definition }) => [term, definition]),
  );
  return [
    heading(section, words().agreed),
    ...(agreed.length > 0 ? glance : [paragraph(words().noneAgreed)]),
    ...agreed.flatMap((it) => agreedBlocks(it, sides, term)),
    ...(open.length > 0 ? [heading(section, words().open)] : []),
    ...open.flatMap((it) => unsettledBlocks(it, sides, term)),
    ...(parked.length > 0 ? [heading(section, words().parked)] : []),
    ...parked.flatMap((it) => unsettledBlocks(it, sides, term)),
  ];
}

export const glossaryBlocks = (glossary: Glossary): Block[] => [
  heading(1, words().title(glossary.session)),
  ...markBlocks(glossary),
  paragraph(words().intro(glossary.sides.a, glossary.sides.b)),
  ...termBlocks(glossary, glossary.sides, 1),
];

export const glossaryDocument = (glossary: Glossary, today: Day): Document => ({
  title: words().title(glossary.session),
  kind: texts().pages.glossary,
  day: texts().pages.asOf(dayText(today)),
  blocks: glossaryBlocks(glossary),
});
