import { describe, expect, it } from "vitest";
import { audiences, everybody, id } from "../support/stageRoom.ts";
import { comparing, shown, tally, twoWorldsRoom } from "../support/twoWorldsRoom.ts";

/** Everybody of side a has marked guess-b1 as right, a1 also guess-b2 as surprising; nobody of b has marked anything. */
function markedByA() {
  const room = comparing();
  for (const name of ["a1", "a2", "a3"] as const) room.marks(name, "guess-b1", "right");
  room.marks("a1", "guess-b2", "surprised");
  return room;
}

describe("marking", () => {
  it("[TW9] the side that a guess is about marks it, and nobody else", () => {
    const room = comparing();
    expect(room.marks("a1", "guess-b1", "right")).toBe("done");
    expect(room.marks("b1", "guess-b1", "right")).toBe("not-allowed");
    expect(room.marks("n1", "guess-b1", "right")).toBe("not-allowed");
    expect(room.marks("a1", "own-a1", "right")).toBe("not-found");
    expect(room.marks("a1", "never", "right")).toBe("not-found");
    room.hides("guess-b2");
    expect(room.marks("a1", "guess-b2", "right")).toBe("not-found");
    expect(room.does("facilitator", { type: "mark", guess: id("guess-b1"), as: "right" })).toBe("not-allowed");
    room.moves("results");
    expect(room.marks("a1", "guess-b1", "surprised")).toBe("wrong-step");
  });

  it("[TW9] anybody marks a guess whose side is not shown", () => {
    const room = twoWorldsRoom();
    room.guesses("a1", "guess-a1");
    room.moves("compare");
    for (const name of ["a2", "b1", "n1"] as const) expect(room.marks(name, "guess-a1", "right")).toBe("done");
  });

  it("[TW9] a mark can be changed and taken back, and setting it again changes nothing", () => {
    const room = comparing();
    room.marks("a1", "guess-b1", "right");
    room.marks("a1", "guess-b2", "right");
    room.marks("a1", "guess-b1", "surprised");
    const before = room.events.length;
    room.marks("a1", "guess-b1", "surprised");
    room.marks("a1", "guess-b3", "none");
    expect(room.events).toHaveLength(before);
    expect(room.me("a1")).toEqual({ marks: { [id("guess-b1")]: "surprised", [id("guess-b2")]: "right" } });
    room.marks("a1", "guess-b1", "none");
    expect(room.me("a1")).toEqual({ marks: { [id("guess-b2")]: "right" } });
    expect(room.me("a2")).toEqual({ marks: {} });
  });

  it("[TW10] people are counted, marks are not, and taking marks back does not undo having marked", () => {
    const room = comparing();
    const before = audiences.map((audience) => room.view(audience));
    room.marks("a1", "guess-b1", "right");
    room.marks("a2", "guess-b1", "surprised");
    room.marks("a2", "guess-b1", "none");
    expect(audiences.map((audience) => room.view(audience))).toEqual(before);
    expect(room.counts()).toEqual({ cast: 2 });
  });

  it("[TW8] the facilitator chooses whose world the screens show", () => {
    const room = comparing();
    expect(room.does("facilitator", { type: "focus", on: "b" })).toBe("done");
    for (const audience of audiences) expect(room.view(audience)).toMatchObject({ focus: "b" });
    expect(room.does("a1", { type: "focus", on: "a" })).toBe("not-allowed");
    room.moves("results");
    expect(room.view("screen")).toMatchObject({ focus: "b" });
    expect(twoWorldsRoom().does("facilitator", { type: "focus", on: "a" })).toBe("wrong-step");
  });
});

