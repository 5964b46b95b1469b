import { describe, expect, it } from "vitest";
import { proposalFor, restatementOf, varied } from "../../server/rehearsal/conversation/answering.ts";
import { termOf } from "../../server/rehearsal/conversation/terms.ts";
import { raisedBy, topicIds, topicOf } from "../../server/rehearsal/conversation/topics.ts";
import { nextDoing, type Seen } from "../../server/rehearsal/doing.ts";
import { everySpeech } from "../../server/rehearsal/speech/everySpeech.ts";
import type { AgendaKey, EditKey } from "../../shared/ids.ts";
import { type Language, languageCodes } from "../../shared/languages.ts";
import type { CurrentStage, View } from "../../shared/session/view.ts";
import { longest as longestInStory } from "../../shared/stages/scenario/limits.ts";
import { longestText } from "../../shared/stages/two-worlds/about.ts";
import { longest } from "../../shared/text.ts";
import { aKey, aMe, aView } from "../support/aConnection.ts";
import { statesOfARoom } from "../support/simulatedRoom.ts";

const key = aKey("stage") as AgendaKey;
const maya = { side: "a", seat: 0, name: "Maya Lindqvist" } as const;
const priya = { side: "b", seat: 0, name: "Priya Nair" } as const;
const { painPoints, vocabulary, otherPainPoints } = everySpeech.en;
const always = (value: number) => () => value;

type StageOf<Id> = Extract<CurrentStage<"participant">, { readonly id: Id }>;
type In<Id extends CurrentStage["id"]> = {
  readonly view: StageOf<Id>["view"];
  readonly me?: object;
  readonly ready?: boolean;
};

/** What somebody sees of one stage. */
function seeing<Id extends CurrentStage["id"]>(id: Id, { view, me = {}, ready = false }: In<Id>): Seen {
  const stage = { key, id, atZero: "wait", warnMs: 0, view } as unknown as CurrentStage<"participant">;
  return {
    view: aView({ phase: "live", at: key, stage }) as View<"participant">,
    me: aMe({ ready, stage: me as never }),
    own: [],
    nowMs: 0,
  };
}
const wrote = (type: string, text: string, about?: string) => ({
  editKey: aKey(text.slice(0, 20)) as EditKey,
  at: key,
  type,
  text,
  order: 1,
  ...(about && { about }),
});

const commandOf = (doing: ReturnType<typeof nextDoing>) => (doing?.kind === "act" ? doing.act.command : doing?.kind);

