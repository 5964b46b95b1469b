import { describe, expect, it } from "vitest";
import { most } from "../../shared/stages/shared-vocabulary/schema.ts";
import { agreeing, audiences, comparing, id, termOf, voting } from "../support/vocabularyRoom.ts";

describe("comparing and drafting", () => {
  it("[VO13] all screens show one term from the start, then the one that the facilitator chooses", () => {
    const room = comparing();
    const first = agreeing(room).focus;
    expect(first).toBe(Object.keys(agreeing(room).terms)[0]);
    expect(room.focuses("Urgent")).toBe("done");
    for (const audience of audiences) expect(room.view(audience)).toMatchObject({ focus: room.named("Urgent") });
    expect(room.focuses("Nothing")).toBe("not-found");
    room.hides(room.named("Urgent"));
    expect(agreeing(room)).not.toHaveProperty("focus");
  });

  it("[VO13] a vote brings its term onto all screens and keeps it there", () => {
    const { room } = voting();
    expect(agreeing(room).focus).toBe(room.named("Done"));
    expect(room.focuses("Urgent")).toBe("vote-open");
    room.closes("Done");
    expect(room.focuses("Urgent")).toBe("done");
  });

  it("[VO1] [VO14] a participant's draft is in nobody's view until the facilitator shows those of its term", () => {
    const room = comparing();
    room.focuses("Done");
    expect(room.suggests("a1", "Done", "shipped")).toBe("done");
    room.suggests("b1", "Urgent", "today");
    for (const audience of audiences) expect(JSON.stringify(room.view(audience))).not.toContain("shipped");
    expect(room.counts()).toEqual({ written: 1 });
    room.showsDrafts("Done");
    expect(termOf(room, "Done")?.drafts).toEqual({ [id("shipped")]: { text: "shipped", byFacilitator: false } });
    expect(JSON.stringify(room.view("facilitator"))).not.toContain("today");
    expect(room.showsDrafts("Done")).toBe("nothing-here");
  });

  it("[VO14] the facilitator's draft is seen at once, with usage and example where there are any", () => {
    const room = comparing();
    const draft = room.drafts("Done", "accepted", { usage: "in contracts", example: " " });
    expect(termOf(room, "Done")?.drafts[id(draft)]).toEqual({
      text: "accepted",
      usage: "in contracts",
      byFacilitator: true,
    });
  });

  it("[VO14] authors change their drafts by key and the facilitator their own by id; new wordings are held", () => {
    const room = comparing();
    const draft = room.drafts("Done", "accepted");
    room.suggests("a1", "Done", "shipped");
    room.showsDrafts("Done");
    expect(room.does("a1", { type: "edit-draft", text: "shipped and paid" }, "shipped")).toBe("done");
    expect(termOf(room, "Done")?.drafts[id("shipped")]?.text).toBe("shipped");
    room.showsDrafts("Done");
    expect(termOf(room, "Done")?.drafts[id("shipped")]?.text).toBe("shipped and paid");
    expect(room.does("facilitator", { type: "edit-draft", id: id(draft), text: "signed" })).toBe("done");
    expect(termOf(room, "Done")?.drafts[id(draft)]?.text).toBe("signed");
    const theirs = { type: "edit-draft", id: id("shipped"), text: "mine" };
    expect(room.does("facilitator", theirs)).toBe("stale-edit");
    expect(room.does("a1", { type: "edit-draft", id: id(draft), text: "mine" }, "other")).toBe("stale-edit");
    expect(room.does("a1", { type: "delete-draft" }, "shipped")).toBe("done");
    expect(room.does("facilitator", { type: "delete-draft", id: id(draft) })).toBe("done");
    expect(termOf(room, "Done")?.drafts).toEqual({});
  });

  it("[VO14] while a draft is voted on, it stays as it is", () => {
    const room = comparing();
    room.suggests("a1", "Done", "shipped");
    room.showsDrafts("Done");
    room.opens("Done", "shipped");
    expect(room.does("a1", { type: "edit-draft", text: "other" }, "shipped")).toBe("vote-open");
    expect(room.does("a1", { type: "delete-draft" }, "shipped")).toBe("vote-open");
    expect(room.suggests("b1", "Done", "paid")).toBe("done");
    expect(room.showsDrafts("Done")).toBe("vote-open");
    expect(room.hides(id("shipped"))).toBe("vote-open");
    expect(room.hides(room.named("Done"))).toBe("vote-open");
  });

  it("[VO8] a hidden draft cannot be voted on, and shows again reworded", () => {
    const room = comparing();
    room.suggests("a1", "Done", "insult");
    room.showsDrafts("Done");
    room.hides(id("insult"));
    expect(termOf(room, "Done")?.drafts).toEqual({});
    expect(room.opens("Done", "insult")).toBe("not-found");
    room.does("a1", { type: "edit-draft", text: "kinder" }, "insult");
    room.showsDrafts("Done");
    expect(termOf(room, "Done")?.drafts[id("insult")]?.text).toBe("kinder");
  });

  it("[VO29] the stage takes no more drafts than its limit", () => {
    const room = comparing();
    for (let n = 0; n < most.drafts; n += 1) room.suggests("a1", "Done", `draft ${n}`, `d${n}`);
    expect(room.suggests("a1", "Done", "one more")).toBe("too-many-items");
  });
});
