import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import glossary from "../../client/i18n/terms.json";
import { type Language, languageCodes, languages } from "../../shared/languages.ts";
import { allTexts, translatedTexts } from "../support/translatedTexts.ts";

type Translation = Exclude<Language, "en">;

/** The word for a term in one language. */
interface Word {
  readonly word: string;
  /** Each is enough; after “=” it has to stand as a word. Where there are none, the language says it in many ways. */
  readonly stems?: readonly string[];
  /** What is not said for it. */
  readonly not?: readonly string[];
  /** Texts that say it otherwise, each with its reason. */
  readonly freely?: Readonly<Record<string, string>>;
}
type Term = Readonly<Record<Translation, Word>> & { readonly english: string };

const terms: Readonly<Record<string, Term>> = glossary;
const translations = languageCodes.filter((code): code is Translation => code !== "en");

/** What a story means by a word that was decided against for a term of the product. */
const otherThings: { readonly [Of in Translation]?: Readonly<Record<string, string>> } = {
  fr: {
    "promised-report: rapport": "figures of several companies",
    "first-monday: l’agenda": "when a scanner is free",
  },
  ja: {
    "moved-bathroom: 下書き": "a mail that was not sent",
    "first-monday: 手順": "how a check is made",
    "one-terrace: 手順": "how a terrace is laid anew",
  },
  ar: { "first-monday: القاعة": "where patients wait", "private-number: الغرفة": "walls and a door" },
};

/** In lower case, and without the vowel signs of Arabic, which may be left out. */
const plain = (text: string) => text.toLowerCase().replace(/[\u064B-\u0652\u0670\u0640]/g, "");
const has = (text: string, stem: string) =>
  stem.startsWith("=")
    ? new RegExp(`(?<!\\p{L})${stem.slice(1)}(?!\\p{L})`, "iu").test(text)
    : plain(text).includes(plain(stem));
/** Of a message in ICU syntax, what can be read. */
const withoutSyntax = (text: string) =>
  text
    .replace(/\w+\.json/g, "7")
    .replace(/'\{'(\w+)'\}'/g, "$1")
    .replace(/\{\w+, plural, ?/g, "\n")
    .replace(/ ?(?:=\d+|zero|one|two|few|many|other) ?\{/g, "\n")
    .replace(/\{\w+\}/g, "7");

describe.each(translations)("in %s", (language) => {
  const texts = translatedTexts(language);
  const all = allTexts(language);

  it.each(Object.entries(terms))("[LA14] %s is one word wherever English speaks of it", (_, { english, ...words }) => {
    const { stems = [], freely = {} } = words[language];
    const spoken = new RegExp(`\\b(${english})\\b`, "i");
    const otherwise = texts.filter(
      (one) =>
        stems.length > 0 && spoken.test(withoutSyntax(one.english)) && !stems.some((stem) => has(one.text, stem)),
    );
    expect(otherwise.map(({ where }) => where).sort()).toEqual(Object.keys(freely).sort());
  });

  it("[LA14] words that were decided against are nowhere", () => {
    const against = Object.values(terms).flatMap((term) => term[language].not ?? []);
    // Japanese has no edges of words, and Arabic has prefixes.
    const [before, after] = language === "ja" || language === "ar" ? ["", ""] : ["(?<!\\p{L})", "(?!\\p{L})"];
    const any = new RegExp(`${before}(?:${against.join("|")})${after}`, "giu");
    const used = all.flatMap(({ where, text }) => {
      const [, story] = /^prompts\.stories\.([\w-]+)/.exec(where) ?? [];
      return [...withoutSyntax(text).matchAll(any)].map(([word]) => `${story ?? where}: ${word}`);
    });
    expect([...new Set(used)].sort()).toEqual(Object.keys(otherThings[language] ?? {}).sort());
  });

  it("[LA15] is set as the language sets its texts", () => {
    const wrong = all.flatMap(({ where, text }) =>
      [...everywhere, ...setting[language]]
        .filter(([, fault]) => fault.test(withoutSyntax(text).replace('"format": "parley-agenda"', "")))
        .map(([what]) => `${where}: ${what}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });
});

type Fault = readonly [what: string, pattern: { readonly test: (text: string) => boolean }];

const everywhere: readonly Fault[] = [
  ["a straight quotation mark", /"/],
  ["three full stops", /\.\.\./],
  ["two spaces in a row", /[^\n ] {2}[^\n ]/],
  ["a sign that cannot be seen", /[\u200B\uFEFF]/],
];
const japanese = "\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Han}";
const pairs = (opening: string, closing: string) => ({
  test: (text: string) => text.split(opening).length !== text.split(closing).length,
});
const setting: Readonly<Record<Translation, readonly Fault[]>> = {
  de: [
    ["quotation marks of another language", { test: (text) => /[”«»]/.test(text) || /(?<!„[^“]*)“/.test(text) }],
    ["an apostrophe of a typewriter", /\p{L}'\p{L}/u],
  ],
  fr: [
    ["no space that holds before the sign", /[^\u00A0\u202F?!]([;?!»])/],
    ["no space that holds before the colon", /(?<![\d\u00A0]):(?![/\d])/],
    ["no space that holds after the quotation mark", /«[^\u00A0\u202F]/],
    ["an apostrophe of a typewriter", /\p{L}'\p{L}/u],
  ],
  es: [
    ["a question without its first sign", pairs("¿", "?")],
    ["an exclamation without its first sign", pairs("¡", "!")],
    ["quotation marks of another language", /[„«»]/],
  ],
  pt: [["quotation marks of another language", /[„«»]/]],
  ja: [
    ["a narrow sign", new RegExp(`[${japanese}][,.!?:;()]|[,.!?:;()][${japanese}]`, "u")],
    ["a space between words", new RegExp(`[${japanese}。、？！」] [${japanese}「]`, "u")],
    ["quotation marks of another language", /[“”„«»]/],
  ],
  ar: [
    ["a Latin sign", /[\u0620-\u064A][\u064B-\u0652]*[,;?]/],
    ["quotation marks of another language", { test: (text) => /„/.test(text) || /(?<!«[^»]*)[“”]/.test(text) }],
    ["digits that codes and times do not have", /[\u0660-\u0669]/],
  ],
};

it("[LA14] docs/translations.md lists every term; `vitest -u` writes it anew", async () => {
  const file = "docs/translations.md";
  const cell = ({ word, not }: Word) => (not ? `${word} <br>~~${not.join(", ")}~~` : word);
  const table = [
    `| English | ${translations.map((code) => languages[code].name).join(" | ")} |`,
    `| --- |${" --- |".repeat(translations.length)}`,
    ...Object.entries(terms).map(
      ([name, term]) => `| **${name}** | ${translations.map((code) => cell(term[code])).join(" | ")} |`,
    ),
  ].join("\n");
  const written = readFileSync(file, "utf8").replace(
    /<!-- terms -->.*<!-- end -->/s,
    `<!-- terms -->\n\n${table}\n\n<!-- end -->`,
  );
  await expect(written).toMatchFileSnapshot(`../../${file}`);
});
