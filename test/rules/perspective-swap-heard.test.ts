import { describe, expect, it } from "vitest";
import {
  answerAll,
  audiences,
  everybody,
  heard,
  id,
  itemOn,
  painPoint,
  perspectiveSwapRoom,
  proposing,
  type Room,
  restating,
  seen,
} from "../support/perspectiveSwapRoom.ts";

const understood = (room: Room, item: string) => itemOn(room, item)?.understood;
const rateAll = (room: Room, item: string, scores: Record<string, number>) =>
  Object.entries(scores).map(([name, score]) => room.rates(name, item, score));

describe("were we heard", () => {
  it("[PS14] the side that raised an item rates it, once for each person, changeable", () => {
    const room = heard();
    expect(room.me("a1")).toEqual({ scores: {}, mayRate: [id("a-1"), id("a-2")] });
    expect(room.rates("a1", "a-1", 4)).toBe("done");
    expect(room.rates("a1", "a-1", 1)).toBe("done");
    expect(room.me("a1").scores).toEqual({ [id("a-1")]: 1 });
    expect(room.rates("b1", "a-1", 4)).toBe("not-allowed");
    expect(room.rates("n1", "a-1", 4)).toBe("not-allowed");
    expect(room.rates("facilitator", "a-1", 4)).toBe("not-allowed");
    expect(room.rates("a1", "never", 4)).toBe("not-found");
    expect(room.rates("a1", "a-1", 5)).not.toBe("done");
    expect(room.counts()).toEqual({ cast: 1 });
  });

  it("[PS14] an item without a label is rated by anybody", () => {
    const room = answerAll(restating({}, perspectiveSwapRoom({}, [painPoint("u-1")])));
    room.moves("heard");
    const given = { a1: 4, a2: 4, a3: 1, b1: 0, b2: 0, b3: 0, n1: 2 };
    expect(rateAll(room, "u-1", given)).toEqual(Array(7).fill("done"));
  });

  it("[PS14] somebody who changes sides does not take their scores along", () => {
    const room = heard();
    rateAll(room, "a-1", { a1: 3, a2: 3, a3: 3 });
    room.joins("a4");
    room.rates("a4", "a-1", 0);
    room.switches("a4", "b");
    room.rates("a4", "b-1", 0);
    room.moves("proposals");
    expect(understood(room, "a-1")).toMatchObject({ count: 3, mean: 3 });
  });

  it("[PS14] there is nothing to rate where no restatement is in sight", () => {
    const room = restating();
    room.restates("b1", "a-1", "only");
    room.moves("heard");
    expect(room.me("a1").mayRate).toEqual([id("a-1")]);
    expect(room.rates("a1", "a-2", 3)).toBe("nothing-here");
    room.hides("only");
    expect(room.rates("a1", "a-1", 3)).toBe("nothing-here");
  });

  it("[PS15] a score changes nobody's view but one's own before the ballot is closed", () => {
    const room = heard();
    const before = seen(room);
    rateAll(room, "a-1", { a1: 3, a2: 3, a3: 4 });
    expect(seen(room)).toBe(before);
    expect(room.counts()).toEqual({ cast: 3 });
  });

  it("[PS16] closing freezes the mean and the distribution, and drops the pseudonyms", () => {
    const room = heard();
    rateAll(room, "a-1", { a1: 3, a2: 3, a3: 4 });
    room.moves("proposals");
    const rating = { count: 3, mean: 3.33, distribution: [0, 0, 0, 2, 1] };
    expect(understood(room, "a-1")).toEqual({ ...rating, bySide: { a: rating } });
    expect(itemOn(room, "a-1")?.rated).toBe(3);
    expect(itemOn(room, "b-1")).not.toHaveProperty("rated");
    expect(JSON.stringify(room.state())).not.toContain("heard-1/");
    room.only("a1");
    expect(understood(room, "a-1")).toEqual({ ...rating, bySide: { a: rating } });
  });

  it("[PS16] the scores of an item with a label do not stand before three of that side have rated it", () => {
    const room = heard();
    rateAll(room, "a-1", { a1: 3, a2: 3 });
    room.moves("proposals");
    expect(itemOn(room, "a-1")).toMatchObject({ rated: 2 });
    expect(itemOn(room, "a-1")).not.toHaveProperty("understood");
    const absent = heard();
    rateAll(absent, "a-1", { a1: 3, a2: 3, a3: 4 });
    absent.leaves("a3");
    absent.moves("proposals");
    expect(itemOn(absent, "a-1")).not.toHaveProperty("understood");
  });

  it("[PS16] the scores of an item without a label stand together, and by side for three or more of each", () => {
    const given = { a1: 4, a2: 4, a3: 1, b1: 0, b2: 0, b3: 0 };
    const rated = (scores: Record<string, number>) => {
      const room = answerAll(restating({}, perspectiveSwapRoom({}, [painPoint("u-1")])));
      room.moves("heard");
      rateAll(room, "u-1", scores);
      room.moves("proposals");
      return understood(room, "u-1");
    };
    expect(rated(given)).toEqual({
      count: 6,
      mean: 1.5,
      distribution: [3, 1, 0, 0, 2],
      bySide: {
        a: { count: 3, mean: 3, distribution: [0, 1, 0, 0, 2] },
        b: { count: 3, mean: 0, distribution: [3, 0, 0, 0, 0] },
      },
    });
    const { b3: _, ...fewer } = given;
    expect(rated(fewer)).toEqual({ count: 5, mean: 1.8, distribution: [2, 1, 0, 0, 2] });
  });

  it("[PS15] [PS17] a ballot that is opened again shows no earlier score, and replaces those that it rates", () => {
    const room = heard();
    rateAll(room, "a-1", { a1: 3, a2: 3, a3: 3 });
    rateAll(room, "b-1", { b1: 1, b2: 1, b3: 1 });
    room.moves("proposals");
    room.moves("heard");
    expect(room.scope()).toBe("heard-2");
    expect(room.me("a1").scores).toEqual({});
    for (const audience of audiences) expect(JSON.stringify(room.view(audience))).not.toContain("understood");
    rateAll(room, "a-1", { a1: 4, a2: 4, a3: 4 });
    room.moves("proposals");
    expect([understood(room, "a-1")?.mean, understood(room, "b-1")?.mean]).toEqual([4, 1]);
  });

  it("[PS17] Back to the restatements and Next again lose no score, and show none on the way", () => {
    const room = heard();
    rateAll(room, "a-1", { a1: 3, a2: 3, a3: 3 });
    room.moves("restate");
    expect(seen(room)).not.toContain("understood");
    expect(room.result().items[0]).not.toHaveProperty("understood");
    room.moves("heard");
    room.moves("proposals");
    expect(understood(room, "a-1")?.mean).toBe(3);
  });
});

