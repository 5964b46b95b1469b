import { describe, expect, expectTypeOf, it } from "vitest";
import type { ContentId } from "../../shared/ids.ts";
import { questionsOf } from "../../shared/stages/hard-questions/deck/deck.ts";
import { deck } from "../../shared/stages/hard-questions/deck/en.ts";
import { longestQuestion, mostAnswers, mostQuestions } from "../../shared/stages/hard-questions/limits.ts";
import type { EventOf } from "../../shared/stages/hard-questions/schema.ts";
import { answered, hardQuestionsRoom, managed, shown, upvoting } from "../support/hardQuestionsRoom.ts";
import { audiences, everybody, id, many } from "../support/stageRoom.ts";

const question = (room: ReturnType<typeof hardQuestionsRoom>) => {
  const view = room.view("screen");
  return view.step === "choosing" ? undefined : view.question.text;
};

describe("the deck", () => {
  it("has at least twelve questions, each of its own and short enough to be asked", () => {
    const questions = questionsOf(deck);
    expect(questions.length).toBeGreaterThanOrEqual(12);
    expect(new Set(questions).size).toBe(questions.length);
    for (const question of questions) expect(question.length).toBeLessThanOrEqual(longestQuestion);
  });
});

describe("choosing", () => {
  it("[HQ1] Next asks the questions of the list in turn, and the facilitator any other", () => {
    const room = hardQuestionsRoom({ questions: ["One?", "Two?"] });
    expect(room.view("facilitator")).toEqual({ step: "choosing", earlier: {}, next: "One?" });
    expect(room.view("screen")).toEqual({ step: "choosing" });
    expect(room.asks("Something else?")).toBe("done");
    expect(question(room)).toBe("Something else?");
    expect(room.asks("Too soon?")).toBe("wrong-step");
    room.moves("choosing");
    room.asks("Two?");
    room.answers("a1", "x");
    room.moves("upvoting");
    expect(room.asks("Too soon?")).toBe("wrong-step");
    room.moves("shown");
    expect(room.asks("One?")).toBe("done");
    expect(question(room)).toBe("One?");
    expect(room.does("a1", { type: "ask", question: "Mine?" })).toBe("not-allowed");
  });

  it("[HQ1] what was set aside is taken up again by Next, and without any question left there is nothing to ask", () => {
    const room = hardQuestionsRoom({ questions: ["One?", "Two?"] });
    room.moves("answering");
    room.moves("choosing");
    expect(room.view("facilitator")).toMatchObject({ next: "One?" });
    room.moves("answering");
    expect(question(room)).toBe("One?");
    expect(hardQuestionsRoom({ questions: [] }).moves("answering")).toBe("nothing-here");
  });

  it("[HQ2] a question asked before comes back with its answers, and asking another one loses none", () => {
    const room = hardQuestionsRoom({ questions: ["One?", "Two?"] });
    room.moves("answering");
    room.answers("a1", "first");
    room.moves("choosing");
    room.asks("Two?");
    room.answers("b1", "second");
    room.moves("upvoting");
    room.moves("shown");
    expect(shown(room).answers).toEqual({ [id("second")]: { text: "text of second" } });
    expect(room.asks(" One? ")).toBe("done");
    expect(room.counts()).toEqual({ written: 1 });
    room.moves("upvoting");
    expect(shown(room).answers).toEqual({ [id("first")]: { text: "text of first" } });
    expect(shown(room).question).toMatchObject({ place: 0, text: "One?" });
    expect(room.state().asked).toHaveLength(2);
  });

  it("[HQ3] no more than forty questions are asked", () => {
    const room = hardQuestionsRoom();
    for (let n = 0; n < mostQuestions; n += 1) {
      room.asks(`Question ${n}?`);
      room.moves("choosing");
    }
    expect(room.asks("One more?")).toBe("too-many-items");
    expect(room.asks("Question 7?")).toBe("done");
  });
});

