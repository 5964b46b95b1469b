import type { SideId, TwoSide } from "../../../shared/ids.ts";
import { type Language, languageCodes } from "../../../shared/languages.ts";
import { everySpeech } from "../speech/everySpeech.ts";
import type { TopicSpeech } from "../speech/speech.ts";

/** What hurts those who have to win the customer, and those who have to make it work. */
const topics = {
  a: ["no-answer", "no-without-offer", "capacity", "silent-slips", "alone-after-signing", "forms"],
  b: ["promised-dates", "sold-before-built", "hand-over", "late-scope", "discounts", "all-urgent"],
} as const satisfies Record<TwoSide, readonly string[]>;

export type TopicId = (typeof topics)[TwoSide][number];

export const topicIds: readonly TopicId[] = [...topics.a, ...topics.b];

const raisedByFirst: ReadonlySet<TopicId> = new Set(topics.a);
/** The side that the topic hurts. */
export const raisedBy = (topic: TopicId): TwoSide => (raisedByFirst.has(topic) ? "a" : "b");

/** What hurts people of this side; those of neither see both. */
export const topicsOf = (side: SideId): readonly TopicId[] => (side === "neutral" ? topicIds : topics[side]);

const isOwnWording = (text: string, { name, posts }: TopicSpeech): boolean =>
  text === name || posts.some((post) => text.startsWith(post));

const isAbout = (text: string, { about }: TopicSpeech): boolean => {
  const searched = ` ${text.toLowerCase()} `;
  return about.some((parts) => parts.split("+").every((part) => searched.includes(part)));
};

/**
 * The topic of what stands in the room: a wording of a simulated person, in whatever language the session
 * had then, or else the words of somebody else, in the language that it has now.
 */
export function topicOf(language: Language, ...texts: readonly string[]): TopicId | undefined {
  const find = (isOf: (text: string, topic: TopicSpeech) => boolean, within: Language) =>
    topicIds.find((id) => texts.some((text) => isOf(text, everySpeech[within].painPoints[id])));
  for (const code of languageCodes) {
    const own = find(isOwnWording, code);
    if (own) return own;
  }
  return find(isAbout, language);
}
