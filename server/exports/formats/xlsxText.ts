/**
 * Text as OOXML holds it (ECMA-376, part 1, 22.9.2.19, ST_Xstring): `_x` with four hexadecimal
 * digits and `_` stands for a character, so that what XML has no place for can be written and
 * what was typed like that is not read as another character.
 */
const unwritable = /_(?=x[0-9A-Fa-f]{4}_)|[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escaped = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** A text as a cell holds it. What every object has by its name would be lost in the library's list of strings. */
export const xlsxText = (text: string): string =>
  text in {} ? escaped(text) + text.slice(1) : text.replace(unwritable, escaped);
