import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ownPost, painPointsPage, withMouse } from "../support/painPointsPage.tsx";
import { grouping, groupOf, id, voting } from "../support/painPointsRoom.ts";

beforeEach(() => {
  withMouse(false);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A board on which a1, b1 and a2 are in a group. */
function grouped(settings: Parameters<typeof grouping>[0] = {}) {
  const room = grouping(settings);
  room.groups("a1", "b1", "a2");
  room.groups("a1", "a1", "a2");
  return { room, group: groupOf(room, "a1") };
}

const card = (text: string) => screen.getByText(text).closest("li, [role=listitem]") as HTMLElement;
const move = (text: string) => within(card(text)).getByRole("button", { name: "Move…" });
const dialog = () => within(screen.getByRole("dialog"));
const textsIn = (list: HTMLElement) =>
  within(list)
    .getAllByRole("listitem")
    .map((item) => item.querySelector("p")?.textContent);

describe("the board", () => {
  it("[PP24] shows all posts in the order of random ids, groups first", async () => {
    const { room } = grouped();
    await painPointsPage(room, "participant");
    const posts = screen.getByRole("list", { name: "Group without a name" });
    expect(textsIn(posts)).toEqual(["text of a1", "text of a2", "text of b1"]);
    const alone = screen.getByRole("list", { name: "On their own" });
    expect(textsIn(alone)).toEqual(["text of a3", "text of b2", "text of b3"]);
  });

  it("[PP5] marks each post with its side, by name", async () => {
    await painPointsPage(grouping(), "participant");
    expect(within(card("text of a1")).getByText("Sales")).toBeVisible();
    expect(within(card("text of b1")).getByText("Operations")).toBeVisible();
  });

  it("[PP5] names no side where the rule of three does not allow it", async () => {
    const room = grouping();
    room.moves("writing");
    room.adds("a1", "a4");
    room.moves("grouping");
    await painPointsPage(room, "participant");
    expect(within(card("text of a4")).queryByText("Sales")).toBeNull();
  });

  it("marks what this device wrote, and lets nobody else change it", async () => {
    await painPointsPage(grouping(), "participant", { own: [ownPost("a1")] });
    const own = within(card("text of a1"));
    expect(own.getByText("Yours")).toBeVisible();
    expect(own.getByRole("button", { name: "Reword this post" })).toHaveAccessibleDescription("text of a1");
    const other = within(card("text of b1"));
    expect(other.queryByText("Yours")).toBeNull();
    expect(other.queryByRole("button", { name: "Reword this post" })).toBeNull();
  });

  it("[PP12] lets authors reword and delete, and asks before it deletes", async () => {
    const { connection } = await painPointsPage(grouping(), "participant", { own: [ownPost("a1")] });
    await userEvent.click(screen.getByRole("button", { name: "Reword this post" }));
    await userEvent.type(screen.getByRole("textbox", { name: "Reword your post" }), ", again");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByRole("button", { name: "Reword this post" })).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "Delete this post" }));
    expect(dialog().getByText("text of a1")).toBeVisible();
    await userEvent.click(dialog().getByRole("button", { name: "Delete it" }));
    expect(connection.sent.map(({ command }) => command)).toEqual([
      { type: "edit-post", text: "text of a1, again" },
      { type: "delete-post" },
    ]);
    expect(connection.sent.every(({ options }) => options?.editKey === ownPost("a1").editKey)).toBe(true);
  });

  it("[PP10] is there to read where the facilitator groups alone", async () => {
    await painPointsPage(grouping({ grouping: "facilitator" }), "participant");
    expect(screen.getByText(/The facilitator puts together what is about the same thing/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Move…" })).toBeNull();
  });

  it("rests when time is up for good", async () => {
    const clock = { kind: "over", durationMs: 60_000, endedAtMs: 1_000_000 } as const;
    await painPointsPage(grouping(), "participant", { view: { clock }, atZero: "lock", own: [ownPost("a1")] });
    expect(screen.getByText(/Time is up for grouping/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Move…" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Reword this post" })).toBeNull();
  });

  it("offers dragging where there is a mouse, and only there", async () => {
    const { unmount } = await painPointsPage(grouping(), "participant");
    expect(screen.getByText(/press Move, then choose where/)).toBeVisible();
    unmount();
    withMouse(true);
    await painPointsPage(grouping(), "participant");
    expect(await screen.findByText(/Drag a card onto another card or a group/)).toBeVisible();
    expect(card("text of a1").querySelector("[draggable=true]")).toHaveTextContent("text of a1");
  });
});

