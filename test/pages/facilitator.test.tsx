import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Console } from "../../client/pages/facilitator/Console.tsx";
import type { Badge } from "../../shared/ids.ts";
import { refusal } from "../../shared/refusal.ts";
import type { AgendaItem } from "../../shared/session/agenda.ts";
import type { CurrentStage, View } from "../../shared/session/view.ts";
import { aConnection, aKey, aView } from "../support/aConnection.ts";
import { fakeFetch } from "../support/fakeFetch.ts";
import { inSession } from "../support/inSession.tsx";
import { liveTemperature } from "../support/liveTemperature.ts";

afterEach(() => vi.unstubAllGlobals());

const first = aKey("first");
const last = aKey("last");
const settings = (moment: string) => ({ moment, askingMs: 120_000 });
const items: AgendaItem[] = [
  { key: first, stage: "temperature", settings: settings("opening"), atZero: "wait", autoStart: false, warnMs: 30_000 },
  {
    key: last,
    stage: "temperature",
    title: "Closing",
    settings: settings("closing"),
    atZero: "wait",
    autoStart: false,
    warnMs: 30_000,
  },
];
const agenda = items.map(({ key, stage, title }) => ({ key, stage, ...(title && { title }), plannedMs: 120_000 }));
const lobby = (more: Partial<View> = {}) => aView({ agenda, items, next: { stage: "temperature" }, ...more });
const live = (more: Partial<View> = {}) =>
  liveTemperature(
    {
      agenda,
      items,
      next: { stage: "temperature", step: "revealed" },
      clock: { kind: "idle", durationMs: 120_000 },
      ...more,
    },
    first,
  );

const console_ = (view: View) => inSession(<Console secret="s3cret" />, aConnection({ view }));
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole("button", { name }));
const choose = async (menu: string | RegExp, entry: string | RegExp) => {
  await press(menu);
  await userEvent.click(await screen.findByRole("menuitem", { name: entry }));
};

