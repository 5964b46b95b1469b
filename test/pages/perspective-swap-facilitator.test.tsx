import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import guidance from "../../client/stages/perspective-swap/guidance.ts";
import Report from "../../client/stages/perspective-swap/Report.tsx";
import words from "../../client/stages/perspective-swap/words.ts";
import { refusal } from "../../shared/refusal.ts";
import { mostItems } from "../../shared/stages/perspective-swap/schema.ts";
import type { SwapFacilitatorView } from "../../shared/stages/perspective-swap/view.ts";
import { aConnection, aKey, aView } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";
import { anItem, asFacilitator, at, items, moved, onScreen, promised, texts } from "../support/swapPage.tsx";

const urgent = aKey("urgent");

const preparing = (more: Partial<SwapFacilitatorView> = {}): SwapFacilitatorView => ({
  step: "preparing",
  items,
  candidates: {
    [promised]: { place: 0, text: "A deal is signed with a date", side: "b", chosen: true },
    [moved]: { place: 1, text: "A date moves", side: "a", chosen: true },
    [urgent]: { place: 2, text: "Urgent is written on everything", chosen: false },
  },
  warnings: [],
  dealTo: "other-side",
  ...more,
});

describe("preparing the swap", () => {
  it("lists what can be worked on, most painful first, with what is chosen", async () => {
    await asFacilitator(preparing());
    const list = screen.getByRole("group", { name: "What the room works on" });
    const boxes = within(list).getAllByRole("checkbox");
    expect(boxes.map((box) => [box.closest("label")?.textContent, (box as HTMLInputElement).checked])).toEqual([
      ["A deal is signed with a dateOperations", true],
      ["A date movesSales", true],
      ["Urgent is written on everything", false],
    ]);
    expect(screen.getByText("2 of 3 chosen.")).toBeVisible();
  });

  it("[PS1] chooses in the order of the ranking, and shows it at once", async () => {
    const { connection } = await asFacilitator(preparing());
    await userEvent.click(screen.getByRole("checkbox", { name: /Urgent/ }));
    expect(connection.sent.at(-1)).toEqual({
      command: { type: "choose-items", ids: [promised, moved, urgent] },
      options: { at },
    });
    expect(screen.getByRole("checkbox", { name: /Urgent/ })).toBeChecked();
    await userEvent.click(screen.getByRole("checkbox", { name: /A deal/ }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "choose-items", ids: [moved, urgent] });
  });

  it("takes back a choice that was refused", async () => {
    const { connection } = await asFacilitator(preparing());
    connection.answer = { ok: false, refusal: refusal("not-found") };
    await userEvent.click(screen.getByRole("checkbox", { name: /Urgent/ }));
    expect(screen.getByRole("checkbox", { name: /Urgent/ })).not.toBeChecked();
  });

  it("works by keyboard alone", async () => {
    const { connection } = await asFacilitator(preparing());
    await userEvent.tab();
    await userEvent.keyboard(" ");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "choose-items", ids: [moved] });
  });

  it("[PS1] takes the top ones again", async () => {
    const { connection } = await asFacilitator(preparing());
    await userEvent.click(screen.getByRole("button", { name: "Take the top 3 pain points" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "refresh" });
  });

  it("says that nothing is chosen, and that there is nothing to choose", async () => {
    const none = { [promised]: { place: 0, text: "A deal", chosen: false } };
    const { unmount } = await asFacilitator(preparing({ items: {}, candidates: none }));
    expect(screen.getByText(/Choose at least one before you deal the cards/)).toBeVisible();
    unmount();
    await asFacilitator(preparing({ items: {}, candidates: {} }));
    expect(screen.getByText("There is no pain point to choose from yet")).toBeVisible();
    expect(screen.getByText("Add one by hand")).toBeVisible();
  });

  it("[PS4] takes no more than there is room for", async () => {
    const all = Array.from({ length: mostItems + 1 }, (_, place) => aKey(`item-${place}`));
    const candidates = Object.fromEntries(
      all.map((id, place) => [id, { place, text: `Pain ${place}`, chosen: place < mostItems }]),
    );
    await asFacilitator(preparing({ candidates }));
    expect(screen.getByRole("checkbox", { name: `Pain ${mostItems}` })).toBeDisabled();
    expect(screen.getByText(/At most 12 can be worked on at once/)).toBeVisible();
  });

  it("adds one by hand, for a side or for nobody", async () => {
    const { connection } = await asFacilitator(preparing());
    await userEvent.click(screen.getByText("Add one by hand"));
    const field = screen.getByRole("textbox", { name: "A pain point" });
    await userEvent.type(field, "Nobody reads the notes{Enter}");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "add-item", text: "Nobody reads the notes" });
    expect(field).toHaveValue("");
    await userEvent.click(screen.getByRole("radio", { name: "Operations" }));
    await userEvent.type(field, "Holidays are sold");
    await userEvent.click(screen.getByRole("button", { name: "Add it" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "add-item", text: "Holidays are sold", side: "b" });
  });

  it("sets how the cards are dealt", async () => {
    const { connection } = await asFacilitator(preparing());
    expect(screen.getByRole("radio", { name: "Cards go to the other side" })).toBeChecked();
    await userEvent.click(screen.getByRole("radio", { name: "Cards go to anyone" }));
    expect(connection.sent.at(-1)).toEqual({ command: { type: "set-dealing", to: "anyone" }, options: { at } });
    expect(screen.getByRole("radio", { name: "Cards go to anyone" })).toBeChecked();
  });

  it("[PS7] warns of an absent side before the cards are dealt, with the way around it at one press", async () => {
    const { connection } = await asFacilitator(preparing({ warnings: ["side-b-absent"] }));
    const warning = screen.getByRole("alert");
    expect(warning).toHaveTextContent("Nobody of Operations is here");
    await userEvent.click(within(warning).getByRole("button", { name: "Deal to anyone" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "set-dealing", to: "anyone" });
  });

  it.each([
    ["side-a-without-cards", "There is no card for Sales"],
    ["labels-withheld", "It is not known which side raised what is chosen"],
    ["few-people", "Some cards can go to fewer than three people"],
  ] as const)("[PS8] tells of %s", async (warning, title) => {
    await asFacilitator(preparing({ warnings: [warning] }));
    expect(screen.getByText(title)).toBeVisible();
  });
});

