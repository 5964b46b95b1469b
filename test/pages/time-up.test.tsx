import { act, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { OutboxEntry } from "../../client/connection/connection.ts";
import { ParticipantShell } from "../../client/pages/participant/ParticipantShell.tsx";
import { SessionGate } from "../../client/pages/SessionGate.tsx";
import type { Ack } from "../../shared/protocol/messages.ts";
import { refusal } from "../../shared/refusal.ts";
import { aConnection, aKey } from "../support/aConnection.ts";
import { inSession, withoutFrames } from "../support/inSession.tsx";
import { type RoomState, statesOfARoom } from "../support/simulatedRoom.ts";

const found = new Map([...statesOfARoom("found")].map((state) => [state.name, state]));
const done = new Map([...statesOfARoom("done")].map((state) => [state.name, state]));

const running = { kind: "running", durationMs: 60_000, endsAtMs: 1_030_000 } as const;
const over = { kind: "over", durationMs: 60_000, endedAtMs: 1_000_000 } as const;
const notYet = /Not everything that you gave has arrived yet\. It is sent as soon as you are connected/;

const seen = () => [...document.querySelectorAll("main, footer")].map((part) => part.textContent).join(" ");

/** A participant's page in a stage that locks at zero. */
async function aPage(state: RoomState | undefined, clock: typeof running | typeof over) {
  withoutFrames();
  const view = state?.view("participant");
  if (!state || !view?.stage || !view.at) throw new Error("the session has no such moment");
  const at = view.at;
  const viewWith = (now: typeof running | typeof over) => ({
    ...view,
    stage: { ...view.stage, atZero: "lock", warnMs: 0 } as NonNullable<typeof view.stage>,
    clock: now,
  });
  const connection = aConnection({ view: viewWith(clock), me: state.me });
  connection.set({ own: state.own });
  const entry = (more: Partial<OutboxEntry> = {}): OutboxEntry => ({
    id: aKey("one"),
    order: 1,
    at,
    state: "waiting",
    command: { type: "pressed" } as never,
    ...more,
  });
  const page = (
    <SessionGate>
      <ParticipantShell onChangeSide={() => {}} />
    </SessionGate>
  );
  return {
    connection,
    entry,
    page,
    show: () => inSession(page, connection),
    timeIsUp: () => act(async () => connection.set({ view: viewWith(over) })),
  };
}

describe("[TI9] when time is up for what is given by a press", () => {
  it.each([
    ["pain-points voting", /your dots count as they are/],
    ["two-worlds compare", /your marks stand as they are/],
    ["perspective-swap heard", /your ratings count as they are/],
    ["scenario answering-1", /What you answered counts as it is/],
    ["hard-questions upvoting", /your votes stand as they are/],
  ])("in “%s”, it counts only once the server has it", async (step, counts) => {
    const { connection, entry, show } = await aPage(done.get(step), over);
    connection.set({ outbox: [entry()] });
    await show();
    await vi.waitFor(() => expect(seen()).toMatch(notYet));
    expect(seen()).not.toMatch(counts);
    act(() => connection.set({ outbox: [] }));
    expect(seen()).toMatch(counts);
    expect(seen()).not.toMatch(notYet);
  });

  it("says what came too late, and not that a text is kept", async () => {
    const { connection, show } = await aPage(found.get("temperature asking"), running);
    await show();
    connection.answer = { ok: false, refusal: refusal("time-up") };
    await userEvent.click(await screen.findByRole("radio", { name: /Calm/ }));
    expect(await screen.findByRole("alert")).toHaveTextContent(
      /^Time is up for this round\. ?What you gave last came too late and does not count\. If it matters, tell the facilitator\.$/,
    );
  });

  it("says so too where the page was loaded again before the answer came", async () => {
    const { connection, entry, show } = await aPage(done.get("hard-questions upvoting"), over);
    let answer: (ack: Ack) => void = () => {};
    vi.spyOn(connection, "answerTo").mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    connection.set({ outbox: [entry()] });
    await show();
    await act(async () => {
      connection.set({ outbox: [] });
      answer({ ok: false, refusal: refusal("time-up") });
    });
    expect(await screen.findByRole("alert")).toHaveTextContent(/What you gave last came too late and does not count\./);
  });
});

describe("[TI9] when time is up for a text", () => {
  it.each([
    "pain-points writing",
    "two-worlds writing",
    "perspective-swap restate",
    "perspective-swap proposals",
    "shared-vocabulary propose",
    "shared-vocabulary define",
    "hard-questions answering",
    "commitments proposing",
    "close asking",
  ])("in “%s”, it was sent only once the server has it", async (step) => {
    const { connection, entry, show, timeIsUp } = await aPage(found.get(step), running);
    await show();
    const [field] = await screen.findAllByRole("textbox");
    fireEvent.change(field as HTMLElement, { target: { value: "Nobody asks us" } });
    const own = { text: "Nobody asks us" };
    connection.set({ outbox: [entry({ own })] });
    await timeIsUp();
    const sent = "What stood in the field was sent for you.";
    expect(seen()).toMatch(notYet);
    expect(seen()).not.toContain(sent);
    act(() => connection.set({ outbox: [entry({ own, state: "refused", refusal: refusal("time-up") })] }));
    expect(seen()).toContain("Something that you sent came too late, and nobody has seen it.");
    expect(seen()).not.toContain(sent);
    act(() => connection.set({ outbox: [] }));
    expect(seen()).toContain(sent);
  });

  it("says that what was sent before is in only where it is", async () => {
    const { connection, entry, show } = await aPage(done.get("shared-vocabulary propose"), over);
    connection.set({ outbox: [entry({ own: { text: "urgent" } })] });
    await show();
    await vi.waitFor(() => expect(seen()).toMatch(notYet));
    expect(seen()).not.toContain("What you have sent is in.");
    act(() => connection.set({ outbox: [] }));
    expect(seen()).toContain("What you have sent is in.");
  });
});