describe("the facilitator's page", () => {
  it("shows the way in while people come, and asks to keep the link", async () => {
    await console_(lobby({ present: { a: 3, b: 2, neutral: 0 } }));
    expect(await screen.findByText("ACDE FGHJ", { selector: "p" })).toBeVisible();
    expect(screen.getByText("Keep the link of this page")).toBeVisible();
    expect(await screen.findByRole("img", { name: /QR code that leads to .*\/j\/ACDEFGHJ/ })).toBeVisible();
  });

  it("says on Next what comes, and sends where the room was", async () => {
    const { connection } = await console_(live());
    await press("Next: Reveal the temperature");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "next", from: { at: first, step: "asking" } });
  });

  it("names the stage that comes when this one is done", async () => {
    await console_(live({ next: { stage: "temperature", title: "Closing" } }));
    expect(await screen.findByRole("button", { name: "Next: Closing" })).toBeVisible();
  });

  it("[AC9] is read from its top when the room moves on, and stays where one reads while it does not", async () => {
    const { connection } = await console_(live());
    const scrolled = vi.spyOn(window, "scrollTo").mockImplementation(() => {});
    await act(async () => connection.set({ view: live({ ready: 2 }) }));
    expect(scrolled).not.toHaveBeenCalled();
    const view = { step: "revealed", moment: "opening", picture: { count: 0 } };
    const revealed = { ...live().stage, view } as CurrentStage;
    await act(async () => connection.set({ view: live({ stage: revealed }) }));
    await vi.waitFor(() => expect(scrolled).toHaveBeenCalledWith({ top: 0 }));
  });

  it("says where Back leads", async () => {
    const { connection } = await console_(live({ back: { stage: "temperature", step: "asking" } }));
    await press("Back to “Take the temperature”");
    expect(connection.sent.at(-1)?.command).toMatchObject({ type: "back" });
  });

  it("offers the end when nothing comes any more, and asks first", async () => {
    const { next: _, ...view } = live();
    const { connection } = await console_(view);
    await press("End the session");
    expect(connection.sent).toEqual([]);
    const dialog = screen.getByRole("dialog", { name: "End the session?" });
    await userEvent.click(within(dialog).getByRole("button", { name: "End the session" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "end" });
  });

  it("asks before it deletes the session", async () => {
    const { connection } = await console_(live());
    await choose("More", "Delete the session");
    const dialog = screen.getByRole("dialog", { name: "Delete the session for good?" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Cancel" }));
    expect(connection.sent).toEqual([]);
  });

  it("shows no reading while the room is asked", async () => {
    await console_(live({ cast: 3, present: { a: 3, b: 2, neutral: 0 } }));
    expect(await screen.findByText("3 of 5 readings are in")).toBeVisible();
    expect(screen.queryByRole("figure")).toBeNull();
  });

  it("gives words to say for the step, and hides them at a press", async () => {
    await console_(live());
    expect(await screen.findByText(/how hot is it between our teams right now/)).toBeVisible();
    await press("Hide the guidance");
    expect(screen.queryByText(/how hot is it between our teams right now/)).toBeNull();
  });
});

describe("the timer", () => {
  it("is started, changed by a minute and ended by hand", async () => {
    const { connection } = await console_(live());
    await press("Start");
    act(() => connection.set({ view: live({ clock: { kind: "running", durationMs: 120_000, endsAtMs: 1_120_000 } }) }));
    expect(screen.getAllByRole("timer", { name: "Time left 2:00" })).not.toHaveLength(0);
    await press("One minute more");
    await press("One minute less");
    await press("Pause");
    await press("End now");
    expect(connection.sent.map(({ command }) => command)).toEqual([
      { type: "timer-start" },
      { type: "timer-adjust", byMs: 60_000 },
      { type: "timer-adjust", byMs: -60_000 },
      { type: "timer-pause" },
      { type: "timer-end" },
    ]);
  });
});

describe("the room", () => {
  it("closes the door for newcomers and opens it again", async () => {
    const { connection } = await console_(live());
    await press("Door open");
    act(() => connection.set({ view: live({ locked: true }) }));
    await press("Door closed");
    expect(connection.sent.map(({ command }) => command)).toEqual([
      { type: "set-locked", locked: true },
      { type: "set-locked", locked: false },
    ]);
  });

  it("removes somebody by a random name, and asks first", async () => {
    const people = { ["Calm Heron" as Badge]: "a" as const };
    const { connection } = await console_(live({ people, present: { a: 1, b: 0, neutral: 0 } }));
    await press("1 person");
    await press("Remove Calm Heron");
    const dialog = screen.getByRole("dialog", { name: "Remove Calm Heron?" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Remove" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "remove-person", badge: "Calm Heron" });
  });

  it("copies links with keys and never shows a key", async () => {
    await console_(live());
    await press(/^Invite/);
    const dialog = screen.getByRole("dialog", { name: "Let people in" });
    expect(within(dialog).getByRole("button", { name: "Copy your link" })).toBeVisible();
    expect(dialog).not.toHaveTextContent("s3cret");
    expect(dialog).not.toHaveTextContent("screen-key");
  });
});

/** After a session in which nothing but commitments was held. */
const ended = (settled: object): View =>
  lobby({
    phase: "ended",
    agenda: [{ ...(lobby().agenda[0] as View["agenda"][number]), key: first, stage: "commitments", started: true }],
    results: [settled] as unknown as NonNullable<View["results"]>,
  });

describe("exports", () => {
  it("carry the secret in a header and not in the address", async () => {
    const fetched = fakeFetch(403, { refusal: refusal("not-facilitator") });
    await console_(live());
    await choose("Export what the session made", "Glossary, Markdown");
    const [address, init] = fetched.mock.calls[0] ?? [];
    expect(address).toBe("/api/sessions/ACDEFGHJ/exports/glossary.md");
    expect(init?.headers).toEqual({ Authorization: "Bearer s3cret" });
    expect(await screen.findByText("The export did not arrive")).toBeVisible();
  });

  it("stand ready after the end, as far as there is something to take home", async () => {
    const fetched = fakeFetch(403, { refusal: refusal("not-facilitator") });
    const settled = { key: first, id: "commitments", result: { commitments: [], unsigned: [] } };
    await console_(ended(settled));
    const home = within(await screen.findByRole("region", { name: "Take it home" }));
    expect(home.queryByRole("button", { name: /Glossary/ })).toBeNull();
    expect(home.getByRole("button", { name: "Report, Markdown" })).toBeVisible();
    await userEvent.click(home.getByRole("button", { name: "Commitments, calendar with reminders" }));
    expect(fetched.mock.lastCall?.[0]).toBe("/api/sessions/ACDEFGHJ/exports/commitments.ics");
    expect(await screen.findByText("The export did not arrive")).toBeVisible();
  });

  it("[RP1] reports have the sections that the facilitator chose, until the choice is changed", async () => {
    const fetched = fakeFetch(403, { refusal: refusal("not-facilitator") });
    const settled = { key: first, id: "commitments", result: { commitments: [], unsigned: [] } };
    await console_(ended(settled));
    const home = within(await screen.findByRole("region", { name: "Take it home" }));
    const sections = within(home.getByRole("group", { name: "What the report has in it" }));
    expect(sections.getAllByRole("checkbox").map((box) => (box as HTMLInputElement).checked)).toEqual([true, true]);
    const report = () => home.getByRole("button", { name: "Report, PDF to print or send" });
    await userEvent.click(report());
    expect(fetched.mock.lastCall?.[0]).toBe("/api/sessions/ACDEFGHJ/exports/report.pdf");
    await userEvent.click(sections.getByRole("checkbox", { name: "Summary on one page" }));
    await userEvent.click(report());
    expect(fetched.mock.lastCall?.[0]).toBe(`/api/sessions/ACDEFGHJ/exports/report.pdf?sections=${first}`);
    await userEvent.click(home.getByRole("button", { name: "Report, Word document" }));
    expect(fetched.mock.lastCall?.[0]).toBe(`/api/sessions/ACDEFGHJ/exports/report.docx?sections=${first}`);
    await userEvent.click(sections.getByRole("checkbox", { name: "Commitments" }));
    expect(home.getByText("Choose at least one section.")).toBeVisible();
    expect(report()).toBeDisabled();
    await userEvent.click(sections.getByRole("checkbox", { name: "Summary on one page" }));
    await userEvent.click(report());
    expect(fetched.mock.lastCall?.[0]).toBe("/api/sessions/ACDEFGHJ/exports/report.pdf?sections=summary");
  });
});
