import type { ContentId } from "../../ids.ts";
import { withoutPlural, withPlurals } from "./plurals.ts";

const separators = /[\s\p{Pd}_\u00ad]+/u;
const quotes = /["'`´\u2018-\u201f\u2039\u203a«»]/g;
const endMarks = /[.,;:!?\u2026]+$/;

/**
 * A word without its plural ending, as far as English spelling tells. It makes keys and not
 * words: “release” and “releases” both become “releas”.
 */
function singular(word: string): string {
  const stem = word.length >= 4 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
  return stem.length >= 4 ? stem.replace(/ie$/, "y").replace(/(s|x|z|ch|sh)e$/, "$1") : stem;
}

/** The words of a term as they are spelt, in lower case. */
function spelt(term: string): string[] {
  // NFKC makes one of the ways in which Unicode writes a character; upper case first folds “ß” to “ss”.
  const folded = term.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");
  const words = folded
    .replace(quotes, "")
    .split(separators)
    .filter((word) => word !== "");
  const last = words.pop()?.replace(endMarks, "") ?? "";
  return [...words, last].filter((word) => word !== "");
}

const lastSingular = (words: readonly string[]): string[] =>
  words.map((word, at) => (at === words.length - 1 ? singular(word) : word));

const keyOf = (words: readonly string[], term: string): string => lastSingular(words).join("") || term.trim();

/** [VO3] What two spellings of the same term have in common: case, plural, spaces, hyphens and Unicode forms do not count. */
export const termKey = (term: string): string => keyOf(spelt(term), term);

export const isSameTerm = (one: string, other: string): boolean => termKey(one) === termKey(other);

/** Shorter keys differ by one letter too often to mean the same. */
const shortestTypo = 5;

/** Whether one letter more, less, other, or two swapped make one key of the other. */
function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short.length < shortestTypo) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/** By what a term is compared with others. */
function compared(id: ContentId, term: string) {
  const words = spelt(term);
  return {
    id,
    key: keyOf(words, term),
    inAnyOrder: lastSingular(words).map(singular).sort().join(" "),
    // In each language that has plurals of its own: people of one session mix languages.
    inNoPlural: withPlurals.map((language) => words.map((word) => singular(withoutPlural(word, language))).join(" ")),
  };
}

/** Most pairs that are offered at a time, and most terms that are compared: each with each, at every tick. */
const mostPairs = 20;
const mostCompared = 300;

/**
 * [VO6] Pairs that may be one term and are offered for merging: equal keys, one slip apart, the same words in another
 * order, or one the plural of the other in some language.
 */
export function similarPairs(terms: readonly (readonly [ContentId, string])[]): (readonly [ContentId, ContentId])[] {
  const keyed = terms.slice(0, mostCompared).map(([id, term]) => compared(id, term));
  const pairs: (readonly [ContentId, ContentId])[] = [];
  for (const [index, one] of keyed.entries()) {
    for (const other of keyed.slice(index + 1)) {
      if (pairs.length === mostPairs) return pairs;
      const isPlural = one.inNoPlural.some((key, at) => key === other.inNoPlural[at]);
      const isSame = one.key === other.key || one.inAnyOrder === other.inAnyOrder;
      if (isSame || isPlural || isOneSlip(one.key, other.key)) {
        pairs.push([one.id, other.id]);
      }
    }
  }
  return pairs;
}
