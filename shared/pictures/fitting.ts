const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const isWide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]|\p{Extended_Pictographic}/u;

/** In ems, as most sans-serif fonts draw them, Noto Sans among them, which is the one of our files. */
type Widths = readonly (readonly [letters: RegExp, ems: number])[];
const widths: Widths = [
  [/[iljI'| .,:;!]/, 0.28],
  [/[ftr()[\]{}/\\"*-]/, 0.38],
  [/[csvxyzkJ?_]/, 0.51],
  [/[wGHNOQDUC&]/, 0.76],
  [/[mMW@%→←—ЖШЩЮФМЫжшщюфм]/, 0.97],
  [/\p{Lu}/u, 0.65],
];
/** On average: most letters of Arabic are narrow where they join the next one, and wide where a word ends. */
const arabicWidths: Widths = [
  [/[ا،؛]/, 0.28],
  [/[رزة]/, 0.38],
  [/[لنيهىءدذوبتث]/, 0.5],
  [/[جحخطظف]/, 0.7],
  [/[سشصض]/, 1.03],
];

/** About as wide as it is drawn, in ems; a picture knows no font. */
function emsOf(grapheme: string): number {
  if (isWide.test(grapheme)) return 1.05;
  // An accent stands above its letter, and takes no room.
  const letter = grapheme.normalize("NFD")[0] ?? "";
  const known = letter >= "\u0600" && letter <= "\u06FF" ? arabicWidths : widths;
  return known.find(([letters]) => letters.test(letter))?.[1] ?? 0.6;
}

/** How much wider a text is in bold. */
const boldness = 1.08;

/** How a text is set, as far as it says how wide it is: its size in px, and its weight. */
export interface Setting {
  readonly size: number;
  readonly bold?: boolean | undefined;
}

/** About as wide as the text is on one line, in the unit of `size`. */
export const widthOf = (text: string, { size, bold }: Setting): number =>
  [...graphemes.segment(text)].reduce((sum, { segment }) => sum + emsOf(segment), 0) * size * (bold ? boldness : 1);

/** The widest part of a text that no line breaks within; a script without spaces has none. */
export const widestWord = (text: string, setting: Setting): number =>
  Math.max(0, ...text.split(/[\s\u2010-\u2014-]+/).map((word) => (isWide.test(word) ? 0 : widthOf(word, setting))));

/** The text on one line, cut with an ellipsis where it would be wider than `width`. */
export function fitted(text: string, { size, bold }: Setting, width: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  const em = size * (bold ? boldness : 1);
  let used = 0;
  let kept = "";
  for (const { segment } of graphemes.segment(line)) {
    used += emsOf(segment) * em;
    if (used > width - em)
      return kept.length + segment.length === line.length && used <= width ? line : `${kept.trimEnd()}…`;
    kept += segment;
  }
  return line;
}

/** Marks that begin no line, in Japanese above all. */
const beginsNoLine = /^[、。，．・：；？！ー々…）」』】〉》〕］｝ぁぃぅぇぉっゃゅょァィゥェォッャュョ!),.:;?\]}]/u;

/** Where a line may end that is broken at `end`: before what a mark that begins no line stands behind. */
function lineEnd(text: string, end: number): number {
  let earlier = end;
  for (const { index } of [...graphemes.segment(text.slice(0, end))].reverse()) {
    if (!beginsNoLine.test(text.slice(earlier))) return earlier;
    earlier = index;
  }
  return end;
}

/** The text on at most `most` lines of `width` px, broken between words; the last ends in an ellipsis where there is more. */
export function wrapped(text: string, setting: Setting, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.replace(/\s+/g, " ").trim();
  while (rest !== "" && lines.length < most) {
    const whole = fitted(rest, setting, width);
    if (whole === rest || lines.length === most - 1) return [...lines, whole];
    const fits = rest.slice(0, whole.length - 1);
    const space = rest[fits.length] === " " ? fits.length : fits.lastIndexOf(" ");
    // A word that is longer than a line is broken where the line ends.
    const end = space > 0 ? space : lineEnd(rest, Math.max(1, fits.length));
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return lines;
}

/** Of the rows of one picture, in px: two thirds of a page, so that none leaves much of the page before it empty. */
const mostHeight = 600;

/** Parts whose rows, which are so many px high, fit into one picture. */
export function inParts<Item>(items: readonly Item[], heightOf: (item: Item) => number): readonly (readonly Item[])[] {
  const parts: Item[][] = [];
  let height = mostHeight;
  for (const item of items) {
    height += heightOf(item);
    if (height > mostHeight || parts.length === 0) {
      parts.push([]);
      height = heightOf(item);
    }
    parts.at(-1)?.push(item);
  }
  return parts;
}
