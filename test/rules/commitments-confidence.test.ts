import { describe, expect, it } from "vitest";
import { audiences } from "../../shared/stages/registry.ts";
import { id, type Room, settled, soon, voting } from "../support/commitmentsRoom.ts";

const everything = (room: Room): string =>
  JSON.stringify([...audiences.map((audience) => room.view(audience)), room.result()]);

describe("confidence", () => {
  it("[CM10] each person holds up 0 to 5 fingers for what is signed, and changes their mind", () => {
    const room = voting();
    expect(room.holdsUp("a1", "calls", 2)).toBe("done");
    expect(room.holdsUp("a1", "calls", 4)).toBe("done");
    expect(room.holdsUp("a1", "calls", 6)).toMatch(/Invalid/);
    expect(room.holdsUp("a1", "queue", 4)).toBe("not-found");
    expect(room.me("a1")).toEqual({ fingers: { [room.named("calls")]: 4 } });
    expect(room.me("a2")).toEqual({ fingers: {} });
    room.moves("settled");
    expect(room.shown("calls")?.confidence).toEqual({ count: 1, mean: 4, distribution: [0, 0, 0, 0, 1, 0] });
    expect(room.holdsUp("a1", "calls", 4)).toBe("wrong-step");
  });

  it("[CM11] nobody sees anything of the votes before the ballot is closed, and the count tells no vote", () => {
    const room = voting();
    const before = everything(room);
    room.holdsUp("a1", "calls", 1);
    room.holdsUp("b1", "calls", 5);
    expect(everything(room)).toBe(before);
    expect(room.counts()).toEqual({ cast: 2 });
    room.moves("signing");
    expect(everything(room)).not.toMatch(/confidence":|mean/);
  });

  it("[CM12] anybody may say what would raise it, whatever they hold up", () => {
    const room = voting();
    room.holdsUp("a1", "calls", 5);
    expect(room.wants("a1", "calls", "a second person")).toBe("done");
    expect(room.wants("a2", "calls", "a later date")).toBe("done");
    expect(room.wants("a2", "queue", "somebody who does it")).toBe("not-found");
  });

  it("[CM13] what would raise it is seen once the ballot is closed, without side or author", () => {
    const room = voting();
    room.wants("a1", "calls", "a second person", "key");
    room.does("a1", { type: "edit-condition", text: "two people" }, "key");
    expect(everything(room)).not.toMatch(/two people|second/);
    room.moves("settled");
    expect(room.shown("calls")?.conditions).toEqual({ [id("key")]: { text: "two people" } });
    expect(room.does("a1", { type: "edit-condition", text: "three people" }, "key")).toBe("wrong-step");
    expect(room.does("a1", { type: "delete-condition" }, "key")).toBe("wrong-step");
  });

  it("[CM13] its author takes it back at once, and a new wording waits for the next close", () => {
    const room = voting();
    room.wants("a1", "calls", "a second person", "one");
    room.wants("a2", "calls", "more time", "two");
    room.moves("settled");
    room.moves("confidence");
    room.does("a1", { type: "edit-condition", text: "two people" }, "one");
    room.does("a2", { type: "delete-condition" }, "two");
    expect(room.result().commitments[0]?.conditions).toEqual(["a second person"]);
    room.moves("settled");
    expect(room.result().commitments[0]?.conditions).toEqual(["two people"]);
    expect(room.does("a2", { type: "delete-condition" }, "two")).toBe("stale-edit");
  });

  it("[CM13] one key names one thing", () => {
    const room = voting();
    room.wants("a1", "calls", "more time", "key");
    expect(room.wants("a1", "calls", "something else", "key")).toBe("done");
    expect(room.wants("b1", "calls", "a pay rise", "Olga")).toBe("duplicate");
    room.moves("settled");
    expect(room.result().commitments[0]?.conditions).toEqual(["more time"]);
  });

  it("[CM14] a commitment below the threshold is marked as low, and one on it is not", () => {
    expect(settled([2, 3, 4], [3, 3, 3]).shown("calls")?.low).toBeUndefined();
    expect(settled([2, 3, 3], [3, 3, 3]).shown("calls")).toMatchObject({ low: true, confidence: { mean: 2.83 } });
    expect(settled([3, 3, 3], [3, 3, 3], { threshold: 4 }).result().commitments[0]?.low).toBe(true);
  });

  it("[CM15] closing freezes the numbers, by side from three on each side", () => {
    const room = settled([5, 5, 2], [3, 3, 3]);
    const confidence = {
      count: 6,
      mean: 3.5,
      distribution: [0, 0, 1, 3, 0, 2],
      bySide: {
        a: { count: 3, mean: 4, distribution: [0, 0, 1, 0, 0, 2] },
        b: { count: 3, mean: 3, distribution: [0, 0, 0, 3, 0, 0] },
      },
    };
    expect(room.shown("calls")?.confidence).toEqual(confidence);
    room.only(["a1"]);
    expect(room.shown("calls")?.confidence).toEqual(confidence);
    expect(settled([5, 5, 2], [3, 3]).shown("calls")?.confidence).toEqual({
      count: 5,
      mean: 3.6,
      distribution: [0, 0, 1, 2, 0, 2],
    });
  });

  it("[CM15] the rule of three looks at who voted on each commitment", () => {
    const room = voting();
    for (const name of ["a1", "a2", "a3"] as const) room.holdsUp(name, "calls", 4);
    room.holdsUp("b1", "calls", 1);
    room.moves("settled");
    expect(room.shown("calls")?.confidence).toEqual({ count: 4, mean: 3.25, distribution: [0, 1, 0, 0, 3, 0] });
  });

  it("[CM15] no pseudonym outlives the ballot", () => {
    const room = voting();
    expect(room.scope()).toBe("confidence-1");
    room.holdsUp("a1", "calls", 4);
    expect(JSON.stringify(room.state())).toContain("confidence-1/a1");
    room.moves("settled");
    expect(JSON.stringify(room.state())).not.toContain("confidence-1/");
    expect(room.scope()).toBeNull();
  });

  it("[CM16] going back opens a fresh ballot without earlier numbers; what it does not vote on keeps them", () => {
    const room = settled([5, 5, 5], [5, 5, 5]);
    room.moves("confidence");
    expect(room.scope()).toBe("confidence-2");
    expect(room.me("a1")).toEqual({ fingers: {} });
    for (const audience of audiences) expect(JSON.stringify(room.view(audience))).not.toContain("mean");
    expect(room.result().commitments[0]?.confidence?.mean).toBe(5);
    room.moves("settled");
    expect(room.shown("calls")?.confidence?.mean).toBe(5);
    room.moves("confidence");
    for (const name of ["a1", "a2", "a3", "b1", "b2", "b3"] as const) room.holdsUp(name, "calls", 1);
    room.moves("settled");
    expect(room.shown("calls")?.confidence).toMatchObject({ count: 6, mean: 1 });
  });

  it("[CM17] a ballot that was left by Back goes on", () => {
    const room = voting();
    room.holdsUp("a1", "calls", 4);
    room.moves("signing");
    room.moves("proposing");
    expect(room.scope()).toBe("confidence-1");
    expect(room.holdsUp("a1", "calls", 1)).toBe("wrong-step");
    room.moves("signing");
    room.signs("a2", "queue", "Sam");
    room.moves("confidence");
    expect(room.me("a1")).toEqual({ fingers: { [room.named("calls")]: 4 } });
    expect(room.holdsUp("a1", "queue", 3)).toBe("done");
    expect(room.counts()).toEqual({ cast: 1 });
  });

  it("[CM17] votes on what is no longer anybody's commitment are not counted", () => {
    const room = voting();
    room.holdsUp("a1", "calls", 4);
    room.moves("signing");
    room.signs("a2", "queue", "Sam");
    room.does("b1", { type: "withdraw-signature" }, "Olga");
    room.moves("confidence");
    room.moves("settled");
    expect(room.state().tallies).toEqual({});
    expect(room.shown("calls")).toEqual({ text: "calls", signatures: {}, conditions: {} });
  });

  it("[CM18] the facilitator hides what would raise it; its author can reword it when the ballot is open again", () => {
    const room = voting();
    room.wants("a1", "calls", "another boss", "key");
    expect(room.hides(id("key"))).toBe("not-found");
    room.moves("settled");
    room.hides(id("key"));
    expect(room.shown("calls")?.conditions).toEqual({});
    expect(room.result().commitments[0]?.conditions).toEqual([]);
    expect(room.view("participant").hidden).toEqual({ [id("key")]: true });
    room.moves("confidence");
    expect(room.does("a1", { type: "edit-condition", text: "support from above" }, "key")).toBe("done");
    room.moves("settled");
    expect(JSON.stringify(room.view("facilitator"))).toContain(
      '"text":"support from above","hidden":true,"reworded":true',
    );
    room.hides(id("key"), false);
    expect(room.shown("calls")?.conditions).toEqual({ [id("key")]: { text: "support from above" } });
  });

  it("[CM19] the result has owners, days and confidence, by the first day, and what nobody has signed", () => {
    const room = settled([4, 4, 4], [4, 4, 4], { seeds: ["calls", "queue", "checklist"] });
    room.moves("confidence");
    room.moves("signing");
    room.signs("a1", "queue", "Sam", "2026-11-27");
    expect(room.result()).toMatchObject({
      commitments: [
        { text: "queue", owners: [{ name: "Sam", on: "2026-11-27" }] },
        { text: "calls", owners: [{ name: "Olga", on: soon }], confidence: { mean: 4 }, conditions: [] },
      ],
      unsigned: ["checklist"],
    });
  });
});
