import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { refusal } from "../../shared/refusal.ts";
import { lockGraceMs } from "../../shared/session/deadline.ts";
import { aConnection, aKey } from "../support/aConnection.ts";
import { anItem, aSession, asParticipant, at, items, moved, promised, texts } from "../support/swapPage.tsx";

const own = (
  type: "restate" | "propose",
  more: { text?: string; contentId?: string | undefined; about?: string } = {},
) =>
  ({
    editKey: aKey("edit"),
    contentId: aKey("text-0"),
    at,
    type,
    text: "I am asked for a date that I never gave",
    about: promised,
    order: 1,
    ...more,
  }) as never;

const field = (name: RegExp = /first person/) => screen.findByRole("textbox", { name });
const open = { cards: { [promised]: "open" } } as const;
const answered = { cards: { [promised]: "answered" } } as const;

describe("waiting for the swap", () => {
  it("says what is happening, what comes next and how it works", async () => {
    await asParticipant({ step: "preparing" });
    expect(screen.getByText("The facilitator is choosing which pain points to take up.")).toBeVisible();
    expect(screen.getByText(/you get cards with something that hurts the other side/)).toBeVisible();
    expect(within(screen.getByRole("region", { name: "How the swap works" })).getAllByRole("listitem")).toHaveLength(3);
  });
});

