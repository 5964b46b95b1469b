import type { Language } from "../../shared/languages.ts";

/**
 * Loads what is told to the room in its language, and nothing of the others: each is a chunk of its own. One
 * promise for each language, as `use` needs it.
 */
export function byLanguage<Texts>(load: Readonly<Record<Language, () => Promise<Texts>>>) {
  const loading = new Map<Language, Promise<Texts>>();
  return (language: Language): Promise<Texts> => {
    const known = loading.get(language);
    if (known) return known;
    const texts = load[language]();
    loading.set(language, texts);
    // What did not arrive over a bad network is asked for again the next time.
    texts.catch(() => loading.delete(language));
    return texts;
  };
}
