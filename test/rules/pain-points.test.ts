import { describe, expect, it } from "vitest";
import type { Pseudonym } from "../../shared/ids.ts";
import { plannedMs, templates } from "../../shared/session/agenda.ts";
import { itemsOf } from "../../shared/stages/pain-points/items.ts";
import { mostPosts, type PainPointsEvent } from "../../shared/stages/pain-points/schema.ts";
import type { PainPointsFacilitatorView, PainPointsParticipantView } from "../../shared/stages/pain-points/view.ts";
import { everybody, id, painPointsRoom, type Room } from "../support/painPointsRoom.ts";

const audiences = ["facilitator", "participant", "screen"] as const;

type Shown = Exclude<PainPointsParticipantView, { step: "writing" }>;
const shown = (room: Room) => room.view("participant") as Shown;
const managed = (room: Room) => room.view("facilitator") as Exclude<PainPointsFacilitatorView, { step: "writing" }>;
const short = (long: string) => long.replaceAll("_", "");
const items = (room: Room) => itemsOf(shown(room)).map(({ posts }) => posts.map((post) => short(post.id)).join("+"));
const groupOf = (room: Room, post: string) => short(room.state().posts[id(post)]?.group ?? "none");
const sides = (room: Room) =>
  Object.fromEntries(Object.entries(shown(room).posts).map(([post, { side }]) => [short(post), side ?? "unlabelled"]));
const tally = (room: Room) => {
  const view = shown(room);
  return view.step === "ranking" ? view.tally : undefined;
};

/** Three of each side have written a post each: a1 … b3, after their authors. */
function written(settings = {}): Room {
  const room = painPointsRoom(settings);
  for (const name of everybody) room.adds(name, name);
  return room;
}
function grouping(settings = {}): Room {
  const room = written(settings);
  room.moves("grouping");
  return room;
}
function voting(settings = {}): Room {
  const room = grouping(settings);
  room.moves("voting");
  return room;
}

describe("writing", () => {
  it("[PP1] what is written is in nobody's view, and is counted", () => {
    const room = written();
    for (const audience of audiences) expect(JSON.stringify(room.view(audience))).not.toContain("text of");
    expect(room.view("facilitator")).toEqual({ step: "writing" });
    expect(room.counts()).toEqual({ written: 6 });
  });

  it("[PP2] the edit key is the right to edit and delete, and adding again is a harmless retry", () => {
    const room = painPointsRoom();
    expect(room.adds("a1", "mine", "first")).toBe("done");
    expect(room.edits("a1", "mine", "second")).toBe("done");
    expect(room.adds("a1", "mine", "first")).toBe("done");
    expect(room.edits("a1", "other", "third")).toBe("stale-edit");
    expect(room.deletes("a1", "other")).toBe("stale-edit");
    room.adds("a1", "gone");
    expect(room.deletes("a1", "gone")).toBe("done");
    room.moves("grouping");
    expect(room.adds("a1", "mine", "first")).toBe("done");
    expect(shown(room).posts).toEqual({ [id("mine")]: { text: "second" } });
  });

  it("[PP2] an add, edit or delete without an edit key is malformed, and an empty or too long text is refused", () => {
    const room = painPointsRoom();
    for (const type of ["add-post", "edit-post", "delete-post"]) {
      expect(room.does("a1", { type, text: "text" })).toBe("malformed");
    }
    expect(room.adds("a1", "mine", "  ")).toBe("empty-text");
    expect(room.adds("a1", "mine", "x".repeat(281))).toBe("too-long");
    expect(room.does("facilitator", { type: "add-post", text: "text" }, "mine")).toBe("not-allowed");
  });

  it("[PP3] the stage takes no more than its limit, and a deleted post makes room", () => {
    const room = painPointsRoom();
    for (let n = 0; n < mostPosts; n += 1) room.adds("a1", `p${n}`);
    expect(room.adds("a1", "more")).toBe("too-many-items");
    room.deletes("a1", "p0");
    expect(room.adds("a1", "more")).toBe("done");
  });

  it("[PP4] each writer is counted once, apart from the text, and forgotten at the reveal", () => {
    const room = painPointsRoom();
    room.adds("a1", "one");
    room.adds("a1", "two");
    expect(room.events.map(({ type }) => type)).toEqual(["post-added", "writer-counted", "post-added"]);
    room.moves("grouping");
    expect(JSON.stringify(room.state())).not.toContain("writing-1");
  });

  it("[PP4] an event about a post has no field for a person", () => {
    const post = { type: "post-added", id: id("p"), text: "text", side: "a" } as const;
    // @ts-expect-error: a pseudonym beside a text would be a list of who wrote what
    const linked: PainPointsEvent = { ...post, pseudonym: "writing-1/a1" as Pseudonym } satisfies PainPointsEvent;
    expect(linked).toBeDefined();
  });

  it("[PP6] an empty stage is not revealed", () => {
    const room = painPointsRoom();
    expect(room.moves("grouping")).toBe("nothing-here");
    room.adds("a1", "only");
    room.deletes("a1", "only");
    expect(room.moves("grouping")).toBe("nothing-here");
  });
});

