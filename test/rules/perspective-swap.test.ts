import { describe, expect, it } from "vitest";
import type { Pseudonym } from "../../shared/ids.ts";
import { type EventOf, mostProposals } from "../../shared/stages/perspective-swap/schema.ts";
import {
  answerAll,
  everybody,
  heard,
  id,
  itemOn,
  proposing,
  type Room,
  restating,
  seen,
  short,
} from "../support/perspectiveSwapRoom.ts";

const textsOn = (room: Room, item: string) =>
  Object.values(itemOn(room, item)?.restatements ?? {}).map(({ text, side }) => [text, side]);

describe("restate", () => {
  it("[PS9] each card is answered once, and only by whom it was dealt to", () => {
    const room = restating();
    expect(room.me("b1")).toEqual({ cards: { [id("a-1")]: "open", [id("a-2")]: "open" } });
    expect(room.restates("b1", "a-1", "one")).toBe("done");
    expect(room.me("b1")).toEqual({ cards: { [id("a-1")]: "answered", [id("a-2")]: "open" } });
    expect(room.restates("b1", "a-1", "two")).toBe("duplicate");
    expect(room.restates("b1", "b-1", "three")).toBe("not-allowed");
    expect(room.restates("b1", "never", "four")).toBe("not-allowed");
    expect(room.counts()).toEqual({ written: 1 });
  });

  it("[PS9] what somebody wrote on a card that went to another while they were away is taken", () => {
    const room = restating({ cardsEach: 1 });
    const [item = ""] = room.cards("b1").map(short);
    room.leaves("b1");
    expect(room.me("b1")).toEqual({ cards: {} });
    expect(room.restates("b1", item, "late")).toBe("done");
    expect(room.counts()).toEqual({ written: 1 });
  });

  it("[PS9] [DE1] who changes sides gets cards for the new one, and restates nothing of it", () => {
    const room = restating();
    room.joins("b4");
    room.switches("b4", "a");
    expect(room.cards("b4").map(short).sort()).toEqual(["b-1", "b-2"]);
    expect(room.restates("b4", "a-1", "one")).toBe("not-allowed");
  });

  it("[PS9] no event holds both a text and a person", () => {
    const room = restating();
    room.restates("b1", "a-1", "one");
    expect(room.events.map(({ type }) => type)).toEqual(["restate-opened", "dealt", "restated", "card-answered"]);
    const restated = { type: "restated", id: id("p"), item: id("a-1"), text: "text", side: "b" } as const;
    // @ts-expect-error: a pseudonym beside a text would be a list of who wrote what
    const linked: EventOf<"restated"> = { ...restated, pseudonym: "restate-1/b1" as Pseudonym };
    expect(linked).toBeDefined();
  });

  it("[PS10] the edit key is the right to edit and delete, and a deleted restatement opens its card again", () => {
    const room = restating();
    room.restates("b1", "a-1", "mine");
    expect(room.restates("b1", "a-1", "mine", "again")).toBe("done");
    expect(room.does("b1", { type: "edit-restatement", text: "better" }, "mine")).toBe("done");
    expect(room.does("b2", { type: "edit-restatement", text: "theirs" }, "other")).toBe("stale-edit");
    expect(room.does("b1", { type: "edit-restatement", text: "no key" })).toBe("malformed");
    expect(room.does("b1", { type: "delete-restatement" }, "mine")).toBe("done");
    expect(room.me("b1").cards?.[id("a-1")]).toBe("open");
    expect(room.does("b1", { type: "delete-restatement" }, "mine")).toBe("stale-edit");
    expect(room.restates("b1", "a-1", "second")).toBe("done");
    room.moves("heard");
    expect(textsOn(room, "a-1").map(([text]) => text)).toEqual(["text of second"]);
    expect(room.does("b1", { type: "edit-restatement", text: "too late" }, "second")).toBe("wrong-step");
    expect(room.does("b1", { type: "delete-restatement" }, "second")).toBe("wrong-step");
  });

  it("[PS11] nobody sees a restatement before the round is closed", () => {
    const room = answerAll(restating());
    expect(seen(room)).not.toContain("text of");
    expect(room.counts()).toEqual({ written: 12 });
    expect(JSON.stringify(room.result())).not.toContain("text of");
    room.moves("heard");
    expect(textsOn(room, "a-1")).toHaveLength(3);
  });

  it("[PS12] with three writers of each side restatements stand under it, and the pseudonyms are gone", () => {
    const room = heard();
    expect(new Set(textsOn(room, "a-1").map(([, side]) => side))).toEqual(new Set(["b"]));
    expect(JSON.stringify(room.state())).not.toContain("restate-1/");
    expect(room.scope()).toBe("heard-1");
  });

  it("[PS12] with two writers of one side no restatement is labelled, and their sides are forgotten", () => {
    const room = restating();
    for (const name of ["a1", "a2", "a3", "b1", "b2"]) room.restates(name, room.cards(name)[0] ?? "", name);
    room.moves("heard");
    expect(
      textsOn(room, "a-1")
        .concat(textsOn(room, "a-2"))
        .every(([, side]) => side === undefined),
    ).toBe(true);
    expect(Object.values(room.state().restatements.shown).every(({ side }) => side === undefined)).toBe(true);
  });

  it("[PS12] no label points at the one neutral, of whom alone an unlabelled text on an item can be", () => {
    const room = restating();
    room.joins("n1");
    room.leaves("a3");
    expect(room.cards("n1").length).toBeGreaterThan(0);
    answerAll(room);
    room.moves("heard");
    // Three of operations wrote, and beside them two of sales and a neutral, who are three; but of these sales wrote nothing on what sales raised.
    const all = ["a-1", "a-2", "b-1", "b-2"].flatMap((item) => textsOn(room, item));
    expect(all.length).toBeGreaterThan(6);
    expect(all.filter(([, side]) => side !== undefined)).toEqual([]);
  });

  it("[PS12] the labels of a round that was left by Back are frozen as they were then", () => {
    const room = answerAll(restating());
    room.only("a1", "b1");
    room.moves("preparing");
    expect(JSON.stringify(room.state())).not.toContain("restate-1/");
    room.only(...everybody, "b4");
    room.moves("restate");
    for (const name of ["b1", "b2", "b3", "b4"]) room.restates(name, "a-1", `${name} again`);
    room.moves("heard");
    const labels = new Map(textsOn(room, "a-1").map(([text, side]) => [text, side]));
    expect(labels.get("text of b1-a-1")).toBeUndefined();
    expect(labels.get("text of b1 again")).toBe("b");
  });

  it("[PS13] a round that is opened again deals anew, and shows what is typed with its next reveal", () => {
    const room = heard();
    room.moves("restate");
    expect(room.scope()).toBe("restate-2");
    expect(room.cards("b1").map(short).sort()).toEqual(["a-1", "a-2"]);
    expect(textsOn(room, "a-1")).toHaveLength(3);
    room.restates("b1", "a-1", "new", "typed later");
    room.does("b2", { type: "edit-restatement", text: "reworded later" }, "b2-a-1");
    room.does("b3", { type: "delete-restatement" }, "b3-a-1");
    expect(seen(room)).not.toContain("later");
    expect(textsOn(room, "a-1")).toEqual([
      ["text of b1-a-1", "b"],
      ["text of b2-a-1", "b"],
    ]);
    room.moves("heard");
    expect(textsOn(room, "a-1")).toEqual([
      ["text of b1-a-1", "b"],
      ["reworded later", "b"],
      ["typed later", undefined],
    ]);
  });

  it("[PS10] [PS13] deleting what was written in an earlier round opens no card of this one", () => {
    const room = heard();
    room.moves("restate");
    room.restates("b1", "a-1", "new");
    room.does("b1", { type: "delete-restatement" }, "b1-a-1");
    expect(room.cards("b1", "answered").map(short)).toEqual(["a-1"]);
  });
});

