import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { aSession, asParticipant, at, written } from "../support/vocabularyPage.tsx";
import { comparing, defining, id, vocabularyRoom } from "../support/vocabularyRoom.ts";

const field = (name: RegExp | string) => screen.getByRole("textbox", { name });
const runningOut = { clock: { kind: "running", durationMs: 60_000, endsAtMs: 1_000_400 } } as const;
const zero = { clock: { kind: "over", durationMs: 60_000, endedAtMs: 1_000_000 } } as const;

describe("proposing words", () => {
  it("[VO2] sends a word by keyboard alone, with a key of its own, and is ready for the next", async () => {
    const { connection } = await asParticipant(vocabularyRoom());
    await userEvent.click(field("A word or phrase"));
    await userEvent.keyboard("go-live{Enter}");
    expect(connection.sent).toEqual([
      {
        command: { type: "propose", term: "go-live" },
        options: { at, editKey: expect.any(String), own: { text: "go-live" } },
      },
    ]);
    expect(field("A word or phrase")).toHaveValue("");
    expect(field("A word or phrase")).toHaveFocus();
  });

  it("offers words that others stumbled over to whoever has none yet", async () => {
    await asParticipant(vocabularyRoom());
    await userEvent.click(screen.getByRole("button", { name: "“committed date”" }));
    expect(field("A word or phrase")).toHaveValue("committed date");
  });

  it("keeps what is typed over a reload", async () => {
    const { unmount } = await asParticipant(vocabularyRoom());
    await userEvent.type(field("A word or phrase"), "urg");
    unmount();
    await asParticipant(vocabularyRoom());
    expect(field("A word or phrase")).toHaveValue("urg");
  });

  it("shows own proposals with how far they have come, and says what comes next", async () => {
    await asParticipant(vocabularyRoom(), "a1", { own: [written("propose", "urgent")] });
    expect(screen.getByText("urgent")).toBeVisible();
    expect(screen.getByText("Saved")).toBeVisible();
    expect(screen.getByText("Your word is in.")).toBeVisible();
    expect(screen.getByText(/the facilitator shows all proposals and puts a few of them on the table/)).toBeVisible();
  });

  it("[VO4] rewords a proposal in its place", async () => {
    const { connection } = await asParticipant(vocabularyRoom(), "a1", { own: [written("propose", "urgnt")] });
    await userEvent.click(screen.getByRole("button", { name: "Reword this" }));
    const [rewording] = screen.getAllByRole("textbox", { name: "A word or phrase" });
    await userEvent.clear(rewording as HTMLElement);
    await userEvent.type(rewording as HTMLElement, "urgent{Enter}");
    expect(connection.sent.at(-1)).toEqual({
      command: { type: "edit-proposal", term: "urgent" },
      options: { at, editKey: written("propose", "").editKey, own: { text: "urgent" } },
    });
  });

  it("[VO4] takes a proposal back, after asking", async () => {
    const { connection } = await asParticipant(vocabularyRoom(), "a1", { own: [written("propose", "urgent")] });
    await userEvent.click(screen.getByRole("button", { name: "Delete this" }));
    expect(connection.sent).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "delete-proposal" });
  });

  it("shows what all have proposed once it is revealed, those on the table first", async () => {
    const room = vocabularyRoom();
    room.proposes("a1", "Done");
    room.proposes("b1", "Urgent");
    room.reveals();
    room.tables("Urgent");
    await asParticipant(room);
    expect(within(screen.getByRole("region", { name: "On the table" })).getByText("Urgent")).toBeVisible();
    expect(within(screen.getByRole("region", { name: "Proposed" })).getByText("Done")).toBeVisible();
  });

  it("[VO8] tells an author, and nobody else, that their word is hidden", async () => {
    const room = vocabularyRoom();
    room.proposes("a1", "Done");
    room.proposes("b1", "Urgent");
    room.reveals();
    room.hides(id("Done"));
    const { unmount } = await asParticipant(room, "a1", { own: [written("propose", "Done", { id: "Done" })] });
    expect(screen.getByText(/The facilitator has hidden this/)).toBeVisible();
    unmount();
    await asParticipant(room, "b1");
    expect(screen.queryByText(/The facilitator has hidden this/)).toBeNull();
    expect(screen.queryByText("Done")).toBeNull();
  });

  it("[VO6] tells an author under which name the room sees their word", async () => {
    const room = vocabularyRoom();
    room.proposes("a1", "done done", "mine");
    room.reveals();
    room.renames("done done", "Done");
    await asParticipant(room, "a1", { own: [written("propose", "done done", { id: "mine" })] });
    expect(screen.getByText("The room sees it as “Done”.")).toBeVisible();
  });
});

