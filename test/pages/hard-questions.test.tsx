import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import Facilitator from "../../client/stages/hard-questions/Facilitator.tsx";
import guidance from "../../client/stages/hard-questions/guidance.ts";
import Participant from "../../client/stages/hard-questions/Participant.tsx";
import Report from "../../client/stages/hard-questions/Report.tsx";
import Screen from "../../client/stages/hard-questions/Screen.tsx";
import words from "../../client/stages/hard-questions/words.ts";
import { aKey } from "../support/aConnection.ts";
import { answered, hardQuestionsRoom, type Room, upvoting } from "../support/hardQuestionsRoom.ts";
import { over, running, stagePage } from "../support/stagePage.tsx";
import { everybody, id } from "../support/stageRoom.ts";

const won = "Did we win?";
const yes = "What does a quick yes cost?";
const settings = { questions: [won, yes] };
const page = stagePage("hard-questions", { Participant, Facilitator, Screen, Report }, settings);
const { at, asParticipant, asFacilitator, onScreen, inReport, aSession, wrote } = page;

/** The question that the room is at is the first that was asked. */
const first = id("q1");

const choosing = () => hardQuestionsRoom(settings);
const answering = (): Room => {
  const room = choosing();
  room.moves("answering");
  return room;
};
const voting = () => upvoting(settings);

/** Everybody votes for the answer of b1, and the people of one side for that of a1 as well. */
function shown(): Room {
  const room = voting();
  for (const name of everybody) {
    room.upvotes(name, "b1");
    if (name.startsWith("a")) room.upvotes(name, "a1");
  }
  room.moves("shown");
  return room;
}

const field = () => screen.getByRole("textbox", { name: "Your answer" });
const answers = () => within(screen.getByRole("list", { name: "Answers" })).getAllByRole("listitem");
const answer = (text: string) => screen.getByText(text).closest("li") as HTMLElement;
const row = (question: string) =>
  within(screen.getByRole("region", { name: /^Questions|^Ask another/ }))
    .getByText(question)
    .closest("li") as HTMLElement;

/** The agenda entry in which the list of questions is kept. */
const withList = (questions: readonly string[] = settings.questions) => ({
  items: [
    {
      key: at,
      stage: "hard-questions" as const,
      settings: { questions, planned: 3 },
      atZero: "wait" as const,
      warnMs: 0,
      autoStart: false,
    },
  ],
});

describe("while a question is chosen", () => {
  it("tells people what is going on, and how it works", async () => {
    const { unmount } = await asParticipant(choosing());
    expect(screen.getByText("The facilitator is choosing a question.")).toBeVisible();
    expect(screen.getByText(/You answer it alone, without a name/)).toBeVisible();
    unmount();
    await onScreen(choosing());
    expect(screen.getByText("The next question is being chosen")).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("[HQ14] shows no question to people or the screen, and all of them to the facilitator", async () => {
    const { unmount } = await asParticipant(choosing());
    expect(screen.queryByText(won)).toBeNull();
    unmount();
    await asFacilitator(choosing(), withList());
    expect(within(screen.getByRole("region", { name: "Next asks" })).getByText(won)).toBeVisible();
    expect(within(row(won)).getByText("Next asks")).toBeVisible();
    expect(row(yes)).toBeVisible();
  });

  it("[HQ1] asks any question of the list at one press", async () => {
    const { connection } = await asFacilitator(choosing(), withList());
    await userEvent.click(screen.getByRole("button", { name: `Ask this: ${yes}` }));
    expect(connection.sent.at(-1)).toEqual({ command: { type: "ask", question: yes }, options: { at } });
  });

  it("puts a question of the facilitator's own on the list, which is a setting of the agenda entry", async () => {
    const { connection } = await asFacilitator(choosing(), withList());
    await userEvent.type(screen.getByRole("textbox", { name: "A question of your own" }), "Who pays for it?{Enter}");
    expect(connection.sent.at(-1)?.command).toMatchObject({
      type: "agenda-edit",
      key: at,
      item: { stage: "hard-questions", settings: { questions: [won, yes, "Who pays for it?"], planned: 3 } },
    });
    expect(row("Who pays for it?")).toBeVisible();
  });

  it("[HQ1] asks a question of the facilitator's own at once, without a list", async () => {
    const { connection } = await asFacilitator(choosing(), withList());
    await userEvent.type(screen.getByRole("textbox", { name: "A question of your own" }), "Who pays for it?");
    await userEvent.click(screen.getByRole("button", { name: "Ask it now" }));
    expect(connection.sent).toEqual([{ command: { type: "ask", question: "Who pays for it?" }, options: { at } }]);
    expect(screen.getByRole("textbox", { name: "A question of your own" })).toHaveValue("");
  });

  it("refuses a question that is on the list already", async () => {
    await asFacilitator(choosing(), withList());
    await userEvent.type(screen.getByRole("textbox", { name: "A question of your own" }), won);
    expect(screen.getByRole("alert")).toHaveTextContent("This question is on the list already.");
    expect(screen.getByRole("button", { name: "Add to the list" })).toBeDisabled();
  });

  it("has at least twelve more questions in the deck, to be put on the list", async () => {
    const { connection } = await asFacilitator(choosing(), withList());
    await userEvent.click(screen.getByText(/more questions in the deck/));
    const more = screen.getAllByRole("button", { name: /^Put on the list: / });
    expect(more.length).toBeGreaterThanOrEqual(12);
    await userEvent.click(more[0] as HTMLElement);
    expect(connection.sent.at(-1)?.command).toMatchObject({
      type: "agenda-edit",
      item: { settings: { questions: [won, yes, expect.stringMatching(/Did we win that deal\?$/)] } },
    });
  });

  it("rewords, moves and removes questions by a menu", async () => {
    const { connection } = await asFacilitator(choosing(), withList());
    const choose = async (question: string, act: string) => {
      await userEvent.click(screen.getByRole("button", { name: `Change the question “${question}”` }));
      await userEvent.click(screen.getByRole("menuitem", { name: act }));
    };
    const sentList = (questions: readonly string[]) =>
      expect(connection.sent.at(-1)?.command).toMatchObject({ type: "agenda-edit", item: { settings: { questions } } });
    await choose(won, "Move down");
    sentList([yes, won]);
    await choose(won, "Take off the list");
    sentList([yes]);
    await choose(yes, "Reword");
    const dialog = screen.getByRole("dialog", { name: "Reword the question" });
    await userEvent.type(within(dialog).getByRole("textbox", { name: "Question" }), " And who pays?");
    await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));
    sentList([`${yes} And who pays?`]);
  });

  it("says that the list is empty, and that every question was asked", async () => {
    const empty = stagePage("hard-questions", { Participant, Facilitator, Screen, Report }, { questions: [] });
    const { unmount } = await empty.asFacilitator(hardQuestionsRoom({ questions: [] }), withList([]));
    expect(screen.getByText("The list is empty")).toBeVisible();
    unmount();
    await empty.asFacilitator(hardQuestionsRoom({ questions: [] }), withList([]));
    expect(screen.getByText("Every question on the list was asked")).toBeVisible();
  });
});

