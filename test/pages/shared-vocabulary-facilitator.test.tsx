import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import guidance from "../../client/stages/shared-vocabulary/guidance.ts";
import words from "../../client/stages/shared-vocabulary/words.ts";
import { refusal } from "../../shared/refusal.ts";
import type { VocabularyRoomView } from "../../shared/stages/shared-vocabulary/view.ts";
import { asFacilitator } from "../support/vocabularyPage.tsx";
import { comparing, defining, id, poll, type Room, vocabularyRoom, voting } from "../support/vocabularyRoom.ts";

/** These words were proposed and are shown. */
function shown(...terms: readonly string[]): Room {
  const room = vocabularyRoom({ onTable: 2 });
  for (const term of terms) room.proposes("a1", term, term.replace(/\W/g, ""));
  room.reveals();
  return room;
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
const choose = async (menu: string, entry: string) => {
  await press(menu);
  await userEvent.click(await screen.findByRole("menuitem", { name: entry }));
};

describe("collecting words", () => {
  it("[VO2] tells how much is waiting, coarsely, and shows it at one press", async () => {
    const room = vocabularyRoom();
    room.proposes("a1", "Done");
    const { connection } = await asFacilitator(room, { written: 5 });
    expect(screen.getByText("At least 5 are waiting to be shown")).toBeVisible();
    expect(screen.getByText("Nobody, you included, sees a proposal before you show them all.")).toBeVisible();
    expect(screen.queryByText("Done")).toBeNull();
    await press("Show all proposals");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "reveal-proposals" });
  });

  it("has nothing to press while nothing is waiting", async () => {
    await asFacilitator(vocabularyRoom(), { written: 0 });
    expect(screen.getByText("Nothing is waiting to be shown")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Show all proposals" })).toBeNull();
    expect(screen.getByText("Put the words here that the room should work on")).toBeVisible();
  });

  it("[VO7] puts a word on the table and takes it off, and no more than there is room for", async () => {
    const room = shown("Done", "Urgent", "Go-live");
    const { connection, again } = await asFacilitator(room);
    await press("Put on the table: “Done”");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "set-on-table", term: room.named("Done"), on: true });
    room.tables("Done");
    room.tables("Urgent");
    await again();
    expect(screen.getByRole("heading", { name: "On the table: 2 of 2" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Put on the table: “Go-live”" })).toBeDisabled();
    expect(screen.getByText("The table is full. Take a word off it to make room for another.")).toBeVisible();
    await press("Take off: “Done”");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "set-on-table", term: room.named("Done"), on: false });
  });

  it("[VO6] offers pairs that may be one word for merging, until they are said to be two", async () => {
    const room = shown("Committed date", "Commited date");
    const { connection } = await asFacilitator(room);
    const similar = screen.getByRole("region", { name: "These may be one and the same" });
    await userEvent.click(within(similar).getByRole("button", { name: "Merge into “Committed date”" }));
    expect(connection.sent.at(-1)?.command).toEqual({
      type: "merge-terms",
      from: room.named("Commited date"),
      into: room.named("Committed date"),
    });
    await userEvent.click(within(similar).getByRole("button", { name: "Keep both" }));
    expect(screen.queryByText("These may be one and the same")).toBeNull();
  });

  it("[VO6] renames a word", async () => {
    const room = shown("Done");
    const { connection } = await asFacilitator(room);
    await choose("More for “Done”", "Rename");
    const name = screen.getByRole("textbox", { name: "Name" });
    await userEvent.clear(name);
    await userEvent.type(name, "Done done{Enter}");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "rename-term", term: room.named("Done"), to: "Done done" });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("[VO6] merges any two words", async () => {
    const room = shown("Done", "Finished");
    const { connection } = await asFacilitator(room);
    await choose("More for “Finished”", "Merge into another");
    expect(screen.getByRole("dialog")).toHaveAccessibleName("Merge “Finished” into another word");
    const merge = screen.getByRole("button", { name: "Merge" });
    expect(merge).toBeDisabled();
    await userEvent.click(screen.getByRole("radio", { name: "Done" }));
    await userEvent.click(merge);
    expect(connection.sent.at(-1)?.command).toEqual({
      type: "merge-terms",
      from: room.named("Finished"),
      into: room.named("Done"),
    });
  });

  it("[VO8] hides a word, keeps it folded away, and shows it again", async () => {
    const room = shown("Done", "Idiots");
    const { connection, again } = await asFacilitator(room);
    await choose("More for “Idiots”", "Hide");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "hide", id: id("Idiots"), hidden: true });
    room.hides(id("Idiots"));
    await again();
    const folded = screen.getByText("1 hidden text").closest("details") as HTMLDetailsElement;
    expect(folded.open).toBe(false);
    expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
    await userEvent.click(screen.getByText("1 hidden text"));
    expect(within(folded).getByText("Idiots")).toBeVisible();
    await userEvent.click(within(folded).getByRole("button", { name: "Show it again" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "hide", id: id("Idiots"), hidden: false });
  });

  it("[VO3] adds a word of one's own, and keeps in the field what is refused", async () => {
    const { connection } = await asFacilitator(shown("Done"));
    const field = screen.getByRole("textbox", { name: "Add a word of your own" });
    connection.answer = { ok: false, refusal: refusal("duplicate") };
    await userEvent.type(field, "done{Enter}");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "propose", term: "done" });
    expect(field).toHaveValue("done");
    connection.answer = { ok: true };
    await userEvent.type(field, "able{Enter}");
    expect(field).toHaveValue("");
  });
});