describe("moving a post by its menu", () => {
  it("[PP11] puts it together with another post", async () => {
    const { commands } = await painPointsPage(grouping(), "participant");
    await userEvent.click(move("text of a1"));
    await userEvent.click(dialog().getByRole("button", { name: "text of b1" }));
    expect(commands()).toEqual([{ type: "group", post: id("a1"), onto: id("b1") }]);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(await screen.findByText("Put together with “text of b1”.")).toHaveAttribute("role", "status");
  });

  it("[PP11] puts it into a group, and takes it out of one", async () => {
    const { room, group } = grouped();
    const { commands } = await painPointsPage(room, "participant");
    await userEvent.click(move("text of b3"));
    await userEvent.click(dialog().getByRole("button", { name: /Group without a name/ }));
    await userEvent.click(move("text of a1"));
    await userEvent.click(dialog().getByRole("button", { name: /Out of its group/ }));
    expect(commands()).toEqual([
      { type: "group", post: id("b3"), onto: id(group) },
      { type: "ungroup", post: id("a1") },
    ]);
  });

  it("goes by the keyboard alone, which goes on from where the post went to", async () => {
    const room = grouping();
    const { update } = await painPointsPage(room, "participant");
    move("text of a1").focus();
    await userEvent.keyboard("{Enter}");
    dialog().getByRole("button", { name: "text of b1" }).focus();
    await userEvent.keyboard("{Enter}");
    expect(move("text of a1")).toHaveFocus();
    room.groups("a1", "a1", "b1");
    await update();
    expect(screen.getByRole("list", { name: "Group without a name" })).toContainElement(move("text of a1"));
    expect(move("text of a1")).toHaveFocus();
  });

  it("finds one of many places by what is typed", async () => {
    const room = grouping();
    for (const name of ["b4", "b5", "b6", "b7"]) {
      room.moves("writing");
      room.adds("b1", name, `Late handover ${name}`);
      room.moves("grouping");
    }
    await painPointsPage(room, "participant");
    await userEvent.click(move("text of a1"));
    await userEvent.type(dialog().getByRole("searchbox", { name: "Find a group or post" }), "handover b6");
    expect(dialog().getByRole("button", { name: "Late handover b6" })).toBeVisible();
    expect(dialog().queryByRole("button", { name: "Late handover b5" })).toBeNull();
  });

  it("closes when the post is no longer there", async () => {
    const room = grouping();
    const { update } = await painPointsPage(room, "participant");
    await userEvent.click(move("text of a1"));
    room.deletes("a1", "a1");
    await update();
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("changing a group", () => {
  const named = (name: string) => {
    const { room, group } = grouped();
    room.does("facilitator", { type: "rename-group", group: id(group), name });
    room.groups("b1", "b2", "b3");
    return { room, group, other: groupOf(room, "b2") };
  };
  const change = (name: string) =>
    within(screen.getByRole("heading", { name }).closest("header") as HTMLElement).getByRole("button");

  it("[PP11] gives it a name and takes the name away", async () => {
    const { room, group } = named("Planning");
    const { commands } = await painPointsPage(room, "participant");
    await userEvent.click(change("Planning"));
    const name = dialog().getByRole("textbox", { name: "Name of the group" });
    await userEvent.clear(name);
    await userEvent.type(name, "Dates{Enter}");
    await userEvent.click(change("Planning"));
    await userEvent.clear(dialog().getByRole("textbox", { name: "Name of the group" }));
    await userEvent.click(dialog().getByRole("button", { name: "Save the name" }));
    expect(commands()).toEqual([
      { type: "rename-group", group: id(group), name: "Dates" },
      { type: "rename-group", group: id(group), name: "" },
    ]);
  });

  it("[PP11] merges it into another", async () => {
    const { room, group, other } = named("Planning");
    const { commands } = await painPointsPage(room, "participant");
    await userEvent.click(change("Group without a name"));
    await userEvent.click(dialog().getByRole("button", { name: /Planning/ }));
    expect(commands()).toEqual([{ type: "merge-groups", from: id(other), into: id(group) }]);
    expect(await screen.findByText("Merged into “Planning”.")).toBeInTheDocument();
  });

  it("[PP11] splits it after asking", async () => {
    const { room, group } = named("Planning");
    const { commands } = await painPointsPage(room, "participant");
    await userEvent.click(change("Planning"));
    await userEvent.click(dialog().getByRole("button", { name: "Split the group" }));
    expect(commands()).toEqual([]);
    expect(dialog().getByRole("button", { name: "Keep it together" })).toHaveFocus();
    await userEvent.click(dialog().getByRole("button", { name: "Split it now" }));
    expect(commands()).toEqual([{ type: "split-group", group: id(group) }]);
  });
});

describe("the facilitator's board", () => {
  it("counts posts, groups and what is on its own", async () => {
    await painPointsPage(grouped().room, "facilitator");
    expect(screen.getByText("6 posts, 1 group, 3 on their own")).toBeVisible();
  });

  it("[PP13] hides a post and offers to undo it, without repeating its words", async () => {
    const room = grouping();
    const { commands, update } = await painPointsPage(room, "facilitator");
    within(card("text of a1")).getByRole("button", { name: "Hide this post" }).focus();
    await userEvent.keyboard("{Enter}");
    room.hides("a1");
    await update();
    expect(screen.getByText("The post is hidden")).toBeVisible();
    const undo = screen.getByRole("button", { name: "Undo" });
    await waitFor(() => expect(undo).toHaveFocus());
    await userEvent.click(undo);
    room.shows("a1");
    await update();
    expect(screen.queryByText("The post is hidden")).toBeNull();
    expect(card("text of a1")).toBeVisible();
    expect(commands()).toEqual([
      { type: "hide", post: id("a1") },
      { type: "unhide", post: id("a1") },
    ]);
  });

  it("[PP13] keeps hidden posts closed, so that the page can be shared, and tells what was reworded", async () => {
    const room = grouping();
    room.hides("a1");
    room.edits("a1", "a1", "Said another way");
    const { commands } = await painPointsPage(room, "facilitator");
    const section = screen.getByText("1 hidden post").closest("details") as HTMLDetailsElement;
    expect(section.open).toBe(false);
    expect(within(section).getByText("1 reworded")).toBeInTheDocument();
    await userEvent.click(screen.getByText("1 hidden post"));
    expect(within(section).getByText("Said another way")).toBeVisible();
    await userEvent.click(within(section).getByRole("button", { name: "Show it again" }));
    expect(commands()).toEqual([{ type: "unhide", post: id("a1") }]);
  });

  it("[PP13] can hide while the room votes, and group no more", async () => {
    await painPointsPage(voting(), "facilitator");
    expect(within(card("text of a1")).getByRole("button", { name: "Hide this post" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Move…" })).toBeNull();
  });

  it("says what to do where every post is hidden", async () => {
    const room = grouping();
    for (const name of ["a1", "a2", "a3", "b1", "b2", "b3"]) room.hides(name);
    await painPointsPage(room, "facilitator");
    expect(screen.getByText("No post is in sight")).toBeVisible();
    expect(screen.getByText("6 hidden posts")).toBeVisible();
  });
});
