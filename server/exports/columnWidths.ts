import { widestWord, widthOf } from "../../shared/pictures/fitting.ts";
import type { Cell, Column } from "./document.ts";

/** All in ems of the table's text. */
interface Room {
  /** What the columns share. */
  readonly measure: number;
  /** Between the text of a column and the next one. */
  readonly gap: number;
  /** Whether long words of heads are hyphenated where they are drawn. */
  readonly hyphenates?: boolean;
}

/** A column this narrow keeps its texts on one line. */
const short = 10;
/** A word that is wider is broken rather than given more. */
const widestKept = 15;
/** More than this on one line is no easier to read. */
const widestLine = 46;

/** A head above numbers that is hyphenated needs no more. */
const hyphenatedHead = 7;

interface Need {
  /** What its longest word takes. */
  readonly least: number;
  /** What its longest text takes on one line. */
  readonly wish: number;
}

const textsOf = (cell: Cell): readonly string[] => (typeof cell === "object" ? cell : [String(cell)]);
const bullet = 1;

/** Long tables have thousands of cells: what cannot be the widest is not measured. */
function needOf({ head, numeric }: Column, cells: readonly Cell[], gap: number): Need {
  const bold = { size: 1, bold: true } as const;
  // A script without spaces could break anywhere: a head of a few signs is a word.
  const ofHead = head.length <= 4 ? widthOf(head, bold) : widestWord(head, bold);
  // Above numbers a head goes over two lines: texts are what the room is for.
  let [least, wish] = [0, Math.max(ofHead, widthOf(head, bold) * (numeric ? 0.6 : 1))];
  for (const cell of cells) {
    const texts = textsOf(cell);
    const before = texts.length > 1 ? bullet : 0;
    for (const text of texts) {
      if (wish < widestLine) {
        const lines = text.length > 2 * widestLine ? [text] : text.split("\n");
        for (const line of lines) {
          if (line.length > wish / 1.1)
            wish = Math.max(wish, before + (line.length > 4 * widestLine ? widestLine : widthOf(line, { size: 1 })));
        }
      }
      if (least < widestKept && text.length > least / 1.1)
        least = Math.max(least, before + widestWord(text.slice(0, 400), { size: 1 }));
    }
  }
  wish = Math.min(wish, widestLine) + gap;
  least = Math.min(Math.max(least, ofHead), widestKept) + gap;
  return { wish, least: wish <= short ? wish : Math.min(wish, least) };
}

/** Of what each column needs, what it gets of the whole measure. */
function shared(needs: readonly Need[], columns: readonly Column[], measure: number): readonly number[] {
  const sum = (of: (need: Need) => number): number => needs.reduce((all, need) => all + of(need), 0);
  const [least, wish] = [sum((need) => need.least), sum((need) => need.wish)];
  if (least >= measure) return needs.map((need) => (need.least / least) * measure);
  if (wish >= measure) {
    const share = (measure - least) / (wish - least);
    return needs.map((need) => need.least + (need.wish - need.least) * share);
  }
  // Something has to take the rest: what holds texts, else the first.
  const takes = columns.map(({ numeric }, at) => !numeric && (needs[at]?.wish ?? 0) > short);
  const takers = takes.some(Boolean) ? takes : takes.map((_, at) => at === 0);
  const taken = needs.reduce((all, need, at) => (takers[at] ? all + need.wish : all), 0);
  return needs.map((need, at) => (takers[at] ? need.wish + ((measure - wish) * need.wish) / taken : need.wish));
}

/**
 * Widths of columns, in ems, that together take the whole measure: words stay whole and short texts
 * on one line, and what is left goes to those that have most to say. So no word processor has to guess.
 */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  { measure, gap, hyphenates = false }: Room,
): readonly number[] {
  const needs = columns.map((column, at) =>
    needOf(
      column,
      rows.map((row) => row[at] ?? ""),
      gap,
    ),
  );
  const widths = shared(needs, columns, measure);
  // Where long heads above numbers leave the longest texts less than a third, they give way until these have it.
  const wishes = needs.map(({ wish }) => wish);
  const longest = wishes.indexOf(Math.max(...wishes));
  const lacking = Math.min(wishes[longest] ?? 0, measure / 3) - (widths[longest] ?? 0);
  if (!hyphenates || columns[longest]?.numeric || lacking <= 0) return widths;
  const narrow = hyphenatedHead + gap;
  const narrower = shared(
    needs.map((need, at) =>
      columns[at]?.numeric ? { least: Math.min(need.least, narrow), wish: Math.min(need.wish, narrow) } : need,
    ),
    columns,
    measure,
  );
  const gained = (narrower[longest] ?? 0) - (widths[longest] ?? 0);
  const part = gained > lacking ? lacking / gained : 1;
  return widths.map((width, at) => width + ((narrower[at] ?? width) - width) * part);
}