describe("while the room defines", () => {
  it("[VO1] tells how far it is and what comes next, and nothing of what is written", async () => {
    const room = defining(["Done", "Urgent"]);
    room.defines("a1", "Done", "It runs");
    await asFacilitator(room, { written: 1 });
    expect(screen.getByText("A few meanings are in")).toBeVisible();
    expect(screen.getByText(/Next shows both sides face to face/)).toBeVisible();
    expect(screen.getByText("Urgent")).toBeVisible();
    expect(screen.queryByText("It runs")).toBeNull();
  });

  it("[VO10] warns where a side is too small to be named", async () => {
    await asFacilitator(defining(), { present: { a: 3, b: 2, neutral: 0 } });
    expect(screen.getByText(/Here now: 3 of Sales, 2 of Operations/)).toBeVisible();
  });
});

describe("from comparison to agreement", () => {
  it("[VO13] lists the words with where they stand, and brings one onto all screens", async () => {
    const room = comparing();
    const { connection } = await asFacilitator(room);
    const list = screen.getByRole("region", { name: "Words on the table" });
    expect(within(list).getByRole("button", { name: "Done Open" })).toHaveAttribute("aria-current", "true");
    await userEvent.click(within(list).getByRole("button", { name: "Urgent Open" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "focus", term: room.named("Urgent") });
  });

  it("[VO8] hides a meaning, and takes that back", async () => {
    const room = comparing();
    const { connection, again } = await asFacilitator(room);
    await press("Hide “Done of a1” from the room");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "hide", id: id("a1"), hidden: true });
    room.hides(id("a1"));
    await again();
    expect(screen.queryByRole("button", { name: "Hide “Done of a1” from the room" })).toBeNull();
    expect(screen.getByRole("button", { name: "Undo" })).toHaveFocus();
    await press("Undo");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "hide", id: id("a1"), hidden: false });
  });

  it("[VO14] shows the drafts that wait, and writes one of its own", async () => {
    const room = comparing();
    room.suggests("a1", "Done", "Signed");
    const { connection } = await asFacilitator(room, { written: 1 });
    expect(screen.queryByText("Signed")).toBeNull();
    const desk = screen.getByRole("region", { name: "Drafts" });
    expect(within(desk).getByText("A few drafts are waiting")).toBeVisible();
    await press("Show them");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "show-drafts", term: room.named("Done") });
    await userEvent.click(screen.getByText("Write a draft yourself"));
    await userEvent.type(screen.getByRole("textbox", { name: "Shared definition of “Done”" }), "Live");
    await press("Add it to the drafts");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "draft", term: room.named("Done"), text: "Live" });
  });

  it("leads from above the comparison to the drafts below it, and says there when some are waiting", async () => {
    const room = comparing();
    await asFacilitator(room, { written: 1 });
    await press("A few drafts are waiting");
    expect(screen.getByRole("heading", { name: "Drafts" })).toHaveFocus();
  });

  it("[VO15] opens the vote on the drafts that were chosen, three at the most", async () => {
    const room = comparing();
    const drafts = ["one", "two", "three", "four"].map((text) => room.drafts("Done", text));
    const { connection } = await asFacilitator(room);
    expect(screen.getByRole("button", { name: "Open the vote" })).toBeDisabled();
    for (const text of ["one", "two", "three"]) {
      await userEvent.click(screen.getByRole("checkbox", { name: `Put “${text}” to the vote` }));
    }
    expect(screen.getByRole("checkbox", { name: "Put “four” to the vote" })).toBeDisabled();
    await press("Open the vote on 3 drafts");
    expect(connection.sent.at(-1)?.command).toEqual({
      type: "open-vote",
      term: room.named("Done"),
      drafts: drafts.slice(0, 3).map(id),
    });
  });

  it("has the only draft chosen, and states the rule beside the button that opens the vote", async () => {
    const room = comparing();
    room.drafts("Done", "live");
    await asFacilitator(room);
    expect(screen.getByRole("checkbox", { name: "Put “live” to the vote" })).toBeChecked();
    expect(screen.getByRole("region", { name: "When is it agreed?" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Open the vote on 1 draft" })).toBeEnabled();
  });

  it("[VO14] edits and deletes its own drafts, and hides those of others", async () => {
    const room = comparing();
    const own = room.drafts("Done", "live");
    room.suggests("a1", "Done", "signed");
    room.showsDrafts("Done");
    const { connection } = await asFacilitator(room);
    await choose("More for “live”", "Edit");
    await userEvent.type(screen.getByDisplayValue("live"), " for a week");
    await press("Save");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "edit-draft", id: id(own), text: "live for a week" });
    await choose("More for “live”", "Delete");
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Delete" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "delete-draft", id: id(own) });
    await press("More for “signed”");
    expect(screen.queryByRole("menuitem", { name: "Delete" })).toBeNull();
    await userEvent.click(await screen.findByRole("menuitem", { name: "Hide" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "hide", id: id("signed"), hidden: true });
  });

  it("[VO26] parks an open word and takes it up again", async () => {
    const room = comparing();
    const { connection, again } = await asFacilitator(room);
    await press("Park it");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "park", term: room.named("Done") });
    room.parks("Done");
    await again();
    await press("Reopen it");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "reopen", term: room.named("Done") });
  });

  it("[VO26] asks before it reopens what is agreed", async () => {
    const { room, draft } = voting();
    poll(room, draft, "a1 agree, a2 agree, a3 agree, b1 agree, b2 agree, b3 agree");
    room.closes("Done");
    const { connection } = await asFacilitator(room);
    await press("Reopen it");
    expect(connection.sent).toEqual([]);
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Reopen it" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "reopen", term: room.named("Done") });
  });
});

