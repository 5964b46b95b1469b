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
import { heightOf } from "./pageHeight.ts";
import { drawTemperature } from "./pictures.ts";
import { type SideNames, sideName } from "./sides.ts";
import { mean, type Picture, parts } from "./stages/temperature.ts";
import type { Summary } from "./summary.ts";
import { dayText, decimal, texts } from "./texts/texts.ts";

const words = () => texts().summary;

/** How much of each is told, how many ems of each text, and whether the temperature is drawn. */
interface Extent {
  readonly agreed: number;
  readonly commitments: number;
  readonly painPoints: number;
  readonly open: number;
  readonly ems: number;
  readonly isDrawn: boolean;
}

/** From the most to the least: the first that fits on one page is taken [RP4]. */
const extents: readonly Extent[] = [
  { agreed: 5, commitments: 6, painPoints: 3, open: 4, ems: 96, isDrawn: true },
  { agreed: 5, commitments: 6, painPoints: 3, open: 2, ems: 60, isDrawn: true },
  { agreed: 5, commitments: 5, painPoints: 3, open: 2, ems: 40, isDrawn: true },
  { agreed: 5, commitments: 4, painPoints: 3, open: 1, ems: 33, isDrawn: true },
  { agreed: 3, commitments: 3, painPoints: 3, open: 1, ems: 28, isDrawn: true },
  { agreed: 5, commitments: 6, painPoints: 3, open: 4, ems: 96, isDrawn: false },
  { agreed: 5, commitments: 6, painPoints: 3, open: 2, ems: 60, isDrawn: false },
  { agreed: 5, commitments: 4, painPoints: 3, open: 1, ems: 33, isDrawn: false },
  { agreed: 3, commitments: 3, painPoints: 3, open: 1, ems: 28, isDrawn: false },
];

/** What a page of A4 has for it below the title and the heading, in pt as they are reckoned here. */
const pageHeight = 640;

/** Of the bars in the picture, in px: lower than elsewhere, for the sake of the one page. */
const plotHeight = 62;

const andMore = (all: readonly unknown[], shown: number): Block[] =>
  all.length > shown ? [paragraph(words().more(all.length - shown))] : [];

/** The mean of everybody in the picture; a dash where nobody gave a reading. */
function meanOfAll(picture: Picture, sides: SideNames): string {
  const all = parts(picture, sides).map(([, counts]) => counts);
  const together = [0, 1, 2, 3, 4].map((at) => all.reduce((sum, counts) => sum + (counts[at] ?? 0), 0));
  const value = mean(together);
  return Number.isNaN(value) ? "–" : decimal(value);
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
            value: words().fromTo(meanOfAll(temperature.first, sides), meanOfAll(temperature.last, sides)),
            label: words().figures.temperature,
          },
        ]
      : temperature
        ? [{ value: meanOfAll(temperature.first, sides), label: words().figures.temperatureNow }]
        : []),
    { value: String(agreed.length), label: words().figures.terms(agreed.length) },
    { value: String(signed), label: words().figures.commitments(signed) },
    ...(painPoints.length > 0
      ? [{ value: String(painPoints.length), label: words().figures.painPoints(painPoints.length) }]
      : []),
    { value: String(open), label: words().figures.open(open) },
  ];
}

function painPoint({ text, side, dots }: Summary["painPoints"][number], sides: SideNames, ems: number): string {
  const about = [
    ...(dots === undefined ? [] : [words().dots(dots)]),
    ...(side ? [words().raisedBy(sideName(sides, side))] : []),
  ];
  return words().painPoint(fitted(text, { size: 1 }, ems), about.join(words().between));
}

function openBlocks({ open }: Summary, most: Extent): Block[] {
  const some = (all: readonly string[]): string[] => {
    const told = all.slice(0, most.open).map((text) => fitted(text, { size: 1 }, most.ems));
    const more = all.length > most.open ? [words().more(all.length - most.open)] : [];
    // One text stands beside its label, and so does what is said of the others.
    return most.open === 1 && told.length > 0 ? [[...told, ...more].join(" · ")] : [...told, ...more];
  };
  return facts(
    [words().openTerm, some(open.terms)],
    [words().parked, some(open.parked)],
    [words().notUnderstood, some(open.notUnderstood)],
    [words().unsigned, some(open.unsigned)],
  );
}

function temperatureBlocks({ temperature }: Summary, sides: SideNames, level: HeadingLevel, isDrawn: boolean): Block[] {
  if (!temperature) return [];
  const { first, last } = temperature;
  const before = new Map(parts(first, sides));
  const lines = parts(last ?? first, sides).map(([who, counts]) => {
    const then = last && before.get(who);
    return then
      ? words().change(who, decimal(mean(then)), decimal(mean(counts)))
      : words().mean(who, decimal(mean(counts)));
  });
  const means = facts([words().means, lines]);
  return [
    heading(level, words().temperature),
    ...(isDrawn ? drawn(drawTemperature(last ?? first, last && first, sides, plotHeight), means) : means),
  ];
}

function blocksOf(summary: Summary, sides: SideNames, level: HeadingLevel, most: Extent): Block[] {
  const short = (text: string): string => fitted(text, { size: 1 }, most.ems);
  const { agreed, commitments, painPoints } = summary;
  const section = below(level);
  const due = commitments
    .flatMap(({ text, owners }) => owners.map(({ name, on }) => ({ name, text, on })))
    .sort(({ on: one }, { on: other }) => (one < other ? -1 : one > other ? 1 : 0))
    .map(({ name, text, on }): Cell[] => [name, short(text), dayText(on)]);
  const open = openBlocks(summary, most);
  return [
    { kind: "figures", figures: figures(summary, sides) },
    heading(section, words().agreed),
    ...(agreed.length > 0
      ? table(
          [{ head: texts().glossary.term }, { head: texts().glossary.definition }],
          agreed.slice(0, most.agreed).map(({ term, definition }) => [short(term), short(definition)]),
        )
      : [paragraph(words().noneAgreed)]),
    ...andMore(agreed, most.agreed),
    heading(section, words().commitments),
    ...(due.length > 0
      ? table([{ head: words().who }, { head: words().what }, { head: words().when }], due.slice(0, most.commitments))
      : [paragraph(words().noCommitments)]),
    ...andMore(due, most.commitments),
    ...temperatureBlocks(summary, sides, section, most.isDrawn),
    ...(painPoints.length > 0 ? [heading(section, words().painPoints)] : []),
    ...ranking(painPoints.slice(0, most.painPoints).map((it) => painPoint(it, sides, most.ems))),
    heading(section, words().open),
    ...(open.length > 0 ? open : [paragraph(words().nothingOpen)]),
  ];
}

/** What was agreed, who does what by when, how the temperature changed, what hurts most and what is still open: on one page. */
export function summaryBlocks(summary: Summary, sides: SideNames, level: HeadingLevel): Block[] {
  let blocks: Block[] = [];
  for (const extent of extents) {
    blocks = blocksOf(summary, sides, level, extent);
    if (heightOf(blocks) <= pageHeight) break;
  }
  return blocks;
}
