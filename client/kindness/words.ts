/** A word of a text, and where it stands. */
export interface Word {
  readonly typed: string;
  /** Small letters without accents, to compare by. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly startsSentence: boolean;
}

/** Small letters without accents: “José” and “jose” are one. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC");

/** Arabic without short vowels and with a plain alif, as it is compared. */
export const plainArabic = (text: string): string => text.replace(/[\u064b-\u065f\u0640]/g, "").replace(/[أإآ]/g, "ا");

const wordPattern = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu;
const sentenceStart = /(?:^|[.!?…:;•·\n\r"“”„«»()[\]¡¿–—|/])\s*(?:[-*]\s+)?$/u;

/** The words of a text in its letters; hyphens hold, apostrophes part. */
export const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(wordPattern)].map(({ 0: typed, index }) => ({
    typed,
    folded: fold(typed),
    start: index,
    end: index + typed.length,
    startsSentence: sentenceStart.test(text.slice(Math.max(0, index - 6), index)),
  }));

/** A capital and then small letters; not an abbreviation in capitals. */
export const isCapitalised = (typed: string): boolean => /^\p{Lu}[\p{M}]*\p{Ll}/u.test(typed);