describe("while the room votes", () => {
  it("[VO15] tells how many have voted and what each side needs, and no vote", async () => {
    const { room, draft } = voting();
    room.votes("a1", draft, "object", "Never");
    await asFacilitator(room, { cast: 1 });
    expect(screen.getByText("1 of 6 have voted")).toBeVisible();
    expect(screen.getAllByText("3 are here; at least 2 must vote")).toHaveLength(2);
    expect(screen.queryByText("Never")).toBeNull();
    expect(screen.queryByText(/object/i)).toBeNull();
  });

  it("[VO13] stays with the word until the vote is closed", async () => {
    await asFacilitator(voting().room);
    expect(screen.getByRole("button", { name: "Urgent Open" })).toBeDisabled();
    expect(screen.getByText("The room stays with this word until its vote is closed.")).toBeVisible();
  });

  it("asks before it closes while some have not voted", async () => {
    const { room } = voting();
    const { connection } = await asFacilitator(room, { cast: 4 });
    await press("Close the vote");
    expect(connection.sent).toEqual([]);
    const dialog = screen.getByRole("dialog", { name: "Close the vote now?" });
    expect(dialog).toHaveTextContent("2 people who are here have not voted.");
    await userEvent.click(within(dialog).getByRole("button", { name: "Close the vote" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "close-vote", term: room.named("Done") });
  });

  it("closes at one press when all have voted", async () => {
    const { room } = voting();
    const { connection } = await asFacilitator(room, { cast: 6 });
    await press("Close the vote");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "close-vote", term: room.named("Done") });
  });

  it("[VO19] says before the close that a side is not here", async () => {
    await asFacilitator(voting().room, { present: { a: 3, b: 0, neutral: 0 } });
    expect(screen.getByText(/Nobody of this side is here, so this vote cannot lead to an agreement/)).toBeVisible();
  });
});

