import { AsyncLocalStorage } from "node:async_hooks";
import type { Day } from "../../../shared/day.ts";
import { type Language, languages } from "../../../shared/languages.ts";
import { texts as ar } from "./ar/index.ts";
import { texts as de } from "./de/index.ts";
import { texts as en } from "./en/index.ts";
import { texts as es } from "./es/index.ts";
import { texts as fr } from "./fr/index.ts";
import { texts as ja } from "./ja/index.ts";
import { texts as pt } from "./pt/index.ts";

/** The same texts, in whatever language. */
type Said<Text> = Text extends string
  ? string
  : Text extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Name in keyof Text]: Said<Text[Name]> };

/** Every text that an export says by itself. They are plain text: formats escape them like all others. */
export type Texts = Said<typeof en>;

export const everyText: Readonly<Record<Language, Texts>> = { en, de, fr, es, pt, ja, ar };

/** What is written at once in one language: dozens of small functions say something in it, and none has to hand it on. */
const written = new AsyncLocalStorage<Language>();

/** [LA11] Runs `write`, in which everything that an export says is said in this language. */
export const inLanguage = <Result>(language: Language, write: () => Result): Result => written.run(language, write);

/** The language of the file that is being written. Names in tables are English in all of them [LA12], and so is what reads them back. */
export const writtenLanguage = (): Language => written.getStore() ?? "en";

export const writtenDirection = (): "ltr" | "rtl" => languages[writtenLanguage()].direction;

export const texts = (): Texts => everyText[writtenLanguage()];

/** Days and numbers have Latin digits, as the times and codes of the app. */
const locale = (language: Language): string => `${language}-u-nu-latn`;

/** `2026-11-28` → “28. November 2026”. In English it stays: its readers disagree on what comes first, and on this they do not. */
export const dayText = (day: Day | string): string =>
  writtenLanguage() === "en"
    ? day
    : new Intl.DateTimeFormat(locale(writtenLanguage()), { dateStyle: "long", timeZone: "UTC" }).format(
        new Date(`${day}T00:00:00Z`),
      );

/** To one decimal, with the sign for it that the language has. */
export const decimal = (value: number): string =>
  new Intl.NumberFormat(locale(writtenLanguage()), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    value,
  );
