import { describe, expect, it } from "vitest";
import { proposalFor, restatementOf, varied } from "../../server/rehearsal/conversation/answering.ts";
import { termOf } from "../../server/rehearsal/conversation/terms.ts";
import { topicIds, topicOf } from "../../server/rehearsal/conversation/topics.ts";
import { everySpeech } from "../../server/rehearsal/speech/everySpeech.ts";
import { type Language, languageCodes } from "../../shared/languages.ts";
import { longest as longestInStory } from "../../shared/stages/scenario/limits.ts";
import { longestText } from "../../shared/stages/two-worlds/about.ts";
import { longest } from "../../shared/text.ts";
import { statesOfARoom } from "../support/simulatedRoom.ts";

const { otherPainPoints } = everySpeech.en;

describe("what they say", () => {
  it("[RE5] what a real person wrote is answered by what it speaks of, or else in a way that fits everything", () => {
    const answer = (text: string) => restatementOf("en", { text }, 0, longest.restatement);
    expect(topicOf("en", "They promise dates before they check with us")).toBe("promised-dates");
    expect(topicOf("en", "Tickets are always marked urgent")).toBe("all-urgent");
    expect(topicOf("de", "Jedes Ticket ist angeblich dringend")).toBe("all-urgent");
    expect(topicOf("ja", "チケットはいつも至急です")).toBe("all-urgent");
    expect(topicOf("ar", "كل التذاكر عاجلة")).toBe("all-urgent");
    expect(answer("The coffee is cold")).toBe(otherPainPoints.restatements[0]);
    expect(proposalFor("en", { text: "The coffee is cold" }, 1, longest.proposal)).toBe(otherPainPoints.proposals[1]);
    expect(proposalFor("en", { text: "Tickets are always marked urgent" }, 0, longest.proposal)).toMatch(
      /^“Urgent” needs one/,
    );
  });

  it("[RE5] a word is not taken for a topic because a part of it is", () => {
    expect(topicOf("pt", "A aprovação demora três semanas e não adianta reclamar")).toBeUndefined();
    expect(topicOf("es", "La entrega demoró tres semanas")).toBe("silent-slips");
    expect(topicOf("es", "Esto no es una democracia")).toBeUndefined();
    expect(topicOf("es", "Enseñan una demo que nadie ha construido")).toBe("sold-before-built");
    expect(topicOf("ja", "いずれ分かります")).toBeUndefined();
    expect(topicOf("ja", "本番稼働の引き継ぎがありません")).toBe("hand-over");
    expect(topicOf("ar", "النطاق يتغيّر ويبقى الموعد كما هو")).toBe("late-scope");
    expect(topicOf("ar", "تبديل الفريق كل شهر")).toBeUndefined();
  });

  it("a text that has been said by as many as there are wordings is said with a sentence more", () => {
    expect(varied(everySpeech.en, ["Yes.", "No."], 1, 80)).toBe("No.");
    expect(varied(everySpeech.en, ["Yes.", "No."], 2, 80)).toMatch(/^Yes\. ./);
    expect(varied(everySpeech.ja, ["はい。", "いいえ。"], 2, 80)).toMatch(/^はい。\S/);
  });
});

/** Every text below `value` with its path. */
function textsIn(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, `${path}/${key}`));
}
/** What people say, without the parts of words by which they know a topic. */
const saidIn = (language: Language) => textsIn(everySpeech[language]).filter(([path]) => !path.includes("/about/"));