describe("restating", () => {
  it("shows what was dealt, whose it is, and asks for it in their voice", async () => {
    await asParticipant({}, open);
    const card = screen.getByRole("region", { name: /A deal is signed/ });
    expect(within(card).getByText("Operations")).toBeVisible();
    expect(within(card).getByRole("textbox", { name: "Say it in the first person, as Operations" })).toHaveAttribute(
      "placeholder",
      "As Operations, I …",
    );
    expect(screen.queryByRole("region", { name: /A date moves/ })).toBeNull();
    expect(screen.getByText("0 of 1 card answered")).toBeVisible();
  });

  it("[PS6] asks for the voice of whoever raised it where the side is not known", async () => {
    const { side: _, ...unlabelled } = anItem();
    await asParticipant({ items: { [promised]: unlabelled } }, open);
    expect(await field(/as the person who raised it/)).toHaveAttribute("placeholder", "I …");
  });

  it("sends by keyboard alone, about the card, with a key of its own", async () => {
    const { connection } = await asParticipant({}, open);
    await userEvent.click(await field());
    await userEvent.keyboard("I hear of it last{Control>}{Enter}{/Control}");
    expect(connection.sent).toEqual([
      {
        command: { type: "restate", item: promised, text: "I hear of it last" },
        options: { at, editKey: expect.any(String), own: { text: "I hear of it last", about: promised } },
      },
    ]);
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("gives the field back where the text was refused", async () => {
    const connection = aConnection({ view: aSession() });
    connection.answer = { ok: false, refusal: refusal("wrong-step") };
    await asParticipant({}, open, { connection });
    await userEvent.type(await field(), "I hear of it last");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(await field()).toBeVisible();
  });

  it("cannot send nothing, nor too much", async () => {
    await asParticipant({}, open);
    expect(screen.getByRole("button", { name: "Send" })).toBeDisabled();
    await userEvent.click(await field());
    await userEvent.paste("x".repeat(401));
    expect(screen.getByText("1 character too many")).toBeVisible();
    expect(screen.getByRole("button", { name: "Send" })).toBeDisabled();
  });

  it("keeps what is typed over a reload", async () => {
    const { unmount } = await asParticipant({}, open);
    await userEvent.type(await field(), "Half a thou");
    unmount();
    await asParticipant({}, open);
    expect(await field()).toHaveValue("Half a thou");
  });

  it("shows an answer with how far it has come", async () => {
    const connection = aConnection({ view: aSession() });
    connection.set({ own: [own("restate")] });
    await asParticipant({}, answered, { connection });
    expect(screen.getByText("You have answered this card.")).toBeVisible();
    expect(screen.getByText("I am asked for a date that I never gave")).toBeVisible();
    expect(screen.getByText("Saved")).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByText("Your card is answered.")).toBeVisible();
  });

  it("says so where an answer waits for the network", async () => {
    const connection = aConnection({ view: aSession() });
    const command = { type: "restate", item: promised, text: "I hear of it last" } as const;
    connection.set({
      own: [own("restate", { text: command.text, contentId: undefined as never })],
      outbox: [{ id: aKey("one"), order: 1, state: "waiting", at, editKey: aKey("edit"), command, own: command }],
    });
    await asParticipant({}, open, { connection });
    expect(screen.getByText("Offline: will be sent")).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("[PS10] lets an answer be reworded in place, and deleted after asking", async () => {
    const connection = aConnection({ view: aSession() });
    connection.set({ own: [own("restate")] });
    await asParticipant({}, answered, { connection });
    await userEvent.click(screen.getByRole("button", { name: "Reword this" }));
    const reword = await field();
    await userEvent.clear(reword);
    await userEvent.type(reword, "I find out last");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(connection.sent.at(-1)).toEqual({
      command: { type: "edit-restatement", text: "I find out last" },
      options: { at, editKey: aKey("edit"), own: { text: "I find out last", about: promised } },
    });
    await userEvent.click(screen.getByRole("button", { name: "Delete this" }));
    expect(screen.getByRole("button", { name: "Keep it" })).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    expect(connection.sent.at(-1)).toEqual({
      command: { type: "delete-restatement" },
      options: { at, editKey: aKey("edit"), forget: true },
    });
  });

  it("is friendly to somebody without a card, and lets them read what the others work on", async () => {
    await asParticipant({}, { cards: {} });
    expect(screen.getByText("There is no card for you right now.")).toBeVisible();
    expect(screen.getByText(/If somebody leaves, their card may come to you/)).toBeVisible();
    expect(screen.getByRole("heading", { name: /A date moves/ })).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("[DE2] shows a card as soon as it is dealt", async () => {
    const { again } = await asParticipant({}, { cards: {} });
    await again(open);
    expect(await field()).toBeVisible();
    expect(screen.queryByText("There is no card for you right now.")).toBeNull();
  });

  it("[PS9] lets somebody finish what they had begun when the card goes to somebody else", async () => {
    const { again, connection } = await asParticipant({}, open);
    await userEvent.type(await field(), "I hear of it last");
    await again({ cards: {} });
    expect(screen.getByText(/This card has gone to somebody else/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "restate", item: promised, text: "I hear of it last" });
  });

  it("[PS20] tells an author alone that a text was hidden, and takes another wording", async () => {
    const connection = aConnection({ view: aSession() });
    connection.set({ own: [own("restate")] });
    await asParticipant({ step: "results", hidden: { [aKey("text-0")]: true } }, {}, { connection });
    expect(screen.getByText("The facilitator has set this aside")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Reword this" }));
    await userEvent.type(await field(/another way/), " in writing");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(connection.sent.at(-1)?.command).toEqual({
      type: "edit-restatement",
      text: "I am asked for a date that I never gave in writing",
    });
    expect(await screen.findByText(/Your new wording is saved/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Delete this" })).toBeNull();
  });
});

describe("when time runs out for good", () => {
  const running = (leftMs: number) =>
    aSession({ clock: { kind: "running", durationMs: 60_000, endsAtMs: 1_000_000 + leftMs } }, "lock");
  const over = (agoMs = 0) =>
    aSession({ clock: { kind: "over", durationMs: 60_000, endedAtMs: 1_000_000 - agoMs } }, "lock");

  it("sends what stands in the field, and says so", async () => {
    const connection = aConnection({ view: running(30_000) });
    await asParticipant({}, open, { connection });
    await userEvent.type(await field(), "I hear of it last");
    act(() => connection.set({ view: over() }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "restate", item: promised, text: "I hear of it last" });
    expect(screen.getByText("What stood in the field was sent for you.")).toBeVisible();
    expect(screen.getByText("Time is up for this round. What is saved counts.")).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("sends a new wording that is being typed", async () => {
    const connection = aConnection({ view: running(30_000) });
    connection.set({ own: [own("restate")] });
    await asParticipant({}, answered, { connection });
    await userEvent.click(screen.getByRole("button", { name: "Reword this" }));
    await userEvent.type(await field(), ", again");
    act(() => connection.set({ view: over() }));
    expect(connection.sent.at(-1)?.command).toEqual({
      type: "edit-restatement",
      text: "I am asked for a date that I never gave, again",
    });
  });

  it("keeps on the device what comes too late to be sent", async () => {
    const connection = aConnection({ view: running(30_000) });
    await asParticipant({}, open, { connection });
    await userEvent.type(await field(), "I hear of it last");
    act(() => connection.set({ view: over(lockGraceMs) }));
    expect(connection.sent).toEqual([]);
    expect(screen.getByText("This was not sent in time")).toBeVisible();
    expect(screen.getByText("I hear of it last")).toBeVisible();
  });

  it("opens the field again, text and all, when the facilitator adds a minute", async () => {
    const connection = aConnection({ view: over(lockGraceMs) });
    localStorage.setItem(`parley/ACDEFGHJ/draft/${at}/restate/${promised}`, "Half a thou");
    await asParticipant({}, open, { connection });
    expect(screen.queryByRole("textbox")).toBeNull();
    act(() => connection.set({ view: running(60_000) }));
    expect(await field()).toHaveValue("Half a thou");
  });

  it("keeps the field where the stage waits at zero", async () => {
    const connection = aConnection({ view: aSession() });
    await asParticipant({}, open, { connection });
    await userEvent.type(await field(), "I hear of it last");
    act(() => connection.set({ view: aSession({ clock: { kind: "over", durationMs: 1, endedAtMs: 1_000_000 } }) }));
    expect(await field()).toHaveValue("I hear of it last");
    expect(connection.sent).toEqual([]);
  });

  it("still shows in the next round what was not sent", async () => {
    localStorage.setItem(`parley/ACDEFGHJ/draft/${at}/restate/${promised}`, "Half a thou");
    await asParticipant({ step: "heard" }, { scores: {}, mayRate: [] });
    expect(screen.getByText("This was not sent in time")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Discard it" }));
    expect(screen.queryByText("Half a thou")).toBeNull();
  });
});

describe("being heard", () => {
  const said = { ...items, [moved]: { ...items[moved], restatements: texts("I stand there", "I find out last") } };
  const view = { step: "heard", items: said } as const;
  const mine = { scores: {}, mayRate: [moved] } as const;

  it("[PS14] asks those who raised it, with the words as quotes in shuffled order", async () => {
    await asParticipant(view, mine);
    const card = screen.getByRole("region", { name: /A date moves/ });
    const quotes = within(card).getByRole("list", { name: "What was said about it" });
    expect(
      within(quotes)
        .getAllByRole("listitem")
        .map((quote) => quote.textContent),
    ).toEqual(["“I stand there”", "“I find out last”"]);
    const scale = within(card).getByRole("group", { name: /Were we heard/ });
    expect(within(scale).getAllByRole("radio")).toHaveLength(5);
    expect(within(scale).getByRole("radio", { name: "0 Not at all" })).not.toBeChecked();
    expect(within(scale).getByRole("radio", { name: "4 Exactly" })).not.toBeChecked();
  });

  it("sends a rating at one press, and another when it changes", async () => {
    const { connection } = await asParticipant(view, mine);
    await userEvent.click(screen.getByRole("radio", { name: "3 Mostly" }));
    expect(connection.sent.at(-1)).toEqual({ command: { type: "rate", item: moved, score: 3 }, options: { at } });
    await userEvent.click(screen.getByRole("radio", { name: "1 A little" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "rate", item: moved, score: 1 });
  });

  it("works by keyboard alone", async () => {
    const { connection } = await asParticipant(view, { scores: { [moved]: 2 }, mayRate: [moved] });
    await userEvent.tab();
    expect(screen.getByRole("radio", { name: "2 Half of it" })).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "rate", item: moved, score: 3 });
  });

  it("shows what was pressed while it is on its way, and what was saved after a reload", async () => {
    const connection = aConnection({ view: aSession() });
    await asParticipant(view, { scores: { [moved]: 2 }, mayRate: [moved] }, { connection });
    expect(screen.getByRole("radio", { name: "2 Half of it" })).toBeChecked();
    expect(screen.getByText("Saved")).toBeVisible();
    const command = { type: "rate", item: moved, score: 4 } as const;
    act(() => connection.set({ outbox: [{ id: aKey("one"), order: 1, state: "waiting", at, command }] }));
    expect(screen.getByRole("radio", { name: "4 Exactly" })).toBeChecked();
    expect(screen.getByText("Offline: will be sent")).toBeVisible();
  });

  it("says when all is rated and the server has it, and what comes next", async () => {
    const connection = aConnection({ view: aSession() });
    const { unmount } = await asParticipant(view, { mayRate: [moved] }, { connection });
    const command = { type: "rate", item: moved, score: 2 } as const;
    act(() => connection.set({ outbox: [{ id: aKey("one"), order: 1, state: "sending", at, command }] }));
    expect(screen.getByText("1 of 1 rated")).toBeVisible();
    expect(screen.queryByText("You have said how well this was understood.")).toBeNull();
    unmount();
    await asParticipant(view, { scores: { [moved]: 2 }, mayRate: [moved] });
    expect(screen.getByText("You have said how well this was understood.")).toBeVisible();
    expect(screen.getByText(/Next, all of us look for compromises/)).toBeVisible();
  });

  it("lets the others read along and says whose turn it is", async () => {
    await asParticipant(view, { scores: {}, mayRate: [] }, { side: "neutral" });
    expect(screen.getByText("Those who raised these are saying how well they were understood.")).toBeVisible();
    expect(screen.getByText("“I stand there”")).toBeVisible();
    expect(screen.queryByRole("radio")).toBeNull();
  });

  it("says that there is nothing to rate where nobody put one's own into words", async () => {
    await asParticipant({ step: "heard" }, { scores: {}, mayRate: [] });
    expect(screen.getByText(/Nothing of yours was put into words/)).toBeVisible();
    expect(screen.getAllByText("Nobody has put this into words.")).toHaveLength(2);
  });

  it("marks one's own words for oneself alone", async () => {
    const connection = aConnection({ view: aSession() });
    connection.set({ own: [own("restate")] });
    await asParticipant(view, mine, { connection });
    const quote = screen.getByText("“I stand there”").closest("li") as HTMLElement;
    expect(within(quote).getByText("Yours")).toBeVisible();
    expect(screen.getAllByText("Yours")).toHaveLength(1);
  });

  it("closes the scale when time is up for good, and keeps the rating", async () => {
    const clock = { kind: "over", durationMs: 1, endedAtMs: 1_000_000 } as const;
    const connection = aConnection({ view: aSession({ clock }, "lock") });
    await asParticipant(view, { scores: { [moved]: 2 }, mayRate: [moved] }, { connection });
    expect(screen.getByText("Time is up: your ratings count as they are.")).toBeVisible();
    expect(screen.getByRole("radio", { name: "2 Half of it" })).toBeChecked();
    expect(screen.getByRole("radio", { name: "2 Half of it" })).toBeDisabled();
  });
});

describe("proposing", () => {
  const tally = { count: 3, mean: 2.33, distribution: [0, 0, 2, 1, 0] };
  const view = {
    step: "proposals",
    items: {
      ...items,
      [moved]: { ...items[moved], restatements: texts("I stand there"), rated: 3, understood: tally },
    },
  } as const;

  it("offers a field for each pain point, with what was said folded away", async () => {
    await asParticipant(view);
    expect(screen.getAllByRole("textbox", { name: "A compromise that both could live with" })).toHaveLength(2);
    const card = screen.getByRole("region", { name: /A date moves/ });
    expect(within(card).getByText("Understood 2.3 of 4")).toBeVisible();
    expect(within(card).getByText("“I stand there”")).not.toBeVisible();
    await userEvent.click(within(card).getByText("Said once in other words"));
    expect(within(card).getByText("“I stand there”")).toBeVisible();
  });

  it("[PS18] sends a proposal without a side, and takes another", async () => {
    const { connection } = await asParticipant(view);
    const [first] = screen.getAllByRole("textbox");
    await userEvent.type(first as HTMLElement, "A check on Tuesdays");
    await userEvent.click(screen.getAllByRole("button", { name: "Send" })[0] as HTMLElement);
    expect(connection.sent.at(-1)).toEqual({
      command: { type: "propose", item: promised, text: "A check on Tuesdays" },
      options: { at, editKey: expect.any(String), own: { text: "A check on Tuesdays", about: promised } },
    });
    const onItsWay = own("propose", { text: "A check on Tuesdays", contentId: undefined });
    act(() => connection.set({ own: [onItsWay] }));
    expect(screen.queryByText("Your proposal is in.")).toBeNull();
    act(() => connection.set({ own: [own("propose", { text: "A check on Tuesdays" })] }));
    expect(screen.getByText("Your proposal is in.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Another proposal" }));
    expect(screen.getAllByRole("textbox")).toHaveLength(2);
  });

  it("[PS10] lets a proposal be reworded and deleted", async () => {
    const connection = aConnection({ view: aSession() });
    connection.set({ own: [own("propose")] });
    await asParticipant(view, {}, { connection });
    await userEvent.click(screen.getByRole("button", { name: "Delete this" }));
    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "delete-proposal" });
  });
});

describe("the results", () => {
  const understood = { count: 3, mean: 3.33, distribution: [0, 0, 0, 2, 1] };
  const view = (more: object) =>
    ({
      step: "results",
      items: {
        [promised]: anItem({ restatements: texts("I hear of it last"), proposals: texts("A check"), ...more }),
        [moved]: items[moved],
      },
    }) as const;

  it("show how well each was understood, in a number and answer by answer", async () => {
    await asParticipant(view({ rated: 3, understood: { ...understood, bySide: { b: understood } } }));
    const picture = screen.getByRole("region", { name: "How well Operations felt heard" });
    expect(within(picture).getByText("3.3 of 4")).toBeVisible();
    expect(within(picture).getByText("Mostly: 2 people")).toBeInTheDocument();
    expect(within(picture).getByText("Not at all: nobody")).toBeInTheDocument();
    expect(screen.getByText("“A check”")).toBeVisible();
  });

  it("[PS16] say why a score is withheld", async () => {
    await asParticipant(view({ rated: 2 }));
    expect(screen.getByText(/2 people have rated this. It is not shown, because/)).toBeVisible();
    expect(screen.getByText("Nobody has rated this.")).toBeVisible();
  });

  it("[PS16] show everybody together where no side may be named, and say why", async () => {
    const { side: _, ...unlabelled } = anItem({ rated: 3, understood });
    await asParticipant({ step: "results", items: { [promised]: unlabelled } });
    expect(screen.getByText("Everyone")).toBeVisible();
    expect(screen.getByText(/Shown together, because a side is named only/)).toBeVisible();
  });

  it("[PS16] show each side that may be named on an item that both rated", async () => {
    const { side: _, ...unlabelled } = anItem({
      rated: 6,
      understood: { ...understood, count: 6, bySide: { a: understood, b: { ...understood, mean: 1 } } },
    });
    await asParticipant({ step: "results", items: { [promised]: unlabelled } });
    expect(screen.getByRole("figure", { name: /Sales/ })).toHaveTextContent("3.3 of 4");
    expect(screen.getByRole("figure", { name: /Operations/ })).toHaveTextContent("1.0 of 4");
    expect(screen.queryByText("Everyone")).toBeNull();
  });

  it("do not speak of rounds that were left out", async () => {
    await asParticipant({ step: "results" });
    expect(screen.queryByText("Nobody has rated this.")).toBeNull();
    expect(screen.queryByText("No compromise was proposed")).toBeNull();
  });

  it("keep what was left in a field within reach", async () => {
    localStorage.setItem(`parley/ACDEFGHJ/draft/${at}/propose/${promised}`, "Half a plan");
    await asParticipant({ step: "results" });
    expect(screen.getByText("Half a plan")).toBeVisible();
    await waitFor(() => expect(screen.getByRole("button", { name: "Copy it" })).toBeVisible());
  });
});