describe("answering", () => {
  it("[HQ4] what is answered is in nobody's view, and is counted", () => {
    const room = answered();
    for (const audience of audiences) expect(JSON.stringify(room.view(audience))).not.toContain("text of");
    expect(room.counts()).toEqual({ written: 6 });
    expect(room.scope()).toBeNull();
    expect(room.result()).toEqual({ questions: [] });
  });

  it("[HQ5] no event about an answer has a side or a person", () => {
    expectTypeOf<EventOf<"answered">>().toEqualTypeOf<{
      readonly type: "answered";
      readonly id: ContentId;
      readonly to: ContentId;
      readonly text: string;
    }>();
    expect(Object.keys(answered().events.at(-1) ?? {}).sort()).toEqual(["id", "text", "to", "type"]);
  });

  it("[HQ5] an answer to a question that the room has left is not taken for one to the next", () => {
    const room = answered();
    const { question } = room.view("screen") as { question: { id: string } };
    room.moves("upvoting");
    room.moves("shown");
    room.asks("Another one?");
    expect(room.answers("a1", "late", "too late", question.id)).toBe("wrong-step");
    expect(room.answers("a1", "late", "in time")).toBe("done");
  });

  it("[HQ6] the edit key is the right to edit and delete, and adding again is a harmless retry", () => {
    const room = hardQuestionsRoom();
    room.moves("answering");
    expect(room.answers("a1", "mine", "first")).toBe("done");
    expect(room.edits("a1", "mine", "second")).toBe("done");
    expect(room.answers("a1", "mine", "first")).toBe("done");
    expect(room.edits("a1", "other", "third")).toBe("stale-edit");
    expect(room.deletes("a1", "other")).toBe("stale-edit");
    room.answers("a1", "regretted");
    room.moves("upvoting");
    expect(room.answers("a1", "mine", "first")).toBe("done");
    expect(room.edits("a1", "mine", "too late")).toBe("wrong-step");
    expect(room.deletes("a1", "regretted")).toBe("done");
    expect(shown(room).answers).toEqual({ [id("mine")]: { text: "second" } });
    room.moves("shown");
    expect(room.deletes("a1", "mine")).toBe("wrong-step");
    room.asks("Another one?");
    expect(room.edits("a1", "mine", "too late")).toBe("wrong-step");
  });

  it("[HQ6] without an edit key it is malformed, and an empty or too long text is refused", () => {
    const room = hardQuestionsRoom();
    room.moves("answering");
    expect(room.does("a1", { type: "answer", to: id("q1"), text: "text" })).toBe("malformed");
    expect(room.does("a1", { type: "edit-answer", text: "text" })).toBe("malformed");
    expect(room.does("a1", { type: "delete-answer" })).toBe("malformed");
    expect(room.answers("a1", "mine", " ")).toBe("empty-text");
    expect(room.answers("a1", "mine", "x".repeat(401))).toBe("too-long");
    expect(room.does("facilitator", { type: "answer", to: id("q1"), text: "text" }, "mine")).toBe("not-allowed");
  });

  it("[HQ3] the stage takes no more answers than its limit", () => {
    const room = hardQuestionsRoom();
    room.moves("answering");
    const answer = { about: id("q1"), text: "text" };
    room.becomes((state) => ({ ...state, answers: { shown: {}, unseen: many(mostAnswers, answer) } }));
    expect(room.answers("b1", "more")).toBe("too-many-items");
  });

  it("[HQ7] a question without an answer is not voted on", () => {
    const room = hardQuestionsRoom();
    room.moves("answering");
    expect(room.moves("upvoting")).toBe("nothing-here");
    room.answers("a1", "only");
    room.deletes("a1", "only");
    expect(room.moves("upvoting")).toBe("nothing-here");
  });

  it("[HQ8] back to answering keeps what was revealed out of sight, and new answers wait for the next reveal", () => {
    const room = upvoting();
    room.moves("answering");
    room.answers("a1", "later");
    room.edits("a2", "a2", "reworded");
    for (const audience of audiences) expect(JSON.stringify(room.view(audience))).not.toMatch(/text of|reworded/);
    expect(JSON.stringify(room.result())).not.toContain("reworded");
    room.moves("upvoting");
    expect(Object.keys(shown(room).answers)).toHaveLength(everybody.length + 1);
    expect(shown(room).answers[id("a2")]).toEqual({ text: "reworded" });
  });
});

describe("hiding", () => {
  it("[HQ13] the room gets the id of a hidden answer alone, and the facilitator sees it marked", () => {
    const room = upvoting();
    room.hides("a1");
    expect(JSON.stringify(room.view("participant"))).not.toContain("text of a1");
    expect(JSON.stringify(room.view("screen"))).not.toContain("a1");
    expect(room.view("participant").hidden).toEqual({ [id("a1")]: true });
    expect(managed(room).answers[id("a1")]).toEqual({ text: "text of a1", hidden: true });
    expect(room.does("a1", { type: "hide", answer: id("a2") })).toBe("not-allowed");
    expect(answered().hides("a1")).toBe("not-found");
  });

  it("[HQ13] its author rewords it even when the room is at another question, and the facilitator shows it again", () => {
    const room = upvoting();
    room.hides("a1");
    room.moves("shown");
    room.asks("Another one?");
    expect(room.edits("a1", "a1", "kinder")).toBe("done");
    const { earlier } = room.view("facilitator");
    expect(earlier[id("q1")]?.answers[id("a1")]).toEqual({ text: "kinder", hidden: true, reworded: true });
    room.shows("a1");
    expect(room.view("facilitator").earlier[id("q1")]?.answers[id("a1")]).toEqual({ text: "kinder" });
    expect(room.result().questions[0]?.top.map(({ text }) => text)).toContain("kinder");
  });

  it("[HQ14] participants and screens get one question, the facilitator also the earlier ones", () => {
    const room = upvoting({ questions: ["One?", "Two?"] });
    room.upvotes("b1", "a1");
    room.moves("shown");
    room.asks("Two?");
    for (const audience of ["participant", "screen"] as const) {
      expect(JSON.stringify(room.view(audience))).not.toMatch(/One\?|text of/);
    }
    const { earlier } = room.view("facilitator");
    expect(Object.keys(earlier)).toEqual([id("q1")]);
    expect(earlier[id("q1")]).toMatchObject({ place: 0, text: "One?", tally: { voters: 1 } });
  });
});
