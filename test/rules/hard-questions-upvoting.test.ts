import { describe, expect, it } from "vitest";
import { hardQuestionsRoom, shown, tally, upvoting } from "../support/hardQuestionsRoom.ts";
import { audiences, everybody, id, type Name } from "../support/stageRoom.ts";

describe("upvoting", () => {
  it("[HQ9] each person has one vote for each answer, and can take it back", () => {
    const room = upvoting();
    expect(room.upvotes("a1", "b1")).toBe("done");
    expect(room.upvotes("a1", "b2")).toBe("done");
    const before = room.events.length;
    expect(room.upvotes("a1", "b1")).toBe("done");
    expect(room.upvotes("a1", "b3", false)).toBe("done");
    expect(room.events).toHaveLength(before);
    expect(room.me("a1")).toEqual({ upvotes: { [id("b1")]: true, [id("b2")]: true } });
    room.upvotes("a1", "b1", false);
    expect(room.me("a1")).toEqual({ upvotes: { [id("b2")]: true } });
    expect(room.me("a2")).toEqual({ upvotes: {} });
  });

  it("[HQ9] votes go to answers in sight of the question that the room is at", () => {
    const room = upvoting();
    room.hides("a1");
    expect(room.upvotes("b1", "a1")).toBe("not-found");
    expect(room.upvotes("b1", "never")).toBe("not-found");
    expect(room.does("facilitator", { type: "upvote", answer: id("a2"), on: true })).toBe("not-allowed");
    room.moves("shown");
    expect(room.upvotes("b1", "a2")).toBe("wrong-step");
    room.asks("Another one?");
    room.answers("a1", "new");
    room.moves("upvoting");
    expect(room.upvotes("b1", "a2")).toBe("not-found");
    expect(room.upvotes("b1", "new")).toBe("done");
  });

  it("[HQ10] people are counted, votes are not, and taking votes back does not undo having voted", () => {
    const room = upvoting();
    const before = audiences.map((audience) => room.view(audience));
    room.upvotes("a1", "b1");
    room.upvotes("a2", "b1");
    room.upvotes("a2", "b1", false);
    expect(audiences.map((audience) => room.view(audience))).toEqual(before);
    expect(room.counts()).toEqual({ cast: 2 });
  });
});

