import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { ParticipantShell } from "../../client/pages/participant/ParticipantShell.tsx";
import { SessionGate } from "../../client/pages/SessionGate.tsx";
import { refusal } from "../../shared/refusal.ts";
import type { CurrentStage, View } from "../../shared/session/view.ts";
import { aConnection, aKey, aMe, aView } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";

const at = aKey("temperature");
const stage = (more: Partial<CurrentStage> = {}): CurrentStage =>
  ({
    key: at,
    id: "temperature",
    atZero: "wait",
    warnMs: 30_000,
    view: { step: "asking", moment: "opening" },
    ...more,
  }) as CurrentStage;
const live = (more: Partial<View> = {}) => aView({ phase: "live", at, stage: stage(), ...more });
const revealed = stage({
  view: { step: "revealed", moment: "opening", picture: { count: 3, together: [0, 1, 2, 0, 0] } },
} as Partial<CurrentStage>);

const shell = (view: View = live(), me = aMe({ stage: {} })) =>
  inSession(
    <SessionGate>
      <ParticipantShell onChangeSide={() => {}} />
    </SessionGate>,
    aConnection({ view, me }),
  );

const prompt = () => screen.findByRole("heading", { level: 1 });

describe("a participant's page", () => {
  it("says in the lobby what is happening and what comes", async () => {
    await shell(aView({ agenda: [{ key: at, stage: "temperature", plannedMs: 120_000 }] }));
    expect(await screen.findByRole("heading", { name: "You are in" })).toBeVisible();
    expect(screen.getByText("The session begins when the facilitator starts it")).toBeVisible();
    expect(within(screen.getByRole("region", { name: "What we will do" })).getByText("Temperature")).toBeVisible();
  });

  it("asks what the stage asks", async () => {
    await shell();
    expect(await prompt()).toHaveTextContent("How hot is it between our teams?");
  });

  it("asks what the facilitator asks instead, and keeps it in sight in later steps", async () => {
    const { connection } = await shell(live({ stage: stage({ prompt: "How was this week?" }) }));
    expect(await prompt()).toHaveTextContent("How was this week?");
    act(() => connection.set({ view: live({ stage: { ...revealed, prompt: "How was this week?" } }) }));
    expect(await prompt()).toHaveTextContent("This is how hot it is");
    expect(screen.getByText("How was this week?")).toBeVisible();
  });

  it("[AC2] moves the focus to the new heading when the room moves on", async () => {
    const { connection } = await shell();
    await prompt();
    act(() => connection.set({ view: live({ stage: revealed }) }));
    expect(await screen.findByRole("heading", { name: "This is how hot it is" })).toHaveFocus();
  });

  it("[AC2] moves the focus to the heading of the page that comes when the session ends", async () => {
    const { connection } = await shell();
    (await screen.findByRole("radio", { name: /Hot/ })).focus();
    act(() => connection.set({ view: { ...live(), phase: "ended", results: [] } }));
    expect(await screen.findByRole("heading", { name: "That was it. Thank you." })).toHaveFocus();
  });

  it("leaves the focus where it is when only numbers change", async () => {
    const { connection } = await shell();
    const reading = await screen.findByRole("radio", { name: /Hot/ });
    reading.focus();
    act(() => connection.set({ view: live({ ready: 4 }) }));
    expect(reading).toHaveFocus();
  });

  it("says “I'm ready” with one tap and takes it back with another", async () => {
    const { connection } = await shell(live({ ready: 2, present: { a: 3, b: 2, neutral: 0 } }));
    expect(await screen.findByText("2 of 5 ready")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "I’m ready" }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "ready", ready: true });
    act(() => connection.set({ me: aMe({ ready: true, stage: {} }) }));
    await userEvent.click(screen.getByRole("button", { name: "Ready", pressed: true }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "ready", ready: false });
  });

  it("says saved only when nothing is on its way any more", async () => {
    const { connection } = await shell();
    await prompt();
    expect(screen.queryByText("Saved")).toBeNull();
    const entry = { id: aKey("one"), order: 1, at, command: { type: "read", value: 4 } as const };
    act(() => connection.set({ outbox: [{ ...entry, state: "sending" }] }));
    expect(screen.getByText("Sending")).toBeVisible();
    act(() => connection.set({ outbox: [{ ...entry, state: "waiting" }] }));
    expect(screen.getByText("Offline: will be sent")).toBeVisible();
    act(() => connection.set({ outbox: [] }));
    expect(screen.getByText("Saved")).toBeVisible();
    // It was something of the step before, and nothing has been written in this one.
    act(() => connection.set({ view: live({ stage: revealed }) }));
    await vi.waitFor(() => expect(screen.queryByText("Saved")).toBeNull());
  });

  it("gives back a text that was refused, with the reason and a way on", async () => {
    const { connection } = await shell();
    await prompt();
    const id = aKey("one");
    act(() =>
      connection.set({
        outbox: [
          {
            id,
            order: 1,
            at,
            state: "refused",
            command: { type: "read", value: 4 },
            own: { text: "We learn of changes on Friday night" },
            refusal: refusal("wrong-stage"),
          },
        ],
      }),
    );
    expect(await screen.findByText("We learn of changes on Friday night")).toBeVisible();
    expect(await screen.findByText("The room has moved on to another stage.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Discard it" }));
    expect(screen.queryByText("We learn of changes on Friday night")).toBeNull();
  });

  it("[SY12] says that it is still connecting where the session does not come", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { connection } = await inSession(<SessionGate>The session</SessionGate>, aConnection());
    expect(screen.queryByText("Still connecting.")).toBeNull();
    act(() => vi.advanceTimersByTime(3_000));
    expect(screen.getByText("Still connecting.")).toBeVisible();
    act(() => connection.set({ view: live() }));
    expect(screen.queryByText("Still connecting.")).toBeNull();
    expect(screen.getByText("The session")).toBeVisible();
    vi.useRealTimers();
  });

  it("says why something pressed did not happen", async () => {
    const { connection } = await shell();
    connection.answer = { ok: false, refusal: refusal("wrong-step") };
    await userEvent.click(await screen.findByRole("radio", { name: /Calm/ }));
    expect(await screen.findByText("The room has moved on to another step.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByText("The room has moved on to another step.")).toBeNull();
  });

  it("says so until the room goes on: it must not lie over what comes next", async () => {
    const { connection } = await shell();
    connection.answer = { ok: false, refusal: refusal("wrong-step") };
    await userEvent.click(await screen.findByRole("radio", { name: /Calm/ }));
    await screen.findByText("The room has moved on to another step.");
    act(() => connection.set({ view: live({ stage: revealed }) }));
    expect(screen.queryByText("The room has moved on to another step.")).toBeNull();
  });

  it("[WB8] says that the server asks to wait, and not that there is no connection", async () => {
    const { connection } = await shell();
    await prompt();
    act(() => connection.set({ state: { kind: "offline", sinceMs: 0, refusal: refusal("too-many", 5_000) } }));
    expect(screen.getByText("A lot of people at once.")).toBeVisible();
    expect(screen.getByText(/tries again by itself/)).toBeVisible();
    act(() => connection.set({ state: { kind: "open" } }));
    expect(screen.queryByText("A lot of people at once.")).toBeNull();
  });

  it("[SY12] does not mention a hiccup of the network, and does mention a loss", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { connection } = await shell();
    await prompt();
    act(() => connection.set({ state: { kind: "offline", sinceMs: 0 } }));
    expect(screen.queryByText("No connection.")).toBeNull();
    act(() => vi.advanceTimersByTime(3_000));
    expect(screen.getByText("No connection.")).toBeVisible();
    act(() => connection.set({ state: { kind: "open" } }));
    expect(screen.queryByText("No connection.")).toBeNull();
    vi.useRealTimers();
  });

  it.each([
    ["removed", "The facilitator has removed you from this session."],
    ["session-full", "This session is full."],
    ["session-deleted", "This session and everything in it has been deleted."],
  ] as const)("has a page of its own for %s", async (code, heading) => {
    const { connection } = await shell();
    await prompt();
    act(() => connection.set({ state: { kind: "refused", refusal: refusal(code) } }));
    expect(screen.getByRole("heading", { name: heading })).toBeVisible();
  });

  it("shows at the end what the session made", async () => {
    await shell(
      aView({
        phase: "ended",
        results: [
          {
            key: at,
            id: "temperature",
            result: { moment: "opening", picture: { count: 3, together: [0, 1, 2, 0, 0] } },
          },
        ],
      }),
    );
    const result = await screen.findByRole("region", { name: "Temperature" });
    expect(await within(result).findByRole("figure", { name: /3 readings/ })).toBeVisible();
  });
});
