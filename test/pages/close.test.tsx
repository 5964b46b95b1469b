import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import Facilitator from "../../client/stages/close/Facilitator.tsx";
import Participant from "../../client/stages/close/Participant.tsx";
import Report from "../../client/stages/close/Report.tsx";
import Screen from "../../client/stages/close/Screen.tsx";
import { device } from "../../client/store/device.ts";
import type { View } from "../../shared/session/view.ts";
import type { CloseFacilitatorView, CloseParticipantView, CloseScreenView } from "../../shared/stages/close/view.ts";
import { aConnection, aKey, aView } from "../support/aConnection.ts";
import { closeRoom, id, type Room } from "../support/closeRoom.ts";
import { inSession } from "../support/inSession.tsx";

const at = aKey("close");
const first = { count: 6, bySide: { a: [0, 0, 0, 0, 3], b: [0, 0, 0, 3, 0] } } as const;
const before = {
  temperature: [{ moment: "opening", picture: first }],
  "pain-points": [{ voters: 6, ranked: [{ id: "one" }, { id: "two" }] }],
  "perspective-swap": [{ items: [{ id: "one", understood: { mean: 3.5 } }] }],
  "shared-vocabulary": [{ agreed: [{ term: "Done" }], open: [], parked: [] }],
  commitments: [{ commitments: [{ text: "calls" }], unsigned: [] }],
};

/** Six people are asked at the end of a full session. */
const asked = () => closeRoom({ before });
function closed() {
  const room = asked();
  for (const name of ["a1", "a2", "a3"] as const) room.reads(name, 2);
  for (const name of ["b1", "b2", "b3"] as const) room.reads(name, 4);
  room.takes("a1", "Ask first", "mine");
  room.takes("b1", "Blame nobody", "rude");
  room.moves("closing");
  return room;
}

const session = (more: Partial<View> = {}) =>
  aConnection({ view: aView({ phase: "live", at, present: { a: 3, b: 3, neutral: 0 }, ...more }) });
const own = (text: string, key: string) => ({
  editKey: aKey(`key of ${key}`),
  contentId: id(key),
  at,
  type: "add-takeaway",
  text,
  order: 1,
});
const asParticipant = (room: Room, connection = session()) =>
  inSession(
    <Participant at={at} view={room.view("participant") as CloseParticipantView} me={room.me("a1")} side="a" />,
    connection,
  );
const asFacilitator = (room: Room, connection = session()) =>
  inSession(
    <Facilitator at={at} view={room.view("facilitator") as CloseFacilitatorView} settings={{ askingMs: 0 }} />,
    connection,
  );
/** There is one beside each takeaway. */
const hideBeside = (text: string) =>
  within(screen.getByText(text).closest("li") as HTMLElement).getByRole("button", { name: "Hide this from the room" });
const made = () => within(screen.getByRole("list", { name: "What the room made" }));

beforeEach(() => {
  for (const key of device.keys("")) device.delete(key);
});