describe("answering", () => {
  it("says that nobody learns who answered what, and sends an answer to the question that was seen", async () => {
    const { connection } = await asParticipant(answering());
    expect(screen.getByText(/Nobody learns who answered what, and no answer has a side/)).toBeVisible();
    await userEvent.type(field(), "On paper");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(connection.sent).toEqual([
      {
        command: { type: "answer", to: first, text: "On paper" },
        options: { at, editKey: expect.any(String), own: { text: "On paper", about: first } },
      },
    ]);
    expect(field()).toHaveValue("");
  });

  it("cannot send nothing, nor too much", async () => {
    await asParticipant(answering());
    expect(screen.getByRole("button", { name: "Send" })).toBeDisabled();
    await userEvent.click(field());
    await userEvent.paste("x".repeat(401));
    expect(screen.getByText("1 character too many")).toBeVisible();
    expect(screen.getByRole("button", { name: "Send" })).toBeDisabled();
  });

  it("[HQ6] lists the own answers to this question, to be reworded and taken back", async () => {
    const own = [wrote("answer", "mine", "On paper", first), wrote("answer", "older", "An older one", id("q0"))];
    const { connection } = await asParticipant(answering(), "a1", { own });
    const mine = screen.getByRole("list", { name: "What you have answered" });
    expect(within(mine).getByText("On paper")).toBeVisible();
    expect(screen.queryByText("An older one")).toBeNull();
    expect(screen.getByText("Your answer is in. You can reword it, or add another one.")).toBeVisible();
    await userEvent.click(within(mine).getByRole("button", { name: "Reword this" }));
    await userEvent.type(screen.getByRole("textbox", { name: "New wording" }), " only");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(connection.sent.at(-1)).toEqual({
      command: { type: "edit-answer", text: "On paper only" },
      options: { at, editKey: aKey("key of mine"), own: { text: "On paper only", about: first } },
    });
    await userEvent.click(screen.getByRole("button", { name: "Delete this" }));
    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "delete-answer" });
  });

  it("says so where an answer waits for the network", async () => {
    const { connection } = await asParticipant(answering());
    const command = { type: "answer", to: first, text: "On paper" } as const;
    const { contentId: _, ...unsaved } = wrote("answer", "mine", "On paper", first);
    act(() =>
      connection.set({
        own: [unsaved],
        outbox: [{ id: aKey("one"), order: 1, state: "waiting", at, editKey: unsaved.editKey, command, own: unsaved }],
      }),
    );
    expect(screen.getByText("Offline: will be sent")).toBeVisible();
  });

  it("sends what stands in the field when time is up for good, and says so", async () => {
    const room = answering();
    const { connection } = await asParticipant(room, "a1", { session: { clock: running }, atZero: "lock" });
    await userEvent.type(field(), "On paper");
    act(() => connection.set({ view: aSession(room, { clock: over }, "lock") }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "answer", to: first, text: "On paper" });
    expect(screen.getByText(/What stood in the field was sent for you/)).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("[HQ4] tells facilitator and screen how far it is, coarsely, and no answer", async () => {
    const { unmount } = await asFacilitator(answered(settings), { written: 5 });
    expect(screen.getByText("At least 5 answers are in")).toBeVisible();
    expect(screen.queryByText(/text of/)).toBeNull();
    unmount();
    await onScreen(answered(settings), { written: 1 });
    expect(screen.getByText("The first answer is in")).toBeVisible();
    expect(screen.queryByText(/text of/)).toBeNull();
  });
});

