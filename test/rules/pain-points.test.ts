import { describe, expect, expectTypeOf, it } from "vitest";
import type { ContentId, SideId } from "../../shared/ids.ts";
import { type EventOf, mostPosts } from "../../shared/stages/pain-points/schema.ts";
import {
  audiences,
  everybody,
  grouping,
  groupOf,
  id,
  items,
  managed,
  painPointsRoom,
  shown,
  sides,
  voting,
  written,
} from "../support/painPointsRoom.ts";

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
    expect(room.scope()).toBe("writing-1");
    room.moves("grouping");
    expect(room.scope()).toBeNull();
    expect(JSON.stringify(room.state())).not.toContain("writing-1");
    room.moves("writing");
    expect(room.scope()).toBe("writing-2");
  });

  it("[PP4] no event holds both a text and a person", () => {
    for (const event of written().events) expect("text" in event && "pseudonym" in event).toBe(false);
    expectTypeOf<EventOf<"post-added">>().toEqualTypeOf<{
      readonly type: "post-added";
      readonly id: ContentId;
      readonly text: string;
      readonly side: SideId;
    }>();
    expectTypeOf<EventOf<"post-edited" | "post-deleted">>().not.toHaveProperty("pseudonym");
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
    room.groups("b2", "b2", "b2");
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
