import type { TwoSide } from "../../../shared/ids.ts";
import { type Language, languageCodes } from "../../../shared/languages.ts";
import { promptsIn } from "../../../shared/prompts/everyLanguage.ts";
import { type Deck, questionIds, questionsOf } from "../../../shared/stages/hard-questions/deck/deck.ts";
import { around } from "../choosing.ts";
import { everySpeech } from "../speech/everySpeech.ts";
import type { DraftSpeech, Meanings, Speech, TopicSpeech } from "../speech/speech.ts";
import { termOf } from "./terms.ts";
import { topicOf } from "./topics.ts";

/** What stands in the room and is to be answered: a pain point, with what was put together under it. */
export interface Raised {
  readonly text: string;
  readonly posts?: readonly string[];
}

/**
 * One of the given texts by seat. From the seat on at which they begin anew, a sentence is added,
 * as long as it fits: two people do not say the same.
 */
export function varied(
  { between, closings }: Speech,
  texts: readonly string[],
  seat: number,
  longest: number,
  endings = closings,
): string {
  const text = around(texts, seat);
  const round = Math.floor(seat / texts.length);
  const more = `${text}${between}${around(endings, round - 1 + seat)}`;
  return round === 0 || more.length > longest ? text : more;
}

/** What is said to what stands in the room in this language; null where it speaks of nothing that they know. */
function knownOf(language: Language, { text, posts = [] }: Raised): TopicSpeech | null {
  const topic = topicOf(language, text, ...posts);
  return topic ? everySpeech[language].painPoints[topic] : null;
}

/** As somebody whom it hurts would say it, in the first person. */
export function restatementOf(language: Language, raised: Raised, seat: number, longest: number): string {
  const speech = everySpeech[language];
  const { restatements } = knownOf(language, raised) ?? speech.otherPainPoints;
  return varied(speech, restatements, seat, longest);
}

/** What both could live with. */
export function proposalFor(language: Language, raised: Raised, seat: number, longest: number): string {
  const speech = everySpeech[language];
  const proposals = [...(knownOf(language, raised)?.proposals ?? []), ...speech.otherPainPoints.proposals];
  return varied(speech, proposals, seat, longest, speech.endingsOfProposals);
}

/** What a term means to people of each side, also one that nobody here has heard. */
export function meaningsOf({ vocabulary: { terms, others } }: Speech, term: string): Meanings {
  const id = termOf(term);
  return id ? terms[id].means : others.means;
}

export function draftsOf({ vocabulary: { terms, others } }: Speech, term: string): readonly DraftSpeech[] {
  const id = termOf(term);
  return id ? terms[id].drafts : others.drafts;
}

/** What is said to a draft of a simulated person, in whatever language it was written; undefined for those of others. */
export function knownDraft(speech: Speech, term: string, text: string | undefined): DraftSpeech | undefined {
  const places = languageCodes.map((code) => draftsOf(everySpeech[code], term).findIndex((one) => one.text === text));
  return draftsOf(speech, term)[Math.max(...places)];
}

/** The deck that a question is of, in whatever language; the one of the session's where it is of none. */
export const deckWith = (language: Language, question: string): Deck =>
  languageCodes.map((code) => promptsIn(code).questions).find((deck) => questionsOf(deck).includes(question)) ??
  promptsIn(language).questions;

/** What people of a side would say to a question, also to one that nobody here has heard. */
export function answersTo(language: Language, question: string, side: TwoSide): readonly string[] {
  const deck = deckWith(language, question);
  const id = questionIds.find((one) => deck[one] === question);
  const { to, toOthers } = everySpeech[language].answers;
  return (id ? to[id] : toOthers)[side];
}

/** For those who belong to neither side: what both would say, in turn. */
export const ofBoth = (texts: Readonly<Record<TwoSide, readonly string[]>>): readonly string[] => [
  ...texts.a.slice(3),
  ...texts.b.slice(3),
];