describe("labels", () => {
  it("[PP5] three writers of each side: every post stands under its side", () => {
    expect(sides(grouping())).toEqual({ a1: "a", a2: "a", a3: "a", b1: "b", b2: "b", b3: "b" });
  });

  it("[PP5] two writers of one side: no side is named, and the sides are forgotten", () => {
    const room = painPointsRoom();
    for (const name of everybody.slice(0, 5)) room.adds(name, name);
    room.moves("grouping");
    expect(new Set(Object.values(sides(room)))).toEqual(new Set(["unlabelled"]));
    expect(JSON.stringify(room.state())).not.toContain('"side"');
  });

  it("[PP5] many posts of two people do not make three writers", () => {
    const room = painPointsRoom();
    for (const post of ["p1", "p2", "p3", "p4"]) room.adds(post < "p3" ? "a1" : "a2", post);
    room.moves("grouping");
    expect(sides(room).p1).toBe("unlabelled");
  });

  it("[PP5] [PP7] a label once shown stays, and older posts get none, whoever writes and stays later", () => {
    const room = painPointsRoom();
    for (const name of ["a1", "a2", "a3"] as const) room.adds(name, name);
    room.moves("grouping");
    room.moves("writing");
    room.adds("b1", "b1");
    room.only(["b1", "b2", "b3"]);
    room.moves("grouping");
    expect(sides(room)).toEqual({ a1: "a", a2: "a", a3: "a", b1: "unlabelled" });
    room.moves("writing");
    for (const name of ["b2", "b3"] as const) room.adds(name, name);
    room.adds("b1", "b1-again");
    room.moves("grouping");
    expect(sides(room)).toMatchObject({ a1: "a", b1: "unlabelled", b2: "b", b3: "b", "b1-again": "b" });
  });

  it("[PP7] back to writing keeps posts and groups, and a rewording waits for the next reveal", () => {
    const room = grouping();
    room.groups("a1", "a1", "b1");
    room.moves("writing");
    room.edits("a1", "a1", "reworded");
    expect(room.view("screen")).toEqual({ step: "writing" });
    expect(room.result().ranked.flatMap(({ posts }) => posts.map(({ text }) => text))).not.toContain("reworded");
    room.moves("grouping");
    expect(shown(room).posts[id("a1")]).toMatchObject({ text: "reworded", side: "a" });
    expect(groupOf(room, "a1")).toBe(groupOf(room, "b1"));
  });
});

