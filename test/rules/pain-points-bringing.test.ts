import { describe, expect, it } from "vitest";
import { audiences, evolve, grouping, painPointsRoom, type Room, shown, written } from "../support/painPointsRoom.ts";

const brings = (room: Room, texts: readonly string[]) =>
  room.does("facilitator", { type: "bring-posts", posts: texts.map((text) => ({ text })) });
const textsIn = (room: Room) =>
  Object.values(shown(room).posts)
    .map(({ text }) => text)
    .sort();

describe("pain points that the facilitator brings in", () => {
  it("[PP31] [PP1] are hidden like all others until the reveal, and are not counted", () => {
    const room = written();
    expect(brings(room, ["Nobody answers", "Dates move"])).toBe("done");
    expect(room.counts()).toEqual({ written: 6 });
    for (const audience of audiences) expect(JSON.stringify(room.view(audience))).not.toContain("Dates move");
    room.moves("grouping");
    expect(Object.keys(shown(room).posts)).toHaveLength(8);
    const brought = Object.values(shown(room).posts).filter(({ byFacilitator }) => byFacilitator);
    expect(brought.map(({ text, side }) => [text, side]).sort()).toEqual([
      ["Dates move", undefined],
      ["Nobody answers", undefined],
    ]);
  });

  it("[PP31] [PP5] change nothing about which side may be named", () => {
    const [room, other] = [written(), written()];
    brings(room, ["Dates move"]);
    for (const one of [room, other]) one.moves("grouping");
    const sides = (one: Room) =>
      Object.entries(shown(one).posts).flatMap(([id, { side }]) => (side ? [[id, side]] : []));
    expect(sides(room)).toEqual(sides(other));
  });

  it("[PP31] are seen at once while the room groups, and can be hidden and grouped like any other", () => {
    const room = grouping();
    brings(room, ["Dates move"]);
    const [id = ""] = Object.entries(shown(room).posts).find(([, { text }]) => text === "Dates move") ?? [];
    expect(room.does("facilitator", { type: "group", post: id, onto: "a1".padEnd(22, "_") })).toBe("done");
    expect(shown(room).posts[id as keyof object]).toMatchObject({ byFacilitator: true });
    expect(room.does("facilitator", { type: "hide", post: id })).toBe("done");
    expect(textsIn(room)).not.toContain("Dates move");
  });

  it("[PP31] come all or not at all, once, from the facilitator, and not once the room votes", () => {
    const room = painPointsRoom();
    expect(brings(room, ["Fine", "x".repeat(281)])).toBe("too-long");
    expect(
      brings(
        room,
        Array.from({ length: 201 }, (_, at) => `Point ${at}`),
      ),
    ).toBe("too-many-items");
    expect(room.does("a1", { type: "bring-posts", posts: [{ text: "Mine" }] })).toBe("not-allowed");
    expect(room.events).toEqual([]);
    brings(room, ["Dates move", "Dates move"]);
    brings(room, ["Dates move"]);
    room.moves("grouping");
    brings(room, ["Dates move", "Nobody answers"]);
    expect(textsIn(room)).toEqual(["Dates move", "Nobody answers"]);
    room.moves("voting");
    expect(brings(room, ["Late"])).toBe("wrong-step");
    expect(room.events.reduce(evolve, room.started)).toEqual(room.state());
  });

  it("[PP31] stand under the side that the facilitator says, by whichever way they come in sight, and have no other side", () => {
    const room = written();
    const posts = [{ text: "Dates move", side: "a" }, { text: "Nobody answers" }];
    room.only(["a1"]);
    expect(room.does("facilitator", { type: "bring-posts", posts })).toBe("done");
    room.moves("grouping");
    expect(room.does("facilitator", { type: "bring-posts", posts: [{ text: "Late", side: "b" }] })).toBe("done");
    const brought = Object.values(shown(room).posts).filter(({ byFacilitator }) => byFacilitator);
    expect(brought.map(({ text, side }) => [text, side]).sort()).toEqual([
      ["Dates move", "a"],
      ["Late", "b"],
      ["Nobody answers", undefined],
    ]);
    const others = Object.values(shown(room).posts).filter(({ byFacilitator }) => !byFacilitator);
    expect(others.every(({ side }) => side === undefined)).toBe(true);
  });
});
