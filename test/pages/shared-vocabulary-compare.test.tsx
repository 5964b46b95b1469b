import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { asParticipant, onScreen } from "../support/vocabularyPage.tsx";
import { defining, id, type Name, type Room, sixPeople } from "../support/vocabularyRoom.ts";

/** A room that has written these meanings of “Done” and compares them. */
function compared(meanings: readonly (readonly [Name, string])[]): Room {
  const room = defining();
  for (const [who, text] of meanings) room.defines(who, "Done", text, who);
  room.only(sixPeople);
  room.moves("agree");
  return room;
}

const sales = ["The customer has signed.", "Signed by the customer.", "In the CRM."];
const operations = ["It runs, and the customer pays.", "Tested and documented.", "No tickets."];
const bothSides = () =>
  compared([
    ...sales.map((text, n) => [`a${n + 1}` as Name, text] as const),
    ...operations.map((text, n) => [`b${n + 1}` as Name, text] as const),
  ]);

const side = (name: string) => screen.getByRole("region", { name });
const marks = (within_: HTMLElement) => [...within_.querySelectorAll("mark")].map(({ textContent }) => textContent);

describe("both sides' meanings, face to face", () => {
  it("[VO10] stand under the name of their side, with the word between them", async () => {
    await asParticipant(bothSides());
    const comparison = screen.getByRole("region", { name: "Done" });
    expect(within(comparison).getByRole("heading", { name: "Done" })).toBeVisible();
    const texts = (name: string) =>
      within(side(name))
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent);
    expect(texts("Sales").sort()).toEqual([...sales].sort());
    expect(texts("Operations").sort()).toEqual([...operations].sort());
    expect(within(side("Sales")).getByText("3 meanings")).toBeVisible();
  });

  it("[VO32] mark what both say, name it between them, and say what the mark means", async () => {
    await asParticipant(bothSides());
    expect(marks(side("Sales"))).toEqual(["customer", "customer"]);
    expect(marks(side("Operations"))).toEqual(["customer"]);
    const both = screen.getByRole("heading", { name: "Both say" }).parentElement as HTMLElement;
    expect(
      within(both)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["customer"]);
    expect(within(both).getByText("Underlined where each side uses it")).toBeVisible();
  });

  it("say so where they have no word in common", async () => {
    await asParticipant(
      compared([
        ["a1", "Signed"],
        ["a2", "Sold"],
        ["a3", "Promised"],
        ["b1", "Tested"],
        ["b2", "Running"],
        ["b3", "Documented"],
      ]),
    );
    expect(screen.getByText("Not one word in common")).toBeVisible();
    expect(screen.queryByText("Both say")).toBeNull();
  });

  it("[VO10] stand together, and say why, where no side may be named", async () => {
    await asParticipant(
      compared([
        ["a1", "Signed"],
        ["a2", "Sold"],
        ["b1", "Tested"],
      ]),
    );
    const everyone = side("Everyone");
    expect(within(everyone).getAllByRole("listitem")).toHaveLength(3);
    expect(within(everyone).getByText(/a side is named only when at least three of it are here/)).toBeVisible();
    expect(screen.queryByRole("region", { name: "Sales" })).toBeNull();
    expect(marks(everyone)).toEqual([]);
  });

  it("[VO10] show one side beside all others where only that one may be named", async () => {
    await asParticipant(
      compared([
        ["a1", "Signed"],
        ["a2", "Sold"],
        ["a3", "Promised"],
        ["b1", "Tested"],
        ["b2", "Running"],
        ["n1", "Both"],
      ]),
    );
    expect(within(side("Sales")).getAllByRole("listitem")).toHaveLength(3);
    expect(within(side("Everyone else")).getAllByRole("listitem")).toHaveLength(3);
    expect(screen.queryByText("Nothing from Operations on this word")).toBeNull();
  });

  it("say of a side that it has written nothing", async () => {
    await asParticipant(
      compared([
        ["a1", "Signed"],
        ["a2", "Sold"],
        ["a3", "Promised"],
      ]),
    );
    expect(within(side("Operations")).getByText("Nothing from Operations on this word")).toBeVisible();
  });

  it("say what to do where nobody has written anything", async () => {
    await asParticipant(compared([]));
    expect(screen.getByText("Nobody has written what “Done” means to them")).toBeVisible();
  });

  it("begin with a few of many, and show all to whoever asks", async () => {
    const many = Array.from({ length: 9 }, (_, n) => [`a${n + 1}` as Name, `Signed ${n}`] as const);
    await asParticipant(compared(many));
    expect(within(side("Sales")).getAllByRole("listitem")).toHaveLength(6);
    await userEvent.click(within(side("Sales")).getByRole("button", { name: "Show all 9" }));
    expect(within(side("Sales")).getAllByRole("listitem")).toHaveLength(9);
  });

  it("are on the screen in the same words, with nothing to press", async () => {
    await onScreen(bothSides());
    expect(marks(side("Sales"))).toEqual(["customer", "customer"]);
    expect(screen.queryAllByRole("button")).toEqual([]);
  });

  it("[VO8] leave out what the facilitator has hidden", async () => {
    const room = bothSides();
    room.hides(id("a3"));
    await asParticipant(room);
    expect(within(side("Sales")).getAllByRole("listitem")).toHaveLength(2);
    expect(screen.queryByText("In the CRM.")).toBeNull();
  });
});