describe("grouping", () => {
  it("[PP11] a post onto a lone post makes a group, and onto a group or one of its posts joins it", () => {
    const room = grouping();
    room.groups("a1", "a1", "b1");
    room.groups("b2", "a2", "b1");
    room.groups("facilitator", "b3", groupOf(room, "a1"));
    expect(items(room).sort()).toEqual(["a1+a2+b1+b3", "a3", "b2"]);
    const before = room.events.length;
    room.groups("b2", "a2", "b1");
    room.groups("b2", "a2", "a2");
    expect(room.events).toHaveLength(before);
    expect(room.groups("a1", "a1", "never")).toBe("not-found");
  });

  it("[PP9] a group of one post vanishes unless somebody has named it", () => {
    const room = grouping();
    room.groups("a1", "a1", "b1");
    room.does("a1", { type: "ungroup", post: id("a1") });
    expect(shown(room).groups).toEqual({});
    expect(groupOf(room, "b1")).toBe("none");
    room.groups("a1", "a1", "b1");
    room.does("a1", { type: "rename-group", group: id(groupOf(room, "b1")), name: "Hand-over" });
    room.deletes("a1", "a1");
    expect(Object.values(shown(room).groups)).toEqual([{ name: "Hand-over" }]);
    room.deletes("b1", "b1");
    expect(shown(room).groups).toEqual({});
  });

  it("[PP11] merging keeps every post, and the name of the group that stays", () => {
    const room = grouping();
    room.groups("a1", "a1", "b1");
    room.groups("a1", "a2", "b2");
    const [one, other] = [id(groupOf(room, "a1")), id(groupOf(room, "a2"))];
    room.does("b1", { type: "rename-group", group: one, name: "Hand-over" });
    room.does("b1", { type: "merge-groups", from: one, into: other });
    expect(shown(room).groups).toEqual({ [other]: { name: "Hand-over" } });
    expect(items(room)).toContain("a1+a2+b1+b2");
    room.does("b1", { type: "split-group", group: other });
    expect(items(room).sort()).toEqual([...everybody]);
    expect(room.does("b1", { type: "split-group", group: other })).toBe("not-found");
  });

  it("[PP10] groups are made in the grouping step, and by the facilitator alone where it is set so", () => {
    const room = grouping({ grouping: "facilitator" });
    expect(room.groups("a1", "a1", "b1")).toBe("not-allowed");
    expect(room.groups("facilitator", "a1", "b1")).toBe("done");
    room.moves("voting");
    expect(room.groups("facilitator", "a2", "b2")).toBe("wrong-step");
  });

  it("[PP12] authors edit and delete until voting begins", () => {
    const room = grouping();
    expect(room.edits("a1", "a1", "better said")).toBe("done");
    expect(room.deletes("a2", "a2")).toBe("done");
    room.moves("voting");
    expect(room.edits("a1", "a1", "too late")).toBe("wrong-step");
    expect(room.deletes("a1", "a1")).toBe("wrong-step");
    expect(room.adds("a1", "new")).toBe("wrong-step");
    expect(shown(room).posts[id("a1")]?.text).toBe("better said");
  });
});

describe("hiding", () => {
  it("[PP13] the room gets the id of a hidden post alone, and the facilitator sees it marked", () => {
    const room = grouping();
    room.hides("a1");
    expect(JSON.stringify(room.view("participant"))).not.toContain("text of a1");
    expect(JSON.stringify(room.view("screen"))).not.toContain("a1");
    expect(shown(room).hidden).toEqual({ [id("a1")]: true });
    expect(managed(room).posts[id("a1")]).toEqual({ text: "text of a1", side: "a", hidden: true });
    expect(room.does("a1", { type: "hide", post: id("a2") })).toBe("not-allowed");
  });

  it("[PP12] [PP13] its author can reword it even while the room votes, and the facilitator shows it again", () => {
    const room = voting();
    room.hides("a1");
    expect(room.edits("a1", "a1", "kinder")).toBe("done");
    expect(managed(room).posts[id("a1")]).toMatchObject({ text: "kinder", hidden: true, reworded: true });
    expect(JSON.stringify(room.view("participant"))).not.toContain("kinder");
    room.shows("a1");
    expect(shown(room).posts[id("a1")]).toEqual({ text: "kinder", side: "a" });
    expect(managed(room).posts[id("a1")]).toEqual({ text: "kinder", side: "a" });
  });

  it("[PP13] the name of a group of which nothing is in sight is not sent", () => {
    const room = grouping();
    room.groups("a1", "a1", "b1");
    room.does("a1", { type: "rename-group", group: id(groupOf(room, "a1")), name: "Hand-over" });
    room.hides("a1");
    expect(Object.keys(shown(room).groups)).toHaveLength(1);
    room.hides("b1");
    expect(shown(room).groups).toEqual({});
    expect(Object.keys(managed(room).groups)).toHaveLength(1);
    expect(room.does("a1", { type: "split-group", group: id(groupOf(room, "a1")) })).toBe("not-found");
  });

  it("[PP13] nothing is hidden while people write, since nobody sees it", () => {
    expect(written().hides("a1")).toBe("wrong-step");
  });
});

