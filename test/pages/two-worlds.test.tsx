import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import Facilitator from "../../client/stages/two-worlds/Facilitator.tsx";
import guidance from "../../client/stages/two-worlds/guidance.ts";
import Participant from "../../client/stages/two-worlds/Participant.tsx";
import Report from "../../client/stages/two-worlds/Report.tsx";
import Screen from "../../client/stages/two-worlds/Screen.tsx";
import words from "../../client/stages/two-worlds/words.ts";
import { aKey } from "../support/aConnection.ts";
import { over, running, stagePage } from "../support/stagePage.tsx";
import { everybody, id } from "../support/stageRoom.ts";
import { comparing, type Room, twoWorldsRoom, written } from "../support/twoWorldsRoom.ts";

const page = stagePage("two-worlds", { Participant, Facilitator, Screen, Report });
const { at, asParticipant, asFacilitator, onScreen, inReport, aSession, wrote } = page;

const card = (name: string) => screen.getByRole("region", { name });
const own = "What are we measured on and rewarded for?";
const world = (side: string) => screen.getByRole("region", { name: `What drives ${side}` });
const list = (name: string) => screen.getByRole("list", { name });
const textsIn = (name: string) => [...list(name).querySelectorAll("li > p:first-child")].map((p) => p.textContent);

/** Everybody marks the guesses about their own side: the first is right, the second surprises. */
function marked(settings: object = {}): Room {
  const room = comparing(settings);
  for (const name of everybody) {
    const other = name.startsWith("a") ? "b" : "a";
    room.marks(name, `guess-${other}1`, "right");
    room.marks(name, `guess-${other}2`, "surprised");
  }
  return room;
}

function seen(): Room {
  const room = marked();
  room.moves("results");
  return room;
}

