const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const isWide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]|\p{Extended_Pictographic}/u;

/** About as wide as most sans-serif fonts draw it, in px; a picture knows no font. */
const widthOfGrapheme = (grapheme: string, size: number): number =>
  size *
  (isWide.test(grapheme)
    ? 1.05
    : /[mwMW@%]/.test(grapheme)
      ? 0.88
      : /[A-Z]/.test(grapheme)
        ? 0.68
        : /[iljtf.,;:'| ]/.test(grapheme)
          ? 0.32
          : 0.56);

/** About as wide as the text is on one line, in px. */
export const widthOf = (text: string, size: number): number =>
  [...graphemes.segment(text)].reduce((sum, { segment }) => sum + widthOfGrapheme(segment, size), 0);

/** The text on one line, cut with an ellipsis where it would be wider than `width` px. */
export function fitted(text: string, size: number, width: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  let used = 0;
  let kept = "";
  for (const { segment } of graphemes.segment(line)) {
    used += widthOfGrapheme(segment, size);
    if (used > width - size)
      return kept.length + segment.length === line.length && used <= width ? line : `${kept.trimEnd()}…`;
    kept += segment;
  }
  return line;
}

/** Parts of at most `size`, so that each picture fits on a page. */
export const inParts = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) => items.slice(part * size, (part + 1) * size));