describe("hiding", () => {
  it("[PS20] the room gets the id of a hidden text alone, and the facilitator sees it marked", () => {
    const room = proposing();
    room.proposes("a1", "a-1", "p");
    expect(room.hides("p")).toBe("not-found");
    room.moves("results");
    expect(room.hides("b1-a-1")).toBe("done");
    expect(room.hides("p")).toBe("done");
    const forRoom = [JSON.stringify(room.view("participant")), JSON.stringify(room.view("screen"))].join();
    expect(forRoom).not.toContain("text of b1-a-1");
    expect(forRoom).not.toContain("text of p");
    expect(room.view("participant").hidden).toEqual({ [id("b1-a-1")]: true, [id("p")]: true });
    const managed = room.view("facilitator").items[id("a-1")];
    expect(managed?.restatements[id("b1-a-1")]).toEqual({ text: "text of b1-a-1", side: "b", hidden: true });
    expect(managed?.proposals[id("p")]).toEqual({ text: "text of p", hidden: true });
    expect(room.does("a1", { type: "unhide", id: id("p") })).toBe("not-allowed");
    room.shows("p");
    expect(itemOn(room, "a-1")?.proposals).toEqual({ [id("p")]: { text: "text of p" } });
  });

  it("[PS20] its author rewords it even when the round is over, for the facilitator to see", () => {
    const room = heard();
    room.hides("b1-a-1");
    expect(room.does("b1", { type: "edit-restatement", text: "kinder" }, "b1-a-1")).toBe("done");
    const text = () => room.view("facilitator").items[id("a-1")]?.restatements[id("b1-a-1")];
    expect(text()).toEqual({ text: "kinder", side: "b", hidden: true, reworded: true });
    expect(JSON.stringify(room.view("participant"))).not.toContain("kinder");
    room.shows("b1-a-1");
    expect(text()).toEqual({ text: "kinder", side: "b" });
    expect(itemOn(room, "a-1")?.restatements[id("b1-a-1")]).toEqual({ text: "kinder", side: "b" });
  });
});

describe("results", () => {
  it("[PS21] each item has its restatements, how well they were understood, and the proposals", () => {
    const room = heard();
    rateAll(room, "a-1", { a1: 3, a2: 3, a3: 3 });
    room.moves("proposals");
    room.proposes("a1", "a-1", "z");
    room.proposes("a1", "a-1", "y");
    room.moves("results");
    room.hides("b3-a-1");
    const [first] = room.result().items;
    expect(first).toMatchObject({ text: "pain of a-1", side: "a", understood: { count: 3, mean: 3 } });
    expect(first?.restatements).toEqual(["text of b1-a-1", "text of b2-a-1"]);
    expect(first?.proposals).toEqual(["text of y", "text of z"]);
  });

  it("[PS21] holds nothing that the room has not seen", () => {
    const room = answerAll(restating());
    expect(room.result().items.every(({ restatements }) => restatements.length === 0)).toBe(true);
    room.moves("heard");
    room.moves("restate");
    room.restates("b1", "a-1", "new");
    expect(room.result().items[0]?.restatements).toHaveLength(3);
  });

  it("[PS13] an item that is not chosen any more takes what was written about it along, and brings it back", () => {
    const room = heard();
    room.moves("restate");
    room.moves("preparing");
    room.does("facilitator", { type: "choose-items", ids: [id("b-1"), id("a-2")] });
    expect(seen(room)).not.toContain("text of b1-a-1");
    room.does("facilitator", { type: "choose-items", ids: [id("a-1"), id("b-1")] });
    expect(Object.keys(itemOn(room, "a-1")?.restatements ?? {})).toHaveLength(everybody.length / 2);
  });
});