describe("voting", () => {
  it("[PP16] dots are set as a number, within the budget and the limit of an item", () => {
    const room = voting({ budget: 5, perItem: 3 });
    expect(room.dots("a1", "b1", 3)).toBe("done");
    expect(room.dots("a1", "b1", 3)).toBe("done");
    expect(room.dots("a1", "b1", 4)).toBe("item-limit");
    expect(room.dots("a1", "b2", 3)).toBe("budget-exhausted");
    expect(room.dots("a1", "b2", 2)).toBe("done");
    expect(room.me("a1")).toEqual({ dots: { [id("b1")]: 3, [id("b2")]: 2 }, left: 0, budget: 5 });
    expect(room.me("a2")).toEqual({ dots: {}, left: 5, budget: 5 });
    expect(room.dots("a1", "never", 0)).toBe("not-found");
    expect(room.does("facilitator", { type: "set-dots", item: id("b1"), dots: 1 })).toBe("not-allowed");
  });

  it("[PP16] a lower budget and limit in mid-vote take no dot away, and dots can still be taken back", () => {
    const room = voting({ budget: 5, perItem: 3 });
    room.dots("a1", "b1", 3);
    room.dots("a1", "b2", 1);
    room.set({ budget: 2, perItem: 1 });
    expect(room.me("a1")).toMatchObject({ dots: { [id("b1")]: 3, [id("b2")]: 1 }, left: 0, budget: 2 });
    expect(room.dots("a1", "b3", 1)).toBe("budget-exhausted");
    expect(room.dots("a1", "b1", 2)).toBe("done");
    expect(room.dots("a1", "b1", 0)).toBe("done");
    expect(room.me("a1")).toMatchObject({ left: 1 });
  });

  it("[PP14] dots go to groups and lone posts in sight, not to posts in a group or hidden ones", () => {
    const room = grouping();
    room.groups("a1", "a1", "b1");
    room.hides("a2");
    room.moves("voting");
    expect(room.dots("b3", groupOf(room, "a1"), 1)).toBe("done");
    expect(room.dots("b3", "a3", 1)).toBe("done");
    expect(room.dots("b3", "a1", 1)).toBe("not-found");
    expect(room.dots("b3", "a2", 1)).toBe("not-found");
  });

  it("[PP15] people are counted, dots are not, and taking dots back does not undo having cast", () => {
    const room = voting();
    const before = audiences.map((audience) => room.view(audience));
    room.dots("a1", "b1", 3);
    room.dots("a2", "b1", 1);
    room.dots("a2", "b1", 0);
    expect(audiences.map((audience) => room.view(audience))).toEqual(before);
    expect(room.counts()).toEqual({ cast: 2 });
  });

  it("[PP17] what is hidden in mid-vote gives its dots back, and starts at none when it is shown again", () => {
    const room = voting();
    room.dots("a1", "b1", 3);
    room.hides("b1");
    expect(room.me("a1")).toMatchObject({ dots: {}, left: 5 });
    room.shows("b1");
    room.moves("ranking");
    expect(tally(room)?.dots[id("b1")]).toBe(0);
  });

  it("[PP18] back to grouping pauses the ballot, and dots stay on what stays", () => {
    const room = voting();
    room.dots("a1", "b1", 2);
    room.dots("a1", "b2", 1);
    room.moves("grouping");
    expect(room.me("a1")).toEqual({});
    room.groups("facilitator", "b2", "b3");
    room.moves("voting");
    expect(room.me("a1")).toMatchObject({ dots: { [id("b1")]: 2 }, left: 3 });
    room.moves("grouping");
    room.moves("writing");
    expect(JSON.stringify(room.state())).not.toContain("voting-1");
  });

  it("[PP6] nothing in sight, nothing to vote on", () => {
    const room = painPointsRoom();
    room.adds("a1", "only");
    room.moves("grouping");
    room.hides("only");
    expect(room.moves("voting")).toBe("nothing-here");
  });
});

