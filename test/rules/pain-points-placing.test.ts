import { describe, expect, it } from "vitest";
import type { PainPointsSettings } from "../../shared/stages/pain-points/schema.ts";
import { audiences, everybody, groupOf, id, type Room, shown, tally, voting } from "../support/painPointsRoom.ts";

/** Voted on, with most dots on b1, then a1, then a2, and none on the others. */
function ranked(settings: Partial<PainPointsSettings> = {}): Room {
  const room = voting({ placement: true, ...settings });
  for (const name of everybody) room.dots(name, "b1", 2);
  room.dots("a1", "a1", 2);
  room.dots("b1", "a1", 1);
  room.dots("b2", "a2", 1);
  room.moves("ranking");
  return room;
}

function placing(settings: Partial<PainPointsSettings> = {}): Room {
  const room = ranked(settings);
  room.moves("placing");
  return room;
}

/** Sales near friction, operations near war, for one item. */
const apart = [10, 20, 30, 70, 80, 90] as const;
function allPlace(room: Room, item = "b1", where: readonly number[] = apart): Room {
  everybody.forEach((name, n) => {
    room.places(name, item, where[n] ?? 50);
  });
  return room;
}

/** Names of what is placed, best first. */
const placed = (room: Room): string[] => {
  const view = shown(room);
  if (view.step !== "placing" && view.step !== "placed") throw new Error(`nothing is placed in ${view.step}`);
  return Object.entries(view.items)
    .sort(([, one], [, other]) => one - other)
    .map(([item]) => item.replaceAll("_", ""));
};
const pictures = (room: Room) => {
  const view = shown(room);
  return view.step === "placed" ? view.pictures : undefined;
};
const pictureOf = (room: Room, item: string) => pictures(room)?.[id(item)];

describe("what is placed", () => {
  it("[PP26] two steps follow the ranking where the setting is on, and only there", () => {
    const steps = (room: Room) => room.steps().slice(4);
    expect(steps(voting())).toEqual([]);
    expect(steps(voting({ placement: true, placingMs: 60_000 }))).toEqual([
      { id: "placing", ms: 60_000 },
      { id: "placed", ms: 120_000 },
    ]);
    expect(shown(voting())).not.toHaveProperty("placement");
    expect(shown(voting({ placement: true }))).toHaveProperty("placement", true);
  });

  it("[PP26] it is the items with most dots, as many as the setting says", () => {
    expect(placed(placing())).toEqual(["b1", "a1", "a2"]);
    expect(placed(placing({ toPlace: 2 }))).toEqual(["b1", "a1"]);
  });

  it("[PP26] where nobody placed a dot it is the first as they come", () => {
    const room = voting({ placement: true, toPlace: 4 });
    room.moves("ranking");
    expect(room.moves("placing")).toBe("done");
    expect(placed(room)).toHaveLength(4);
  });

  it("[PP26] a group is one item, and what is hidden is none", () => {
    const room = voting({ placement: true });
    room.moves("grouping");
    room.groups("a1", "a1", "a2");
    const group = groupOf(room, "a1");
    room.moves("voting");
    for (const item of [group, "b1", "b2"]) room.dots("a1", item, 1);
    room.moves("ranking");
    room.hides("b1");
    room.moves("placing");
    expect(placed(room).sort()).toEqual(["b2", group]);
    expect(room.places("b1", group, 40)).toBe("done");
    expect(room.places("b1", "a1", 40)).toBe("not-found");
  });

  it("[PP26] it is refused where nothing is in sight", () => {
    const room = ranked();
    for (const name of everybody) room.hides(name);
    expect(room.moves("placing")).toBe("nothing-here");
  });
});

describe("placing", () => {
  it("[PP27] a placement can be changed, and a repeat changes nothing", () => {
    const room = placing();
    expect(room.places("a1", "b1", 20)).toBe("done");
    expect(room.places("a1", "b1", 70)).toBe("done");
    const { length } = room.events;
    expect(room.places("a1", "b1", 70)).toBe("done");
    expect(room.events).toHaveLength(length);
    expect(room.me("a1").placements).toEqual({ [id("b1")]: 70 });
    expect(room.me("a2").placements).toEqual({});
  });

  it("[PP27] what is not placed, not in sight or not on the axis is refused", () => {
    const room = placing();
    expect(room.places("a1", "b3", 20)).toBe("not-found");
    room.hides("a1");
    expect(room.places("a1", "a1", 20)).toBe("not-found");
    expect(room.does("facilitator", { type: "place", item: id("b1"), at: 20 })).toBe("not-allowed");
    for (const at of [-1, 101, 3.5]) expect(room.places("a1", "b1", at)).not.toBe("done");
    expect(ranked().places("a1", "b1", 20)).toBe("wrong-step");
  });

  it("[PP27] no view holds a placement before it is closed, nor the picture of an earlier ballot", () => {
    const room = allPlace(placing());
    room.moves("placed");
    room.moves("placing");
    const before = audiences.map((audience) => JSON.stringify(room.view(audience)));
    expect(before.join()).not.toMatch(/bins|median|divergence/);
    allPlace(room, "a1");
    expect(audiences.map((audience) => JSON.stringify(room.view(audience)))).toEqual(before);
  });

  it("[PP27] how many have placed anything is counted, whatever it was", () => {
    const room = placing();
    expect(room.counts()).toEqual({ cast: 0 });
    room.places("a1", "b1", 20);
    room.places("a1", "a1", 30);
    room.places("b1", "a2", 30);
    expect(room.counts()).toEqual({ cast: 2 });
  });
});

