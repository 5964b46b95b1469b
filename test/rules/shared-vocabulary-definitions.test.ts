import { describe, expect, it } from "vitest";
import { agreeing, audiences, comparing, defining, id, sides, sixPeople, termOf } from "../support/vocabularyRoom.ts";

describe("defining", () => {
  it("[VO1] what is written is in nobody's view, and is counted", () => {
    const room = defining(["Done", "Urgent"]);
    room.everyoneDefines("Done");
    for (const audience of audiences) expect(JSON.stringify(room.view(audience))).not.toContain("Done of");
    expect(room.view("screen")).toEqual({
      step: "define",
      terms: { [room.named("Done")]: { term: "Done", also: [] }, [room.named("Urgent")]: { term: "Urgent", also: [] } },
    });
    expect(room.counts()).toEqual({ written: 6 });
    expect(room.result().open.map(({ meant }) => meant)).toEqual([{}, {}]);
  });

  it("[VO9] definitions belong to whoever holds their key, and are written in this step for terms on the table", () => {
    const room = defining();
    expect(room.defines("a1", "Nothing", "text")).toBe("not-found");
    expect(room.defines("a1", "Done", "first", "mine")).toBe("done");
    expect(room.does("a1", { type: "edit-definition", text: "second" }, "mine")).toBe("done");
    expect(room.defines("a1", "Done", "first", "mine")).toBe("done");
    expect(room.does("a1", { type: "edit-definition", text: "x" }, "other")).toBe("stale-edit");
    expect(room.does("a1", { type: "delete-definition" }, "other")).toBe("stale-edit");
    expect(room.does("facilitator", { type: "define", term: room.named("Done"), text: "x" })).toBe("not-allowed");
    room.defines("b1", "Done", "gone");
    room.does("b1", { type: "delete-definition" }, "gone");
    room.moves("agree");
    expect(termOf(room, "Done")?.meanings).toEqual({ together: { [id("mine")]: { text: "second" } } });
    expect(room.defines("a1", "Done", "late")).toBe("wrong-step");
    expect(room.does("a1", { type: "edit-definition", text: "late" }, "mine")).toBe("wrong-step");
  });

  it("[VO10] three writers of each side: all meanings stand face to face", () => {
    expect(sides(comparing())).toEqual({ a: ["a1", "a2", "a3"], b: ["b1", "b2", "b3"] });
  });

  it("[VO10] two writers of one side: nothing has a side, and the sides are forgotten", () => {
    const room = defining();
    room.everyoneDefines("Done", ["a1", "a2", "a3", "b1", "b2"]);
    room.moves("agree");
    expect(sides(room)).toEqual({ together: ["a1", "a2", "a3", "b1", "b2"] });
    expect(JSON.stringify(room.state().meanings)).not.toMatch(/"(a|b)"/);
  });

  it("[VO10] a side of which fewer than three are present is not named", () => {
    const room = defining();
    room.everyoneDefines("Done");
    room.only(["a1", "a2", "a3", "b1", "b2"]);
    room.moves("agree");
    expect(sides(room)).toEqual({ a: ["a1", "a2", "a3"], together: ["b1", "b2", "b3"] });
  });

  it("[VO10] neither views nor the result tell in which order definitions were written", () => {
    const orders = [sixPeople, [...sixPeople].reverse()].map((names) => {
      const room = defining();
      room.everyoneDefines("Done", names);
      room.moves("agree");
      return [JSON.stringify(room.result()), ...audiences.map((audience) => JSON.stringify(room.view(audience)))];
    });
    expect(orders[0]).toEqual(orders[1]);
  });

  it("[VO11] each writer is counted once, apart from the text, and forgotten at the reveal", () => {
    const room = defining();
    room.defines("a1", "Done", "one");
    room.defines("a1", "Done", "two");
    expect(room.events.slice(1).map(({ type }) => type)).toEqual(["defined", "writer-counted", "defined"]);
    for (const event of room.events) expect("text" in event && "pseudonym" in event).toBe(false);
    expect(JSON.stringify(room.state())).toContain("define-1/a1");
    room.moves("agree");
    expect(JSON.stringify(room.state())).not.toContain("define-1/");
  });

  it("[VO11] many definitions of two people do not make three writers", () => {
    const room = defining();
    for (const text of ["one", "two", "three"]) room.defines("a1", "Done", text);
    room.defines("a2", "Done", "four");
    room.moves("agree");
    expect(Object.keys(sides(room))).toEqual(["together"]);
  });

  it("[VO11] three writers of whom two have deleted their texts do not make a side", () => {
    const room = defining();
    room.everyoneDefines("Done", ["a1", "a2", "a3"]);
    for (const key of ["a1", "a2"]) room.does("a1", { type: "delete-definition" }, key);
    room.moves("agree");
    expect(sides(room)).toEqual({ together: ["a3"] });
  });

  it("[VO11] writing that was broken off counts when it goes on, each person at the most once", () => {
    const room = defining();
    room.everyoneDefines("Done", ["a1", "a2", "a3"]);
    room.moves("propose");
    expect(JSON.stringify(room.state())).not.toContain("define-1/");
    room.moves("define");
    room.defines("a1", "Done", "again");
    room.moves("agree");
    expect(sides(room)).toEqual({ a: ["a1", "a2", "a3", "again"] });

    const other = defining();
    other.everyoneDefines("Done", ["a1", "a2"]);
    other.moves("propose");
    other.moves("define");
    other.defines("a1", "Done", "again");
    other.moves("agree");
    expect(Object.keys(sides(other))).toEqual(["together"]);
  });

  it("[VO12] back to defining hides all meanings again, and later ones do not change the labels of older ones", () => {
    const room = comparing();
    room.moves("define");
    for (const audience of audiences) expect(JSON.stringify(room.view(audience))).not.toContain("Done of");
    room.only(["a1", "b1"]);
    room.defines("b1", "Done", "late");
    room.does("a1", { type: "edit-definition", text: "said better" }, "a1");
    expect(room.result().open[0]?.meant.a).toEqual(["Done of a1", "Done of a2", "Done of a3"]);
    room.moves("agree");
    expect(sides(room)).toEqual({ a: ["a1", "a2", "a3"], b: ["b1", "b2", "b3"], together: ["late"] });
    expect(termOf(room, "Done")?.meanings.a?.[id("a1")]).toEqual({ text: "said better" });
  });

  it("[VO12] a term that was taken off the table comes back with what was written about it", () => {
    const room = comparing();
    room.moves("define");
    room.moves("propose");
    room.tables("Done", false);
    room.moves("define");
    room.moves("agree");
    expect(Object.values(agreeing(room).terms).map(({ term }) => term)).toEqual(["Urgent"]);
    room.moves("define");
    room.moves("propose");
    room.tables("Done");
    room.moves("define");
    room.moves("agree");
    expect(sides(room)).toEqual({ a: ["a1", "a2", "a3"], b: ["b1", "b2", "b3"] });
  });

  it("[VO8] a hidden meaning goes to the facilitator alone, until its author has reworded it", () => {
    const room = comparing();
    room.hides(id("a1"));
    expect(sides(room).a).toEqual(["a2", "a3"]);
    expect(agreeing(room).hidden).toEqual({ [id("a1")]: true });
    expect(JSON.stringify(room.view("facilitator"))).toContain('"text":"Done of a1","hidden":true');
    expect(JSON.stringify(room.result())).not.toContain("Done of a1");
    room.moves("define");
    room.does("a1", { type: "edit-definition", text: "kinder" }, "a1");
    room.moves("agree");
    expect(termOf(room, "Done")?.meanings.a?.[id("a1")]).toEqual({ text: "kinder" });
  });
});
