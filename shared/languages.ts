import type { Direction } from "./direction.ts";

/** Languages of the interface, each with its own name for itself and the direction in which it is written. */
export const languages = {
  en: { name: "English", direction: "ltr" },
  de: { name: "Deutsch", direction: "ltr" },
  fr: { name: "Français", direction: "ltr" },
  es: { name: "Español", direction: "ltr" },
  pt: { name: "Português", direction: "ltr" },
  ja: { name: "日本語", direction: "ltr" },
  ar: { name: "العربية", direction: "rtl" },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly direction: Direction }>>;

export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as readonly Language[];

export const isLanguage = (code: string): code is Language => Object.hasOwn(languages, code);
