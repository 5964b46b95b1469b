import type { Deck } from "../../../shared/stages/hard-questions/deck/deck.ts";
import { byLanguage } from "../../i18n/byLanguage.ts";

/** The questions that come with Parley, loaded when a facilitator looks at the list. */
export const loadDeck = byLanguage<Deck>({
  en: async () => (await import("../../../shared/stages/hard-questions/deck/en.ts")).deck,
  de: async () => (await import("../../../shared/stages/hard-questions/deck/de.ts")).deck,
  fr: async () => (await import("../../../shared/stages/hard-questions/deck/fr.ts")).deck,
  es: async () => (await import("../../../shared/stages/hard-questions/deck/es.ts")).deck,
  pt: async () => (await import("../../../shared/stages/hard-questions/deck/pt.ts")).deck,
  ja: async () => (await import("../../../shared/stages/hard-questions/deck/ja.ts")).deck,
  ar: async () => (await import("../../../shared/stages/hard-questions/deck/ar.ts")).deck,
});
