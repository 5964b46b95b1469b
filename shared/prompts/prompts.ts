import type { Language } from "../languages.ts";
import type { ExchangeIdeas } from "../stages/commitments/seeds/seeds.ts";
import type { Deck } from "../stages/hard-questions/deck/deck.ts";
import type { Library } from "../stages/scenario/library/stories.ts";

/** What Parley itself says to the whole room, in one language: texts that become part of the session. */
export interface Prompts {
  /** Stories of the scenario stage. */
  readonly stories: Library;
  /** Hard questions. */
  readonly questions: Deck;
  /** Proposals that the list of commitments starts with. */
  readonly commitments: ExchangeIdeas;
}

/** The prompts in a language. They come in from outside, so that no device loads all of them. */
export type PromptsIn = (language: Language) => Prompts;