describe("the rounds, for the facilitator", () => {
  const said = { ...items, [promised]: anItem({ restatements: texts("I hear of it last", "I say no at the end") }) };

  it.each([
    ["restate", { written: 0 }, "Nobody has answered a card yet"],
    ["restate", { written: 1 }, "The first answers are in"],
    ["restate", { written: 10 }, "At least 10 answers are in"],
    ["heard", { cast: 0 }, "Nobody has rated yet"],
    ["heard", { cast: 3 }, "3 of 7 have rated"],
    ["proposals", { written: 5 }, "At least 5 proposals are in"],
  ] as const)("say in %s how far the room is: %j", async (step, session, progress) => {
    await asFacilitator({ step, items }, session);
    expect(screen.getByText(progress)).toBeVisible();
  });

  it("[PS11] show what is worked on while people write, and no text", async () => {
    await asFacilitator({ step: "restate", items });
    expect(screen.getByRole("heading", { name: /A deal is signed/ })).toBeVisible();
    expect(screen.queryByText("What was said about it")).toBeNull();
    expect(screen.queryByRole("button", { name: "Hide this from the room" })).toBeNull();
  });

  it("[PS20] hide a text, with the way back at hand", async () => {
    const { connection, again } = await asFacilitator({ step: "heard", items: said });
    await userEvent.click(screen.getAllByRole("button", { name: "Hide this from the room" })[0] as HTMLElement);
    expect(connection.sent.at(-1)).toEqual({ command: { type: "hide", id: aKey("text-0") }, options: { at } });
    const restatements = {
      [aKey("text-0")]: { text: "I hear of it last", hidden: true },
      [aKey("text-1")]: { text: "I say no at the end" },
    } as const;
    await again({ step: "heard", items: { ...said, [promised]: anItem({ restatements }) } });
    expect(screen.getByText("I hear of it last")).not.toBeVisible();
    expect(screen.getByText("It is hidden")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "unhide", id: aKey("text-0") });
  });

  it("[PS20] keep hidden texts closed on a shared screen, and say that one was reworded", async () => {
    const restatements = { [aKey("text-0")]: { text: "He never listens", hidden: true, reworded: true } } as const;
    await asFacilitator({ step: "results", items: { [promised]: anItem({ restatements }) } });
    expect(screen.getByText("He never listens")).not.toBeVisible();
    expect(screen.getByText("1 reworded")).toBeVisible();
    await userEvent.click(screen.getByText("1 hidden text"));
    expect(screen.getByText("He never listens")).toBeVisible();
    expect(screen.getByRole("button", { name: "Show it again" })).toBeVisible();
  });

  it("[PS15] show no score before the round is closed", async () => {
    await asFacilitator({ step: "heard", items: said }, { cast: 3 });
    expect(screen.queryByText(/of 4$/)).toBeNull();
    expect(screen.getByText(/Scores stay hidden until the round is closed/)).toBeVisible();
  });
});