describe("ranking", () => {
  it("[PP19] the totals are frozen, by side where three of each have voted, and the pseudonyms are gone", () => {
    const room = voting();
    for (const name of everybody) room.dots(name, "b1", name.startsWith("a") ? 2 : 1);
    room.moves("ranking");
    expect(tally(room)).toMatchObject({ voters: 6, dots: { [id("b1")]: 9, [id("a1")]: 0 } });
    expect(tally(room)?.bySide?.a?.[id("b1")]).toBe(6);
    expect(tally(room)?.bySide?.b?.[id("b1")]).toBe(3);
    expect(JSON.stringify(room.state())).not.toContain("voting-1");
    expect(room.dots("a1", "b1", 1)).toBe("wrong-step");
  });

  it("[PP19] somebody without a dot is not one of three voters", () => {
    const room = voting();
    for (const name of everybody) room.dots(name, "b1", 1);
    room.dots("b3", "b1", 0);
    room.moves("ranking");
    expect(tally(room)).toMatchObject({ voters: 5 });
    expect(tally(room)).not.toHaveProperty("bySide");
  });

  it("[PP20] going back opens a fresh ballot without a tally, which counts once somebody has voted", () => {
    const room = voting();
    room.dots("a1", "b1", 3);
    room.moves("ranking");
    room.moves("voting");
    expect(room.me("a1")).toEqual({ dots: {}, left: 5, budget: 5 });
    expect(room.view("facilitator")).not.toHaveProperty("tally");
    room.moves("ranking");
    expect(tally(room)?.dots[id("b1")]).toBe(3);
    room.moves("voting");
    room.dots("a2", "b2", 1);
    room.moves("ranking");
    expect(tally(room)?.dots).toMatchObject({ [id("b1")]: 0, [id("b2")]: 1 });
  });

  it("[PP21] the result ranks what is in sight, with a side where all its labels agree", () => {
    const room = grouping();
    room.groups("a1", "a1", "a2");
    room.groups("a1", "b1", "b2");
    room.groups("a1", "a3", "b2");
    const [ofA, mixed] = [groupOf(room, "a1"), groupOf(room, "b1")];
    room.does("a1", { type: "rename-group", group: id(ofA), name: "Hand-over" });
    room.moves("voting");
    room.dots("a1", ofA, 2);
    room.dots("a1", mixed, 3);
    room.moves("ranking");
    room.hides("b3");
    const result = room.result();
    expect(result.voters).toBe(1);
    expect(result.ranked.map(({ id, dots, side }) => [short(id), dots, side])).toEqual([
      [mixed, 3, undefined],
      [ofA, 2, "a"],
    ]);
    expect(result.ranked[1]).toMatchObject({ text: "Hand-over", posts: [{ text: "text of a1", side: "a" }, {}] });
  });

  it("[PP21] before the first reveal there is no result", () => {
    expect(written().result()).toEqual({ ranked: [] });
  });

  it("the template Essentials gives pain points a quarter of an hour", () => {
    const draft = templates.essentials.find(({ stage }) => stage === "pain-points");
    expect(draft).toMatchObject({ autoStart: true });
  });
});