describe("closing on a phone", () => {
  it("takes a reading and one takeaway, both unseen", async () => {
    const { connection } = await asParticipant(asked());
    await userEvent.click(screen.getByRole("radio", { name: /Warm/ }));
    await userEvent.type(screen.getByRole("textbox", { name: "One thing that you take along" }), "Ask first");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(connection.sent).toMatchObject([
      { command: { type: "read", value: 2 }, options: { at } },
      { command: { type: "add-takeaway", text: "Ask first" }, options: { own: { text: "Ask first" } } },
    ]);
  });

  it("says that a reading and a takeaway are in only once the server has them", async () => {
    const room = asked();
    const connection = session();
    const { contentId: _, ...onItsWay } = own("Ask first", "mine");
    connection.set({ own: [onItsWay] });
    connection.send = () => new Promise(() => {});
    const { unmount } = await asParticipant(room, connection);
    await userEvent.click(screen.getByRole("radio", { name: /Warm/ }));
    expect(screen.queryByText(/ (is|are) in\./)).toBeNull();
    unmount();
    room.reads("a1", 2);
    await asParticipant(room, connection);
    expect(screen.getByText("Your reading is in. You can change it until the close.")).toBeVisible();
    expect(screen.queryByText("Both are in. Thank you.")).toBeNull();
  });

  it("[CL2] has room for one takeaway, to be reworded and deleted", async () => {
    const room = asked();
    room.reads("a1", 2);
    room.takes("a1", "Ask first", "mine");
    const connection = session();
    connection.set({ own: [own("Ask first", "mine")] });
    await asParticipant(room, connection);
    expect(screen.getByText("Ask first")).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByText("Both are in. Thank you.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Delete this" }));
    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    expect(connection.sent).toMatchObject([{ command: { type: "delete-takeaway" }, options: { forget: true } }]);
  });

  it("[CL6] thanks with what the room made", async () => {
    await asParticipant(closed());
    expect(
      made()
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "2 pain points out in the open",
      "1 understood by the other side, say those who raised them",
      "1 term agreed",
      "1 commitment signed",
    ]);
  });

  it("[CL5] shows each side from its first reading to its last as one picture", async () => {
    await asParticipant(closed());
    const picture = within(screen.getByRole("figure", { name: "From the first reading to the last" }));
    const [sales, operations] = picture.getAllByRole("listitem");
    expect(sales).toHaveTextContent("Sales5.0 at the start2.0 now3.0 cooler");
    expect(operations).toHaveTextContent("Operations4.0 at the start4.0 nowunchanged");
  });

  it("marks the own takeaway among all, and lets a hidden one be reworded", async () => {
    const room = closed();
    room.hides("rude");
    const connection = session();
    connection.set({ own: [own("Ask first", "mine"), own("Blame nobody", "rude")] });
    await asParticipant(room, connection);
    const list = within(screen.getByRole("region", { name: "What we take along" }));
    expect(list.getAllByRole("listitem")).toHaveLength(1);
    expect(list.getByText("Yours")).toBeVisible();
    expect(screen.getByText("The facilitator has set this aside")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Reword this" }));
    await userEvent.type(screen.getByRole("textbox"), " of us");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(connection.sent).toMatchObject([{ command: { type: "edit-takeaway", text: "Blame nobody of us" } }]);
  });

  it("shows what stands together where no side may stand alone, and nothing that there is none of", async () => {
    const room = closeRoom();
    room.only(["a1", "b1"]);
    room.reads("a1", 2);
    room.reads("b1", 5);
    room.moves("closing");
    await asParticipant(room);
    expect(screen.getByRole("figure", { name: "How hot it is now" })).toHaveTextContent("Everybody3.5 now");
    expect(screen.queryByRole("list", { name: "What the room made" })).toBeNull();
    expect(screen.getByText("Nobody wrote down what they take along.")).toBeVisible();
  });
});

describe("closing as facilitator and on the screen", () => {
  it("[CL1] counts while the room answers", async () => {
    const room = asked();
    room.reads("a1", 5);
    room.takes("a1", "Ask first");
    await asFacilitator(room, session({ cast: 1, written: 1 }));
    expect(screen.getByText("1 of 6 readings are in, some takeaways")).toBeVisible();
    expect(screen.queryByText("Ask first")).toBeNull();
  });

  it("[CL7] hides a takeaway", async () => {
    const { connection } = await asFacilitator(closed());
    await userEvent.click(hideBeside("Blame nobody"));
    expect(connection.sent).toMatchObject([{ command: { type: "hide", id: id("rude"), hidden: true } }]);
  });

  it("thanks on the screen too, with nothing to press", async () => {
    await inSession(<Screen view={closed().view("screen") as CloseScreenView} />, session());
    expect(made().getAllByRole("listitem")).toHaveLength(4);
    expect(screen.getByText("Ask first")).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("thanks once more after the end, from the results of the session", async () => {
    const result = closed().result();
    const results = [
      { key: aKey("t"), id: "temperature", result: { moment: "opening", picture: first } },
      { key: aKey("p"), id: "pain-points", result: before["pain-points"][0] },
      { key: at, id: "close", result },
    ] as unknown as NonNullable<View["results"]>;
    await inSession(<Report result={result} />, session({ phase: "ended", results }));
    expect(
      made()
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["2 pain points out in the open"]);
    expect(screen.getByRole("figure", { name: "From the first reading to the last" })).toBeVisible();
  });
});