describe("time", () => {
  it("[TI4] sends what stands in the field when time runs out, and says so", async () => {
    const room = vocabularyRoom();
    const { connection } = await asParticipant(room, "a1", { session: runningOut, atZero: "lock" });
    await userEvent.type(field("A word or phrase"), "urgent");
    connection.now = 1_000_500;
    await act(async () => connection.set({ view: aSession(room, zero, "lock") }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "propose", term: "urgent" });
    expect(screen.getByText("What stood in the field was sent for you.")).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("takes no more after it has run out", async () => {
    await asParticipant(vocabularyRoom(), "a1", { session: zero, atZero: "lock", own: [written("propose", "urgent")] });
    expect(screen.getByText("Time is up")).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.queryByRole("button", { name: "Reword this" })).toBeNull();
  });

  it("leaves the field as it is where the stage waits at zero", async () => {
    const room = vocabularyRoom();
    const { connection } = await asParticipant(room, "a1", { session: runningOut });
    await userEvent.type(field("A word or phrase"), "urg");
    await act(async () => connection.set({ view: aSession(room, zero) }));
    expect(field("A word or phrase")).toHaveValue("urg");
    expect(connection.sent).toEqual([]);
  });
});

describe("defining", () => {
  const card = (name: string) => screen.getByRole("region", { name });

  it("has a card for each word on the table", async () => {
    await asParticipant(defining(["Done", "Urgent"]));
    expect(within(card("Done")).getByRole("textbox", { name: "What “Done” means to you" })).toBeVisible();
    expect(within(card("Urgent")).getByRole("textbox", { name: "What “Urgent” means to you" })).toBeVisible();
    expect(screen.getByText("0 of 2 words done")).toBeVisible();
    expect(screen.getByText(/The other side sees nothing of this until/)).toBeVisible();
  });

  it("[VO9] sends a meaning by keyboard alone, about its word", async () => {
    const room = defining();
    const { connection } = await asParticipant(room);
    await userEvent.click(field("What “Done” means to you"));
    await userEvent.keyboard("It runs{Control>}{Enter}{/Control}");
    expect(connection.sent).toEqual([
      {
        command: { type: "define", term: room.named("Done"), text: "It runs" },
        options: { at, editKey: expect.any(String), own: { text: "It runs", about: room.named("Done") } },
      },
    ]);
  });

  it("[VO9] shows own meanings, rewords them, and takes another one", async () => {
    const room = defining();
    const own = [written("define", "It runs", { about: room.named("Done") })];
    const { connection } = await asParticipant(room, "a1", { own });
    expect(screen.getByText("You have written what each word means to you.")).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Reword this" }));
    await userEvent.type(screen.getByRole("textbox"), " day and night{Control>}{Enter}{/Control}");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "edit-definition", text: "It runs day and night" });
    await userEvent.click(screen.getByRole("button", { name: "Add another meaning" }));
    expect(field("What “Done” means to you")).toHaveFocus();
  });

  it("keeps within reach what was written for a word that is no longer on the table", async () => {
    const own = [written("define", "It runs", { about: id("gone") })];
    await asParticipant(defining(), "a1", { own });
    const elsewhere = screen.getByRole("list", { name: "For words that are no longer on the table" });
    expect(within(elsewhere).getByText("It runs")).toBeVisible();
  });

  it("gives back a proposal that was typed and not sent in time", async () => {
    const { unmount } = await asParticipant(vocabularyRoom());
    await userEvent.type(field("A word or phrase"), "urgent");
    unmount();
    await asParticipant(defining());
    expect(screen.getByText("This was not sent in time")).toBeVisible();
    expect(screen.getByText("urgent")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Discard it" }));
    expect(screen.queryByText("urgent")).toBeNull();
  });

  it("gives back a meaning that was typed and not sent in time, beside what was", async () => {
    const room = defining();
    const { unmount } = await asParticipant(room);
    await userEvent.type(field("What “Done” means to you"), "half a thought");
    unmount();
    room.moves("agree");
    await asParticipant(room);
    expect(screen.getByText("half a thought")).toBeVisible();
    expect(screen.getByText("This was not sent in time")).toBeVisible();
  });
});

