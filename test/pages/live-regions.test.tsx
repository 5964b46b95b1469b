import { act } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { ParticipantShell } from "../../client/pages/participant/ParticipantShell.tsx";
import { SessionGate } from "../../client/pages/SessionGate.tsx";
import { aConnection, aMe } from "../support/aConnection.ts";
import { listening } from "../support/announcements.ts";
import { inSession } from "../support/inSession.tsx";
import { liveTemperature } from "../support/liveTemperature.ts";
import { type RoomState, statesOfARoom } from "../support/simulatedRoom.ts";

/** Every moment from the lobby through the stages in which most is written, grouped and shown. */
const moments = [...statesOfARoom("each")].filter(({ name }) =>
  /^(lobby|temperature|pain-points|shared-vocabulary)/.test(name),
);

/** What a participant hears in these stages, in order. */
async function heardInASession() {
  const [first] = moments;
  if (!first) throw new Error("the session has no moment");
  const connection = aConnection({ view: first.view("participant"), me: first.me });
  const { container } = await inSession(
    <SessionGate>
      <ParticipantShell onChangeSide={() => {}} />
    </SessionGate>,
    connection,
  );
  const ears = listening(document.body);
  const [byOthers, byRoomOrMe, read]: [string[], string[], string[]] = [[], [], []];
  let before: RoomState = first;
  let seen = "";
  let focus = document.activeElement;
  for (const moment of moments) {
    const view = moment.view("participant");
    const now = JSON.stringify([view, moment.me, moment.own]);
    if (now === seen) continue;
    seen = now;
    await act(async () => connection.set({ view, me: moment.me, own: moment.own }));
    if (moment.name !== before.name) {
      await vi.waitFor(() => expect(container.textContent).not.toContain("Loading"), { timeout: 30_000 });
    }
    const isMine = JSON.stringify([moment.me, moment.own]) !== JSON.stringify([before.me, before.own]);
    // What comes into the page with its text is read by few screen readers: nothing may depend on it.
    const said = ears.hear().flatMap(({ text, isNew }) => (isNew ? [] : [text]));
    (isMine ? byRoomOrMe : byOthers).push(...said);
    if (document.activeElement !== focus) {
      focus = document.activeElement;
      read.push(focus?.textContent ?? "");
    }
    before = moment;
  }
  return { byOthers, byRoomOrMe, read };
}

describe("[AC4] what is announced", () => {
  it("while others act, is what the room is shown within a step, each once; a vote and its result too", async () => {
    const { byOthers, byRoomOrMe, read } = await heardInASession();
    expect(byOthers).toEqual([
      "All proposals are shown.",
      "Which meaning of “Done” could both sides work by?",
      "What each side means by “Urgent”",
      "Which meaning of “Urgent” could both sides work by?",
      "What each side means by “Committed date”",
      "Which meaning of “Committed date” could both sides work by?",
    ]);
    expect(byRoomOrMe.filter((text) => text.includes("“"))).toEqual([
      "Can we all live with this meaning of “Done”?",
      "We agree on what “Done” means",
      "Can we all live with this meaning of “Urgent”?",
      "“Urgent” is not agreed yet",
      "Can we all live with this meaning of “Committed date”?",
      "We agree on what “Committed date” means",
    ]);
    // [AC2] From the first question on, to those who waited in the lobby.
    expect(read.at(0)).toBe("How hot is it between our teams?");
    expect(read).toHaveLength(new Set(moments.map(({ name }) => name)).size - 1);
  });

  it("of the time, is its warning and its end, each once", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const clock = { kind: "running", durationMs: 60_000, endsAtMs: 1_060_000 } as const;
    const connection = aConnection({ view: liveTemperature({ clock }), me: aMe({ stage: {} }) });
    await inSession(<ParticipantShell onChangeSide={() => {}} />, connection);
    const ears = listening(document.body);
    const said: string[] = [];
    for (let second = 0; second < 70; second += 1) {
      connection.now += 1_000;
      await act(async () => vi.advanceTimersByTime(1_000));
      // Others come, go, and say that they are ready, all the time.
      const present = { a: 3 + (second % 4), b: 3, neutral: second % 2 };
      await act(async () => connection.set({ view: liveTemperature({ clock, present, ready: second % 5 }) }));
      said.push(...ears.hear().flatMap(({ text, isNew }) => (isNew ? [] : [text])));
    }
    vi.useRealTimers();
    expect(said).toEqual(["30 seconds left", "Time is up"]);
  });
});
