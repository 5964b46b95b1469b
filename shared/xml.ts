/** A text without what XML 1.0 (2.2, Char) has no place for: most control characters, and halves of characters. */
export const holdableInXml = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, "");
