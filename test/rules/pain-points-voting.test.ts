import { describe, expect, it } from "vitest";
import type { AgendaKey } from "../../shared/ids.ts";
import { agendaFrom, plannedMs } from "../../shared/session/agenda.ts";
import { templates } from "../../shared/session/templates.ts";
import { minutes } from "../../shared/stages/stage.ts";
import {
  audiences,
  everybody,
  grouping,
  groupOf,
  id,
  painPointsRoom,
  short,
  tally,
  voting,
  written,
} from "../support/painPointsRoom.ts";

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
    expect(room.me("a1")).toEqual({ dots: { [id("b2")]: 1 }, left: 1, budget: 2 });
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
    room.hides("a1");
    expect(room.dots("b2", groupOf(room, "a1"), 1)).toBe("done");
    room.hides("b1");
    expect(room.dots("b2", groupOf(room, "a1"), 1)).toBe("not-found");
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
    expect(room.scope()).toBe("voting-1");
    room.moves("writing");
    expect(JSON.stringify(room.state())).not.toContain("voting-1/");
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
    expect(JSON.stringify(room.state())).not.toContain("voting-1/");
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
    expect(room.scope()).toBeNull();
    room.moves("voting");
    expect(room.scope()).toBe("voting-2");
    expect(room.me("a1")).toEqual({ dots: {}, left: 5, budget: 5 });
    expect(room.view("facilitator")).not.toHaveProperty("tally");
    room.moves("ranking");
    expect(tally(room)?.dots[id("b1")]).toBe(3);
    room.moves("voting");
    room.dots("a1", "b2", 1);
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
    const agenda = agendaFrom(templates.essentials.agenda, () => "key" as AgendaKey);
    const item = agenda.find(({ stage }) => stage === "pain-points");
    expect(item).toMatchObject({ autoStart: true, atZero: "wait" });
    expect(item && plannedMs(item)).toBe(minutes(15));
  });
});
