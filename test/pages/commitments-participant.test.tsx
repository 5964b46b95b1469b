import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { device } from "../../client/store/device.ts";
import { aKey } from "../support/aConnection.ts";
import { aSession, asParticipant, at, written } from "../support/commitmentsPage.tsx";
import { commitmentsRoom, id, settled, soon, voting } from "../support/commitmentsRoom.ts";

beforeEach(() => {
  for (const key of device.keys("")) device.delete(key);
});

/** “calls” and “queue” are on the list, to be signed. */
function signing() {
  const room = commitmentsRoom();
  room.moves("signing");
  return room;
}
const card = (name: string) => within(screen.getByRole("listitem", { name }));
const running = { kind: "running", durationMs: 60_000, endsAtMs: 1_030_000 } as const;
const over = { kind: "over", durationMs: 60_000, endedAtMs: 1_000_000 } as const;

describe("proposing on a phone", () => {
  it("shows what is there, and takes an anonymous proposal", async () => {
    const { connection } = await asParticipant(commitmentsRoom());
    expect(within(screen.getByRole("region", { name: "On the list" })).getAllByRole("listitem")).toHaveLength(2);
    expect(screen.getByText(/Names come in the next step, and only from those who choose to sign/)).toBeVisible();
    await userEvent.type(screen.getByRole("textbox", { name: "Something that we could do" }), "A tour{Enter}");
    expect(connection.sent).toMatchObject([
      { command: { type: "propose", text: "A tour" }, options: { at, own: { text: "A tour" } } },
    ]);
  });

  it("shows the own proposal, and says where the others see an earlier wording", async () => {
    const room = commitmentsRoom();
    room.proposes("a1", "A tuor", "mine");
    room.shows();
    await asParticipant(room, "a1", { own: [written("propose", "A tour", { key: "mine" })] });
    expect(within(screen.getByRole("region", { name: "Your proposals" })).getByText("A tour")).toBeVisible();
    expect(screen.getByText(/The others see an earlier wording.*“A tuor”/)).toBeVisible();
  });

  it("tells its author alone that a proposal was set aside", async () => {
    const room = commitmentsRoom();
    room.proposes("a1", "Fire them", "mine");
    room.shows();
    room.hides(id("mine"));
    await asParticipant(room, "a1", { own: [written("propose", "Fire them", { key: "mine" })] });
    expect(screen.getByText("The facilitator has set this aside")).toBeVisible();
  });
});

