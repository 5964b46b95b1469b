import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { clockTime } from "../../client/pages/facilitator/agenda/clockTime.ts";
import type { AgendaItem } from "../../shared/session/agenda.ts";
import type { FakeConnection } from "../support/aConnection.ts";
import { agendaPage, agendaView, anItem, choose, press } from "../support/agendaPage.tsx";

const opening = anItem("Opening", 120_000);
const middle = anItem("Middle", 600_000);
const closing = anItem("Closing", 120_000, "closing");
const items = [opening, middle, closing];

const lastOf = (connection: FakeConnection) => connection.sent.at(-1)?.command;
const rows = () => within(screen.getByRole("list")).getAllByRole("listitem");
/** What the server does with it. */
const shows = (connection: FakeConnection, now: readonly AgendaItem[]) =>
  act(() => connection.set({ view: agendaView(now) }));

describe("the order of the agenda", () => {
  it("marks where the room is", async () => {
    await agendaPage(items, { at: middle.key });
    expect(rows().map((row) => row.getAttribute("aria-current"))).toEqual([null, "step", null]);
  });

  it("is changed from each entry's menu, and it is said where the entry stands now", async () => {
    const { connection } = await agendaPage(items);
    await choose("Change “Closing”", /^Move up/);
    expect(lastOf(connection)).toEqual({ type: "agenda-move", key: closing.key, after: opening.key });
    expect(await screen.findByText("“Closing” is now 2 of 3.")).toBeInTheDocument();
  });

  it("is changed by the keyboard alone; the focus stays with what was moved", async () => {
    const { connection } = await agendaPage(items);
    screen.getByRole("button", { name: "Change “Opening”" }).focus();
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(lastOf(connection)).toEqual({ type: "agenda-move", key: opening.key, after: middle.key });
    shows(connection, [middle, opening, closing]);
    expect(screen.getByRole("button", { name: "Change “Opening”" })).toHaveFocus();
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(lastOf(connection)).toEqual({ type: "agenda-move", key: opening.key });
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("does not go beyond either end", async () => {
    const { connection } = await agendaPage(items);
    screen.getByRole("button", { name: "Change “Opening”" }).focus();
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(connection.sent).toEqual([]);
  });
});

describe("adding and removing", () => {
  it("adds a stage at the end", async () => {
    const { connection } = await agendaPage(items);
    await choose("Add a stage", /Temperature/);
    expect(lastOf(connection)).toMatchObject({
      type: "agenda-add",
      after: closing.key,
      item: { stage: "temperature" },
    });
  });

  it("runs a stage again with the same settings", async () => {
    const { connection } = await agendaPage(items);
    await choose("Change “Closing”", "Run it again later");
    expect(lastOf(connection)).toMatchObject({
      type: "agenda-add",
      after: closing.key,
      item: { stage: "temperature", title: "Closing", settings: closing.settings },
    });
  });

  it("removes a stage that was not started at once, and brings it back to its place", async () => {
    const { connection } = await agendaPage(items);
    await choose("Change “Middle”", "Remove");
    expect(lastOf(connection)).toEqual({ type: "agenda-remove", key: middle.key });
    shows(connection, [opening, closing]);
    expect(screen.getByRole("status")).toHaveTextContent("“Middle” is off the agenda.");
    expect(screen.getByRole("button", { name: "Undo" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    const { key: _, ...item } = middle;
    expect(lastOf(connection)).toEqual({ type: "agenda-add", item, after: opening.key });
  });

  it("asks before it removes a stage in which the room was, since nothing brings back what was made", async () => {
    const { connection } = await agendaPage(items, { at: closing.key, startedIn: ["Middle"] });
    await choose("Change “Middle”", "Remove");
    expect(connection.sent).toEqual([]);
    await press("Remove the stage");
    expect(lastOf(connection)).toEqual({ type: "agenda-remove", key: middle.key });
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("asks before it removes a stage to which people write before the meeting, and says what goes", async () => {
    const { connection } = await agendaPage(items, { phase: "prework", startedIn: ["Middle"] });
    await choose("Change “Middle”", "Remove");
    expect(screen.getByText(/^What people have written to this stage before the meeting/)).toBeVisible();
    expect(connection.sent).toEqual([]);
  });

  it("asks before a note goes with the stage that it is about", async () => {
    await agendaPage(items, { notes: { [middle.key]: "Let Kim start" } });
    await choose("Change “Middle”", "Remove");
    expect(screen.getByRole("dialog", { name: "Remove “Middle”?" })).toBeVisible();
  });

  it("does not offer to remove the current stage", async () => {
    await agendaPage(items, { at: opening.key });
    await press("Change “Opening”");
    expect(await screen.findByRole("menuitem", { name: "Remove" })).toHaveAttribute("aria-disabled", "true");
  });
});

describe("one entry", () => {
  const edit = async (title: string) => {
    await choose(`Change “${title}”`, /Edit/);
    return screen.getByRole("dialog", { name: "Edit the stage" });
  };

  it("gets another title and another time box", async () => {
    const { connection } = await agendaPage(items);
    await edit("Closing");
    const title = screen.getByRole("textbox", { name: "Title" });
    await userEvent.clear(title);
    await userEvent.type(title, "Once more");
    const minutes = screen.getByRole("textbox", { name: "Minutes for “Take the temperature”" });
    await userEvent.clear(minutes);
    await userEvent.type(minutes, "1.5");
    await press("Save");
    expect(lastOf(connection)).toMatchObject({
      type: "agenda-edit",
      key: closing.key,
      item: { title: "Once more", settings: { moment: "closing", askingMs: 90_000 } },
    });
  });

  it("says what each setting means", async () => {
    await agendaPage(items);
    const dialog = within(await edit("Closing"));
    expect(dialog.getByRole("switch", { name: "Start the clock with each step" })).toHaveAccessibleDescription(
      "Otherwise you start it when the room is ready.",
    );
    expect(dialog.getByRole("radio", { name: "Close the input" })).toHaveAccessibleDescription(
      "What is typed and not sent stays on the device",
    );
  });

  it("takes when to warn, and keeps a time that is not among those offered", async () => {
    const { connection } = await agendaPage([{ ...opening, warnMs: 45_000 }]);
    const dialog = within(await edit("Opening"));
    expect(dialog.getByRole("radio", { name: "45 s" })).toBeChecked();
    await userEvent.click(dialog.getByRole("radio", { name: "1 min" }));
    await press("Save");
    expect(lastOf(connection)).toMatchObject({ item: { warnMs: 60_000 } });
  });
});

describe("the time", () => {
  const nowMs = new Date(2026, 10, 24, 10, 0).getTime();
  const at = (minutes: number) => clockTime(nowMs + minutes * 60_000);

  it("says at which time each stage would end, and the whole", async () => {
    await agendaPage(items, {}, nowMs);
    expect(screen.getByText("14 min in all")).toBeVisible();
    expect(screen.getByText(`Would end at ${at(14)}`)).toBeVisible();
    expect(rows().map((row) => within(row).getByText(/until/).textContent)).toEqual(
      [2, 12, 14].map((minutes) => `until ${at(minutes)}`),
    );
  });

  it("counts from where the room is, with what is left on the clock", async () => {
    const clock = { kind: "running", durationMs: 600_000, endsAtMs: nowMs + 240_000 } as const;
    await agendaPage(items, { at: middle.key, clock, laterMs: 60_000 }, nowMs);
    const [first, second, third] = rows().map((row) => within(row));
    expect(first?.queryByText(/until/)).toBeNull();
    expect(second?.getByText(`until ${at(5)}`)).toBeVisible();
    expect(third?.getByText(`until ${at(7)}`)).toBeVisible();
  });

  it("takes a planned end as the clock on the wall shows it", async () => {
    const { connection } = await agendaPage(items, {}, nowMs);
    await press("Plan the end");
    await userEvent.type(screen.getByLabelText("Planned end"), "10:45");
    await press("Save");
    expect(lastOf(connection)).toEqual({ type: "set-plan", endsAtMs: nowMs + 45 * 60_000 });
  });

  it("takes a planned start, and proposes the end that follows from the agenda", async () => {
    const { connection } = await agendaPage(items, {}, nowMs);
    await press("Plan the end");
    await userEvent.type(screen.getByLabelText("Start"), "10:30");
    await press(/^14 min from the start/);
    await press("Save");
    expect(lastOf(connection)).toEqual({
      type: "set-plan",
      startsAtMs: nowMs + 30 * 60_000,
      endsAtMs: nowMs + 44 * 60_000,
    });
  });

  it("says how much there is to spare", async () => {
    await agendaPage(items, { plan: { endsAtMs: nowMs + 20 * 60_000 } }, nowMs);
    expect(screen.getByText("6 min to spare")).toBeVisible();
    expect(screen.queryByRole("button", { name: /Shorten/ })).toBeNull();
  });

  it("[AG4] says how late it gets and which stages could give how much, and shortens them at a press", async () => {
    const seen = { at: opening.key, plan: { endsAtMs: nowMs + 9 * 60_000 } };
    const { connection } = await agendaPage(items, seen, nowMs);
    expect(await screen.findByText("3 min late")).toBeVisible();
    expect(screen.getByText("10 → 7.5 min")).toBeVisible();
    expect(screen.getByText("2 → 1.5 min")).toBeVisible();
    await press("Shorten by 3 min");
    expect(lastOf(connection)).toEqual({
      type: "agenda-retime",
      entries: [
        { key: middle.key, boxes: { askingMs: 450_000 } },
        { key: closing.key, boxes: { askingMs: 90_000 } },
      ],
    });
    await press("Undo");
    expect(lastOf(connection)).toEqual({
      type: "agenda-retime",
      entries: [
        { key: middle.key, boxes: { askingMs: 600_000 } },
        { key: closing.key, boxes: { askingMs: 120_000 } },
      ],
    });
  });

  it("says when shortening would not be enough, and when there is nothing to shorten", async () => {
    const plan = { endsAtMs: nowMs + 60_000 };
    const { connection } = await agendaPage(items, { at: opening.key, plan }, nowMs);
    expect(await screen.findByText(/With that it would be over at/)).toHaveTextContent(at(6));
    const over = { kind: "idle", durationMs: 300_000 } as const;
    act(() => connection.set({ view: agendaView(items, { at: closing.key, plan, clock: over }) }));
    expect(screen.getByText(/Nothing that comes can be shortened/)).toBeVisible();
  });
});

describe("an empty agenda", () => {
  it("says what to do", async () => {
    await agendaPage([]);
    expect(screen.getByText("Add a first stage, then start.")).toBeVisible();
  });
});
