import { describe, expect, it } from "vitest";
import { audiences, comparing, id, poll, short, sixPeople, termOf, voting } from "../support/vocabularyRoom.ts";

const allAgree = sixPeople.map((name) => `${name} agree`).join(", ");
const oneSideRejects = "a1 agree, a2 agree, a3 agree, b1 agree, b2 object, b3 object";

describe("voting", () => {
  it("[VO1] [VO15] nobody sees a vote or a number before the close, except their own", () => {
    const { room, draft } = voting();
    const before = audiences.map((audience) => room.view(audience));
    room.votes("a1", draft, "object", "too vague");
    room.votes("b1", draft, "agree");
    expect(audiences.map((audience) => room.view(audience))).toEqual(before);
    expect(room.counts()).toMatchObject({ cast: 2 });
    expect(room.me("a1")).toEqual({ ballot: { [id(draft)]: { choice: "object", reason: "too vague" } } });
    expect(room.me("a2")).toEqual({ ballot: {} });
  });

  it("[VO15] each person has one ballot, changeable until the close; a reason goes with its objection", () => {
    const { room, draft } = voting();
    room.votes("a1", draft, "object", "too vague");
    room.votes("a1", draft, "live-with", "not a reason");
    expect(room.me("a1")).toEqual({ ballot: { [id(draft)]: { choice: "live-with" } } });
    expect(room.counts()).toMatchObject({ cast: 1 });
    expect(room.votes("a1", "other", "agree")).toBe("not-found");
    room.closes("Done");
    expect(room.votes("a1", draft, "agree")).toBe("wrong-step");
    expect(room.me("a1")).toEqual({});
    expect(room.closes("Done")).toBe("wrong-step");
  });

  it("[VO15] one vote at a time, on one to three drafts of the term that the room can see", () => {
    const room = comparing();
    const [one, two, three] = ["one", "two", "three"].map((text) => room.drafts("Done", text)) as [
      string,
      string,
      string,
    ];
    const foreign = room.drafts("Urgent", "today");
    room.suggests("a1", "Done", "held");
    expect(room.opens("Done")).not.toBe("done");
    expect(room.opens("Done", one, one)).toBe("not-found");
    expect(room.opens("Done", foreign)).toBe("not-found");
    expect(room.opens("Done", "held")).toBe("not-found");
    expect(room.opens("Done", one, two, three)).toBe("done");
    expect(room.scope()).toBe("vote-1");
    expect(room.opens("Urgent", foreign)).toBe("vote-open");
    room.closes("Done");
    expect(room.scope()).toBe(null);
    expect(room.opens("Urgent", foreign)).toBe("done");
    expect(room.scope()).toBe("vote-2");
  });

  it("[VO16] what each side accepts becomes the definition", () => {
    const { room, draft } = voting();
    poll(room, draft, "a1 agree, a2 live-with, a3 object, b1 live-with, b2 live-with, b3 live-with");
    room.closes("Done");
    expect(termOf(room, "Done")?.standing).toEqual({ status: "agreed", version: 1 });
  });

  it("[VO16] [VO25] what one side rejects leaves the term open, and the version is kept", () => {
    const { room, draft } = voting();
    poll(room, draft, oneSideRejects);
    room.closes("Done");
    expect(termOf(room, "Done")?.standing).toEqual({ status: "open" });
    expect(termOf(room, "Done")?.history[1]).toMatchObject({ passed: false, agreed: false, vote: 1 });
  });

  it("[VO17] [VO19] presence counts at the close", () => {
    const { room, draft } = voting();
    poll(room, draft, "a1 agree, a2 agree, a3 agree, b1 agree, b2 agree, b3 agree");
    room.only(["a1", "a2", "a3"]);
    room.closes("Done");
    expect(room.history("Done")[0]?.bySide?.b).toMatchObject({ accepted: false, because: "side-absent" });
  });

  it("[VO21] of several drafts that pass, the one that most agree with is agreed", () => {
    const { room, drafts } = voting({}, {}, "calm", "keen");
    const [calm = "", keen = ""] = drafts;
    poll(room, calm, allAgree.replaceAll("agree", "live-with"));
    poll(room, keen, allAgree);
    room.closes("Done");
    expect(room.history("Done").map(({ passed, agreed, on }) => [passed, agreed, on])).toEqual([
      [true, false, undefined],
      [true, true, "1970-01-01"],
    ]);
    expect(room.result().agreed[0]).toMatchObject({ definition: "keen", version: 2 });
  });

  it("[VO21] a tie leaves the term open and names the drafts to vote on again", () => {
    const { room, drafts } = voting({}, {}, "one", "two", "three");
    for (const draft of drafts.slice(0, 2)) poll(room, draft, allAgree);
    poll(room, drafts[2] ?? "", oneSideRejects);
    room.closes("Done");
    expect(termOf(room, "Done")?.standing).toEqual({ status: "open", tied: drafts.slice(0, 2).map(id) });
    room.opens("Done", ...drafts.slice(0, 2));
    expect(termOf(room, "Done")?.standing).toMatchObject({ status: "voting", vote: 2 });
  });

  it("[VO23] at the close nothing is left that leads back to a ballot", () => {
    const names = (n: number) => `${9 - (n % 10)}x${n}`;
    const { room, draft } = voting({}, { newName: names });
    const reasons = ["first said", "second said", "third said"];
    for (const [at, name] of (["b1", "b2", "b3"] as const).entries()) room.votes(name, draft, "object", reasons[at]);
    expect(JSON.stringify(room.state())).toContain("vote-1/");
    room.closes("Done");
    expect(JSON.stringify(room.state())).not.toContain("vote-1/");
    const kept = room.history("Done")[0]?.reasons ?? {};
    expect(Object.values(kept).sort()).toEqual(reasons);
    expect(Object.values(kept)).not.toEqual(reasons);
    expect(Object.keys(kept)).toEqual(Object.keys(kept).sort());
    expect(JSON.stringify(room.events.at(-1))).not.toMatch(/pseudonym|"side"|"choice"/);
  });

  it("[VO24] a reason that only a lone neutral could have given is dropped", () => {
    const { room, draft } = voting();
    poll(room, draft, allAgree);
    room.votes("n1", draft, "object", "unclear to support");
    room.closes("Done");
    expect(JSON.stringify(room.state())).not.toContain("unclear to support");
  });

  it("[VO24] nor is it shown beside the reason of another side", () => {
    const { room, draft } = voting();
    poll(room, draft, allAgree);
    room.votes("a1", draft, "object", "too slow for the customer");
    room.votes("n1", draft, "object", "unclear to support");
    room.closes("Done");
    expect(Object.values(room.history("Done")[0]?.reasons ?? {})).toEqual(["too slow for the customer"]);
    expect(JSON.stringify(room.state())).not.toContain("unclear to support");
  });

  it("[VO25] a term that failed is redrafted and voted on again, with every version kept", () => {
    const { room, draft } = voting();
    poll(room, draft, oneSideRejects);
    room.votes("b3", draft, "object", "who accepts it?");
    room.closes("Done");
    expect(room.result().open[0]).toMatchObject({ term: "Done", status: "open", objections: ["who accepts it?"] });
    room.does("facilitator", { type: "edit-draft", id: id(draft), text: "accepted in writing by operations" });
    room.opens("Done", draft);
    poll(room, draft, allAgree);
    room.closes("Done");
    const history = termOf(room, "Done")?.history ?? {};
    expect(Object.entries(history).map(([at, { vote, wording, agreed }]) => [at, vote, wording.text, agreed])).toEqual([
      ["1", 1, "accepted by the customer", false],
      ["2", 2, "accepted in writing by operations", true],
    ]);
    expect(Object.values(history[1]?.reasons ?? {})).toEqual([{ text: "who accepts it?" }]);
  });

  it("[VO8] [VO25] a hidden draft takes its failed versions out of sight, and a hidden reason is not sent", () => {
    const { room, draft } = voting();
    poll(room, draft, oneSideRejects);
    room.votes("b3", draft, "object", "an insult");
    room.closes("Done");
    const reason = Object.keys(room.history("Done")[0]?.reasons ?? {})[0] ?? "";
    room.hides(id(short(reason)));
    expect(JSON.stringify(room.view("screen"))).not.toContain("an insult");
    expect(JSON.stringify(room.result())).not.toContain("an insult");
    expect(JSON.stringify(room.view("facilitator"))).toContain("an insult");
    room.hides(id(draft));
    expect(termOf(room, "Done")?.history).toEqual({});
    expect(room.result().open[0]?.history).toEqual([]);
  });

  it("[VO26] an open term is parked, and an agreed or parked one is reopened with its history", () => {
    const { room, draft } = voting();
    expect(room.parks("Done")).toBe("vote-open");
    poll(room, draft, allAgree);
    room.closes("Done");
    expect(room.parks("Done")).toBe("wrong-step");
    expect(room.opens("Done", draft)).toBe("wrong-step");
    expect(room.suggests("a1", "Done", "too late")).toBe("wrong-step");
    room.reopens("Done");
    expect(room.parks("Done")).toBe("done");
    expect(room.result()).toMatchObject({ agreed: [], parked: [{ term: "Done", history: [{ agreed: true }] }] });
    room.reopens("Done");
    expect(termOf(room, "Done")?.standing).toEqual({ status: "open" });
    expect(room.parks("Nothing")).toBe("not-found");
  });

  it("[VO27] going back with a vote open is refused, since the ballots would be lost", () => {
    const { room } = voting();
    expect(room.moves("define")).toBe("vote-open");
    room.closes("Done");
    expect(room.moves("define")).toBe("done");
  });
});
