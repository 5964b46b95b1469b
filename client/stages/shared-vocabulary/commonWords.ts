import { termKey } from "../../../shared/stages/shared-vocabulary/duplicates.ts";

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

/** Words that say nothing about what is meant. Plain negations are among them: the verb beside them is marked. */
const stopWords = `
  a about after again all also always am an and any are aren't as at be because been before being but by can can't
  cannot could couldn't did didn't do does doesn't doing don't done't each either else etc even ever every few for from
  get gets got had hadn't has hasn't have haven't having he her here hers him his how i i'd i'll i'm i've if in into is
  isn't it it's its itself just let's like made make makes many may me mean means might more most much must my myself
  neither no nor not of off on once one only onto or other our ours out over own per quite rather really same shall she
  should shouldn't so some somebody someone something such than that that's the their theirs them then there there's
  these they they're this those through thus to too under until up upon us use very via was wasn't we we'll we're we've
  were weren't what when where whether which while who whom whose why will with within without won't would wouldn't yet
  you you'll you're your yours`;

const wordPattern = /[\p{L}\p{N}]+:\/\/\S+|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** The words of a text with their places; addresses of pages are no words. */
const matchesIn = (text: string): readonly RegExpExecArray[] =>
  [...text.matchAll(wordPattern)].filter(([match]) => !match.includes("://"));

const wordsIn = (text: string): readonly string[] => matchesIn(text).map(([match]) => match);

const withoutPossessive = (word: string): string => word.replace(/['’]s?$/iu, "");

/** The same for “Customer”, “customers” and “customer’s”: case and plural do not count, nor does a possessive. */
const keyOf = (word: string): string => termKey(withoutPossessive(word));

const stopKeys: ReadonlySet<string> = new Set(wordsIn(stopWords).map(keyOf));

/** A side of many has used nearly every word once. It “uses” a word from one in so many of its texts on. */
const oneIn = 8;

/** How many of the texts use each word, and in which spellings. */
function usesIn(texts: readonly string[]) {
  const uses = new Map<string, number>();
  const spellings: string[] = [];
  for (const text of texts) {
    const words = wordsIn(text);
    spellings.push(...words);
    for (const key of new Set(words.map(keyOf))) uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  const fewest = Math.max(1, Math.ceil(texts.length / oneIn));
  return { has: (key: string) => (uses.get(key) ?? 0) >= fewest, uses, spellings };
}

/** The spelling that most people chose; of equally frequent ones the shortest, then the first in the alphabet. */
function spellingsByKey(spellings: readonly string[]): ReadonlyMap<string, string> {
  const count = new Map<string, Map<string, number>>();
  for (const spelling of spellings) {
    const [key, word] = [keyOf(spelling), withoutPossessive(spelling).toLowerCase()];
    const of = count.get(key) ?? new Map<string, number>();
    count.set(key, of.set(word, (of.get(word) ?? 0) + 1));
  }
  const first = (of: Map<string, number>) =>
    [...of].sort(([one, m], [other, n]) => n - m || one.length - other.length || (one < other ? -1 : 1))[0]?.[0] ?? "";
  return new Map([...count].map(([key, of]) => [key, first(of)]));
}

/**
 * [VO31] What both sides say of a term, most used first. Stop words are left out, and so is the
 * term itself, which everybody repeats.
 */
export function commonWords(
  one: readonly string[],
  other: readonly string[],
  term: readonly string[] = [],
): readonly CommonWord[] {
  const [here, there] = [usesIn(one), usesIn(other)];
  const left = new Set(term.flatMap(wordsIn).map(keyOf));
  const words = spellingsByKey([...here.spellings, ...there.spellings]);
  const usesOf = (key: string) => (here.uses.get(key) ?? 0) + (there.uses.get(key) ?? 0);
  return [...words]
    .filter(([key]) => !stopKeys.has(key) && !left.has(key) && here.has(key) && there.has(key))
    .map(([key, word]) => ({ key, word }))
    .sort((a, b) => usesOf(b.key) - usesOf(a.key) || (a.word < b.word ? -1 : 1));
}

/** The text in pieces, so that the common words can be marked; together they are the text, unchanged. */
export function piecesOf(text: string, common: readonly CommonWord[]): readonly Piece[] {
  const keys = new Set(common.map(({ key }) => key));
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of matchesIn(text)) {
    if (!keys.has(keyOf(match[0]))) continue;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), common: false });
    pieces.push({ text: match[0], common: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), common: false });
  return pieces;
}