describe.each(languageCodes)("what they say in %s", (language) => {
  const speech = everySpeech[language];

  it("[RE6] lacks nothing that they say in English, and has nothing left of it", () => {
    const english = new Map(saidIn("en"));
    const said = saidIn(language);
    expect(said.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
    expect(said.filter(([path, text]) => text.trim() === "" && path !== "/between")).toEqual([]);
    if (language === "en") return;
    // Names are names, and “urgent” is a word of both.
    const may = (path: string) => path.startsWith("/names/") || path.endsWith("/term") || path.endsWith("/side");
    expect(said.filter(([path, text]) => text.length > 1 && !may(path) && english.get(path) === text)).toEqual([]);
  });

  it("[RE6] is written in the letters of the language", () => {
    const latin = saidIn(language).filter(([path, text]) => /\p{Script=Latin}/u.test(text) && !path.endsWith("/side"));
    if (language === "ar" || language === "ja") expect(latin).toEqual([]);
    else expect(latin.length).toBeGreaterThan(300);
  });

  it("[RE5] every post is known again as its own topic, so that an answer fits it", () => {
    for (const id of topicIds) {
      const { name, posts } = speech.painPoints[id];
      for (const post of posts) expect(topicOf("en", post)).toBe(id);
      expect(topicOf("en", "anything", name)).toBe(id);
    }
    const terms = Object.entries(speech.vocabulary.terms).map(([id, { term }]) => [id, termOf(term)]);
    expect(terms.filter(([id, found]) => id !== found)).toEqual([]);
  });

  it("[RE5] fits where it goes, and up to the most people on a side no two say the same", () => {
    const within = (texts: readonly (string | undefined)[], most: number) => {
      for (const text of texts) expect(text?.length ?? 0, text).toBeLessThanOrEqual(most);
    };
    for (const id of topicIds) {
      const { name, posts, restatements, proposals } = speech.painPoints[id];
      within([name], longest.groupName);
      within(posts, longest.post);
      within([...restatements, ...proposals], longest.restatement);
      const said = Array.from({ length: 12 }, (_, seat) =>
        restatementOf(language, { text: name }, seat, longest.restatement),
      );
      expect(new Set(said).size).toBe(12);
    }
    for (const { term, means, drafts } of Object.values(speech.vocabulary.terms)) {
      within([term], longest.term);
      within([...means.a, ...means.b, ...means.neutral], longest.definition);
      for (const { text, usage, example, against } of drafts) {
        within([text], longest.definition);
        within([usage, example, ...(against?.reasons ?? [])], longest.note);
      }
    }
    within(
      textsIn(speech.worlds).map(([, text]) => text),
      longestText,
    );
    within(speech.story.acts, longestInStory.act);
    within(speech.story.feelings, longestInStory.feeling);
    within(
      textsIn(speech.promises).map(([, text]) => text),
      longest.commitment,
    );
    within(
      textsIn([speech.takeaways, speech.conditions]).map(([, text]) => text),
      longest.takeaway,
    );
    within(
      textsIn(speech.names).map(([, text]) => text),
      longest.personName,
    );
  });

  it("[RE5] names no side, since sides can be called anything", () => {
    const sides = /\b(sales|operations|ops|vertrieb|betrieb|ventes?|opérations|ventas|operaciones|vendas|operações)\b/i;
    // These have no edges of words. A day of business is no side.
    const withoutEdges = /営業(?!日)|運用部|المبيعات|العمليات/;
    const named = ([, text]: [string, string]) => sides.test(text) || withoutEdges.test(text);
    expect(saidIn(language).filter(named)).toEqual([]);
  });
});

it.each(["ar", "ja"] as const)("[RE6] a whole rehearsal in %s has no sentence in Latin letters", (language) => {
  const told = new Set<string>();
  for (const { view } of statesOfARoom("done", language)) {
    const { title: _, ...seen } = view("facilitator");
    for (const [, text] of textsIn(seen)) told.add(text);
  }
  const letters = language === "ar" ? /\p{Script=Arabic}/u : /\p{Script=Han}|\p{Script=Hiragana}/u;
  expect([...told].filter((text) => letters.test(text)).length).toBeGreaterThan(80);
  expect([...told].filter((text) => /\p{Script=Latin}+ \p{Script=Latin}+ \p{Script=Latin}+/u.test(text))).toEqual([]);
});