describe("after a vote", () => {
  function rejected(reason: string): Room {
    const { room, draft } = voting();
    poll(room, draft, "a1 agree, a2 agree, a3 agree, b1 object, b2 object");
    room.votes("b3", draft, "object", reason);
    room.closes("Done");
    return room;
  }

  it("[VO16] shows the result by side and what was objected", async () => {
    await asFacilitator(rejected("Live is not handed over."));
    expect(screen.getByText("0 of 3 accept; needs 2")).toBeVisible();
    expect(screen.getByText("Live is not handed over.")).toBeVisible();
  });

  it("[VO8] hides a reason", async () => {
    const room = rejected("Ask Petra");
    const { connection, again } = await asFacilitator(room);
    await press("Hide “Ask Petra” from the room");
    const command = connection.sent.at(-1)?.command as { type: "hide"; id: ReturnType<typeof id>; hidden: boolean };
    expect(command).toMatchObject({ type: "hide", hidden: true });
    room.hides(command.id);
    await again();
    expect(screen.queryByText("Ask Petra")).toBeNull();
    expect(screen.getByText("Hidden from the room")).toBeVisible();
  });

  it("[VO21] has the drafts that tied chosen for the next vote", async () => {
    const { room, drafts } = voting({}, {}, "accepted", "live");
    for (const draft of drafts) poll(room, draft, "a1 agree, a2 agree, a3 agree, b1 agree, b2 agree, b3 agree");
    room.closes("Done");
    await asFacilitator(room);
    expect(screen.getByRole("button", { name: "Open the vote on 2 drafts" })).toBeEnabled();
  });
});

describe("words and guidance", () => {
  const prompt = (room: Room) => words.prompt(room.view("screen") as VocabularyRoomView);

  it("ask what the room is to do now", () => {
    expect(prompt(vocabularyRoom())).toBe("Which words do our sides use differently?");
    expect(prompt(defining())).toBe("What do these words mean to you?");
    const room = comparing();
    expect(prompt(room)).toBe("What each side means by “Done”");
    const draft = room.drafts("Done", "live");
    expect(prompt(room)).toBe("Which meaning of “Done” could both sides work by?");
    room.opens("Done", draft);
    expect(prompt(room)).toBe("Can we all live with this meaning of “Done”?");
    room.closes("Done");
    expect(prompt(room)).toBe("“Done” is not agreed yet");
    room.parks("Done");
    expect(prompt(room)).toBe("“Done” is parked");
  });

  it("has something to say, to watch for and a reason in each step", () => {
    for (const { say, watchFor, why } of Object.values(guidance)) {
      for (const text of [say, watchFor, why]) expect(text).toMatch(/\w{3}/);
    }
  });
});