describe("results", () => {
  it("[TW11] the marks are frozen for each guess, and the pseudonyms are gone", () => {
    const room = markedByA();
    room.moves("results");
    expect(tally(room)).toEqual({
      marks: { [id("guess-b1")]: { right: 3, surprised: 0 }, [id("guess-b2")]: { right: 0, surprised: 1 } },
      people: { a: 3 },
    });
    expect(room.scope()).toBeNull();
    expect(JSON.stringify(room.state())).not.toContain("marking-1/");
    room.only([]);
    expect(tally(room)?.people).toEqual({ a: 3 });
  });

  it("[TW12] the marks of two people of a side are not told, and are forgotten", () => {
    const room = comparing();
    for (const name of ["a1", "a2"] as const) room.marks(name, "guess-b1", "right");
    for (const name of ["b1", "b2", "b3"] as const) room.marks(name, "guess-a1", "right");
    room.moves("results");
    expect(tally(room)).toEqual({ marks: { [id("guess-a1")]: { right: 3, surprised: 0 } }, people: { b: 3 } });
    expect(room.state().tally?.marks).not.toHaveProperty([id("guess-b1")]);
  });

  it("[TW12] the marks of a side of which fewer than three are still present are not told", () => {
    const room = markedByA();
    room.only(["a1", "a2", "b1", "b2", "b3"]);
    room.moves("results");
    expect(tally(room)).toEqual({ marks: {}, people: {} });
  });

  it("[TW12] without sides the marks of all are told together", () => {
    const room = twoWorldsRoom();
    room.guesses("a1", "guess-a1");
    room.guesses("b1", "guess-b1");
    room.moves("compare");
    room.marks("a1", "guess-b1", "right");
    room.marks("b1", "guess-b1", "surprised");
    room.moves("results");
    expect(tally(room)).toEqual({ marks: { [id("guess-b1")]: { right: 1, surprised: 1 } }, people: { together: 2 } });
  });

  it("[TW11] [TW14] a hidden guess takes its marks along and has them again; a deleted one loses them", () => {
    const room = markedByA();
    room.deletes("b2", "guess-b2");
    room.hides("guess-b1");
    room.moves("results");
    expect(tally(room)?.marks).toEqual({});
    room.shows("guess-b1");
    expect(tally(room)?.marks).toEqual({ [id("guess-b1")]: { right: 3, surprised: 0 } });
  });

  it("[TW12] marks on a deleted guess are not those of a text that is written with its key", () => {
    const room = markedByA();
    room.moves("writing");
    room.deletes("b1", "guess-b1");
    room.says("b1", "guess-b1");
    room.moves("compare");
    expect(room.moves("results")).toBe("done");
    expect(room.state().tally?.people).toEqual({ a: 3 });
    expect(room.state().tally?.marks).not.toHaveProperty([id("guess-b1")]);
  });

  it("[TW13] back to comparing opens a fresh ballot and shows no earlier tally, which stands if nobody marks", () => {
    const room = markedByA();
    room.moves("results");
    room.moves("compare");
    expect(room.scope()).toBe("marking-2");
    expect(room.me("a1")).toEqual({ marks: {} });
    for (const audience of audiences) expect(room.view(audience)).not.toHaveProperty("tally");
    room.moves("results");
    expect(tally(room)?.people).toEqual({ a: 3 });
    room.moves("compare");
    for (const name of ["b1", "b2", "b3"] as const) room.marks(name, "guess-a1", "surprised");
    room.moves("results");
    expect(tally(room)).toEqual({ marks: { [id("guess-a1")]: { right: 0, surprised: 3 } }, people: { b: 3 } });
  });

  it("[TW13] marks that were given before going back to writing are told when the ballot next closes", () => {
    const room = markedByA();
    room.moves("writing");
    expect(JSON.stringify(room.state())).not.toContain("marking-1/");
    expect(room.result().a).not.toHaveProperty("people");
    room.moves("compare");
    room.moves("results");
    expect(tally(room)?.marks[id("guess-b1")]).toEqual({ right: 3, surprised: 0 });
  });

  it("[TW13] where nobody has marked anything there is no tally", () => {
    const room = comparing();
    room.marks("a1", "guess-b1", "right");
    room.marks("a1", "guess-b1", "none");
    room.moves("results");
    expect(tally(room)).toBeUndefined();
    expect(shown(room).step).toBe("results");
  });

  it("[TW15] the result has both directions face to face, with what surprised most first", () => {
    const room = markedByA();
    room.hides("guess-b3");
    room.moves("results");
    expect(room.result()).toEqual({
      a: {
        said: ["text of own-a1", "text of own-a2", "text of own-a3"],
        guessed: [
          { text: "text of guess-b2", right: 0, surprised: 1 },
          { text: "text of guess-b1", right: 3, surprised: 0 },
        ],
        people: 3,
      },
      b: {
        said: ["text of own-b1", "text of own-b2", "text of own-b3"],
        guessed: [{ text: "text of guess-a1" }, { text: "text of guess-a2" }, { text: "text of guess-a3" }],
      },
    });
  });

  it("[TW15] what may not stand under a side is in the result together", () => {
    const room = twoWorldsRoom();
    for (const name of everybody.slice(0, 4)) room.says(name, name);
    room.moves("compare");
    expect(room.result()).toEqual({
      together: { said: ["text of a1", "text of a2", "text of a3", "text of b1"], guessed: [] },
    });
  });
});
