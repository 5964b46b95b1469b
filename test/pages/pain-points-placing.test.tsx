import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import Report from "../../client/stages/pain-points/Report.tsx";
import Settings from "../../client/stages/pain-points/Settings.tsx";
import words from "../../client/stages/pain-points/words.ts";
import { PainPointsSettings } from "../../shared/stages/pain-points/schema.ts";
import { aConnection, aView } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";
import { at, onItsWay, painPointsPage, withMouse } from "../support/painPointsPage.tsx";
import { everybody, groupOf, id, type Room, voting } from "../support/painPointsRoom.ts";

beforeEach(() => {
  withMouse(false);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** b1 first, then the group “Planning” of a1 and a2. */
function placing(): Room {
  const room = voting({ placement: true });
  room.moves("grouping");
  room.groups("a1", "a1", "a2");
  const group = groupOf(room, "a1");
  room.does("facilitator", { type: "rename-group", group: id(group), name: "Planning" });
  room.moves("voting");
  for (const name of everybody) room.dots(name, "b1", 2);
  room.dots("a1", group, 1);
  room.moves("ranking");
  room.moves("placing");
  return room;
}

function placed(): Room {
  const room = placing();
  everybody.forEach((name, n) => {
    room.places(name, "b1", n * 20);
    room.places(name, groupOf(room, "a1"), 50);
  });
  room.moves("placed");
  return room;
}

const sliders = () => screen.getAllByRole("slider");

describe("a participant", () => {
  it("[PP26] has a slider for each of the top items, best first, and reads the posts of a group", async () => {
    await painPointsPage(placing(), "participant");
    expect(sliders()).toHaveLength(2);
    const [first, second] = screen.getAllByRole("listitem").filter((item) => within(item).queryByRole("slider"));
    expect(within(first as HTMLElement).getByRole("slider", { name: "text of b1" })).toBeVisible();
    expect(within(second as HTMLElement).getByRole("slider", { name: "Planning" })).toBeVisible();
    await userEvent.click(within(second as HTMLElement).getByText(/2 posts|What to place/, { selector: "summary" }));
    expect(within(second as HTMLElement).getByText("text of a2")).toBeVisible();
  });

  it("[PP27] places by keyboard, sees what is still open, and that nobody sees it", async () => {
    const room = placing();
    const { commands, update } = await painPointsPage(room, "participant");
    expect(screen.getByText("0 of 2 placed")).toBeVisible();
    expect(screen.getByText(/Nobody sees where you place them/)).toBeVisible();
    const slider = screen.getByRole("slider", { name: "text of b1" });
    fireEvent.change(slider, { target: { value: 80 } });
    fireEvent.blur(slider);
    expect(commands()).toEqual([{ type: "place", item: id("b1"), at: 80 }]);
    room.places("a1", "b1", 80);
    room.places("a1", groupOf(room, "a1"), 50);
    await update();
    expect(screen.getByText("2 of 2 placed")).toBeVisible();
    expect(screen.getByText("All are placed. You can move them until the picture is shown.")).toBeVisible();
  });

  it("says what is on its way, and what was placed before a reload", async () => {
    const room = placing();
    room.places("a1", "b1", 30);
    const outbox = [onItsWay({ type: "place", item: id(groupOf(room, "a1")), at: 90 })];
    await painPointsPage(room, "participant", { outbox });
    expect(screen.getByRole("slider", { name: "text of b1" })).toHaveAttribute(
      "aria-valuetext",
      "Rather healthy, 30 of 100",
    );
    expect(screen.getByRole("slider", { name: "Planning" })).toHaveAttribute("aria-valuetext", "Toxic war, 90 of 100");
    expect(screen.getByText("Offline: will be sent")).toBeVisible();
  });

  it("can place nothing more where time is up", async () => {
    const clock = { kind: "over", durationMs: 1, endedAtMs: 1 } as const;
    await painPointsPage(placing(), "participant", { atZero: "lock", view: { clock } });
    for (const slider of sliders()) expect(slider).toBeDisabled();
    expect(screen.getByText(/Time is up: what you placed counts as it is/)).toBeVisible();
  });

  it("[TI9] says that it counts only where the server has it", async () => {
    const clock = { kind: "over", durationMs: 1, endedAtMs: 1 } as const;
    const outbox = [onItsWay({ type: "place", item: id("b1"), at: 90 })];
    await painPointsPage(placing(), "participant", { atZero: "lock", view: { clock }, outbox });
    expect(screen.getByText(/Not everything that you gave has arrived yet/)).toBeVisible();
    expect(screen.queryByText(/what you placed counts as it is/)).toBeNull();
  });

  it("reads that nothing is left where all of it was hidden", async () => {
    const room = placing();
    for (const post of ["b1", "a1", "a2"]) room.hides(post);
    await painPointsPage(room, "participant");
    expect(screen.getByText("Nothing is left to place")).toBeVisible();
  });
});

describe("facilitator and screen", () => {
  it("[PP27] see what is placed and how many have, and nothing of where", async () => {
    for (const audience of ["facilitator", "screen"] as const) {
      const room = placing();
      room.places("a1", "b1", 83);
      const { unmount, container } = await painPointsPage(room, audience, { view: { cast: 1 } });
      expect(screen.getByText("1 of 6 have placed")).toBeVisible();
      const list = screen.getByRole("list", { name: "What to place" });
      expect(
        within(list)
          .getAllByRole("listitem")
          .map(({ textContent }) => textContent),
      ).toEqual(["text of b1", "Planning"]);
      expect(container).not.toHaveTextContent("83");
      expect(screen.queryByRole("slider")).toBeNull();
      unmount();
    }
  });
});

describe("the picture", () => {
  it("[PP30] is the same for everybody, with what the sides see most differently marked", async () => {
    for (const audience of ["participant", "facilitator", "screen"] as const) {
      const { unmount } = await painPointsPage(placed(), audience);
      const list = screen.getByRole("list", { name: "Where each of them stands" });
      const [first, second] = within(list)
        .getAllByRole("listitem")
        .filter(({ parentElement }) => parentElement === list);
      expect(first).toHaveTextContent("text of b1");
      expect(first).toHaveTextContent("Furthest apart");
      expect(first).toHaveTextContent("60 points apart");
      expect(second).toHaveTextContent("Planning");
      expect(second).toHaveTextContent("Both sides stand alike");
      unmount();
    }
  });

  it("[PP30] is in the report below the ranking", async () => {
    await inSession(<Report result={placed().result()} />, aConnection({ view: aView() }));
    expect(screen.getByRole("heading", { name: "Healthy friction or toxic war" })).toBeVisible();
    expect(screen.getByRole("list", { name: "Where each of them stands" })).toHaveTextContent("60 points apart");
  });

  it("is not in a report without it", async () => {
    await inSession(<Report result={voting().result()} />, aConnection({ view: aView() }));
    expect(screen.queryByRole("heading", { name: "Healthy friction or toxic war" })).toBeNull();
  });
});

describe("the setting", () => {
  const settings = v.parse(PainPointsSettings, {});

  it("[PP26] is off, and explains itself", async () => {
    const onChange = vi.fn();
    await inSession(<Settings place={at} settings={settings} onChange={onChange} />, aConnection());
    expect(screen.getByText(/Two steps more: people place, blind/)).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
    await userEvent.click(screen.getByRole("switch", { name: "Place the top pain points" }));
    expect(onChange).toHaveBeenCalledWith({ ...settings, placement: true });
  });

  it("[PP26] says how many, within its limits, and for how long", async () => {
    const onChange = vi.fn();
    const on = { ...settings, placement: true };
    await inSession(<Settings place={at} settings={on} onChange={onChange} />, aConnection());
    const many = screen.getByRole("textbox", { name: "How many of them" });
    expect(many).toHaveValue("5");
    fireEvent.change(many, { target: { value: "40" } });
    expect(onChange).toHaveBeenLastCalledWith({ ...on, toPlace: 10 });
    fireEvent.change(screen.getByRole("textbox", { name: "Minutes to place them" }), { target: { value: "1,5" } });
    expect(onChange).toHaveBeenLastCalledWith({ ...on, placingMs: 90_000 });
  });

  it("[PP26] makes two steps more in the line of steps", () => {
    const view = (room: Room) => room.view("participant") as Parameters<NonNullable<typeof words.running>>[0];
    expect(words.running?.(view(voting()))).toHaveLength(4);
    expect(words.running?.(view(placing())).slice(-2)).toEqual(["placing", "placed"]);
  });
});
