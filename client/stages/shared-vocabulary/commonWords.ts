import type { Language } from "../../../shared/languages.ts";
import { termKey } from "../../../shared/stages/shared-vocabulary/duplicates.ts";
import { withoutPlural } from "../../../shared/stages/shared-vocabulary/plurals.ts";
import { stopWords } from "./stopWords.ts";

/** A piece of a text: a word that both sides use, or what stands between such words. */
export interface Piece {
  readonly text: string;
  readonly common: boolean;
}

/** Both sides use it. `word` is its most frequent spelling. */
export interface CommonWord {
  readonly key: string;
  readonly word: string;
}

/** Words with a space between them; where the writing has none, what stands between two signs. */
const runs = /[\p{L}\p{N}]+:\/\/\S+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

/** “L’équipe” and “d’équipe” are about “équipe”. */
const elided = /^(?:[cdjlmnst]|(?:jusqu|lorsqu|puisqu|quelqu|qu))['’](?=\p{L}{2})/iu;

const withoutSpaces = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;

let segmenter: Intl.Segmenter | undefined;
/** A dictionary, which only those need who have such a text before them. */
const inJapanese = (run: string) => {
  segmenter ??= new Intl.Segmenter("ja", { granularity: "word" });
  return segmenter.segment(run);
};

interface Word {
  readonly word: string;
  /** Where it begins in its text. */
  readonly at: number;
}

/** The words of a text with their places; addresses of pages are no words. */
const placesIn = (text: string): readonly Word[] =>
  [...text.matchAll(runs)]
    .filter(([run]) => !run.includes("://"))
    .flatMap(({ 0: run, index }) => {
      if (withoutSpaces.test(run))
        return [...inJapanese(run)].map((part) => ({ word: part.segment, at: index + part.index }));
      const before = elided.exec(run)?.[0].length ?? 0;
      return { word: run.slice(before), at: index + before };
    });

const wordsIn = (text: string): readonly string[] => placesIn(text).map(({ word }) => word);

const withoutPossessive = (word: string): string => word.replace(/['’]s?$/iu, "");

/** Arabic's vowels and long strokes, which most people leave out. */
const optionalMarks = /[\u0640\u064b-\u0652\u0670]/g;

/** The same for “Customer”, “customers” and “customer’s”: case and plural do not count, nor does a possessive. */
function keyOf(word: string, language: Language): string {
  const own = withoutPossessive(word.replace(optionalMarks, ""));
  return termKey(withoutPlural(own.normalize("NFKC").toLowerCase(), language));
}

const stopKeys = new Map<Language, ReadonlySet<string>>();

/** Worked out once for each language, and not with each change of what people write. */
function stopKeysOf(language: Language): ReadonlySet<string> {
  const known =
    stopKeys.get(language) ??
    new Set(
      stopWords[language]
        .trim()
        .split(/\s+/)
        .map((word) => keyOf(word, language)),
    );
  stopKeys.set(language, known);
  return known;
}

/** A side of many has used nearly every word once. It “uses” a word from one in so many of its texts on. */
const oneIn = 8;

/** How many of the texts use each word, and in which spellings. */
function usesIn(texts: readonly string[], language: Language) {
  const uses = new Map<string, number>();
  const spellings: string[] = [];
  for (const text of texts) {
    const words = wordsIn(text);
    spellings.push(...words);
    for (const key of new Set(words.map((word) => keyOf(word, language)))) uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  const fewest = Math.max(1, Math.ceil(texts.length / oneIn));
  return { has: (key: string) => (uses.get(key) ?? 0) >= fewest, uses, spellings };
}

/**
 * The spelling that most people chose; of equally frequent ones the shortest, then the first in the alphabet.
 * A capital only tells where a sentence begins, but for German, whose nouns have one.
 */
function spellingsByKey(spellings: readonly string[], language: Language): ReadonlyMap<string, string> {
  const count = new Map<string, Map<string, number>>();
  for (const spelling of spellings) {
    const own = withoutPossessive(spelling);
    const [key, word] = [keyOf(spelling, language), language === "de" ? own : own.toLowerCase()];
    const of = count.get(key) ?? new Map<string, number>();
    count.set(key, of.set(word, (of.get(word) ?? 0) + 1));
  }
  const first = (of: Map<string, number>) =>
    [...of].sort(([one, m], [other, n]) => n - m || one.length - other.length || (one < other ? -1 : 1))[0]?.[0] ?? "";
  return new Map([...count].map(([key, of]) => [key, first(of)]));
}

/**
 * [VO31] What both sides say of a term, most used first. Stop words of the session's language are left
 * out, and so is the term itself, which everybody repeats.
 */
export function commonWords(
  one: readonly string[],
  other: readonly string[],
  term: readonly string[] = [],
  language: Language = "en",
): readonly CommonWord[] {
  const [here, there] = [usesIn(one, language), usesIn(other, language)];
  const stops = stopKeysOf(language);
  const left = new Set(term.flatMap(wordsIn).map((word) => keyOf(word, language)));
  const words = spellingsByKey([...here.spellings, ...there.spellings], language);
  const usesOf = (key: string) => (here.uses.get(key) ?? 0) + (there.uses.get(key) ?? 0);
  return [...words]
    .filter(([key]) => key !== "" && !stops.has(key) && !left.has(key) && here.has(key) && there.has(key))
    .map(([key, word]) => ({ key, word }))
    .sort((a, b) => usesOf(b.key) - usesOf(a.key) || (a.word < b.word ? -1 : 1));
}

/** The text in pieces, so that the common words can be marked; together they are the text, unchanged. */
export function piecesOf(text: string, common: readonly CommonWord[], language: Language = "en"): readonly Piece[] {
  const keys = new Set(common.map(({ key }) => key));
  const pieces: Piece[] = [];
  let at = 0;
  for (const { word, at: start } of placesIn(text)) {
    if (!keys.has(keyOf(word, language))) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), common: false });
    pieces.push({ text: word, common: true });
    at = start + word.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), common: false });
  return pieces;
}
