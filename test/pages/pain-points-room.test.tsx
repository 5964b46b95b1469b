import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import Report from "../../client/stages/pain-points/Report.tsx";
import words from "../../client/stages/pain-points/words.ts";
import { aConnection, aView } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";
import { painPointsPage, withMouse } from "../support/painPointsPage.tsx";
import { grouping, groupOf, id, painPointsRoom, shown, voting, written } from "../support/painPointsRoom.ts";

beforeEach(() => {
  withMouse(false);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** b1 with 5 dots, the group of a1 and a2 with 3, a3 and b3 with 1 each, b2 with none; three of each side voted. */
function ranked() {
  const room = grouping();
  room.groups("a1", "a1", "a2");
  const group = groupOf(room, "a1");
  room.does("facilitator", { type: "rename-group", group: id(group), name: "Planning" });
  room.moves("voting");
  room.dots("a1", "b1", 2);
  room.dots("a2", "b1", 1);
  room.dots("a3", group, 1);
  room.dots("b1", group, 2);
  room.dots("b2", "b1", 2);
  room.dots("b3", "a3", 1);
  room.dots("b3", "b3", 1);
  room.moves("ranking");
  return room;
}

describe("while people write", () => {
  it("[PP1] the facilitator and the screen see how much is written, made coarse, and no text", async () => {
    for (const audience of ["facilitator", "screen"] as const) {
      const { unmount, update } = await painPointsPage(written(), audience);
      expect(screen.getByText("Nothing written yet")).toBeVisible();
      await update({ written: 1 });
      expect(screen.getByText("The first posts are in")).toBeVisible();
      await update({ written: 15 });
      expect(screen.getByText("At least 15 posts are in")).toBeVisible();
      expect(screen.queryByText(/text of/)).toBeNull();
      unmount();
    }
  });

  it("the facilitator is told that nobody can read a post before the reveal", async () => {
    await painPointsPage(painPointsRoom(), "facilitator");
    expect(screen.getByText(/Nobody, you included, can read a post/)).toBeVisible();
  });
});

describe("while people vote", () => {
  it("[PP15] facilitator and screen see how many have voted, and of how many", async () => {
    for (const audience of ["facilitator", "screen"] as const) {
      const room = voting();
      room.dots("a1", "b1", 3);
      const { unmount, update } = await painPointsPage(room, audience);
      expect(screen.getByText("Nobody has voted yet")).toBeVisible();
      await update({ cast: 4 });
      expect(screen.getByText("4 of 6 have voted")).toBeVisible();
      expect(screen.getByRole("progressbar", { name: "People who have voted" })).toHaveAttribute("value", "4");
      expect(screen.getByText("5 dots each, at most 3 on one item")).toBeVisible();
      expect(screen.queryByText(/3 dots/)).toBeNull();
      unmount();
    }
  });
});

describe("the screen", () => {
  it("has the whole wall on it, with what the marks mean and nothing to press", async () => {
    const room = grouping();
    room.groups("a1", "a1", "b1");
    await painPointsPage(room, "screen");
    for (const name of ["a1", "a2", "a3", "b1", "b2", "b3"]) expect(screen.getByText(`text of ${name}`)).toBeVisible();
    expect(screen.getByText("6 posts")).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("[PP13] has nothing of a hidden post", async () => {
    const room = grouping();
    room.hides("a1");
    await painPointsPage(room, "screen");
    expect(screen.queryByText("text of a1")).toBeNull();
    expect(screen.getByText("5 posts")).toBeVisible();
  });

  it("lets the pages of a wall that is too full take turns", async () => {
    vi.spyOn(document.documentElement, "scrollHeight", "get").mockImplementation(
      () => innerHeight + Math.max(0, document.querySelectorAll("li").length - 4) * 100,
    );
    vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(600);
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      await painPointsPage(grouping(), "screen");
      expect(screen.getByText("1 of 2")).toBeVisible();
      expect(screen.queryByText("text of b3")).toBeNull();
      await vi.advanceTimersByTimeAsync(15_000);
      expect(await screen.findByText("2 of 2")).toBeVisible();
      expect(screen.getByText("text of b3")).toBeVisible();
    } finally {
      vi.useRealTimers();
    }
  });

  it("[PP19] shows the ranking with dots by side", async () => {
    await painPointsPage(ranked(), "screen");
    const places = screen.getAllByRole("listitem");
    expect(places).toHaveLength(4);
    expect(places[0]).toHaveTextContent(/text of b1.*5 dots.*Sales 3.*Operations 2/);
    expect(screen.getByText("and 1 more")).toBeVisible();
  });
});

describe("the ranking", () => {
  const places = () =>
    within(screen.getByRole("list", { name: "Ranking" }))
      .getAllByRole("listitem")
      .filter((item) => item.hasAttribute("value"));

  it("[PP21] lists what hurts most first; equal dots share a place", async () => {
    await painPointsPage(ranked(), "participant");
    expect(screen.getByText("6 people voted.")).toBeVisible();
    expect(places().map((item) => [item.getAttribute("value"), item.querySelector("h2, p")?.textContent])).toEqual([
      ["1", "text of b1"],
      ["2", "Planning"],
      ["3", "text of a3"],
      ["3", "text of b3"],
    ]);
    expect(screen.getByText("1 without dots")).toBeVisible();
  });

  it("[PP19] says the dots of each side in words beside the bars", async () => {
    await painPointsPage(ranked(), "facilitator");
    const [first, second] = places().map((item) => within(item));
    expect(first?.getByText("Sales: 3 dots")).toBeVisible();
    expect(first?.getByText("Operations: 2 dots")).toBeVisible();
    expect(first?.getByText("Raised by Operations")).toBeVisible();
    expect(second?.getByText("Sales: 1 dot")).toBeVisible();
  });

  it("[PP19] says why no side is named when too few of one voted", async () => {
    const room = voting();
    room.dots("a1", "b1", 1);
    room.moves("ranking");
    await painPointsPage(room, "participant");
    expect(screen.getByText(/a side is named only when at least three of it voted/)).toBeVisible();
    expect(screen.queryByText(/Sales: /)).toBeNull();
  });

  it("says so where nobody voted, and to the facilitator what to do", async () => {
    const room = voting();
    room.moves("ranking");
    await painPointsPage(room, "facilitator");
    expect(screen.getByText("Nobody placed a dot")).toBeVisible();
    expect(screen.getByText("Go back a step to vote again.")).toBeVisible();
  });
});

describe("the report", () => {
  const report = (room: ReturnType<typeof ranked>) =>
    inSession(<Report result={room.result()} />, aConnection({ view: aView() }));

  it("[PP21] has the ranked list with the posts of each group open", async () => {
    await report(ranked());
    expect(screen.getByText("6 people voted.")).toBeVisible();
    const group = screen.getByRole("heading", { name: "Planning" }).closest("li, [role=listitem]") as HTMLElement;
    expect(within(group).getByText("text of a1")).toBeVisible();
    expect(within(group).getByText("text of a2")).toBeVisible();
    // Beside the list stands the table of the map, as soon as that is there.
    expect(screen.getByText("text of b2", { selector: "p" })).toBeVisible();
  });

  it("says that there was no vote", async () => {
    await report(grouping());
    expect(screen.getByText("There was no vote on these.")).toBeVisible();
    expect(screen.getAllByText("text of a1")[0]).toBeVisible();
  });

  it("says that nothing was written", async () => {
    await report(painPointsRoom());
    expect(screen.getByText("No pain point was written")).toBeVisible();
  });
});

describe("what the stage says for itself", () => {
  it("asks something else in each step", () => {
    const room = ranked();
    expect(words.prompt({ step: "writing" })).toBe("What makes our work together harder than it should be?");
    expect(words.prompt(shown(room))).toBe("This hurts most");
  });
});
