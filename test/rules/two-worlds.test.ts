import { describe, expect, expectTypeOf, it } from "vitest";
import type { ContentId } from "../../shared/ids.ts";
import type { About } from "../../shared/stages/two-worlds/about.ts";
import { type EventOf, mostTexts } from "../../shared/stages/two-worlds/schema.ts";
import { audiences, everybody, id, many } from "../support/stageRoom.ts";
import { comparing, managed, places, shown, twoWorldsRoom, written } from "../support/twoWorldsRoom.ts";

describe("writing", () => {
  it("[TW1] what is written is in nobody's view, and is counted", () => {
    const room = written();
    for (const audience of audiences) expect(JSON.stringify(room.view(audience))).not.toContain("text of");
    expect(room.view("facilitator")).toEqual({ step: "writing", primers: true });
    expect(room.counts()).toEqual({ written: 12 });
    expect(room.result()).toEqual({});
  });

  it("[TW2] a side writes of its own and guesses about the other, and neutral people guess about either", () => {
    const room = twoWorldsRoom();
    expect(room.says("a1", "own")).toBe("done");
    expect(room.guesses("a1", "guess")).toBe("done");
    expect(room.guesses("a1", "guess-too", "b")).toBe("done");
    expect(room.guesses("a1", "of-mine", "a")).toBe("not-allowed");
    expect(room.guesses("n1", "about-a", "a")).toBe("done");
    expect(room.guesses("n1", "about-b", "b")).toBe("done");
    expect(room.guesses("n1", "about-whom")).toBe("not-allowed");
    expect(room.says("n1", "own-of-nobody")).toBe("not-allowed");
    expect(room.does("facilitator", { type: "add-own", text: "mine" }, "mine")).toBe("not-allowed");
  });

  it("[TW3] the edit key is the right to edit and delete, and adding again is a harmless retry", () => {
    const room = twoWorldsRoom();
    expect(room.says("a1", "mine", "first")).toBe("done");
    expect(room.edits("a1", "mine", "second")).toBe("done");
    expect(room.says("a1", "mine", "first")).toBe("done");
    expect(room.edits("a1", "other", "third")).toBe("stale-edit");
    expect(room.deletes("a1", "other")).toBe("stale-edit");
    room.says("a1", "gone");
    expect(room.deletes("a1", "gone")).toBe("done");
    room.moves("compare");
    expect(room.guesses("a1", "mine", "b", "first")).toBe("done");
    expect(shown(room).texts).toEqual({ [id("mine")]: { kind: "own", text: "second" } });
    expect(room.edits("a1", "mine", "too late")).toBe("wrong-step");
    expect(room.deletes("a1", "mine")).toBe("done");
    expect(shown(room).texts).toEqual({});
  });

  it("[TW3] without an edit key it is malformed, and an empty or too long text is refused", () => {
    const room = twoWorldsRoom();
    for (const type of ["add-own", "add-guess", "edit-text"] as const) {
      expect(room.does("a1", { type, text: "text" })).toBe("malformed");
    }
    expect(room.does("a1", { type: "delete-text" })).toBe("malformed");
    expect(room.says("a1", "mine", "  ")).toBe("empty-text");
    expect(room.says("a1", "mine", "x".repeat(161))).toBe("too-long");
  });

  it("[TW4] the stage takes no more than its limit, and is not revealed without a text", () => {
    const room = twoWorldsRoom();
    expect(room.moves("compare")).toBe("nothing-here");
    const text = { about: { kind: "own", side: "a" }, text: "text" } as const;
    room.becomes((state) => ({ ...state, texts: { shown: {}, unseen: many(mostTexts, text) } }));
    expect(room.guesses("b1", "more")).toBe("too-many-items");
    room.deletes("a1", "t0");
    expect(room.guesses("b1", "more")).toBe("done");
  });

  it("[TW5] each writer is counted once for each kind, apart from the text, and forgotten at the reveal", () => {
    const room = twoWorldsRoom();
    room.says("a1", "one");
    room.says("a1", "two");
    room.guesses("a1", "three");
    expect(room.events.map(({ type }) => type)).toEqual([
      "text-added",
      "writer-counted",
      "text-added",
      "text-added",
      "writer-counted",
    ]);
    expect(room.scope()).toBe("writing-1");
    room.moves("compare");
    expect(JSON.stringify(room.state())).not.toContain("writing-1");
    room.moves("writing");
    expect(room.scope()).toBe("writing-2");
  });

  it("[TW5] no event holds both a text and a person", () => {
    for (const event of written().events) expect("text" in event && "pseudonym" in event).toBe(false);
    expectTypeOf<EventOf<"text-added">>().toEqualTypeOf<{
      readonly type: "text-added";
      readonly id: ContentId;
      readonly about: Required<About>;
      readonly text: string;
    }>();
    expectTypeOf<EventOf<"text-added" | "text-edited" | "text-deleted">>().not.toHaveProperty("pseudonym");
  });
});

