import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Console } from "../../client/pages/facilitator/Console.tsx";
import type { Ack } from "../../shared/protocol/messages.ts";
import { refusal } from "../../shared/refusal.ts";
import type { AgendaItem } from "../../shared/session/agenda.ts";
import type { CurrentStage, View } from "../../shared/session/view.ts";
import { aConnection, aKey, aView } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";

const at = aKey("temperature");
const items: AgendaItem[] = [
  { key: at, stage: "temperature", settings: {}, atZero: "wait", autoStart: false, warnMs: 0 },
];
const live = (more: Partial<View> = {}): View =>
  aView({
    phase: "live",
    at,
    agenda: [{ key: at, stage: "temperature", plannedMs: 0 }],
    items,
    stage: {
      key: at,
      id: "temperature",
      atZero: "wait",
      warnMs: 0,
      view: { step: "asking", moment: "opening" },
    } as CurrentStage,
    ...more,
  });
const page = (view = live()) => inSession(<Console secret="s3cret" />, aConnection({ view }));
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const field = () => screen.findByRole("textbox", { name: "Private note for this stage" });
const notesIn = (sent: readonly { readonly command: { readonly type: string } }[]) =>
  sent.map(({ command }) => command).filter(({ type }) => type === "note");

describe("the facilitator's private note", () => {
  it("is closed until it is opened, because the window may be shared", async () => {
    await page(live({ notes: { [at]: "Ask Kim to open" } }));
    await screen.findByRole("button", { name: "Show the note" });
    expect(document.body).not.toHaveTextContent("Kim");
    await press("Show the note");
    expect(await field()).toHaveValue("Ask Kim to open");
    await press("Hide the note");
    expect(screen.queryByDisplayValue("Ask Kim to open")).toBeNull();
  });

  it("is saved after a pause in the typing, once, and says that it is saved when the server has it", async () => {
    const { connection } = await page();
    await press("Write a note");
    await userEvent.type(await field(), "Mind the time");
    expect(screen.getByText("Sending")).toBeVisible();
    expect(await screen.findByText("Saved")).toBeVisible();
    expect(notesIn(connection.sent)).toEqual([{ type: "note", key: at, text: "Mind the time" }]);
  });

  it("keeps on the device what the server did not get, and sends it when the line is back", async () => {
    const { connection } = await page();
    await press("Write a note");
    connection.answer = { ok: false, refusal: refusal("unavailable") };
    act(() => connection.set({ state: { kind: "offline", sinceMs: 0 } }));
    await userEvent.type(await field(), "Later");
    expect(await screen.findByText("Offline: will be sent")).toBeVisible();
    connection.answer = { ok: true };
    act(() => connection.set({ state: { kind: "open" } }));
    expect(await screen.findByText("Saved")).toBeVisible();
    expect(notesIn(connection.sent).at(-1)).toMatchObject({ text: "Later" });
  });

  it("saves what was typed last when the note is closed before the pause", async () => {
    const { connection } = await page();
    await press("Write a note");
    await userEvent.type(await field(), "Quick");
    await press("Hide the note");
    await waitFor(() => expect(notesIn(connection.sent)).toMatchObject([{ text: "Quick" }]));
  });

  it("follows what another facilitator writes, and not while something unsaved is typed here", async () => {
    const { connection } = await page();
    await press("Write a note");
    act(() => connection.set({ view: live({ notes: { [at]: "From the other laptop" } }) }));
    expect(await field()).toHaveValue("From the other laptop");
    let answer: (ack: Ack) => void = () => {};
    connection.send = () =>
      new Promise<Ack>((resolve) => {
        answer = resolve;
      });
    await userEvent.clear(await field());
    await userEvent.type(await field(), "Mine");
    act(() => connection.set({ view: live({ notes: { [at]: "Theirs" } }) }));
    expect(await field()).toHaveValue("Mine");
    act(() => answer({ ok: true }));
  });

  it("can be written for any entry from the agenda", async () => {
    const { connection } = await page(live({ phase: "lobby" }));
    await press("Change “Temperature”");
    await userEvent.click(await screen.findByRole("menuitem", { name: "Private note" }));
    await userEvent.type(await field(), "Start on time");
    await press("Done");
    await waitFor(() => expect(notesIn(connection.sent)).toMatchObject([{ key: at, text: "Start on time" }]));
  });
});
