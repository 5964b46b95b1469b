import { act, fireEvent, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { OutboxEntry } from "../../client/connection/connection.ts";
import { ParticipantShell } from "../../client/pages/participant/ParticipantShell.tsx";
import { SessionGate } from "../../client/pages/SessionGate.tsx";
import { aConnection, aKey } from "../support/aConnection.ts";
import { listening } from "../support/announcements.ts";
import { inSession, withoutFrames } from "../support/inSession.tsx";
import { statesOfARoom } from "../support/simulatedRoom.ts";

/** The first moments of each step; of the last of the vocabulary that with an open vote. */
const found = new Map(
  [...statesOfARoom("each")]
    .filter(({ name, me }) => !name.endsWith("agree") || "ballot" in (me.stage ?? {}))
    .reverse()
    .map((state) => [state.name, state]),
);

/** What is read of the control that has the focus, when it changes. */
const stateOf = (control: HTMLElement) => ({
  name: control.getAttribute("aria-label") ?? control.textContent,
  pressed: control.getAttribute("aria-pressed"),
  checked: control instanceof HTMLInputElement && control.type === "radio" && control.checked,
  value: control.getAttribute("aria-valuetext"),
});

/** A participant who has just come to a step, with all that their device sends on its way. */
async function aPersonIn(step: string) {
  withoutFrames();
  const state = found.get(step);
  const view = state?.view("participant");
  if (!state || !view?.at) throw new Error("the session has no such moment");
  const connection = aConnection({ view, me: state.me });
  const send = connection.send.bind(connection);
  vi.spyOn(connection, "send").mockImplementation((command, options) => {
    const entry: OutboxEntry = { id: aKey("one"), order: 1, state: "sending", command, ...options };
    if (options?.at) connection.set({ outbox: [entry] });
    else connection.set({ me: { ...state.me, ready: true } });
    return send(command, options);
  });
  await inSession(
    <SessionGate>
      <ParticipantShell onChangeSide={() => {}} />
    </SessionGate>,
    connection,
  );
  return connection;
}

it.each([
  ["temperature asking", "radio", /Warm/],
  ["two-worlds compare", "button", "Right"],
  ["pain-points voting", "button", /^Put a dot on/],
  ["perspective-swap heard", "radio", /^3/],
  ["scenario answering-1", "radio", /own words/],
  ["scenario answering-1", "slider", /./],
  ["shared-vocabulary agree", "radio", /./],
  ["hard-questions upvoting", "button", "I stand behind this"],
  ["commitments confidence", "radio", /^3/],
  ["hard-questions upvoting", "button", "I’m ready"],
])(
  "[AC4] a press in “%s” on a %s is told by one voice: the control’s own, or a live region’s",
  async (step, role, name) => {
    const connection = await aPersonIn(step);
    const [control] = await screen.findAllByRole(role, { name });
    if (!control) throw new Error("the step has no such control");
    control.focus();
    const before = stateOf(control);
    const ears = listening(document.body);
    await act(async () => {
      if (role === "slider") fireEvent.change(control, { target: { value: 80 } });
      else fireEvent.click(control);
      fireEvent.blur(control);
    });
    const now = stateOf(control);
    const heard = ears.hear().map(({ text }) => text);
    const isToldByItself = JSON.stringify(now) !== JSON.stringify(before);
    expect([...(isToldByItself ? ["the control"] : []), ...heard]).toHaveLength(1);
    // What comes of it, once it has been saved: the page shows it.
    await act(async () => connection.set({ outbox: [] }));
    expect(ears.hear().filter(({ text }) => /Saved|Sending/.test(text))).toEqual([]);
  },
);

it("[AC4] a text is said to be on its way, and to be saved", async () => {
  const connection = await aPersonIn("pain-points writing");
  const ears = listening(document.body);
  const command = { type: "add-post", text: "Nobody asks us" } as never;
  const own = { text: "Nobody asks us" };
  await act(async () =>
    connection.set({
      outbox: [{ id: aKey("one"), order: 1, state: "sending", at: connection.view?.at, command, own }] as never,
    }),
  );
  expect(ears.hear().map(({ text }) => text)).toEqual(["Sending"]);
  await act(async () => connection.set({ outbox: [] }));
  expect(ears.hear().map(({ text }) => text)).toEqual(["Saved"]);
});