describe("proposals", () => {
  it("[PS18] anybody proposes for any item, and nobody sees it before the round is closed", () => {
    const room = proposing();
    expect(room.proposes("a1", "a-1", "one")).toBe("done");
    expect(room.proposes("n1", "a-1", "two")).toBe("done");
    expect(room.proposes("a1", "never", "three")).toBe("not-found");
    expect(room.proposes("a1", "a-1", "b1-a-1")).toBe("duplicate");
    expect(seen(room)).not.toContain("text of one");
    expect(room.counts()).toEqual({ written: 2 });
    expect(room.does("a1", { type: "edit-proposal", text: "better" }, "one")).toBe("done");
    room.moves("results");
    expect(itemOn(room, "a-1")?.proposals).toEqual({
      [id("one")]: { text: "better" },
      [id("two")]: { text: "text of two" },
    });
    expect(room.proposes("a1", "a-1", "late")).toBe("wrong-step");
  });

  it("[PS10] [PS13] proposals are edited and deleted by key, and Back and Next lose none", () => {
    const room = proposing();
    room.proposes("a1", "a-1", "one");
    room.proposes("a2", "a-1", "gone");
    expect(room.does("a2", { type: "delete-proposal" }, "gone")).toBe("done");
    room.goes(-1);
    room.goes(1);
    expect(room.counts()).toEqual({ written: 1 });
    room.moves("results");
    room.moves("proposals");
    room.proposes("a2", "a-1", "two");
    expect(Object.keys(itemOn(room, "a-1")?.proposals ?? {}).map(short)).toEqual(["one"]);
    room.moves("results");
    expect(Object.keys(itemOn(room, "a-1")?.proposals ?? {}).map(short)).toEqual(["one", "two"]);
  });

  it("[PS19] a stage takes no more proposals than its limit", () => {
    const room = proposing();
    for (let n = 0; n < mostProposals; n += 1) room.proposes("a1", "a-1", `p${n}`, "x");
    expect(room.proposes("a1", "a-1", "more")).toBe("too-many-items");
  });
});
