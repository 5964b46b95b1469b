import type { Language } from "../languages.ts";
import { exchangeIdeas as exchangeIdeasAr } from "../stages/commitments/seeds/ar.ts";
import { exchangeIdeas as exchangeIdeasDe } from "../stages/commitments/seeds/de.ts";
import { exchangeIdeas as exchangeIdeasEn } from "../stages/commitments/seeds/en.ts";
import { exchangeIdeas as exchangeIdeasEs } from "../stages/commitments/seeds/es.ts";
import { exchangeIdeas as exchangeIdeasFr } from "../stages/commitments/seeds/fr.ts";
import { exchangeIdeas as exchangeIdeasJa } from "../stages/commitments/seeds/ja.ts";
import { exchangeIdeas as exchangeIdeasPt } from "../stages/commitments/seeds/pt.ts";
import { deck as deckAr } from "../stages/hard-questions/deck/ar.ts";
import { deck as deckDe } from "../stages/hard-questions/deck/de.ts";
import { deck as deckEn } from "../stages/hard-questions/deck/en.ts";
import { deck as deckEs } from "../stages/hard-questions/deck/es.ts";
import { deck as deckFr } from "../stages/hard-questions/deck/fr.ts";
import { deck as deckJa } from "../stages/hard-questions/deck/ja.ts";
import { deck as deckPt } from "../stages/hard-questions/deck/pt.ts";
import { library as libraryAr } from "../stages/scenario/library/ar/index.ts";
import { library as libraryDe } from "../stages/scenario/library/de/index.ts";
import { library as libraryEn } from "../stages/scenario/library/en/index.ts";
import { library as libraryEs } from "../stages/scenario/library/es/index.ts";
import { library as libraryFr } from "../stages/scenario/library/fr/index.ts";
import { library as libraryJa } from "../stages/scenario/library/ja/index.ts";
import { library as libraryPt } from "../stages/scenario/library/pt/index.ts";
import type { Prompts, PromptsIn } from "./prompts.ts";

const prompts: Readonly<Record<Language, Prompts>> = {
  en: { stories: libraryEn, questions: deckEn, commitments: exchangeIdeasEn },
  de: { stories: libraryDe, questions: deckDe, commitments: exchangeIdeasDe },
  fr: { stories: libraryFr, questions: deckFr, commitments: exchangeIdeasFr },
  es: { stories: libraryEs, questions: deckEs, commitments: exchangeIdeasEs },
  pt: { stories: libraryPt, questions: deckPt, commitments: exchangeIdeasPt },
  ja: { stories: libraryJa, questions: deckJa, commitments: exchangeIdeasJa },
  ar: { stories: libraryAr, questions: deckAr, commitments: exchangeIdeasAr },
};

/** The prompts of every language at once: for the server, which has sessions in all of them. */
export const promptsIn: PromptsIn = (language) => prompts[language];
