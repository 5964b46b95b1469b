import { describe, expect, it } from "vitest";
import { agendaFrom, plannedMs } from "../../shared/session/agenda.ts";
import { templates } from "../../shared/session/templates.ts";
import { mostItems } from "../../shared/stages/perspective-swap/schema.ts";
import { aCore, someone } from "../support/aCore.ts";
import {
  everybody,
  four,
  heard,
  id,
  itemOn,
  painPoint,
  perspectiveSwapRoom,
  type Room,
  restating,
  short,
} from "../support/perspectiveSwapRoom.ts";

const chosen = (room: Room) => room.state().items.map((item) => short(item.id));
const warnings = (room: Room) => room.view("facilitator").warnings;

describe("preparing", () => {
  it("[PS1] the top pain points of the last such stage are taken up, in their order", () => {
    const room = perspectiveSwapRoom({ top: 2 }, [painPoint("b-1", 5), painPoint("a-1", 3), painPoint("a-2", 1)]);
    expect(chosen(room)).toEqual(["b-1", "a-1"]);
    expect(room.view("facilitator").candidates).toMatchObject({
      [id("b-1")]: { place: 0, chosen: true, side: "b" },
      [id("a-2")]: { place: 2, chosen: false },
    });
    expect(room.view("participant").items[id("a-1")]).toMatchObject({ place: 1, text: "pain of a-1", side: "a" });
  });

  it("[PS1] where the top ones would leave a side without a card, the best one of the other side stands last", () => {
    const ranked = ["a-1", "a-2", "a-3", "b-1", "b-2"].map((id, place) => painPoint(id, 9 - place));
    expect(chosen(perspectiveSwapRoom({ top: 3 }, ranked))).toEqual(["a-1", "a-2", "b-1"]);
    expect(chosen(perspectiveSwapRoom({ top: 3, dealTo: "anyone" }, ranked))).toEqual(["a-1", "a-2", "a-3"]);
    expect(chosen(perspectiveSwapRoom({ top: 1 }, ranked))).toEqual(["a-1"]);
    expect(chosen(perspectiveSwapRoom({ top: 3 }, ranked.slice(0, 3)))).toEqual(["a-1", "a-2", "a-3"]);
  });

  it("[PS1] takes over what the room has ranked in the stage before", () => {
    const core = aCore([{ stage: "pain-points" }, { stage: "perspective-swap", settings: { top: 1 } }]);
    core.do({ type: "next" });
    core.inStage({ type: "add-post", text: "They promise too much" }, someone("olga", "b"), id("one"));
    core.inStage({ type: "add-post", text: "They always say no" }, someone("sam", "a"), id("two"));
    core.do({ type: "next" });
    core.do({ type: "next" });
    core.inStage({ type: "set-dots", item: id("two"), dots: 2 }, someone("sam", "a"));
    core.do({ type: "next" });
    core.do({ type: "next" });
    const { id: stage, view } = core.view("participant").stage ?? {};
    expect([stage, view]).toMatchObject([
      "perspective-swap",
      { step: "preparing", items: { [id("two")]: { text: "They always say no" } } },
    ]);
  });

  it("[PS1] the facilitator chooses others, and takes the top ones again when the ranking has changed", () => {
    const room = perspectiveSwapRoom();
    expect(room.does("facilitator", { type: "choose-items", ids: [id("b-2"), id("a-1"), id("b-2")] })).toBe("done");
    expect(chosen(room)).toEqual(["b-2", "a-1"]);
    expect(room.does("facilitator", { type: "choose-items", ids: [id("never")] })).toBe("not-found");
    room.rank([painPoint("a-9"), painPoint("b-9")]);
    room.does("facilitator", { type: "refresh" });
    expect(chosen(room)).toEqual(["a-9", "b-9"]);
    expect(room.does("a1", { type: "refresh" })).toBe("not-allowed");
  });

  it("[PS1] an agenda without pain points works with items that the facilitator types in", () => {
    const room = perspectiveSwapRoom({}, null);
    expect(room.moves("restate")).toBe("nothing-here");
    expect(room.does("facilitator", { type: "refresh" })).toBe("nothing-here");
    room.does("facilitator", { type: "add-item", text: "They promise too much", side: "b" });
    room.does("facilitator", { type: "add-item", text: "They always say no", side: "a" });
    expect(room.moves("restate")).toBe("done");
    expect(room.cards("a1")).toEqual([id("typed-1")]);
    expect(room.does("facilitator", { type: "add-item", text: "Too late" })).toBe("wrong-step");
  });

  it("[PS1] what was typed in stays a candidate, and stays chosen when the top ones are taken again", () => {
    const room = perspectiveSwapRoom({ top: 1 });
    room.does("facilitator", { type: "add-item", text: "mine" });
    room.does("facilitator", { type: "refresh" });
    expect(chosen(room)).toEqual(["a-1", "typed-1"]);
    room.does("facilitator", { type: "choose-items", ids: [] });
    expect(room.view("facilitator").candidates?.[id("typed-1")]).toMatchObject({ text: "mine", chosen: false });
  });

  it("[PS2] rounds that are off are passed over, forth and back", () => {
    const room = perspectiveSwapRoom({ ...four, rounds: { heard: false, proposals: false } });
    expect(room.steps().map((step) => step.id)).toEqual(["preparing", "restate", "results"]);
    expect([room.goes(1), room.goes(1)]).toEqual(["done", "done"]);
    expect(room.state().step).toBe("results");
    expect([room.goes(-1), room.goes(-1)]).toEqual(["done", "done"]);
    expect(room.state().step).toBe("preparing");
    room.set({ rounds: { heard: false, proposals: true } });
    expect(room.steps().map((step) => step.id)).toEqual(["preparing", "restate", "proposals", "results"]);
  });

  it("[PS3] the first round reads the texts anew and leaves out what was hidden since", () => {
    const room = perspectiveSwapRoom(four);
    room.rank([painPoint("a-1", 1, "reworded"), painPoint("b-1")]);
    room.moves("restate");
    expect(chosen(room)).toEqual(["a-1", "b-1"]);
    expect(itemOn(room, "a-1")?.text).toBe("reworded");
  });

  it("[PS3] with the pain points gone from the agenda the room goes on with what it had", () => {
    const room = perspectiveSwapRoom(four);
    room.rank(null);
    expect(room.moves("restate")).toBe("done");
    expect(chosen(room)).toHaveLength(4);
  });

  it("[PS3] a group is taken up with what was put together in it", () => {
    const posts = [{ text: "one" }, { text: "two", side: "a" as const }];
    const room = perspectiveSwapRoom({}, [{ id: id("g"), text: "Hand-over", dots: 3, posts }]);
    expect(itemOn(room, "g")).toMatchObject({ text: "Hand-over", posts: ["one", "two"] });
  });

  it("[PS4] no more items than twelve", () => {
    const room = perspectiveSwapRoom({}, null);
    for (let n = 0; n < mostItems; n += 1) room.does("facilitator", { type: "add-item", text: `item ${n}` });
    expect(room.does("facilitator", { type: "add-item", text: "more" })).toBe("too-many-items");
    const ids = Array.from({ length: mostItems + 1 }, (_, n) => id(`i${n}`));
    expect(room.does("facilitator", { type: "choose-items", ids })).toBe("too-many-items");
  });
});

