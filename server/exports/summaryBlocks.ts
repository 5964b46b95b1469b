import { fitted } from "../../shared/pictures/fitting.ts";
import {
  type Block,
  below,
  type Cell,
  drawn,
  type Figure,
  facts,
  type HeadingLevel,
  heading,
  paragraph,
  ranking,
  table,
} from "./document.ts";
import { drawTemperature } from "./pictures.ts";
import { type SideNames, sideName } from "./sides.ts";
import { mean, type Picture, parts } from "./stages/temperature.ts";
import type { Summary } from "./summary.ts";
import { texts } from "./texts.ts";

const words = texts.summary;

/** As many of each as fit on one page. */
const most = { agreed: 5, commitments: 6, painPoints: 3, open: 4 } as const;

/** Of the bars in the picture, in px: lower than elsewhere, for the sake of the one page. */
const plotHeight = 62;

/** Some 170 letters: two or three lines of a table. */
const short = (text: string): string => fitted(text, 1, 96);

const andMore = (all: readonly unknown[], shown: number): Block[] =>
  all.length > shown ? [paragraph(words.more(all.length - shown))] : [];

/** The mean of everybody in the picture; a dash where nobody gave a reading. */
function meanOfAll(picture: Picture, sides: SideNames): string {
  const all = parts(picture, sides).map(([, counts]) => counts);
  const together = [0, 1, 2, 3, 4].map((at) => all.reduce((sum, counts) => sum + (counts[at] ?? 0), 0));
  const value = mean(together);
  return Number.isNaN(value) ? "–" : value.toFixed(1);
}

const openQuestions = ({ open }: Summary): number =>
  open.terms.length + open.parked.length + open.notUnderstood.length + open.unsigned.length;

function figures(summary: Summary, sides: SideNames): Figure[] {
  const { agreed, commitments, painPoints, temperature } = summary;
  const open = openQuestions(summary);
  const signed = commitments.length;
  return [
    ...(temperature?.last
      ? [
          {
            value: `${meanOfAll(temperature.first, sides)} → ${meanOfAll(temperature.last, sides)}`,
            label: words.figures.temperature,
          },
        ]
      : temperature
        ? [{ value: meanOfAll(temperature.first, sides), label: words.figures.temperatureNow }]
        : []),
    { value: String(agreed.length), label: words.figures.terms(agreed.length) },
    { value: String(signed), label: words.figures.commitments(signed) },
    ...(painPoints.length > 0
      ? [{ value: String(painPoints.length), label: words.figures.painPoints(painPoints.length) }]
      : []),
    { value: String(open), label: words.figures.open(open) },
  ];
}

function painPoint({ text, side, dots }: Summary["painPoints"][number], sides: SideNames): string {
  const about = [
    ...(dots === undefined ? [] : [words.dots(dots)]),
    ...(side ? [words.raisedBy(sideName(sides, side))] : []),
  ];
  return words.painPoint(short(text), about.join(", "));
}

function openBlocks({ open }: Summary): Block[] {
  const some = (all: readonly string[]): string[] => [
    ...all.slice(0, most.open).map(short),
    ...(all.length > most.open ? [words.more(all.length - most.open)] : []),
  ];
  return facts(
    [words.openTerm, some(open.terms)],
    [words.parked, some(open.parked)],
    [words.notUnderstood, some(open.notUnderstood)],
    [words.unsigned, some(open.unsigned)],
  );
}

function temperatureBlocks({ temperature }: Summary, sides: SideNames, level: HeadingLevel): Block[] {
  if (!temperature) return [];
  const { first, last } = temperature;
  const before = new Map(parts(first, sides));
  const lines = parts(last ?? first, sides).map(([who, counts]) => {
    const then = last && before.get(who);
    return then
      ? words.change(who, mean(then).toFixed(1), mean(counts).toFixed(1))
      : words.mean(who, mean(counts).toFixed(1));
  });
  return [
    heading(level, words.temperature),
    ...drawn(drawTemperature(last ?? first, last && first, sides, plotHeight), facts([words.means, lines])),
  ];
}

/** What was agreed, who does what by when, how the temperature changed, what hurts most and what is still open. */
export function summaryBlocks(summary: Summary, sides: SideNames, level: HeadingLevel): Block[] {
  const { agreed, commitments, painPoints } = summary;
  const section = below(level);
  const due = commitments
    .flatMap(({ text, owners }) => owners.map(({ name, on }): Cell[] => [name, short(text), on]))
    .sort(([, , one = ""], [, , other = ""]) => (one < other ? -1 : one > other ? 1 : 0));
  const open = openBlocks(summary);
  return [
    { kind: "figures", figures: figures(summary, sides) },
    heading(section, words.agreed),
    ...(agreed.length > 0
      ? table(
          [{ head: texts.glossary.term }, { head: texts.glossary.definition }],
          agreed.slice(0, most.agreed).map(({ term, definition }) => [short(term), short(definition)]),
        )
      : [paragraph(words.noneAgreed)]),
    ...andMore(agreed, most.agreed),
    heading(section, words.commitments),
    ...(due.length > 0
      ? table([{ head: words.who }, { head: words.what }, { head: words.when }], due.slice(0, most.commitments))
      : [paragraph(words.noCommitments)]),
    ...andMore(due, most.commitments),
    ...temperatureBlocks(summary, sides, section),
    ...(painPoints.length > 0 ? [heading(section, words.painPoints)] : []),
    ...ranking(painPoints.slice(0, most.painPoints).map((it) => painPoint(it, sides))),
    heading(section, words.open),
    ...(open.length > 0 ? open : [paragraph(words.nothingOpen)]),
  ];
}
