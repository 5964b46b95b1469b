import { languageCodes } from "../../../shared/languages.ts";
import { isSameTerm } from "../../../shared/stages/shared-vocabulary/duplicates.ts";
import { everySpeech } from "../speech/everySpeech.ts";

/** Words that the two sides quarrel over, those first that they know best. */
export const termIds = ["done", "urgent", "committed-date", "go-live", "hand-over", "small-change"] as const;
export type TermId = (typeof termIds)[number];

/** Which of them a term is, in whatever language it was proposed. */
export const termOf = (term: string): TermId | undefined =>
  termIds.find((id) => languageCodes.some((code) => isSameTerm(everySpeech[code].vocabulary.terms[id].term, term)));