describe("what stands under a side", () => {
  it("[TW6] three writers of each: own texts under their side, guesses under the side that they are about", () => {
    expect(places(comparing())).toMatchObject({ "own-a1": "own a", "own-b3": "own b", "guess-a1": "guess b" });
  });

  it("[TW6] two of a side: nothing of that kind stands under a side, and the sides are forgotten", () => {
    const room = twoWorldsRoom();
    for (const name of everybody.slice(0, 5)) room.says(name, name);
    for (const name of everybody) room.guesses(name, `guess-${name}`);
    room.moves("compare");
    expect(places(room)).toMatchObject({ a1: "own without a side", b1: "own without a side", "guess-b1": "guess a" });
    expect(room.state().texts.shown[id("a1")]).toEqual({ about: { kind: "own" }, text: "text of a1" });
  });

  it("[TW6] many texts of two people do not make three writers", () => {
    const room = twoWorldsRoom();
    for (const key of ["k1", "k2", "k3", "k4"]) room.says(key < "k3" ? "a1" : "a2", key);
    room.moves("compare");
    expect(places(room).k1).toBe("own without a side");
  });

  it("[TW6] neutral people count with those who guess about a side", () => {
    const room = twoWorldsRoom();
    room.only(["a1", "a2", "a3", "b1", "b2", "n1"]);
    for (const name of ["b1", "b2"] as const) room.guesses(name, `guess-${name}`);
    room.guesses("n1", "guess-n1", "a");
    room.moves("compare");
    expect(places(room)).toEqual({ "guess-b1": "guess a", "guess-b2": "guess a", "guess-n1": "guess a" });
  });

  it("[TW6] three who guessed, of whom two have left: the guesses do not stand under a side", () => {
    const room = twoWorldsRoom();
    for (const name of ["b1", "b2", "b3"] as const) room.guesses(name, `guess-${name}`);
    room.only(["a1", "a2", "a3", "b1"]);
    room.moves("compare");
    expect(places(room)["guess-b1"]).toBe("guess without a side");
  });

  it("[TW6] [TW7] a label once shown stays, and older texts get none, whoever writes and stays later", () => {
    const room = twoWorldsRoom();
    for (const name of ["a1", "a2", "a3"] as const) room.says(name, name);
    room.moves("compare");
    room.moves("writing");
    room.says("b1", "b1");
    room.only(["b1", "b2", "b3"]);
    room.moves("compare");
    expect(places(room)).toEqual({ a1: "own a", a2: "own a", a3: "own a", b1: "own without a side" });
    room.moves("writing");
    for (const name of ["b1", "b2", "b3"] as const) room.says(name, `again-${name}`);
    room.moves("compare");
    expect(places(room)).toMatchObject({ a1: "own a", b1: "own without a side", "again-b1": "own b" });
  });

  it("[TW7] back to writing keeps texts, and a rewording waits for the next reveal", () => {
    const room = comparing();
    room.moves("writing");
    room.edits("a1", "own-a1", "reworded");
    room.deletes("a2", "own-a2");
    expect(room.view("screen")).toEqual({ step: "writing", primers: true });
    expect(room.result().a?.said).toEqual(["text of own-a1", "text of own-a3"]);
    room.moves("compare");
    expect(shown(room).texts[id("own-a1")]).toEqual({ kind: "own", text: "reworded", about: "a" });
  });
});

describe("hiding", () => {
  it("[TW14] the room gets the id of a hidden text alone, and the facilitator sees it marked", () => {
    const room = comparing();
    room.hides("own-a1");
    expect(JSON.stringify(room.view("participant"))).not.toContain("text of own-a1");
    expect(JSON.stringify(room.view("screen"))).not.toContain("own-a1");
    expect(shown(room).hidden).toEqual({ [id("own-a1")]: true });
    expect(managed(room).texts[id("own-a1")]).toEqual({
      kind: "own",
      text: "text of own-a1",
      about: "a",
      hidden: true,
    });
    expect(room.result().a?.said).not.toContain("text of own-a1");
    expect(room.does("a1", { type: "hide", id: id("own-a2") })).toBe("not-allowed");
    expect(written().hides("own-a1")).toBe("wrong-step");
    expect(room.hides("never")).toBe("not-found");
  });

  it("[TW14] its author rewords it at any time, and the facilitator shows it again", () => {
    const room = comparing();
    room.hides("own-a1");
    room.moves("results");
    expect(room.edits("a1", "own-a1", "kinder")).toBe("done");
    expect(managed(room).texts[id("own-a1")]).toMatchObject({ text: "kinder", hidden: true, reworded: true });
    expect(JSON.stringify(room.view("participant"))).not.toContain("kinder");
    room.shows("own-a1");
    expect(shown(room).texts[id("own-a1")]).toEqual({ kind: "own", text: "kinder", about: "a" });
    expect(managed(room).texts[id("own-a1")]).toEqual({ kind: "own", text: "kinder", about: "a" });
  });
});