describe("drafting", () => {
  it("opens the form from under the thumb, and sends definition, note and example", async () => {
    const room = comparing();
    const { connection } = await asParticipant(room);
    await userEvent.click(screen.getByRole("button", { name: "Propose a shared meaning" }));
    expect(field("Shared definition of “Done”")).toHaveFocus();
    await userEvent.keyboard("Accepted in writing");
    await userEvent.click(screen.getByText("Add a note on usage or an example"));
    await userEvent.type(field("Note on usage"), "Not for repairs");
    await userEvent.type(field("Example"), "The portal");
    await userEvent.click(screen.getByRole("button", { name: "Propose it" }));
    expect(connection.sent).toEqual([
      {
        command: {
          type: "draft",
          term: room.named("Done"),
          text: "Accepted in writing",
          usage: "Not for repairs",
          example: "The portal",
        },
        options: {
          at,
          editKey: expect.any(String),
          own: {
            text: "Accepted in writing",
            about: room.named("Done"),
            more: { usage: "Not for repairs", example: "The portal" },
          },
        },
      },
    ]);
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("[VO14] shows own drafts before anybody sees them, and rewords them with their notes", async () => {
    const room = comparing();
    const own = [
      written("draft", "Accepted", { about: room.named("Done"), more: { usage: "", example: "The portal" } }),
    ];
    const { connection } = await asParticipant(room, "a1", { own });
    expect(screen.getByText("Accepted")).toBeVisible();
    expect(screen.getByText("The portal")).toBeVisible();
    expect(screen.getByText("Your draft is in.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Reword this" }));
    expect(field("Example")).toHaveValue("The portal");
    await userEvent.type(field("Shared definition of “Done”"), " in writing");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(connection.sent.at(-1)?.command).toEqual({
      type: "edit-draft",
      text: "Accepted in writing",
      example: "The portal",
    });
  });

  it("shows the room's drafts, and builds on one of them", async () => {
    const room = comparing();
    room.suggests("b1", "Done", "Live");
    room.showsDrafts("Done");
    await asParticipant(room);
    const drafts = screen.getByRole("heading", { name: "Drafts" }).parentElement as HTMLElement;
    expect(within(drafts).getByText("Live")).toBeVisible();
    await userEvent.click(within(drafts).getByRole("button", { name: "Build on this" }));
    expect(field("Shared definition of “Done”")).toHaveValue("Live");
  });

  it("[VO14] offers no change of a draft while it is voted on", async () => {
    const room = comparing();
    room.suggests("a1", "Done", "Live", "mine");
    room.showsDrafts("Done");
    room.opens("Done", "mine");
    const own = [written("draft", "Live", { id: "mine", about: room.named("Done") })];
    await asParticipant(room, "a1", { own });
    expect(screen.queryByRole("button", { name: "Reword this" })).toBeNull();
    expect(screen.queryByRole("button", { name: /Propose a/ })).toBeNull();
  });
});