describe("dealing", () => {
  it("[PS5] cards are of the other side, or of anyone where it is set so before the round", () => {
    const room = restating();
    for (const name of everybody) {
      const other = name.startsWith("a") ? ["b-1", "b-2"] : ["a-1", "a-2"];
      expect(room.cards(name).map(short).sort()).toEqual(other);
    }
    expect(room.does("facilitator", { type: "set-dealing", to: "anyone" })).toBe("wrong-step");
    const open = perspectiveSwapRoom({ top: 4, cardsEach: 4 });
    expect(open.does("facilitator", { type: "set-dealing", to: "anyone" })).toBe("done");
    open.moves("restate");
    expect(open.cards("a1").map(short).sort()).toEqual(["a-1", "a-2", "b-1", "b-2"]);
  });

  it("[PS6] [PS8] with labels withheld everybody may get everything, and the facilitator knows", () => {
    const room = perspectiveSwapRoom(
      { cardsEach: 3 },
      ["u-1", "u-2", "u-3"].map((name) => painPoint(name)),
    );
    expect(warnings(room)).toEqual(["labels-withheld"]);
    room.only("a1", "a2", "a3");
    expect(room.moves("restate")).toBe("done");
    expect(room.cards("a1")).toHaveLength(3);
  });

  it("[PS7] [PS8] with one side absent the round is refused, until it is dealt to anyone", () => {
    const room = perspectiveSwapRoom(four);
    expect(warnings(room)).toEqual([]);
    room.only("a1", "a2", "a3");
    expect(warnings(room)).toEqual(["side-b-absent", "few-people"]);
    expect(room.moves("restate")).toBe("side-absent");
    room.does("facilitator", { type: "set-dealing", to: "anyone" });
    expect(warnings(room)).toEqual([]);
    expect(room.moves("restate")).toBe("done");
  });

  it("[PS7] [PS8] with all items of one side that side would get no card, and the round is refused", () => {
    const room = perspectiveSwapRoom(four, [painPoint("a-1"), painPoint("a-2")]);
    expect(warnings(room)).toEqual(["side-a-without-cards"]);
    expect(room.moves("restate")).toBe("side-absent");
    room.does("facilitator", { type: "add-item", text: "without a label" });
    expect(warnings(room)).toEqual([]);
    expect(room.moves("restate")).toBe("done");
  });

  it("[PS7] going back to the round works although a side has left meanwhile", () => {
    const room = heard();
    room.only("a1", "a2", "a3");
    expect(room.moves("restate")).toBe("done");
  });

  it("[DE2] [DE6] a latecomer is dealt in at once, and the cards of somebody who left go to others", () => {
    const room = restating();
    room.joins("b4");
    expect(room.cards("b4")).toHaveLength(2);
    const some = perspectiveSwapRoom({ cardsEach: 1, top: 4 });
    some.moves("restate");
    some.leaves("b1", "b2");
    expect(some.cards("b3")).toHaveLength(2);
  });
});

it("the template Essentials gives the swap thirteen minutes", () => {
  let keys = 0;
  const agenda = agendaFrom(templates.essentials.agenda, () => {
    keys += 1;
    return `key-${keys}` as Parameters<typeof agendaFrom>[1] extends () => infer Key ? Key : never;
  });
  const swap = agenda.find(({ stage }) => stage === "perspective-swap");
  expect(swap && plannedMs(swap)).toBe(13 * 60_000);
});
