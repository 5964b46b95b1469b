import { isLanguage, type Language } from "../../shared/languages.ts";
import type { DeviceStorage } from "../connection/deviceStorage.ts";

const key = "parley/language";

/** The language in which this page was built. */
export function pageLanguage(): Language {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : "en";
}

/**
 * The same as whoever reads here writes dates and numbers: `en-GB` where their browser says so on an English
 * page. Digits are the ones that codes, times and counts have everywhere on the page.
 */
export function pageLocale(): string {
  const language = pageLanguage();
  const theirs = navigator.languages.find((locale) => new Intl.Locale(locale).language === language) ?? language;
  return new Intl.Locale(theirs, { numberingSystem: "latn" }).toString();
}

/** Where this page is in another language. */
function pageIn(language: Language): URL {
  const page = new URL(location.href);
  page.searchParams.set("language", language);
  return page;
}

/** Remembers the choice on this device, and goes to the page in that language. Nothing that was typed is lost by it. */
export function chooseLanguage(device: DeviceStorage, language: Language): void {
  device.set(key, language);
  location.replace(pageIn(language));
}

/**
 * The page in the language that was chosen on this device, where this one is in another; a choice goes
 * before what the browser asks for. Undefined where this is the right one, or the server has no other.
 */
export function chosenPage(device: DeviceStorage): URL | undefined {
  const chosen = device.get(key);
  if (chosen === null || !isLanguage(chosen) || chosen === pageLanguage()) return undefined;
  return new URL(location.href).searchParams.get("language") === chosen ? undefined : pageIn(chosen);
}