describe("the pictures", () => {
  const closed = () => {
    const room = allPlace(placing());
    allPlace(room, "a1", [50, 50, 50, 52, 52, 52]);
    room.places("a1", "a2", 90);
    room.moves("placed");
    return room;
  };

  it("[PP28] [AX3] stand by side where three of each have placed the item, and together where not", () => {
    const room = closed();
    expect(pictureOf(room, "b1")).toMatchObject({ count: 6, divergence: 60, spreads: { a: { median: 20 } } });
    expect(Object.keys(pictureOf(room, "a2")?.spreads ?? {})).toEqual(["together"]);
    expect(pictureOf(room, "a2")).not.toHaveProperty("divergence");
  });

  it("[PP28] are frozen, and the pseudonyms dropped", () => {
    const room = closed();
    const before = pictures(room);
    room.only(["a1"]);
    expect(pictures(room)).toEqual(before);
    expect(room.scope()).toBeNull();
    expect(JSON.stringify(room.state())).not.toMatch(/placing-\d+\//);
    expect(room.places("a1", "b1", 0)).toBe("wrong-step");
  });

  it("[PP28] [PP30] go out of sight with their item, and the mark goes to what is left", () => {
    const room = closed();
    room.hides("b1");
    expect(pictureOf(room, "b1")).toBeUndefined();
    expect(room.result().ranked.some((item) => item.id === id("b1"))).toBe(false);
    room.shows("b1");
    expect(pictureOf(room, "b1")).toHaveProperty("widest", true);
  });

  it("[PP30] mark what the sides see most differently, in the room and in the result", () => {
    const room = closed();
    expect(placed(room)).toEqual(["b1", "a1", "a2"]);
    expect(pictureOf(room, "b1")).toHaveProperty("widest", true);
    expect(pictureOf(room, "a1")).not.toHaveProperty("widest");
    const [first, second, , fourth] = room.result().ranked;
    expect(first?.placed).toMatchObject({ divergence: 60, widest: true });
    expect(second?.placed).toMatchObject({ divergence: 2 });
    expect(fourth).not.toHaveProperty("placed");
  });

  it("[PP30] leave everything else in the result as it was", () => {
    const without = ({ placed: _, ...item }: ReturnType<Room["result"]>["ranked"][number]) => item;
    expect(closed().result().ranked.map(without)).toEqual(ranked().result().ranked);
  });
});

describe("back and next", () => {
  it("[PP29] back to the ranking lets the ballot wait, with the same secret, and shows nothing of it", () => {
    const room = placing();
    room.places("a1", "b1", 20);
    const scope = room.scope();
    room.moves("ranking");
    expect(room.scope()).toBe(scope);
    expect(tally(room)?.voters).toBe(6);
    expect(JSON.stringify(room.view("participant"))).not.toContain("placing-");
    room.moves("placing");
    expect(room.me("a1").placements).toEqual({ [id("b1")]: 20 });
  });

  it("[PP29] back to voting discards it", () => {
    const room = placing();
    room.places("a1", "b1", 20);
    room.moves("ranking");
    room.moves("voting");
    expect(JSON.stringify(room.state())).not.toContain("placing-");
    room.moves("ranking");
    room.moves("placing");
    expect(room.me("a1").placements).toEqual({});
    expect(room.scope()).toBe("placing-2");
  });

  it("[PP29] back from the pictures opens a fresh ballot, whose pictures take the place of the earlier ones", () => {
    const room = allPlace(placing());
    room.moves("placed");
    room.moves("placing");
    expect(room.me("a1").placements).toEqual({});
    allPlace(room, "b1", [40, 40, 40, 40, 40, 40]);
    room.moves("placed");
    expect(pictureOf(room, "b1")).toMatchObject({ divergence: 0 });
  });

  it("[PP29] the earlier ones stand if nobody places anything", () => {
    const room = allPlace(placing());
    room.moves("placed");
    const before = pictures(room);
    room.moves("placing");
    room.moves("placed");
    expect(pictures(room)).toEqual(before);
  });
});