describe("shown", () => {
  it("[HQ11] votes are frozen, by side where three of each have voted, and the pseudonyms are gone", () => {
    const room = upvoting();
    for (const name of everybody) room.upvotes(name, "b1");
    room.upvotes("a1", "a2");
    room.moves("shown");
    expect(tally(room)).toMatchObject({ voters: 6, votes: { [id("b1")]: 6, [id("a2")]: 1, [id("a3")]: 0 } });
    expect(tally(room)?.bySide?.a).toMatchObject({ [id("b1")]: 3, [id("a2")]: 1 });
    expect(room.scope()).toBeNull();
    expect(JSON.stringify(room.state())).not.toContain("upvoting-1/");
    room.only([]);
    expect(tally(room)?.bySide?.b).toMatchObject({ [id("b1")]: 3, [id("a2")]: 0 });
  });

  it("[HQ11] where two of a side have voted no side is named", () => {
    const room = upvoting();
    for (const name of everybody.slice(0, 5)) room.upvotes(name, "b1");
    room.moves("shown");
    expect(tally(room)?.votes[id("b1")]).toBe(5);
    expect(tally(room)).not.toHaveProperty("bySide");
  });

  it("[HQ11] [HQ13] a hidden answer takes its votes along and has them again; a deleted one loses them", () => {
    const room = upvoting();
    room.upvotes("a1", "b1");
    room.upvotes("a1", "b2");
    room.deletes("b2", "b2");
    room.hides("b1");
    room.moves("shown");
    expect(tally(room)?.votes).not.toHaveProperty([id("b1")]);
    room.shows("b1");
    expect(tally(room)?.votes).toMatchObject({ [id("b1")]: 1 });
    expect(tally(room)?.votes).not.toHaveProperty([id("b2")]);
  });

  it("[HQ12] back to upvoting opens a fresh ballot and shows no earlier tally, which stands if nobody votes", () => {
    const room = upvoting();
    room.upvotes("a1", "b1");
    room.moves("shown");
    room.moves("upvoting");
    expect(room.scope()).toBe("upvoting-2");
    expect(room.me("a1")).toEqual({ upvotes: {} });
    for (const audience of audiences) expect(room.view(audience)).not.toHaveProperty("tally");
    room.moves("shown");
    expect(tally(room)?.votes[id("b1")]).toBe(1);
    room.moves("upvoting");
    room.upvotes("a1", "b2");
    room.moves("shown");
    expect(tally(room)?.votes).toMatchObject({ [id("b1")]: 0, [id("b2")]: 1 });
  });

  it("[HQ19] the earlier tally stands where a new one would show what one or two have chosen", () => {
    const room = upvoting();
    const votes = (names: readonly Name[], answer: string) => {
      for (const name of names) room.upvotes(name, answer);
      room.moves("shown");
      const told = tally(room);
      room.moves("upvoting");
      return told;
    };
    expect(votes(everybody, "b1")).toMatchObject({ voters: 6, votes: { [id("b1")]: 6 } });
    const before = { voters: 6, votes: { [id("b1")]: 6, [id("b2")]: 0 }, stands: true };
    expect(votes(everybody.slice(1), "b2")).toMatchObject(before);
    expect(votes([...everybody.slice(1), "a4"], "b2")).toMatchObject(before);
    expect(votes([], "b2")).not.toHaveProperty("stands");
    const again = votes(everybody, "b2");
    expect(again).toMatchObject({ votes: { [id("b1")]: 0, [id("b2")]: 6 } });
    expect(again).not.toHaveProperty("stands");
    room.restarts();
    expect(votes(everybody, "b1")).toMatchObject({ votes: { [id("b2")]: 6 }, stands: true });
    expect(room.result().questions[0]).toMatchObject({ voters: 6 });
    expect(JSON.stringify(room.state())).not.toMatch(/upvoting-\d+\/|"totals"/);
  });

  it("[HQ19] a ballot that was left by Back is compared too, and another question is not", () => {
    const room = upvoting();
    for (const name of everybody) room.upvotes(name, "b1");
    room.moves("shown");
    room.moves("upvoting");
    room.upvotes("a1", "b2");
    room.moves("answering");
    room.moves("upvoting");
    room.moves("shown");
    expect(tally(room)).toMatchObject({ votes: { [id("b1")]: 6 } });
    room.asks("Another one?");
    room.answers("a1", "other");
    room.moves("upvoting");
    room.upvotes("a1", "other");
    room.moves("shown");
    expect(tally(room)).toMatchObject({ voters: 1, votes: { [id("other")]: 1 } });
  });

  it("[HQ12] votes that were given before going back to answering are shown when the ballot next closes", () => {
    const room = upvoting();
    room.upvotes("a1", "b1");
    room.moves("answering");
    expect(JSON.stringify(room.state())).not.toContain("upvoting-1/");
    expect(room.result().questions[0]).not.toHaveProperty("voters");
    room.moves("upvoting");
    room.moves("shown");
    expect(tally(room)?.votes[id("b1")]).toBe(1);
  });

  it("[HQ12] where nobody has voted there is no tally", () => {
    const room = upvoting();
    room.upvotes("a1", "b1");
    room.upvotes("a1", "b1", false);
    room.moves("shown");
    expect(tally(room)).toBeUndefined();
    expect(shown(room).step).toBe("shown");
  });
});

describe("the result", () => {
  it("[HQ15] has the answers with most votes, and those that have as many as the last of them", () => {
    const room = upvoting({ questions: ["One?"], top: 2 });
    for (const name of everybody) room.upvotes(name, "b1");
    for (const answer of ["a2", "b3"]) room.upvotes("a1", answer);
    room.moves("shown");
    room.hides("a1");
    expect(room.result()).toEqual({
      questions: [
        {
          question: "One?",
          answers: 5,
          voters: 6,
          top: [
            { text: "text of b1", votes: 6, bySide: { a: 3, b: 3 } },
            { text: "text of a2", votes: 1, bySide: { a: 1, b: 0 } },
            { text: "text of b3", votes: 1, bySide: { a: 1, b: 0 } },
          ],
        },
      ],
    });
  });

  it("[HQ15] has all answers where nobody has voted, and no question without an answer", () => {
    const room = upvoting({ questions: ["One?", "Two?"], top: 2 });
    room.moves("shown");
    room.asks("Two?");
    expect(room.result().questions).toEqual([
      { question: "One?", answers: 6, top: everybody.map((name) => ({ text: `text of ${name}` })) },
    ]);
    expect(hardQuestionsRoom().result()).toEqual({ questions: [] });
  });
});
