import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { at, onItsWay, ownPost, painPointsPage, withMouse } from "../support/painPointsPage.tsx";
import { grouping, id, painPointsRoom, voting, written } from "../support/painPointsRoom.ts";

beforeEach(() => {
  withMouse(false);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const field = () => screen.getByRole("textbox", { name: "A pain point" });
const send = () => screen.getByRole("button", { name: "Send" });
const running = { clock: { kind: "running", durationMs: 60_000, endsAtMs: 1_060_000 } } as const;
const over = { clock: { kind: "over", durationMs: 60_000, endedAtMs: 1_000_000 } } as const;

describe("writing", () => {
  it("[PP1] says who sees what one writes, and shows nobody else's", async () => {
    await painPointsPage(written(), "participant");
    expect(screen.getByText(/Only you see these until the facilitator reveals all posts/)).toBeVisible();
    expect(screen.getByText("Nothing sent yet")).toBeVisible();
    expect(screen.queryByText("text of b1")).toBeNull();
  });

  it("[PP2] sends a post under a key of its own, empties the field and keeps the keyboard there", async () => {
    const { connection } = await painPointsPage(painPointsRoom(), "participant");
    expect(send()).toBeDisabled();
    await userEvent.type(field(), " Dates we never agreed to ");
    await userEvent.click(send());
    const [sent] = connection.sent;
    expect(sent?.command).toEqual({ type: "add-post", text: "Dates we never agreed to" });
    expect(sent?.options).toMatchObject({ at, own: { text: "Dates we never agreed to" } });
    expect(sent?.options?.editKey).toMatch(/^[\w-]{22}$/);
    expect(field()).toHaveValue("");
    expect(field()).toHaveFocus();
  });

  it("is sent by the keyboard alone", async () => {
    const { commands } = await painPointsPage(painPointsRoom(), "participant");
    await userEvent.type(field(), "One\ntwo{Control>}{Enter}{/Control}");
    expect(commands()).toEqual([{ type: "add-post", text: "One\ntwo" }]);
  });

  it("counts the characters that are left, and does not send too many", async () => {
    const { commands } = await painPointsPage(painPointsRoom(), "participant");
    await userEvent.click(field());
    await userEvent.paste("x".repeat(275));
    expect(screen.getByText("5 characters left")).toBeVisible();
    await userEvent.paste("yyyyyy");
    expect(screen.getByText("1 character too many")).toBeVisible();
    expect(send()).toBeDisabled();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(commands()).toEqual([]);
  });

  it("keeps what is typed over a reload", async () => {
    const { unmount } = await painPointsPage(painPointsRoom(), "participant");
    await userEvent.type(field(), "Half a thought");
    unmount();
    await painPointsPage(painPointsRoom(), "participant");
    expect(field()).toHaveValue("Half a thought");
  });

  it("shows for each own post whether it is safe", async () => {
    const waiting = onItsWay({ type: "add-post", text: "b" }, { editKey: ownPost("b").editKey });
    const { contentId: _, ...unsaved } = ownPost("b");
    await painPointsPage(painPointsRoom(), "participant", { own: [ownPost("a"), unsaved], outbox: [waiting] });
    const [first, second] = within(screen.getByRole("list", { name: "Your posts" })).getAllByRole("listitem");
    expect(within(first as HTMLElement).getByText("Saved")).toBeVisible();
    expect(within(second as HTMLElement).getByText("Offline: will be sent")).toBeVisible();
  });

  it("[PP2] rewords and deletes an own post in its place", async () => {
    const { connection } = await painPointsPage(written(), "participant", { own: [ownPost("a1")] });
    await userEvent.click(screen.getByRole("button", { name: "Reword this" }));
    const reword = screen.getByRole("textbox", { name: "Reword your post" });
    await userEvent.clear(reword);
    await userEvent.type(reword, "Said better");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(connection.sent[0]).toMatchObject({
      command: { type: "edit-post", text: "Said better" },
      options: { editKey: ownPost("a1").editKey },
    });
    await userEvent.click(screen.getByRole("button", { name: "Delete this" }));
    expect(connection.sent).toHaveLength(1);
    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    expect(connection.sent[1]).toMatchObject({
      command: { type: "delete-post" },
      options: { editKey: ownPost("a1").editKey, forget: true },
    });
  });

  it("sends what stands in the field when time runs out for good, and says so", async () => {
    const { commands, update } = await painPointsPage(painPointsRoom(), "participant", {
      view: running,
      atZero: "lock",
    });
    await userEvent.type(field(), "Nearly done");
    await update(over);
    expect(commands()).toEqual([{ type: "add-post", text: "Nearly done" }]);
    expect(screen.getByText(/What stood in the field was sent for you\./)).toBeVisible();
    expect(field()).toBeDisabled();
  });

  it("keeps the field open when time is up and the stage waits", async () => {
    const { commands, update } = await painPointsPage(painPointsRoom(), "participant", { view: running });
    await userEvent.type(field(), "Nearly done");
    await update(over);
    expect(commands()).toEqual([]);
    expect(field()).toHaveValue("Nearly done");
    expect(send()).toBeEnabled();
  });

  it("tells after the reveal what was still in the field", async () => {
    const room = written();
    const { update } = await painPointsPage(room, "participant");
    await userEvent.type(field(), "Too late");
    room.moves("grouping");
    await update();
    expect(screen.getByText("This was not sent in time")).toBeVisible();
    expect(screen.getByText("Too late")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Discard it" }));
    expect(screen.queryByText("Too late")).toBeNull();
  });
});

describe("a hidden post", () => {
  it("[PP13] is told to its author alone, who can say it another way", async () => {
    const room = voting();
    room.hides("a1");
    const { connection } = await painPointsPage(room, "participant", { own: [ownPost("a1")] });
    expect(screen.getByText("The facilitator has set this aside")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Delete this" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Reword this" }));
    const reword = screen.getByRole("textbox", { name: "Reword your post" });
    await userEvent.clear(reword);
    await userEvent.type(reword, "About the situation");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(connection.sent[0]?.command).toEqual({ type: "edit-post", text: "About the situation" });
    expect(await screen.findByText(/Your new wording is saved/)).toBeVisible();
  });

  it("[PP13] says nothing to anybody else", async () => {
    const room = grouping();
    room.hides("a1");
    await painPointsPage(room, "participant", { own: [ownPost("b2")] });
    expect(screen.queryByText("The facilitator has set this aside")).toBeNull();
    expect(screen.queryByText("text of a1")).toBeNull();
  });
});

describe("voting", () => {
  const stepper = (name: string) => within(screen.getByRole("group", { name }));
  const put = (name: string) => stepper(name).getByRole("button", { name: `Put a dot on ${name}` });
  const take = (name: string) => stepper(name).getByRole("button", { name: `Take a dot back from ${name}` });
  const left = (text: string) => screen.getByText(text).closest("[role=status]");

  it("[PP16] says at all times how many dots are left, and in a status that is read out", async () => {
    const room = voting();
    const { update } = await painPointsPage(room, "participant");
    expect(left("5 of 5 dots left")).toBeVisible();
    room.dots("a1", "b1", 3);
    await update();
    expect(left("2 of 5 dots left")).toBeVisible();
  });

  it("puts a dot by a press and counts it before the server has answered", async () => {
    const room = voting();
    const { commands, connection } = await painPointsPage(room, "participant");
    await userEvent.click(put("text of b1"));
    expect(commands()).toEqual([{ type: "set-dots", item: id("b1"), dots: 1 }]);
    const [command] = commands();
    if (command) await act(async () => connection.set({ outbox: [onItsWay(command)] }));
    expect(left("4 of 5 dots left")).toBeVisible();
    expect(stepper("text of b1").getByText("1 dot")).toBeInTheDocument();
    expect(screen.getByText("Offline: will be sent")).toBeVisible();
  });

  it("[PP16] offers no more than the limit of an item, nor than what is left", async () => {
    const room = voting({ budget: 4, perItem: 3 });
    room.dots("a1", "b1", 3);
    const { update } = await painPointsPage(room, "participant");
    expect(put("text of b1")).toBeDisabled();
    expect(put("text of b2")).toBeEnabled();
    room.dots("a1", "b2", 1);
    await update();
    expect(put("text of b3")).toBeDisabled();
    expect(take("text of b2")).toBeEnabled();
    expect(screen.getByText(/All placed/)).toBeVisible();
    expect(screen.getByText(/Next, the facilitator closes the vote/)).toBeVisible();
  });

  it("[PP16] shows no negative number where the budget was lowered in mid-vote", async () => {
    const room = voting();
    room.dots("a1", "b1", 3);
    room.set({ budget: 2 });
    await painPointsPage(room, "participant");
    expect(left("0 of 2 dots left")).toBeVisible();
    expect(take("text of b1")).toBeEnabled();
  });

  it("[PP14] has a group as one item, with the posts in it to be read", async () => {
    const room = grouping();
    room.groups("a1", "b1", "a2");
    room.moves("voting");
    await painPointsPage(room, "participant");
    const items = within(screen.getByRole("list", { name: "What to place dots on" }));
    expect(items.getAllByRole("group", { name: /^text of/ })).toHaveLength(5);
    expect(screen.getByText("2 posts in this group")).toBeVisible();
    expect(screen.getByText("text of b1")).toBeVisible();
  });

  it("takes no more when time is up for good, and says that the dots count", async () => {
    const room = voting();
    room.dots("a1", "b1", 1);
    await painPointsPage(room, "participant", { view: over, atZero: "lock" });
    expect(take("text of b1")).toBeDisabled();
    expect(screen.getByText(/Time is up: your dots count as they are/)).toBeVisible();
  });
});