describe("writing of two worlds", () => {
  it("[TW2] asks for the own world and for a guess about the other, in words that fit either side", async () => {
    const { unmount } = await asParticipant(twoWorldsRoom(), "a1");
    expect(within(card(own)).getByText("Sales")).toBeVisible();
    expect(within(card("And Operations? Guess.")).getByText("Operations")).toBeVisible();
    unmount();
    await asParticipant(twoWorldsRoom(), "b1");
    expect(within(card(own)).getByText("Operations")).toBeVisible();
    expect(within(card("And Sales? Guess.")).getByText("Sales")).toBeVisible();
  });

  it("[TW2] asks somebody of neither side for a guess about each", async () => {
    const { connection } = await asParticipant(twoWorldsRoom(), "n1");
    expect(screen.queryByRole("region", { name: own })).toBeNull();
    const field = within(card("And Operations? Guess.")).getByRole("textbox", {
      name: "What Operations is measured on",
    });
    await userEvent.type(field, "Tickets closed{Enter}");
    expect(card("And Sales? Guess.")).toBeVisible();
    expect(connection.sent.at(-1)?.command).toEqual({ type: "add-guess", text: "Tickets closed", about: "b" });
  });

  it("says who sees it, and how long the secret lasts", async () => {
    await asParticipant(twoWorldsRoom());
    expect(screen.getByText(/Nobody sees who wrote what/)).toBeVisible();
  });

  it("sends by Enter under a key of its own, and goes on with an empty field that has the focus", async () => {
    const { connection } = await asParticipant(twoWorldsRoom());
    const field = within(card(own)).getByRole("textbox", { name: "What we are measured on" });
    await userEvent.type(field, "Signed deals{Enter}");
    expect(connection.sent).toEqual([
      {
        command: { type: "add-own", text: "Signed deals" },
        options: { at, editKey: expect.any(String), own: { text: "Signed deals", about: "a" } },
      },
    ]);
    expect(field).toHaveValue("");
    expect(field).toHaveFocus();
  });

  it("cannot send nothing, nor too much", async () => {
    await asParticipant(twoWorldsRoom());
    const add = within(card(own)).getByRole("button", { name: "Add" });
    expect(add).toBeDisabled();
    await userEvent.click(within(card(own)).getByRole("textbox"));
    await userEvent.paste("x".repeat(161));
    expect(screen.getByText("1 character too many")).toBeVisible();
    expect(add).toBeDisabled();
  });

  it("[TW3] lists what this device wrote, to be reworded and taken back", async () => {
    const room = twoWorldsRoom();
    room.says("a1", "mine", "Signed deals");
    const { connection } = await asParticipant(room, "a1", { own: [wrote("add-own", "mine", "Signed deals", "a")] });
    const mine = list("What you wrote about your side");
    expect(within(mine).getByText("Signed deals")).toBeVisible();
    expect(within(mine).getByText("Saved")).toBeVisible();
    await userEvent.click(within(mine).getByRole("button", { name: "Reword this" }));
    await userEvent.clear(screen.getByRole("textbox", { name: "New wording" }));
    await userEvent.type(screen.getByRole("textbox", { name: "New wording" }), "Signed deals each quarter");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(connection.sent.at(-1)).toEqual({
      command: { type: "edit-text", text: "Signed deals each quarter" },
      options: { at, editKey: aKey("key of mine"), own: { text: "Signed deals each quarter", about: "a" } },
    });
    await userEvent.click(screen.getByRole("button", { name: "Delete this" }));
    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "delete-text" });
  });

  it("says what comes next once somebody has written of both worlds", async () => {
    const texts = [wrote("add-own", "mine", "Signed deals", "a"), wrote("add-guess", "guess", "Tickets", "b")];
    const { unmount } = await asParticipant(twoWorldsRoom(), "a1", { own: texts.slice(0, 1) });
    expect(screen.queryByText(/You have written for both worlds/)).toBeNull();
    unmount();
    const onTheirWay = texts.map(({ contentId: _, ...text }) => text);
    const offline = await asParticipant(twoWorldsRoom(), "a1", { own: onTheirWay });
    expect(screen.queryByText(/You have written for both worlds/)).toBeNull();
    offline.unmount();
    await asParticipant(twoWorldsRoom(), "a1", { own: texts });
    expect(screen.getByText(/You have written for both worlds/)).toBeVisible();
    expect(screen.getByText(/Next, what was said and what was guessed are shown face to face/)).toBeVisible();
  });

  it("offers the two worldviews, closed, and leaves them out where the setting says so", async () => {
    const { unmount } = await asParticipant(twoWorldsRoom());
    expect(screen.getByText("Two ways to look at the same company").closest("details")).not.toHaveAttribute("open");
    expect(screen.getByRole("heading", { name: "Speed and possibility", hidden: true })).toBeInTheDocument();
    unmount();
    await asParticipant(twoWorldsRoom({ primers: false }));
    expect(screen.queryByText("Two ways to look at the same company")).toBeNull();
  });

  it("sends what stands in the field when time is up for good, and says so", async () => {
    const room = twoWorldsRoom();
    const { connection } = await asParticipant(room, "a1", { session: { clock: running }, atZero: "lock" });
    await userEvent.type(within(card(own)).getByRole("textbox"), "Signed deals");
    act(() => connection.set({ view: aSession(room, { clock: over }, "lock") }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "add-own", text: "Signed deals" });
    expect(screen.getByText("What stood in the field was sent for you.")).toBeVisible();
    expect(screen.getByText("Time is up")).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("[TW1] tells facilitator and screen how far it is, coarsely, and shows the two worldviews", async () => {
    const { unmount } = await asFacilitator(twoWorldsRoom(), { written: 5 });
    expect(screen.getByText("At least 5 things are written")).toBeVisible();
    expect(screen.getByText(/Nothing is shown before you go on/)).toBeVisible();
    expect(screen.getByRole("heading", { name: "Stability and constraint" })).toBeVisible();
    unmount();
    await onScreen(twoWorldsRoom(), { written: 1 });
    expect(screen.getByText("The first thing is written")).toBeVisible();
    expect(screen.getByRole("heading", { name: "Speed and possibility" })).toBeVisible();
    expect(screen.getByText(/Both are right, each from where it stands/)).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("comparing the worlds", () => {
  it("[TW6] puts what they said beside what the others guessed, the own world first", async () => {
    await asParticipant(comparing(), "b1");
    const titles = screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
    expect(titles).toEqual(["What drives Operations", "What drives Sales"]);
    expect(textsIn("Said by Operations")).toEqual(["text of own-b1", "text of own-b2", "text of own-b3"]);
    expect(textsIn("Guessed about Operations")).toEqual(["text of guess-a1", "text of guess-a2", "text of guess-a3"]);
  });

  it("[TW9] lets people mark the guesses about their own side, and no others", async () => {
    const { connection } = await asParticipant(comparing(), "a1");
    expect(within(world("Operations")).queryByRole("button")).toBeNull();
    const guess = within(world("Sales")).getByRole("group", { name: "About the guess “text of guess-b1”" });
    await userEvent.click(within(guess).getByRole("button", { name: "Right" }));
    expect(connection.sent.at(-1)).toEqual({
      command: { type: "mark", guess: id("guess-b1"), as: "right" },
      options: { at },
    });
  });

  it("[TW9] shows the own mark, lets it be changed, and takes it back by a second press", async () => {
    const room = comparing();
    room.marks("a1", "guess-b1", "right");
    const { connection } = await asParticipant(room, "a1");
    const guess = within(world("Sales")).getByRole("group", { name: "About the guess “text of guess-b1”" });
    const right = within(guess).getByRole("button", { name: "Right" });
    expect(right).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByText("You have marked 1 of 3")).toBeVisible();
    await userEvent.click(within(guess).getByRole("button", { name: "Surprises us" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "mark", guess: id("guess-b1"), as: "surprised" });
    await userEvent.click(right);
    expect(connection.sent.at(-1)?.command).toEqual({ type: "mark", guess: id("guess-b1"), as: "none" });
  });

  it("shows a mark that waits for the network, and says so", async () => {
    const { connection } = await asParticipant(comparing(), "a1");
    const command = { type: "mark", guess: id("guess-b1"), as: "surprised" } as const;
    act(() => connection.set({ outbox: [{ id: aKey("one"), order: 1, state: "waiting", at, command }] }));
    const guess = within(world("Sales")).getByRole("group", { name: "About the guess “text of guess-b1”" });
    expect(within(guess).getByRole("button", { name: "Surprises us" })).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByText("Offline: will be sent")).toBeVisible();
  });

  it("says that all is marked once the server has it, and what comes next", async () => {
    const room = comparing();
    for (const guess of ["guess-b1", "guess-b2"]) room.marks("a1", guess, "right");
    const { connection, unmount } = await asParticipant(room, "a1");
    const command = { type: "mark", guess: id("guess-b3"), as: "right" } as const;
    act(() => connection.set({ outbox: [{ id: aKey("one"), order: 1, state: "sending", at, command }] }));
    expect(screen.getByText("You have marked 3 of 3")).toBeVisible();
    expect(screen.queryByText(/You have marked every guess/)).toBeNull();
    unmount();
    room.marks("a1", "guess-b3", "right");
    await asParticipant(room, "a1");
    expect(screen.getByText(/You have marked every guess/)).toBeVisible();
    expect(screen.getByText("Next, the room sees what was right and what surprised.")).toBeVisible();
  });

  it("tells somebody of neither side that each side marks, and lets them read both", async () => {
    await asParticipant(comparing(), "n1");
    expect(screen.getByText("Each side now marks the guesses about itself.")).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
    expect(world("Sales")).toBeVisible();
    expect(world("Operations")).toBeVisible();
  });

  it("[TW6] shows without a side what may not stand under one, says why, and lets everybody mark it", async () => {
    const room = twoWorldsRoom();
    room.says("a1", "own-a1");
    room.guesses("b1", "guess-b1");
    room.moves("compare");
    await asParticipant(room, "a1");
    expect(screen.getByText(/A side is named only where at least three of its people/)).toBeVisible();
    expect(textsIn("Said of their own side")).toEqual(["text of own-a1"]);
    expect(screen.getByText(/Mark those that are about your side/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Right" })).toBeEnabled();
  });

  it("has what is to be marked before what one's own side said, and the other world as it is told", async () => {
    await asParticipant(comparing(), "a1");
    const columns = (side: string) => within(world(side)).getAllByRole("heading", { level: 3 });
    expect(columns("Sales").map(({ textContent }) => textContent)).toEqual(["Guessed about Sales", "Said by Sales"]);
    expect(columns("Operations")[0]).toHaveTextContent("Said by Operations");
  });

  it("closes the marks when time is up for good, and keeps them", async () => {
    const room = comparing();
    room.marks("a1", "guess-b1", "right");
    await asParticipant(room, "a1", { session: { clock: over }, atZero: "lock" });
    expect(screen.getByText("Time is up: your marks stand as they are.")).toBeVisible();
    for (const button of screen.getAllByRole("button", { name: "Right" })) expect(button).toBeDisabled();
  });

  it("marks what this device wrote, and still shows what was not sent in time", async () => {
    localStorage.setItem(`parley/ACDEFGHJ/draft/${at}/guess/b`, "Half a thou");
    await asParticipant(comparing(), "a1", { own: [wrote("add-guess", "guess-a1", "text of guess-a1", "b")] });
    const mine = within(world("Operations")).getByText("text of guess-a1").closest("li") as HTMLElement;
    expect(within(mine).getByText("Yours")).toBeVisible();
    expect(screen.getByText("This was not sent in time")).toBeVisible();
    expect(screen.getByText("Half a thou")).toBeVisible();
  });

  it("[TW14] tells the author of a hidden text alone, who can say it another way", async () => {
    const room = comparing();
    room.hides("guess-a1");
    const texts = [wrote("add-guess", "guess-a1", "text of guess-a1", "b")];
    const { connection, unmount } = await asParticipant(room, "a1", { own: texts });
    expect(screen.getByText("The facilitator has set this aside")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Reword this" }));
    await userEvent.type(screen.getByRole("textbox", { name: "New wording" }), " again");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "edit-text", text: "text of guess-a1 again" });
    unmount();
    await asParticipant(room, "a2");
    expect(screen.queryByText("text of guess-a1")).toBeNull();
    expect(screen.queryByText("The facilitator has set this aside")).toBeNull();
  });

  it("says so where nothing is in sight", async () => {
    const room = twoWorldsRoom();
    room.says("a1", "own-a1");
    room.moves("compare");
    room.hides("own-a1");
    const { unmount } = await asParticipant(room, "a2");
    expect(screen.getByText("Nothing is in sight")).toBeVisible();
    unmount();
    await onScreen(room);
    expect(screen.getByText("Nothing is in sight")).toBeVisible();
  });
});

describe("what the facilitator does while the room compares", () => {
  it("[TW8] chooses whose world the screens show", async () => {
    const { connection } = await asFacilitator(comparing(), { cast: 2 });
    expect(screen.getByText("2 of 6 have marked guesses")).toBeVisible();
    expect(world("Sales")).toBeVisible();
    await userEvent.click(screen.getByRole("radio", { name: "The world of Operations" }));
    expect(connection.sent.at(-1)).toEqual({ command: { type: "focus", on: "b" }, options: { at } });
  });

  it("[TW10] sees no marks, of anybody", async () => {
    await asFacilitator(marked(), { cast: 6 });
    expect(screen.queryByText(/find it right|surprised/)).toBeNull();
    expect(screen.getByText("Who marked what stays hidden. You see sums when you go on.")).toBeVisible();
  });

  it("[TW14] hides a text, undoes it, and keeps what is hidden closed", async () => {
    const room = comparing();
    const { connection, again } = await asFacilitator(room);
    const row = screen.getByText("text of own-a1").closest("li") as HTMLElement;
    const hide = within(row).getByRole("button", { name: "Hide this from the room" });
    expect(hide).toHaveAccessibleDescription("text of own-a1");
    await userEvent.click(hide);
    expect(connection.sent.at(-1)?.command).toEqual({ type: "hide", id: id("own-a1") });
    room.hides("own-a1");
    await again();
    expect(screen.getByText("1 hidden text").closest("details")).not.toHaveAttribute("open");
    expect(screen.getByText("It is hidden from the room")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "unhide", id: id("own-a1") });
  });

  it("[TW14] sees that a hidden text was reworded, before showing it again", async () => {
    const room = comparing();
    room.hides("own-a1");
    room.edits("a1", "own-a1", "Said another way");
    const { connection } = await asFacilitator(room);
    expect(screen.getByText("1 reworded")).toBeVisible();
    await userEvent.click(screen.getByText("1 hidden text"));
    expect(screen.getByText("Said another way")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Show it again" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "unhide", id: id("own-a1") });
  });
});

describe("the results of two worlds", () => {
  it("[TW11] shows for each guess in words how many found it right and how many it surprised", async () => {
    await asParticipant(seen(), "a1");
    const guesses = list("Guessed about Sales");
    expect(within(guesses).getByText("3 find it right")).toBeVisible();
    expect(within(guesses).getByText("3 are surprised")).toBeVisible();
    expect(within(guesses).getByText("Nobody marked this")).toBeVisible();
    expect(within(world("Sales")).getByText("Marked by 3 people of Sales")).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("[TW15] has what surprised most first", async () => {
    await asParticipant(seen(), "a1");
    expect(textsIn("Guessed about Sales")).toEqual(["text of guess-b2", "text of guess-b1", "text of guess-b3"]);
  });

  it("[TW12] says why the marks of a side are not shown", async () => {
    const room = comparing();
    room.marks("a1", "guess-b1", "right");
    room.moves("results");
    await asParticipant(room, "a1");
    expect(within(world("Sales")).getByText(/showing them takes three people of Sales who marked/)).toBeVisible();
    expect(screen.queryByText(/finds it right/)).toBeNull();
  });

  it("[TW8] shows on the screen the world that the facilitator chose, and nothing to click", async () => {
    const room = seen();
    room.does("facilitator", { type: "focus", on: "b" });
    await onScreen(room);
    expect(world("Operations")).toBeVisible();
    expect(screen.queryByRole("region", { name: "What drives Sales" })).toBeNull();
    expect(within(list("Guessed about Operations")).getByText("3 are surprised")).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("[TW15] goes into the report with both worlds", async () => {
    const { unmount } = await inReport(seen());
    expect(world("Sales")).toBeVisible();
    expect(world("Operations")).toBeVisible();
    expect(within(list("Guessed about Sales")).getByText("3 are surprised")).toBeVisible();
    unmount();
    await inReport(written());
    expect(screen.getByText("Nothing is in sight")).toBeVisible();
  });
});

describe("what the stage says for itself", () => {
  it("has a heading for each step, and tells the facilitator of both worldviews", () => {
    expect(words.prompt(twoWorldsRoom().view("screen"))).toBe("What are you measured on, and what are the others?");
    expect(words.prompt(comparing().view("screen"))).toBe("What was said, and what was guessed");
    expect(words.prompt(seen().view("screen"))).toBe("Where we read each other right, and where not");
    expect(guidance.writing.why).toMatch(/speed and possibility/);
    expect(guidance.writing.why).toMatch(/stability and constraint/);
  });
});
