import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { asFacilitator, inReport, onScreen } from "../support/commitmentsPage.tsx";
import { commitmentsRoom, id, settled, voting } from "../support/commitmentsRoom.ts";

const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));

function signing() {
  const room = commitmentsRoom();
  room.moves("signing");
  return room;
}

describe("the facilitator of commitments", () => {
  it("sees that proposals are waiting, shows them, and puts them on the list", async () => {
    const room = commitmentsRoom();
    room.proposes("a1", "A tour");
    const { connection, again } = await asFacilitator(room, { written: 1 });
    expect(screen.getByText("Some proposals are waiting")).toBeVisible();
    expect(screen.queryByText("A tour")).toBeNull();
    await press("Show what was proposed");
    room.shows();
    await again();
    await press("Put on the list: “A tour”");
    await press("Take off the list: “calls”");
    expect(connection.sent.map(({ command }) => command)).toEqual([
      { type: "show-proposals" },
      { type: "set-listed", id: id("A tour"), on: true },
      { type: "set-listed", id: room.named("calls"), on: false },
    ]);
  });

  it("adds and rewords the own proposals, and hides those of others", async () => {
    const room = commitmentsRoom();
    room.proposes("a1", "A tour");
    room.shows();
    const { connection } = await asFacilitator(room);
    await userEvent.type(screen.getByRole("textbox", { name: "Add one yourself" }), "A walk{Enter}");
    await press("More about “calls”");
    await userEvent.click(screen.getByRole("menuitem", { name: "Reword it" }));
    const dialog = within(screen.getByRole("dialog"));
    await userEvent.clear(dialog.getByRole("textbox"));
    await userEvent.type(dialog.getByRole("textbox"), "two calls");
    await userEvent.click(dialog.getByRole("button", { name: "Save" }));
    await press("More about “A tour”");
    expect(screen.queryByRole("menuitem", { name: "Reword it" })).toBeNull();
    await userEvent.click(screen.getByRole("menuitem", { name: "Hide it from the room" }));
    expect(connection.sent.map(({ command }) => command)).toEqual([
      { type: "propose", text: "A walk" },
      { type: "edit-proposal", id: room.named("calls"), text: "two calls" },
      { type: "hide", id: id("A tour"), hidden: true },
    ]);
  });

  it("[CM4] offers neither to reword nor to take off what somebody has signed", async () => {
    const room = signing();
    room.signs("b1", "calls", "Olga");
    await asFacilitator(room);
    expect(screen.getByText("1 signature so far")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Take off the list: “calls”" })).toBeNull();
    expect(screen.getByRole("button", { name: "Take off the list: “queue”" })).toBeVisible();
    await press("More about “calls”");
    expect(screen.queryByRole("menuitem", { name: "Reword it" })).toBeNull();
  });

  it("[CM18] hides a signature, and says what whoever signed can do", async () => {
    const room = signing();
    room.signs("a1", "calls", "Boss");
    const { connection, again } = await asFacilitator(room);
    await userEvent.click(screen.getByRole("button", { name: "Hide this from the room" }));
    expect(connection.sent.map(({ command }) => command)).toEqual([{ type: "hide", id: id("Boss"), hidden: true }]);
    room.hides(id("Boss"));
    await again();
    expect(screen.getByText("Whoever signed sees that, and can change or take back the name.")).toBeVisible();
    await press("Undo");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "hide", id: id("Boss"), hidden: false });
  });

  it("[CM11] sees how many have voted, and no number of theirs", async () => {
    const room = voting();
    room.holdsUp("a1", "calls", 1);
    await asFacilitator(room, { cast: 1 });
    expect(screen.getByText("1 of 6 have voted")).toBeVisible();
    expect(screen.queryByRole("region", { name: "How sure the room is" })).toBeNull();
  });

  it("[CM14] is told of what is low, and of what to do about it", async () => {
    await asFacilitator(settled([1, 2, 2], [2, 2, 2]));
    expect(screen.getByText("The room has doubts about one")).toBeVisible();
    expect(screen.getByText(/Its mean is below 3/)).toBeVisible();
    expect(screen.getByText(/Nobody wrote what would raise it/)).toBeVisible();
  });
});

describe("commitments on the screen", () => {
  it("says that a name is shown here alone, and shows those that were given", async () => {
    const room = signing();
    room.signs("b1", "calls", "Olga");
    await onScreen(room);
    expect(screen.getByText(/Here, and only here, the name that you type is shown/)).toBeVisible();
    expect(screen.getByText("Olga")).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("shows how many have voted, then how sure the room is", async () => {
    const { unmount } = await onScreen(voting(), { cast: 4 });
    expect(screen.getByText("4 of 6 have voted")).toBeVisible();
    unmount();
    await onScreen(settled([5, 5, 5], [4, 4, 4]));
    expect(screen.getByText("4.5")).toBeVisible();
    expect(screen.queryByText("queue")).toBeNull();
  });
});

describe("commitments in the report", () => {
  it("says who does what by when, and what nobody has signed", async () => {
    await inReport(settled([5, 5, 5], [4, 4, 4]));
    expect(screen.getByRole("heading", { level: 3, name: "calls" })).toBeVisible();
    expect(screen.getByText("Olga")).toBeVisible();
    expect(screen.getByText("queue")).toBeVisible();
  });

  it("says where nothing was promised", async () => {
    await inReport(commitmentsRoom({ seeds: [] }));
    expect(screen.getByText("Nothing was promised")).toBeVisible();
  });
});