describe("voting for answers", () => {
  it("[HQ9] gives an answer a vote, and takes it back by a second press", async () => {
    const room = voting();
    room.upvotes("a1", "b2");
    const { connection } = await asParticipant(room, "a1");
    const given = within(answer("text of b2")).getByRole("button", { name: "I stand behind this", pressed: true });
    expect(given).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByText("You stand behind 1 answer")).toBeVisible();
    await userEvent.click(within(answer("text of b1")).getByRole("button", { name: "I stand behind this" }));
    expect(connection.sent.at(-1)).toEqual({
      command: { type: "upvote", answer: id("b1"), on: true },
      options: { at },
    });
    await userEvent.click(given);
    expect(connection.sent.at(-1)?.command).toEqual({ type: "upvote", answer: id("b2"), on: false });
  });

  it("works by keyboard alone, and says which answer a button is for", async () => {
    const { connection } = await asParticipant(voting());
    await userEvent.tab();
    expect(document.activeElement).toHaveAccessibleDescription("text of a1");
    await userEvent.keyboard(" ");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "upvote", answer: id("a1"), on: true });
  });

  it("[HQ10] shows no number to anybody before the vote is closed", async () => {
    const room = voting();
    for (const name of everybody) room.upvotes(name, "b1");
    const { unmount } = await asParticipant(room, "a1");
    expect(screen.queryByText(/\d votes?$/)).toBeNull();
    unmount();
    const facilitator = await asFacilitator(room, { cast: 6 });
    expect(screen.getByText("6 of 6 have voted")).toBeVisible();
    expect(screen.queryByText(/\d votes?$/)).toBeNull();
    expect(answers()).toHaveLength(6);
    facilitator.unmount();
    await onScreen(room, { cast: 6 });
    expect(screen.queryByText(/\d votes?$/)).toBeNull();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("marks what this device wrote, and still shows what was not sent in time", async () => {
    localStorage.setItem(`parley/ACDEFGHJ/draft/${at}/answer/${first}`, "Half a thou");
    await asParticipant(voting(), "a1", { own: [wrote("answer", "a1", "text of a1", first)] });
    expect(within(answer("text of a1")).getByText("Yours")).toBeVisible();
    expect(screen.getByText("This was not sent in time")).toBeVisible();
  });

  it("shows a vote that waits for the network, and says so", async () => {
    const { connection } = await asParticipant(voting());
    const command = { type: "upvote", answer: id("b1"), on: true } as const;
    act(() => connection.set({ outbox: [{ id: aKey("one"), order: 1, state: "waiting", at, command }] }));
    expect(
      within(answer("text of b1")).getByRole("button", { name: "I stand behind this", pressed: true }),
    ).toBeVisible();
    expect(screen.getByText("Offline: will be sent")).toBeVisible();
  });

  it("closes the votes when time is up for good, and keeps them", async () => {
    const room = voting();
    room.upvotes("a1", "b2");
    await asParticipant(room, "a1", { session: { clock: over }, atZero: "lock" });
    expect(screen.getByText("Time is up: your votes stand as they are.")).toBeVisible();
    expect(screen.getByRole("button", { name: "I stand behind this", pressed: true })).toBeDisabled();
  });

  it("[HQ13] tells the author of a hidden answer alone, who can say it another way", async () => {
    const room = voting();
    room.hides("a1");
    const own = [wrote("answer", "a1", "text of a1", first)];
    const { connection, unmount } = await asParticipant(room, "a1", { own });
    expect(screen.getByText("The facilitator has set this aside")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Reword this" }));
    await userEvent.type(screen.getByRole("textbox", { name: "New wording" }), " again");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "edit-answer", text: "text of a1 again" });
    unmount();
    await asParticipant(room, "a2");
    expect(screen.queryByText("text of a1")).toBeNull();
    expect(answers()).toHaveLength(5);
  });

  it("[HQ13] lets the facilitator hide an answer, undo it, and see that it was reworded", async () => {
    const room = voting();
    const { connection, again } = await asFacilitator(room);
    await userEvent.click(within(answer("text of a1")).getByRole("button", { name: "Hide this from the room" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "hide", answer: id("a1") });
    room.hides("a1");
    await again();
    expect(screen.getByText("1 hidden answer").closest("details")).not.toHaveAttribute("open");
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "unhide", answer: id("a1") });
    room.edits("a1", "a1", "Said another way");
    await again();
    expect(screen.getByText("1 reworded")).toBeVisible();
  });

  it("says so where no answer is in sight", async () => {
    const room = answering();
    room.answers("a1", "a1");
    room.moves("upvoting");
    room.hides("a1");
    const { unmount } = await asParticipant(room, "a2");
    expect(screen.getByText("No answer is in sight")).toBeVisible();
    unmount();
    await onScreen(room);
    expect(screen.getByText("No answer is in sight")).toBeVisible();
  });
});

