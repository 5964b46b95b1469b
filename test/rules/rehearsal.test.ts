import { describe, expect, it } from "vitest";
import { restatementOf } from "../../server/rehearsal/conversation/answering.ts";
import { raisedBy, topicOf } from "../../server/rehearsal/conversation/topics.ts";
import { nextDoing, type Seen } from "../../server/rehearsal/doing.ts";
import { everySpeech } from "../../server/rehearsal/speech/everySpeech.ts";
import type { AgendaKey, EditKey } from "../../shared/ids.ts";
import type { CurrentStage, View } from "../../shared/session/view.ts";
import { longest } from "../../shared/text.ts";
import { aKey, aMe, aView } from "../support/aConnection.ts";

const key = aKey("stage") as AgendaKey;
const maya = { side: "a", seat: 0, name: "Maya Lindqvist" } as const;
const priya = { side: "b", seat: 0, name: "Priya Nair" } as const;
const { painPoints, vocabulary } = everySpeech.en;
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
});
