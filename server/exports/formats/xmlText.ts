/** A text without what XML 1.0 (2.2, Char) has no place for, such as half of a character: a mark stands for it. */
export const xmlText = (text: string): string =>
  text.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