describe("when the votes are shown", () => {
  it("[HQ11] has the answers with most votes first, in all and by side", async () => {
    await asParticipant(shown(), "a1");
    const [top, second, third] = answers() as [HTMLElement, HTMLElement, HTMLElement];
    expect(within(top).getByText("text of b1")).toBeVisible();
    expect(within(top).getByText("6 votes")).toBeVisible();
    expect(within(second).getByText("Sales: 3")).toBeVisible();
    expect(within(second).getByText("Operations: 0")).toBeVisible();
    expect(within(third).getByText("no votes")).toBeVisible();
    expect(screen.getByText(/The facilitator goes on with another question/)).toBeVisible();
  });

  it("[HQ11] says why votes are not shown by side", async () => {
    const room = voting();
    room.upvotes("a1", "b1");
    room.moves("shown");
    await asParticipant(room, "a1");
    expect(screen.getByText(/Votes are not shown by side: that takes three voters of each/)).toBeVisible();
    expect(screen.queryByText(/^Sales: /)).toBeNull();
  });

  it("[HQ19] says why it is the earlier tally though people have voted again", async () => {
    const room = voting();
    for (const name of ["a1", "a2", "a3"] as const) room.upvotes(name, "b1");
    room.moves("shown");
    room.moves("upvoting");
    for (const name of ["a1", "a2"] as const) room.upvotes(name, "b2");
    room.moves("shown");
    await asParticipant(room, "a1");
    expect(screen.getByText(/so this one stands/)).toBeVisible();
  });

  it("[HQ12] says that nobody has voted", async () => {
    const room = voting();
    room.moves("shown");
    await onScreen(room);
    expect(screen.getByText("Nobody has voted. These are all answers, in no order.")).toBeVisible();
    expect(answers()).toHaveLength(6);
  });

  it("shows the votes on the screen, with nothing to click", async () => {
    await onScreen(shown());
    expect(screen.getByText("6 votes")).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("[HQ1] asks the next question of the list from above the answers", async () => {
    const { connection } = await asFacilitator(shown(), withList());
    const next = screen.getByRole("region", { name: "Next on the list" });
    expect(within(next).getByText(yes)).toBeVisible();
    await userEvent.click(within(next).getByRole("button", { name: "Ask" }));
    expect(connection.sent).toEqual([{ command: { type: "ask", question: yes }, options: { at } }]);
  });

  it("[HQ2] offers the facilitator another question, and shows what was answered to earlier ones", async () => {
    const room = shown();
    const { connection, again } = await asFacilitator(room, withList());
    expect(within(row(won)).getByText("Asked · 6 answers")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: `Ask this: ${yes}` }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "ask", question: yes });
    room.asks(yes);
    await again();
    await userEvent.click(screen.getByText("1 question asked before"));
    expect(screen.getByRole("heading", { name: won })).toBeVisible();
    expect(screen.getByText("text of b1")).toBeVisible();
  });

  it("[HQ15] goes into the report: each question with the answers that have most votes", async () => {
    const { unmount } = await inReport(shown());
    expect(screen.getByRole("heading", { name: won })).toBeVisible();
    expect(answers()).toHaveLength(2);
    expect(screen.getByText("6 answers, of which these have most votes")).toBeVisible();
    unmount();
    await inReport(choosing());
    expect(screen.getByText("No question was answered")).toBeVisible();
  });
});

describe("what the stage says for itself", () => {
  it("has the question as its heading once one is asked", () => {
    expect(words.prompt(choosing().view("screen"))).toBe("One question at a time, and an honest answer");
    expect(words.prompt(answering().view("screen"))).toBe(won);
    expect(guidance.answering.say).toMatch(/Read the question aloud/);
  });
});
