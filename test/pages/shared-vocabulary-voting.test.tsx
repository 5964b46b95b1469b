import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { refusal } from "../../shared/refusal.ts";
import { aKey } from "../support/aConnection.ts";
import { aSession, asParticipant, at } from "../support/vocabularyPage.tsx";
import { comparing, id, poll, type Room, voting } from "../support/vocabularyRoom.ts";

const ballots = () => screen.getAllByRole("article");
const radio = (name: string, ballot = ballots()[0]) =>
  within(ballot as HTMLElement).getByRole("radio", { name }) as HTMLInputElement;

/** A vote on one draft that ended like this, in words such as `"a1 agree, b1 object"`. */
function voted(votes: string, settings = {}): { readonly room: Room; readonly draft: string } {
  const { room, draft } = voting(settings);
  poll(room, draft, votes);
  room.closes("Done");
  return { room, draft };
}

describe("voting on a draft", () => {
  it("asks for consent with three answers, and states the rule and the secret", async () => {
    await asParticipant(voting().room);
    const group = screen.getByRole("group", { name: "Your vote on “accepted by the customer”" });
    const names = within(group)
      .getAllByRole("radio")
      .map((button) => document.getElementById(button.getAttribute("aria-labelledby") ?? "")?.textContent);
    expect(names).toEqual(["Agree", "Can live with it", "Object"]);
    expect(radio("Object")).toHaveAccessibleDescription("Something must change first.");
    expect(screen.getByText(/Nobody sees how you vote, not even the facilitator/)).toBeVisible();
    expect(
      screen.getByText(/at least half of those present vote, and at least two thirds of those who vote/),
    ).toBeVisible();
  });

  it("states other thresholds, and that neutrals count, where the settings say so", async () => {
    const settings = { quorum: { parts: 3, of: 4 }, threshold: { parts: 4, of: 5 }, neutralsCount: true };
    await asParticipant(voting(settings).room);
    expect(
      screen.getByText(/at least three quarters of those present vote, and at least 4 of 5 of those/),
    ).toBeVisible();
    expect(screen.getByText("“Neither side” counts as a third side when anybody of it is present.")).toBeVisible();
  });

  it("[VO15] sends a vote at one press, shows it, and takes another one until the close", async () => {
    const { room, draft } = voting();
    const { connection, again } = await asParticipant(room);
    await userEvent.click(radio("Agree"));
    expect(connection.sent.at(-1)).toEqual({
      command: { type: "vote", draft: id(draft), choice: "agree" },
      options: { at },
    });
    expect(radio("Agree")).toBeChecked();
    room.votes("a1", draft, "agree");
    await again();
    expect(radio("Agree")).toBeChecked();
    expect(within(ballots()[0] as HTMLElement).getByText("Saved")).toBeVisible();
    expect(screen.getByText("Your vote is in.")).toBeVisible();
    await userEvent.click(radio("Can live with it"));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "vote", draft: id(draft), choice: "live-with" });
    expect(radio("Can live with it")).toBeChecked();
  });

  it("works by keyboard alone", async () => {
    const { room, draft } = voting();
    const { connection } = await asParticipant(room);
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}");
    expect(connection.sent.at(-1)?.command).toMatchObject({ type: "vote", draft: id(draft) });
  });

  it("asks an objector for a reason, and sends it with the objection", async () => {
    const { room, draft } = voting();
    const { connection } = await asParticipant(room);
    expect(screen.queryByRole("textbox")).toBeNull();
    await userEvent.click(radio("Object"));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "vote", draft: id(draft), choice: "object" });
    const reason = screen.getByRole("textbox", { name: "Why? What would have to change?" });
    expect(reason).toHaveAccessibleDescription(
      /^Shown without name and side when the vote is closed. Where too few have voted/,
    );
    await userEvent.type(reason, "Who signs?");
    await userEvent.click(screen.getByRole("button", { name: "Send the reason" }));
    expect(connection.sent.at(-1)?.command).toEqual({
      type: "vote",
      draft: id(draft),
      choice: "object",
      reason: "Who signs?",
    });
    expect(screen.getByText("Your reason is in.")).toBeVisible();
    expect(reason).toHaveValue("Who signs?");
  });

  it("keeps a reason for whoever changes to agree and back", async () => {
    const { room, draft } = voting();
    const { connection } = await asParticipant(room);
    await userEvent.click(radio("Object"));
    await userEvent.type(screen.getByRole("textbox"), "Who signs?");
    await userEvent.click(radio("Agree"));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "vote", draft: id(draft), choice: "agree" });
    expect(screen.queryByRole("textbox")).toBeNull();
    await userEvent.click(radio("Object"));
    expect(connection.sent.at(-1)?.command).toMatchObject({ choice: "object", reason: "Who signs?" });
  });

  it("says that a vote waits for the connection", async () => {
    const { room, draft } = voting();
    const { connection } = await asParticipant(room);
    const command = { type: "vote", draft: id(draft), choice: "agree" } as const;
    await act(async () => connection.set({ outbox: [{ id: aKey("vote"), order: 1, state: "waiting", at, command }] }));
    expect(within(ballots()[0] as HTMLElement).getByText("Offline: will be sent")).toBeVisible();
  });

  it("takes back what was refused", async () => {
    const { room, draft } = voting();
    room.votes("a1", draft, "agree");
    const { connection } = await asParticipant(room);
    connection.answer = { ok: false, refusal: refusal("wrong-step") };
    await userEvent.click(radio("Object"));
    expect(radio("Agree")).toBeChecked();
  });

  it("has a ballot for each of several drafts, and says how they are decided", async () => {
    const { room } = voting({}, {}, "accepted", "live");
    await asParticipant(room);
    expect(ballots()).toHaveLength(2);
    expect(screen.getByText("Draft 1 of 2")).toBeVisible();
    expect(screen.getByText(/the one with the most “agree” wins/)).toBeVisible();
    await userEvent.click(radio("Agree", ballots()[1]));
    expect(radio("Agree", ballots()[0])).not.toBeChecked();
  });

  it("keeps the meanings of both sides at hand", async () => {
    await asParticipant(voting().room);
    expect(screen.getByText("What each side means by it").closest("summary")).not.toBeNull();
    expect(screen.getByRole("region", { name: "Sales", hidden: true })).toBeInTheDocument();
  });

  it("[TI4] takes no more votes after the time has run out", async () => {
    const session = { clock: { kind: "over", durationMs: 1, endedAtMs: 1 } } as const;
    await asParticipant(voting().room, "a1", { session, atZero: "lock" });
    expect(radio("Agree")).toBeDisabled();
  });

  it("[TI4] sends the reason that stands in the field when the time runs out", async () => {
    const { room, draft } = voting();
    const session = { clock: { kind: "running", durationMs: 60_000, endsAtMs: 1_000_400 } } as const;
    const { connection } = await asParticipant(room, "a1", { session, atZero: "lock" });
    await userEvent.click(radio("Object"));
    await userEvent.type(screen.getByRole("textbox"), "Who signs?");
    connection.now = 1_000_500;
    const zero = { clock: { kind: "over", durationMs: 60_000, endedAtMs: 1_000_400 } } as const;
    await act(async () => connection.set({ view: aSession(room, zero, "lock") }));
    expect(connection.sent.at(-1)?.command).toMatchObject({ draft: id(draft), choice: "object", reason: "Who signs?" });
  });
});

