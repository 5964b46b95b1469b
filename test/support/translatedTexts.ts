import { everyText } from "../../server/exports/texts/texts.ts";
import { everySpeech } from "../../server/rehearsal/speech/everySpeech.ts";
import type { Language } from "../../shared/languages.ts";
import { promptsIn } from "../../shared/prompts/everyLanguage.ts";
import { cataloguesIn, englishCatalogues } from "./catalogues.ts";

/** A text of a language with the English one. `where`: the catalogue and the key, or the path in a document. */
export interface Translated {
  readonly where: string;
  readonly english: string;
  readonly text: string;
}

/** Every text below `value` with its path. What makes a text out of something is handed a 7 for each. */
function textsIn(value: unknown, at = ""): [where: string, text: string][] {
  if (typeof value === "string") return [[at, value]];
  if (typeof value === "function") return textsIn(value(...Array(value.length).fill("7")), at);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, at ? `${at}.${key}` : key));
}

/** What the pages say, and the documents by themselves. */
export function translatedTexts(language: Language): readonly Translated[] {
  const theirs = cataloguesIn(language);
  const documents = new Map(textsIn(everyText[language]));
  return [
    ...Object.entries(englishCatalogues).flatMap(([name, catalogue]) =>
      Object.entries(catalogue).map(([key, text]) => ({
        where: `${name} ${key}`,
        english: text,
        text: theirs[name]?.[key] ?? "",
      })),
    ),
    ...textsIn(everyText.en).map(([at, text]) => ({
      where: `documents ${at}`,
      english: text,
      text: documents.get(at) ?? "",
    })),
  ];
}

/** Those, and what comes with Parley for the room, and what simulated people say. */
export const allTexts = (language: Language): readonly Omit<Translated, "english">[] => [
  ...translatedTexts(language),
  ...textsIn({ prompts: withoutIds(promptsIn(language)), speech: withoutParts(everySpeech[language]) }).map(
    ([where, text]) => ({ where, text }),
  ),
];

const withoutIds = ({ stories, ...prompts }: ReturnType<typeof promptsIn>) => ({
  ...prompts,
  stories: Object.fromEntries(Object.entries(stories).map(([name, { id: _, ...story }]) => [name, story])),
});

/** Names are no texts, and neither are the parts of words by which a topic is known. */
const withoutParts = ({ painPoints, names: _, ...speech }: (typeof everySpeech)[Language]) => ({
  ...speech,
  painPoints: Object.values(painPoints).map(({ about: _, ...topic }) => topic),
});