describe("[CM6] signing on a phone", () => {
  it("says before anything else that a name is shown here and only here, and that nobody has to give one", async () => {
    await asParticipant(signing());
    const notice = within(screen.getByRole("region", { name: "Here, and only here, a name is shown" }));
    expect(notice.getByText(/everybody in this session sees the name/)).toBeVisible();
    expect(notice.getByText(/Nobody has to sign/)).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("says it again at the field, and puts the name itself on the button", async () => {
    const { connection } = await asParticipant(signing());
    await userEvent.click(card("calls").getByRole("button", { name: "Put my name to this" }));
    const form = within(screen.getByRole("form", { name: "You are about to give your name" }));
    expect(form.getByText("Everybody sees this name beside this commitment, now and in the report.")).toBeVisible();
    expect(form.getByRole("button", { name: "Sign with my name" })).toBeDisabled();
    await userEvent.type(form.getByRole("textbox", { name: "Your name, as all will see it" }), " Olga ");
    expect(form.getByRole("button", { name: "Sign as “Olga”" })).toBeDisabled();
    await userEvent.type(form.getByLabelText("Done by"), soon);
    await userEvent.click(form.getByRole("button", { name: "Sign as “Olga”" }));
    expect(connection.sent).toMatchObject([
      {
        command: { type: "sign", name: "Olga", on: soon },
        options: { at, own: { text: "Olga", more: { on: soon } } },
      },
    ]);
    expect(screen.queryByRole("form")).toBeNull();
  });

  it("takes no day that has passed, and offers some that are to come", async () => {
    const { connection } = await asParticipant(signing());
    connection.now = Date.UTC(2026, 10, 24, 12);
    await userEvent.click(card("calls").getByRole("button", { name: "Put my name to this" }));
    await userEvent.type(screen.getByRole("textbox", { name: /Your name/ }), "Olga");
    await userEvent.type(screen.getByLabelText("Done by"), "2026-11-20");
    expect(screen.getByRole("alert")).toHaveTextContent("This day has passed.");
    expect(screen.getByRole("button", { name: "Sign as “Olga”" })).toBeDisabled();
    await userEvent.click(screen.getByRole("button", { name: "In 2 weeks" }));
    expect(screen.getByLabelText("Done by")).toHaveValue("2026-12-08");
    expect(screen.getByRole("button", { name: "Sign as “Olga”" })).toBeEnabled();
  });

  it("keeps a half-typed name on the device over a reload, and sends none of it", async () => {
    const first = await asParticipant(signing());
    await userEvent.click(card("calls").getByRole("button", { name: "Put my name to this" }));
    await userEvent.type(screen.getByRole("textbox", { name: /Your name/ }), "Olga");
    first.unmount();
    const { connection } = await asParticipant(signing());
    expect(screen.getByRole("textbox", { name: /Your name/ })).toHaveValue("Olga");
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(connection.sent).toEqual([]);
  });

  it("never sends a name by itself when time runs out", async () => {
    const room = signing();
    const { connection } = await asParticipant(room, "a1", { session: { clock: running }, atZero: "lock" });
    await userEvent.click(card("calls").getByRole("button", { name: "Put my name to this" }));
    await userEvent.type(screen.getByRole("textbox", { name: /Your name/ }), "Olga");
    await userEvent.type(screen.getByLabelText("Done by"), soon);
    await act(async () => connection.set({ view: aSession(room, { clock: over }, "lock") }));
    expect(screen.getByText("Time is up, and this is not signed")).toBeVisible();
    expect(screen.getByRole("textbox", { name: /Your name/ })).toHaveValue("Olga");
    expect(screen.queryByRole("button", { name: /^Sign/ })).toBeNull();
    expect(connection.sent).toEqual([]);
  });

  it("[CM9] shows the own signature, to be changed and to be taken back", async () => {
    const room = signing();
    room.signs("a1", "calls", "Olga");
    room.signs("b1", "calls", "Ben");
    const own = [written("sign", "Olga", { about: room.named("calls") })];
    const { connection } = await asParticipant(room, "a1", { own });
    expect(card("calls").getByRole("list", { name: "Signed by" })).not.toHaveTextContent("Olga");
    expect(card("calls").getByRole("list", { name: "Signed by" })).toHaveTextContent("Ben");
    const mine = within(screen.getByRole("region", { name: "Signed by you" }));
    expect(mine.getByText("Everybody sees this name.")).toBeVisible();

    await userEvent.click(mine.getByRole("button", { name: "Change name or day" }));
    await userEvent.type(screen.getByRole("textbox", { name: /Your name/ }), " B");
    await userEvent.click(screen.getByRole("button", { name: "Save as “Olga B”" }));
    await userEvent.click(screen.getByRole("button", { name: "Take my name back" }));
    await userEvent.click(screen.getByRole("button", { name: "Take it back" }));
    expect(connection.sent).toMatchObject([
      { command: { type: "edit-signature", name: "Olga B", on: soon }, options: { editKey: own[0]?.editKey } },
      { command: { type: "withdraw-signature" }, options: { editKey: own[0]?.editKey, forget: true } },
    ]);
  });

  it("[CM18] tells whoever signed, and nobody else, that a signature was hidden", async () => {
    const room = signing();
    room.signs("a1", "calls", "Boss");
    room.hides(id("Boss"));
    const own = [written("sign", "Boss", { about: room.named("calls") })];
    const mine = await asParticipant(room, "a1", { own });
    expect(screen.getByText(/The facilitator has hidden this signature/)).toBeVisible();
    mine.unmount();
    await asParticipant(room, "a2");
    expect(screen.queryByText(/Boss/)).toBeNull();
  });
});

describe("fist to five on a phone", () => {
  it("holds up fingers for what was signed, and says that they are secret", async () => {
    const { connection } = await asParticipant(voting());
    expect(screen.getByText(/Your vote is secret/)).toBeVisible();
    expect(card("calls").getByText("Olga")).toBeVisible();
    await userEvent.click(card("calls").getByRole("radio", { name: "4: Quite sure" }));
    expect(connection.sent).toMatchObject([{ command: { type: "hold-up", fingers: 4 }, options: { at } }]);
  });

  it("[CM12] asks those who doubt what would raise it, and lets the others say it too", async () => {
    const room = voting();
    const { connection, again } = await asParticipant(room);
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByRole("button", { name: "Say what would raise it" })).toBeVisible();
    room.holdsUp("a1", "calls", 2);
    await again();
    await userEvent.type(screen.getByRole("textbox", { name: "What would raise it?" }), "A later day");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(connection.sent).toMatchObject([
      { command: { type: "add-condition", commitment: room.named("calls"), text: "A later day" } },
    ]);
    room.holdsUp("a1", "calls", 3);
    await again();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("says when all is answered and the server has it, and what comes next", async () => {
    const room = voting();
    const { again, connection } = await asParticipant(room);
    expect(screen.getByText("0 of 1 answered")).toBeVisible();
    const command = { type: "hold-up", commitment: room.named("calls"), fingers: 5 } as const;
    act(() => connection.set({ outbox: [{ id: aKey("one"), order: 1, state: "waiting", at, command }] }));
    expect(screen.getByText("1 of 1 answered")).toBeVisible();
    expect(screen.queryByText(/You have voted/)).toBeNull();
    act(() => connection.set({ outbox: [] }));
    room.holdsUp("a1", "calls", 5);
    await again();
    expect(screen.getByRole("radio", { name: "5: No doubt" })).toBeChecked();
    expect(screen.getByText(/You can change it until the vote is closed/)).toBeVisible();
  });
});

describe("what was settled, on a phone", () => {
  it("shows how sure the room and each side is, marks what is low, and what would raise it", async () => {
    const room = voting();
    for (const [at, name] of (["a1", "a2", "a3", "b1", "b2", "b3"] as const).entries())
      room.holdsUp(name, "calls", at < 3 ? 4 : 1);
    room.wants("b1", "calls", "A later day", "mine");
    room.moves("settled");
    await asParticipant(room, "b1", { own: [written("add-condition", "A later day", { key: "mine" })] });
    const confidence = within(card("calls").getByRole("region", { name: "How sure the room is" }));
    expect(confidence.getByText("2.5")).toBeVisible();
    expect(confidence.getByText("Low")).toBeVisible();
    expect(confidence.getByText("Sales")).toBeVisible();
    expect(confidence.getByText("4.0")).toBeVisible();
    expect(confidence.getByRole("img", { name: /3 held up 1.*3 held up 4/ })).toBeInTheDocument();
    expect(card("calls").getByText("A later day")).toBeVisible();
    expect(card("calls").getByText("Yours")).toBeVisible();
    expect(within(screen.getByRole("region", { name: "Waiting for a name" })).getByText("queue")).toBeVisible();
  });

  it("[CM9] lets a name be taken back, also one that nobody sees", async () => {
    const room = settled([4, 4, 4], [4, 4, 4]);
    room.hides(id("Olga"));
    const own = [written("sign", "Olga", { about: room.named("calls") })];
    const { connection } = await asParticipant(room, "b1", { own });
    await userEvent.click(screen.getByRole("button", { name: "Take my name back" }));
    await userEvent.click(screen.getByRole("button", { name: "Take it back" }));
    expect(connection.sent).toMatchObject([{ command: { type: "withdraw-signature" } }]);
  });
});
