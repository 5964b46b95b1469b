import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { inReport, onScreen } from "../support/vocabularyPage.tsx";
import { comparing, defining, poll, type Room, vocabularyRoom, voting } from "../support/vocabularyRoom.ts";

const everyone = "a1 agree, a2 agree, a3 agree, b1 agree, b2 agree, b3 agree";
const oneSide = "a1 agree, a2 agree, a3 agree, b1 object, b2 object, b3 object";

function voted(votes: string): Room {
  const { room, draft } = voting();
  poll(room, draft, votes);
  room.closes("Done");
  return room;
}

describe("the screen", () => {
  it("says how to propose, and shows what was proposed when it is revealed", async () => {
    const room = vocabularyRoom();
    room.proposes("a1", "Done");
    const { again } = await onScreen(room);
    expect(screen.getByText(/Propose words on your own screen/)).toBeVisible();
    expect(screen.queryByText("Done")).toBeNull();
    room.reveals();
    await again();
    expect(screen.getByText("Done")).toBeVisible();
  });

  it("shows the words to define", async () => {
    await onScreen(defining(["Done", "Urgent"]));
    expect(
      screen
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent?.trim())
        .sort(),
    ).toEqual(["Done", "Urgent"]);
    expect(screen.getByText(/Nobody sees it before all is shown/)).toBeVisible();
  });

  it("goes from the comparison to the drafts when they are shown", async () => {
    const room = comparing();
    const { again } = await onScreen(room);
    expect(screen.getByRole("region", { name: "Sales" })).toBeVisible();
    room.drafts("Done", "live");
    await again();
    expect(screen.getByText("live")).toBeVisible();
    expect(screen.queryByRole("region", { name: "Sales" })).toBeNull();
  });

  it("leaves notes to people's own screens where drafts are too long for all of it", async () => {
    const room = comparing();
    room.drafts("Done", "live ".repeat(70), { usage: "Not for repairs" });
    await onScreen(room);
    expect(screen.queryByText("Not for repairs")).toBeNull();
    expect(screen.getByText("Notes on usage and examples are on your own screens.")).toBeVisible();
  });

  it("[VO15] shows what is voted on, the rule and how many have voted", async () => {
    const { room, draft } = voting();
    room.votes("a1", draft, "object", "Never");
    await onScreen(room, { cast: 1 });
    expect(screen.getByText("accepted by the customer")).toBeVisible();
    expect(screen.getByText("1 of 6 have voted")).toBeVisible();
    expect(screen.getByRole("region", { name: "When is it agreed?" })).toBeVisible();
    expect(screen.queryByText("Never")).toBeNull();
  });

  it("[VO16] shows an agreement with the verdict of each side", async () => {
    await onScreen(voted(everyone));
    expect(screen.getByRole("heading", { name: "Done" })).toBeVisible();
    expect(screen.getAllByText("3 of 3 accept; needs 2")).toHaveLength(2);
  });

  it("keeps the result of a vote that failed until there are new drafts", async () => {
    const { room, draft } = voting();
    room.drafts("Done", "not yet voted on");
    poll(room, draft, oneSide);
    const { again } = await onScreen(room);
    room.closes("Done");
    await again();
    expect(screen.getByText("0 of 3 accept; needs 2")).toBeVisible();
    expect(screen.queryByText("not yet voted on")).toBeNull();
    room.drafts("Done", "handed over to support");
    await again();
    expect(screen.getByText("handed over to support")).toBeVisible();
  });

  it("goes back to the comparison when an agreement is taken up again", async () => {
    const room = voted(everyone);
    room.reopens("Done");
    await onScreen(room);
    expect(screen.getByRole("region", { name: "Operations" })).toBeVisible();
  });

  it("has nothing to press in any step", async () => {
    for (const room of [vocabularyRoom(), defining(), comparing(), voting().room, voted(everyone), voted(oneSide)]) {
      const { unmount } = await onScreen(room);
      expect(screen.queryAllByRole("button")).toEqual([]);
      expect(screen.queryAllByRole("textbox")).toEqual([]);
      unmount();
    }
  });
});

describe("the report", () => {
  it("[VO28] has each agreed word with its definition, what it used to mean, the tally and the day", async () => {
    const room = comparing();
    const draft = room.drafts("Done", "Accepted", { usage: "Not for repairs", example: "The portal" });
    room.opens("Done", draft);
    poll(room, draft, everyone);
    room.closes("Done");
    await inReport(room);
    const entry = screen.getByRole("heading", { name: "Done" }).closest("article") as HTMLElement;
    for (const text of ["Accepted", "Not for repairs", "The portal"]) {
      expect(within(entry).getByText(text)).toBeVisible();
    }
    expect(within(entry).getByText("Version 1, agreed on Jan 1, 1970")).toBeVisible();
    expect(within(entry).getAllByText("3 of 3 accept; needs 2")).toHaveLength(2);
    const meant = within(entry).getByRole("region", { name: "What it used to mean" });
    expect(within(meant).getByText("Done of a1")).toBeVisible();
    expect(within(meant).getByText("Operations")).toBeVisible();
  });

  it("[VO28] has open words with drafts and objections, and parked ones", async () => {
    const { room, draft } = voting();
    poll(room, draft, oneSide);
    room.votes("b3", draft, "object", "Who signs?");
    room.closes("Done");
    room.parks("Urgent");
    await inReport(room);
    const open = screen.getByRole("heading", { name: "Still open" }).parentElement as HTMLElement;
    expect(within(open).getByRole("heading", { name: "Done" })).toBeVisible();
    expect(within(open).getAllByText("Who signs?").length).toBeGreaterThan(0);
    const parked = screen.getByRole("heading", { name: "Parked" }).parentElement as HTMLElement;
    expect(within(parked).getByRole("heading", { name: "Urgent" })).toBeVisible();
  });

  it("says that a vote was still open", async () => {
    await inReport(voting().room);
    expect(screen.getByText("The vote was still open when this report was made.")).toBeVisible();
  });

  it("says that no word was worked on", async () => {
    await inReport(vocabularyRoom());
    expect(screen.getByText("No word was worked on")).toBeVisible();
  });
});
