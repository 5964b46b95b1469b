import { describe, expect, it } from "vitest";
import { most } from "../../shared/stages/shared-vocabulary/schema.ts";
import {
  audiences,
  comparing,
  defining,
  id,
  managed,
  proposing,
  sides,
  termOf,
  vocabularyRoom,
  wordings,
} from "../support/vocabularyRoom.ts";

describe("proposing", () => {
  it("[VO1] [VO2] proposals are in nobody's view until the facilitator shows them all", () => {
    const room = vocabularyRoom();
    room.proposes("a1", "Done");
    room.proposes("b1", "Urgent");
    for (const audience of audiences) expect(JSON.stringify(room.view(audience))).not.toContain("Done");
    expect(room.counts()).toEqual({ written: 2 });
    expect(room.reveals()).toBe("done");
    expect(wordings(room)).toEqual(["Done", "Urgent"]);
    expect(room.counts()).toEqual({ written: 0 });
    expect(room.reveals()).toBe("nothing-here");
  });

  it("[VO2] the facilitator's proposal is seen at once, and moving on shows what is held", () => {
    const room = vocabularyRoom();
    room.proposes("facilitator", "Go-live");
    expect(wordings(room)).toEqual(["Go-live"]);
    room.tables("Go-live");
    room.proposes("a1", "Done");
    room.moves("define");
    room.moves("propose");
    expect(wordings(room)).toEqual(["Done", "Go-live"]);
  });

  it("[VO3] a proposal that somebody else has made is accepted in silence, and asks for the same term", () => {
    const room = vocabularyRoom();
    expect(room.proposes("a1", "Committed date", "p1")).toBe("done");
    expect(room.proposes("b1", "committed dates", "p2")).toBe("done");
    room.reveals();
    expect(Object.keys(proposing(room).terms)).toEqual([id("p1")]);
    expect(room.proposes("b2", "Committed-date", "p3")).toBe("done");
    expect(room.proposes("b3", "Urgent", "p4")).toBe("done");
    room.reveals();
    expect(wordings(room)).toEqual(["Committed date", "Urgent"]);
    expect(room.state().terms[id("p1")]?.from).toEqual(["p1", "p2", "p3"].map(id));
  });

  it("[VO3] how many ask for a term is said in coarse numbers", () => {
    const room = vocabularyRoom();
    for (const key of ["p1", "p2", "p3", "p4"]) room.proposes("a1", "Done", key);
    room.reveals();
    expect(proposing(room).terms[id("p1")]?.asked).toBe(1);
    for (const key of ["p5", "p6"]) room.proposes("a1", "Done", key);
    room.reveals();
    expect(proposing(room).terms[id("p1")]?.asked).toBe(5);
  });

  it("[VO3] the facilitator is told of a duplicate among the terms in sight, and not of a held one", () => {
    const room = vocabularyRoom();
    room.proposes("a1", "Done", "p1");
    expect(room.proposes("facilitator", "done")).toBe("done");
    expect(room.proposes("facilitator", "DONE")).toBe("duplicate");
    room.reveals();
    expect(wordings(room)).toEqual(["done"]);
  });

  it("[VO4] the edit key is the right to edit and delete, and adding again is a harmless retry", () => {
    const room = vocabularyRoom();
    room.proposes("a1", "Dnoe", "p1");
    expect(room.does("a1", { type: "edit-proposal", term: "Done" }, "p1")).toBe("done");
    expect(room.proposes("a1", "Dnoe", "p1")).toBe("done");
    expect(room.does("a1", { type: "edit-proposal", term: "Mine" }, "p9")).toBe("stale-edit");
    expect(room.does("a1", { type: "delete-proposal" }, "p9")).toBe("stale-edit");
    for (const type of ["propose", "edit-proposal", "delete-proposal"]) {
      expect(room.does("a1", { type, term: "Done" })).toBe("malformed");
    }
    room.proposes("b1", "Gone", "p2");
    room.does("b1", { type: "delete-proposal" }, "p2");
    room.reveals();
    expect(room.proposes("a1", "Dnoe", "p1")).toBe("done");
    expect(wordings(room)).toEqual(["Done"]);
    expect(room.counts()).toEqual({ written: 0 });
  });

  it("[VO4] a new wording of a term that was shown waits for the next showing", () => {
    const room = vocabularyRoom();
    room.proposes("a1", "Soon", "p1");
    room.reveals();
    room.does("a1", { type: "edit-proposal", term: "By Friday" }, "p1");
    expect(wordings(room)).toEqual(["Soon"]);
    room.reveals();
    expect(wordings(room)).toEqual(["By Friday"]);
    expect(Object.keys(proposing(room).terms)).toEqual([id("p1")]);
  });

  it("[VO4] a new wording of a term that others ask for too becomes a term of its own", () => {
    const room = vocabularyRoom();
    room.proposes("a1", "Soon", "p1");
    room.proposes("b1", "Soon", "p2");
    room.reveals();
    room.does("a1", { type: "edit-proposal", term: "By Friday" }, "p1");
    room.reveals();
    expect(wordings(room)).toEqual(["By Friday", "Soon"]);
    expect(room.state().terms[id("p1")]).toMatchObject({ term: "Soon", from: [id("p2")] });
  });

  it("[VO4] after the room has moved on, proposals stay as they are", () => {
    const room = defining();
    expect(room.proposes("a1", "Late")).toBe("wrong-step");
    expect(room.proposes("facilitator", "Late")).toBe("wrong-step");
    expect(room.reveals()).toBe("wrong-step");
    expect(room.tables("Done", false)).toBe("wrong-step");
  });

  it("[VO5] a term goes with the last proposal for it, unless the facilitator has taken it over", () => {
    const room = vocabularyRoom();
    for (const [term, key] of [
      ["Done", "p1"],
      ["Done", "p2"],
      ["Urgent", "p3"],
    ] as const)
      room.proposes("a1", term, key);
    room.reveals();
    room.tables("Urgent");
    for (const key of ["p1", "p3"]) room.does("a1", { type: "delete-proposal" }, key);
    expect(wordings(room)).toEqual(["Done", "Urgent"]);
    room.does("a1", { type: "delete-proposal" }, "p2");
    expect(wordings(room)).toEqual(["Urgent"]);
  });

  it("[VO6] the facilitator is offered pairs that may be one term, merges them and renames the term", () => {
    const room = vocabularyRoom();
    for (const [at, term] of ["Urgent", "Urgnet", "Done"].entries()) room.proposes("a1", term, `p${at}`);
    room.reveals();
    expect(managed(room).similar).toEqual([[id("p0"), id("p1")]]);
    expect(room.view("participant")).not.toHaveProperty("similar");
    room.tables("Urgnet");
    room.merges("Urgnet", "Urgent");
    expect(proposing(room).terms[id("p0")]).toEqual({ term: "Urgent", also: ["Urgnet"], asked: 1, onTable: true });
    room.renames("Urgent", "Urgent ticket");
    expect(wordings(room)).toEqual(["Done", "Urgent ticket"]);
    expect(room.merges("Done", "Gone")).toBe("not-found");
  });

  it("[VO6] merging carries definitions, meanings and drafts along", () => {
    const room = comparing();
    room.drafts("Done", "accepted");
    room.suggests("a1", "Done", "shipped");
    room.moves("define");
    room.defines("a1", "Done", "a late one");
    room.moves("propose");
    room.merges("Done", "Urgent");
    room.moves("define");
    room.moves("agree");
    room.showsDrafts("Urgent");
    expect(Object.keys(termOf(room, "Urgent")?.drafts ?? {})).toHaveLength(2);
    expect(sides(room, "Urgent")).toMatchObject({ a: ["a1", "a2", "a3"], together: [expect.stringContaining("late")] });
  });

  it("[VO7] the table holds no more terms than the setting says, and none means there is nothing to define", () => {
    const room = vocabularyRoom({ onTable: 2 });
    for (const term of ["One", "Two", "Three"]) room.proposes("facilitator", term);
    expect(room.moves("define")).toBe("nothing-here");
    expect([room.tables("One"), room.tables("Two"), room.tables("Three")]).toEqual(["done", "done", "too-many-items"]);
    room.tables("One", false);
    expect(room.tables("Three")).toBe("done");
    room.hides(room.named("Two"));
    room.hides(room.named("Three"));
    expect(room.moves("define")).toBe("nothing-here");
  });

  it("[VO7] starting terms are there from the start, without duplicates, the first of them on the table", () => {
    const room = vocabularyRoom({ terms: ["Done", "done", "Urgent", "Go-live"], onTable: 2 });
    expect(wordings(room)).toEqual(["Done", "Go-live", "Urgent"]);
    room.moves("define");
    expect(room.view("screen")).toMatchObject({
      terms: { [room.named("Done")]: { term: "Done" }, [room.named("Urgent")]: { term: "Urgent" } },
    });
    expect(JSON.stringify(room.view("screen"))).not.toContain("Go-live");
  });

  it("[VO8] a hidden term goes to the facilitator alone, marked, and can be shown again", () => {
    const room = vocabularyRoom();
    room.proposes("a1", "Insult", "p1");
    room.reveals();
    room.hides(id("p1"));
    expect(JSON.stringify(room.view("participant"))).not.toContain("Insult");
    expect(room.view("participant")).toEqual({ step: "propose", terms: {}, hidden: { [id("p1")]: true } });
    expect(JSON.stringify(room.view("screen"))).not.toContain("p1");
    expect(managed(room).terms[id("p1")]).toMatchObject({ term: "Insult", hidden: true });
    expect(room.tables("Insult")).toBe("not-found");
    room.hides(id("p1"), false);
    expect(wordings(room)).toEqual(["Insult"]);
    expect(room.hides(id("p9"))).toBe("not-found");
  });

  it("[VO8] who was hidden can reword it, and is seen with the next showing", () => {
    const room = vocabularyRoom();
    room.proposes("a1", "Insult", "p1");
    room.reveals();
    room.hides(id("p1"));
    room.does("a1", { type: "edit-proposal", term: "Late changes" }, "p1");
    room.reveals();
    expect(wordings(room)).toEqual(["Late changes"]);
  });

  it("[VO29] the stage takes no more proposals than its limit", () => {
    const room = vocabularyRoom();
    for (let n = 0; n < most.proposals; n += 1) room.proposes("a1", `term ${n} of many`, `p${n}`);
    expect(room.proposes("a1", "one more")).toBe("too-many-items");
    expect(room.proposes("facilitator", "one more")).toBe("too-many-items");
  });
});
