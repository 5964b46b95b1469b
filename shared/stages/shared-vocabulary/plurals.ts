import type { Language } from "../../languages.ts";

type Rule = (word: string) => string;

const acute = /\u0301/g;
const umlaut = /(?<=[aou])\u0308/g;
const apart = (word: string, marks: RegExp) => word.normalize("NFD").replace(marks, "").normalize("NFC");

/** Ends one after the other are taken off until none is left: “intereses” and “interés” end alike. */
function untilSame(word: string, rule: Rule): string {
  const shorter = rule(word);
  return shorter === word ? word : untilSame(shorter, rule);
}

/**
 * What a plural and its singular have in common, by spelling alone. English is folded into every key already.
 * Arabic makes most plurals within the word, and Japanese makes none: no ending tells them.
 */
const rules: { readonly [Code in Language]?: Rule } = {
  // “Lieferungen”, “Termine”, “Kunden”, “Verträge”. Plurals in -er would make one word of “Verkauf” and “Verkäufer”.
  de(word) {
    const stem = word.replace(/nisse(?=n?$)/u, "nise").replace(/innen$/u, "in");
    const short = stem.replace(/(?<=\p{L}{4})en?$/u, "");
    return short === stem ? stem : apart(short, umlaut);
  },
  // “délais”, “tableaux”, “enjeux”, “canaux”, “travaux”.
  fr: (word) =>
    word
      .replace(/(?<=\p{L}{2}[^s])s$/u, "")
      .replace(/(?<=e[au]?u)x$/u, "")
      .replace(/(?<=\p{L}{2})(?<!e)aux$|(?<=\p{L}{2})ail$/u, "al"),
  // “reuniones”, “clientes”, “veces”, “intereses”.
  es: (word) =>
    untilSame(apart(word, acute), (rest) =>
      rest
        .replace(/(?<=\p{L}{2}[aeiou])s$/u, "")
        .replace(/(?<=\p{L}{2})ce$/u, "z")
        .replace(/(?<=\p{L}{3})e$/u, ""),
    ),
  // “decisões”, “canais”, “possíveis”, “ordens”, “valores”, “prazos”.
  pt: (word) =>
    word
      .replace(/(?:õe|ãe|ão)s$/u, "ão")
      .replace(/(?<=\p{L}{2}[ae])is$/u, "l")
      .replace(/(?<=\p{L}{2})ns$/u, "m")
      .replace(/(?<=\p{L}{3}[rz])es$/u, "")
      .replace(/(?<=\p{L}{2}[aeiou])s$/u, ""),
};

/** Languages whose plurals are told by more than English endings. */
export const withPlurals = Object.keys(rules) as readonly Language[];

/**
 * The same for a word and its plural in that language, as far as spelling tells; a key, and not a word. Words that are
 * no plural of each other can have one key, such as “Größe” and “groß”: it is for offers and marks, and merges nothing.
 * `word` is in lower case and in Unicode's composed form.
 */
export const withoutPlural = (word: string, language: Language): string => rules[language]?.(word) ?? word;