describe("the result of a vote", () => {
  const verdict = (side: string) => screen.getAllByText(side).map((name) => name.closest("li"))[0] as HTMLElement;

  it("[VO16] says by side how many accept, how many were needed, and whether that is enough", async () => {
    await asParticipant(voted("a1 agree, a2 agree, a3 live-with, b1 agree, b2 object, b3 object").room);
    expect(verdict("Sales")).toHaveTextContent("3 of 3 accept; needs 2");
    expect(within(verdict("Sales")).getByText("accepted")).toBeVisible();
    expect(verdict("Sales")).toHaveTextContent("2 agree1 can live with it");
    expect(verdict("Operations")).toHaveTextContent("1 of 3 accept; needs 2");
    expect(within(verdict("Operations")).getByText("not accepted")).toBeVisible();
    expect(
      screen.getByText(
        "Operations does not accept it. A majority of the room that one side rejects is not an agreement.",
      ),
    ).toBeVisible();
  });

  it("[VO25] that is an agreement shows the definition with version, day and verdicts", async () => {
    await asParticipant(voted("a1 agree, a2 agree, a3 agree, b1 agree, b2 agree, b3 live-with").room);
    expect(screen.getByText("accepted by the customer")).toBeVisible();
    expect(screen.getByText(/Version 1, agreed on Jan 1, 1970/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /Propose a/ })).toBeNull();
  });

  it("[VO17] that lacks the quorum says how many voted and how many were needed", async () => {
    const { room, draft } = voting({ quorum: { parts: 1, of: 1 } });
    room.only(["a1", "a2", "a3", "b1", "b2", "b3", "b4"]);
    poll(room, draft, "a1 agree, a2 agree, a3 agree, b1 agree, b2 agree, b3 agree");
    room.closes("Done");
    await asParticipant(room);
    expect(verdict("Operations")).toHaveTextContent("3 of 4 voted; needs 4");
  });

  it("[VO19] that lacks a side says so", async () => {
    const { room, draft } = voting();
    room.only(["a1", "a2", "a3"]);
    poll(room, draft, "a1 agree, a2 agree, a3 agree");
    room.closes("Done");
    await asParticipant(room);
    expect(verdict("Operations")).toHaveTextContent("Nobody of this side was here at the close");
  });

  it("[VO22] keeps the numbers of fewer than three secret, and says so", async () => {
    await asParticipant(voted("a1 agree, a2 agree, a3 agree, b1 agree, b2 agree").room);
    expect(verdict("Operations")).toHaveTextContent("Without numbers: they could show how one or two people voted");
    expect(verdict("Operations")).not.toHaveTextContent(/\d/);
  });

  it("[VO23] shows the objections as quotes, and lets the room reword", async () => {
    const { room, draft } = voting();
    poll(room, draft, "a1 agree, a2 agree, a3 agree, b1 object, b2 object");
    room.votes("b3", draft, "object", "Live is not handed over.");
    room.closes("Done");
    await asParticipant(room);
    const objections = screen.getByRole("heading", { name: "Objections" }).parentElement as HTMLElement;
    expect(within(objections).getByText("Live is not handed over.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Propose a better wording" }));
    expect(screen.getByRole("textbox", { name: "Shared definition of “Done”" })).toBeVisible();
  });

  it("[VO21] names the drafts that tie, to be voted on again", async () => {
    const { room, drafts } = voting({}, {}, "accepted", "live");
    for (const draft of drafts) poll(room, draft, "a1 agree, a2 agree, a3 agree, b1 agree, b2 agree, b3 agree");
    room.closes("Done");
    await asParticipant(room);
    expect(screen.getAllByText("More than one draft passes")).toHaveLength(2);
  });

  it("[VO25] folds earlier votes away", async () => {
    const { room, draft } = voted("a1 agree, a2 agree, a3 agree, b1 object, b2 object, b3 object");
    room.opens("Done", draft);
    poll(room, draft, "a1 agree, a2 agree, a3 agree, b1 agree, b2 agree, b3 agree");
    room.closes("Done");
    await asParticipant(room);
    const summary = screen.getByText("Earlier vote on 1 draft");
    const history = summary.closest("details") as HTMLDetailsElement;
    expect(history.open).toBe(false);
    await userEvent.click(summary);
    expect(within(history).getByText("Not agreed")).toBeVisible();
  });

  it("[VO26] says that a word is parked", async () => {
    const room = comparing();
    room.parks("Done");
    await asParticipant(room);
    expect(screen.getByText("Parked for now")).toBeVisible();
    expect(screen.queryByRole("button", { name: /Propose a/ })).toBeNull();
  });

  it("lists the other words with where they stand, and what was agreed", async () => {
    const { room } = voted("a1 agree, a2 agree, a3 agree, b1 agree, b2 agree, b3 agree");
    room.focuses("Urgent");
    await asParticipant(room);
    const others = screen.getByRole("heading", { name: "Other words on the table" }).parentElement as HTMLElement;
    expect(within(others).getByRole("listitem")).toHaveTextContent("DoneAgreedaccepted by the customer");
  });
});