describe("what a simulated person does next", () => {
  it("[RE5] nothing in the lobby, after the end, or while the room takes a breath", () => {
    const { view, ...rest } = seeing("temperature", { view: { step: "asking", moment: "opening" } });
    for (const other of [{ phase: "lobby" }, { phase: "ended" }, { breath: { clockRan: false } }] as const) {
      expect(nextDoing({ ...rest, view: { ...view, ...other } }, [], maya, always(0))).toBeNull();
    }
  });

  it("[RE5] reads the temperature once, is ready then, and waits", () => {
    const asking = { step: "asking", moment: "opening" } as const;
    const first = nextDoing(seeing("temperature", { view: asking }), [], maya, always(0.9));
    expect(commandOf(first)).toMatchObject({ type: "read" });
    const sent = [{ type: "read" }];
    expect(nextDoing(seeing("temperature", { view: asking, me: { value: 4 } }), sent, maya, always(0.9))).toEqual({
      kind: "ready",
    });
    const done = seeing("temperature", { view: asking, me: { value: 4 }, ready: true });
    expect(nextDoing(done, sent, maya, always(0.9))).toBeNull();
  });

  it("[RE5] writes what hurts their own side, and not the same twice", () => {
    const writing = seeing("pain-points", { view: { step: "writing", hidden: {} } });
    const first = nextDoing(writing, [], maya, always(0.9));
    const text = first?.kind === "act" ? (first.act.text?.text ?? "") : "";
    const topic = topicOf("en", text);
    expect(topic && raisedBy(topic)).toBe("a");
    const second = nextDoing({ ...writing, own: [wrote("add-post", text)] }, [{ type: "add-post" }], maya, always(0.9));
    expect(commandOf(second)).toMatchObject({ type: "add-post" });
    expect(second).not.toEqual(first);
  });

  it("[RE5] puts posts about the same thing together, and leaves it where the facilitator does", () => {
    const [one, other] = painPoints["no-answer"].posts;
    const posts = {
      [aKey("x")]: { text: one },
      [aKey("y")]: { text: other },
      [aKey("z")]: { text: painPoints["silent-slips"].posts[0] },
    };
    const board = (grouping: string) =>
      seeing("pain-points", { view: { step: "grouping", grouping, posts, groups: {}, hidden: {} } as never });
    expect(commandOf(nextDoing(board("everyone"), [], maya, always(0)))).toEqual({
      type: "group",
      post: aKey("y"),
      onto: aKey("x"),
    });
    expect(nextDoing(board("facilitator"), [], maya, always(0))).toEqual({ kind: "ready" });
  });

  it("[RE5] places dots as long as there are any, never more than one item takes", () => {
    const view = {
      step: "voting",
      budget: 2,
      perItem: 1,
      posts: { [aKey("x")]: { text: "X" }, [aKey("y")]: { text: "Y" } },
      groups: {},
      hidden: {},
    } as never;
    const first = nextDoing(seeing("pain-points", { view, me: { dots: {}, left: 2, budget: 2 } }), [], maya, always(0));
    expect(commandOf(first)).toEqual({ type: "set-dots", item: aKey("x"), dots: 1 });
    const second = seeing("pain-points", { view, me: { dots: { [aKey("x")]: 1 }, left: 1, budget: 2 } });
    expect(commandOf(nextDoing(second, [], maya, always(0)))).toEqual({ type: "set-dots", item: aKey("y"), dots: 1 });
    const none = seeing("pain-points", { view, me: { dots: { [aKey("x")]: 1, [aKey("y")]: 1 }, left: 0, budget: 2 } });
    expect(nextDoing(none, [], maya, always(0))).toEqual({ kind: "ready" });
  });

  it("[RE5] restates the cards that were dealt and no others, by what stands on them", () => {
    const dates = painPoints["promised-dates"];
    const item = { place: 0, text: dates.posts[1], side: "b", restatements: {}, proposals: {} };
    const view = { step: "restate", hidden: {}, items: { [aKey("x")]: item, [aKey("y")]: item } } as never;
    const dealt = seeing("perspective-swap", { view, me: { cards: { [aKey("y")]: "open" } } });
    const doing = nextDoing(dealt, [], maya, always(0));
    expect(commandOf(doing)).toEqual({ type: "restate", item: aKey("y"), text: dates.restatements[0] });
    const answered = seeing("perspective-swap", { view, me: { cards: { [aKey("y")]: "answered" } } });
    expect(nextDoing(answered, [], maya, always(0))).toEqual({ kind: "ready" });
  });

  it("[RE5] says whether they were understood only where they may, and where somebody has tried", () => {
    const item = { place: 0, text: "X", restatements: { [aKey("r")]: { text: "…" } }, proposals: {} };
    const view = {
      step: "heard",
      hidden: {},
      items: { [aKey("x")]: item, [aKey("y")]: { ...item, restatements: {} }, [aKey("z")]: item },
    } as never;
    const here = seeing("perspective-swap", { view, me: { mayRate: [aKey("x"), aKey("y")], scores: {} } });
    expect(commandOf(nextDoing(here, [], priya, always(0)))).toMatchObject({ type: "rate", item: aKey("x") });
    expect(nextDoing(here, [{ type: "rate", item: aKey("x") } as never], priya, always(0))).toEqual({ kind: "ready" });
  });

  it("[RE5] defines each word as their side means it", () => {
    const { urgent } = vocabulary.terms;
    const view = { step: "define", hidden: {}, terms: { [aKey("u")]: { term: "URGENT", also: [] } } } as never;
    const says = (who: typeof maya | typeof priya) =>
      commandOf(nextDoing(seeing("shared-vocabulary", { view }), [], who, always(0)));
    expect(says(maya)).toEqual({ type: "define", term: aKey("u"), text: urgent.means.a[0] });
    expect(says(priya)).toEqual({ type: "define", term: aKey("u"), text: urgent.means.b[0] });
  });

  it("[RE5] objects with a reason to what goes against their side, and accepts what both can", () => {
    const draft = (word: "urgent" | "done", at: number) => vocabulary.terms[word].drafts[at]?.text;
    const voting = (term: string, text: string | undefined) =>
      seeing("shared-vocabulary", {
        view: {
          step: "agree",
          hidden: {},
          focus: aKey("t"),
          rule: {},
          terms: {
            [aKey("t")]: {
              term,
              also: [],
              standing: { status: "voting", vote: 1, drafts: [aKey("d")] },
              drafts: { [aKey("d")]: { text } },
              meanings: {},
              history: {},
            },
          },
        } as never,
        me: { ballot: {} },
      });
    const onUrgent = commandOf(nextDoing(voting("Urgent", draft("urgent", 0)), [], priya, always(0)));
    expect(onUrgent).toMatchObject({ choice: "object", reason: expect.stringContaining("urgent") });
    expect(commandOf(nextDoing(voting("Urgent", draft("urgent", 0)), [], maya, always(0)))).toMatchObject({
      choice: "agree",
    });
    expect(commandOf(nextDoing(voting("Done", draft("done", 0)), [], priya, always(0)))).toMatchObject({
      choice: "agree",
    });
  });
});

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
    expect(topicOf("ja", "いずれ分かります")).toBeUndefined();
    expect(topicOf("ja", "本番稼働の引き継ぎがありません")).toBe("hand-over");
    expect(topicOf("ar", "النطاق يتغيّر ويبقى الموعد كما هو")).toBe("late-scope");
    expect(topicOf("ar", "تبديل الفريق كل شهر")).toBeUndefined();
  });

  it("[RE6] goes on in the other language when that of the session is changed, and knows what was said before", () => {
    const [german = ""] = everySpeech.de.painPoints["all-urgent"].posts;
    expect(restatementOf("fr", { text: german }, 1, longest.restatement)).toBe(
      everySpeech.fr.painPoints["all-urgent"].restatements[1],
    );
    const writing = seeing("pain-points", { view: { step: "writing", hidden: {} } });
    const saying = (language: "ar" | "ja") =>
      nextDoing({ ...writing, view: { ...writing.view, language } }, [], maya, always(0.9));
    expect(saying("ar")).toMatchObject({ act: { text: { text: everySpeech.ar.painPoints["no-answer"].posts[0] } } });
    expect(saying("ja")).toMatchObject({ act: { text: { text: everySpeech.ja.painPoints["no-answer"].posts[0] } } });
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