describe("the swap on the wall", () => {
  const understood = { count: 3, mean: 3.33, distribution: [0, 0, 0, 2, 1] };

  it("tells how it works before it begins", async () => {
    await onScreen({ step: "preparing", items });
    expect(screen.getByRole("region", { name: "How the swap works" })).toBeVisible();
  });

  it.each([
    ["restate", "Your cards are on your phone. Say each in the first person, as the other side would."],
    ["proposals", "Write on your phone what both sides could live with."],
  ] as const)("shows in %s what is worked on and what to do", async (step, how) => {
    await onScreen({ step, items }, { written: 5 });
    expect(screen.getByText(how)).toBeVisible();
    expect(screen.getByRole("heading", { name: /A deal is signed/ })).toBeVisible();
    expect(screen.getByRole("heading", { name: /A date moves/ })).toBeVisible();
  });

  it("has nothing to press in any step", async () => {
    for (const step of ["preparing", "restate", "heard", "proposals", "results"] as const) {
      const { unmount } = await onScreen({ step, items });
      expect(screen.queryAllByRole("button")).toEqual([]);
      expect(screen.queryAllByRole("radio")).toEqual([]);
      unmount();
    }
  });

  it("shows one pain point after the other with what was said", async () => {
    await onScreen({
      step: "heard",
      items: { ...items, [promised]: anItem({ restatements: texts("I hear of it last") }) },
    });
    expect(screen.getByText("“I hear of it last”")).toBeVisible();
    expect(screen.getByText("1 of 2")).toBeVisible();
  });

  it("shows at the end how well each was understood", async () => {
    await onScreen({ step: "results", items: { ...items, [promised]: anItem({ rated: 3, understood }) } });
    expect(screen.getByText("3.3 of 4")).toBeVisible();
    expect(screen.getByText("Nobody has rated this.")).toBeVisible();
  });
});

describe("the swap in the report", () => {
  const understood = { count: 3, mean: 2, distribution: [0, 1, 1, 1, 0] };
  const item = {
    id: promised,
    text: "A deal is signed",
    side: "b",
    restatements: ["I hear of it last"],
    proposals: [],
  } as const;

  it("[PS21] lists what came of each pain point", async () => {
    const result = {
      items: [
        { ...item, understood, proposals: ["A check"] },
        { ...item, id: moved, text: "A date moves" },
      ],
    };
    await inSession(<Report result={result} />, aConnection({ view: aView() }));
    const first = screen.getByRole("region", { name: "A deal is signed" });
    expect(within(first).getByText("2.0 of 4")).toBeVisible();
    expect(within(first).getByText("“I hear of it last”")).toBeVisible();
    expect(within(first).getByText("“A check”")).toBeVisible();
    const second = screen.getByRole("region", { name: "A date moves" });
    expect(within(second).getByText("Too few have rated this to show it.")).toBeVisible();
    expect(within(second).getByText("No compromise was proposed")).toBeVisible();
  });

  it("says that nothing was worked on", async () => {
    await inSession(<Report result={{ items: [] }} />, aConnection({ view: aView() }));
    expect(screen.getByText("Nothing was worked on")).toBeVisible();
  });
});

describe("the words of the swap", () => {
  it("name every step and tell the facilitator what to say in it", () => {
    for (const step of ["preparing", "restate", "heard", "proposals", "results"] as const) {
      expect(words.steps[step].lead).not.toBe("");
      expect(words.prompt({ step, items: {} })).not.toBe("");
      expect(guidance[step].say).toMatch(/^“/);
    }
  });
});
