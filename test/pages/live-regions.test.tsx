import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { ParticipantShell } from "../../client/pages/participant/ParticipantShell.tsx";
import { SessionGate } from "../../client/pages/SessionGate.tsx";
import { aConnection, aMe } from "../support/aConnection.ts";
import { listening } from "../support/announcements.ts";
import { inSession, withoutFrames } from "../support/inSession.tsx";
import { liveTemperature } from "../support/liveTemperature.ts";
import { type RoomState, statesOfARoom } from "../support/simulatedRoom.ts";

/** Every moment from the lobby to the end; one part of a story sounds as the next. */
const moments = [...statesOfARoom("each")].filter(({ name }) => !/^scenario \w+-[2-9]$/.test(name));

/** What a participant hears in a session with every stage, in order. */
async function heardInASession() {
  withoutFrames();
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
  const steps: { readonly name: string; readonly heard: string[] }[] = [];
  let before: RoomState = first;
  let seen = "";
  let focus = document.activeElement;
  for (const [at, moment] of moments.entries()) {
    const view = moment.view("participant");
    const isMine = JSON.stringify([moment.me, moment.own]) !== JSON.stringify([before.me, before.own]);
    const now = JSON.stringify([view, moment.me, moment.own]);
    // Of what others do, one of three is enough, but for the step in which the question changes.
    const isMore = !isMine && moment.name === before.name && at % 3 > 0 && !/agree$/.test(moment.name);
    if (now === seen || isMore) continue;
    seen = now;
    await act(async () => connection.set({ view, me: moment.me, own: moment.own }));
    if (moment.name !== before.name) {
      steps.push({ name: moment.name, heard: [] });
      await vi.waitFor(() => expect(container.textContent).not.toContain("Loading"), { timeout: 30_000 });
    }
    // What comes into the page with its text is read by few screen readers: nothing may depend on it.
    const said = ears.hear().flatMap(({ text, isNew }) => (isNew ? [] : [text]));
    (isMine ? byRoomOrMe : byOthers).push(...said);
    steps.at(-1)?.heard.push(...said);
    // [AC2] Whatever of a step is gone with it.
    if (moment.name !== before.name) expect(document.activeElement?.localName, moment.name).toBe("h1");
    if (document.activeElement !== focus) {
      focus = document.activeElement;
      read.push(focus?.textContent ?? "");
    }
    before = moment;
  }
  return { byOthers, byRoomOrMe, read, steps };
}

describe("[AC4] what is announced", () => {
  it("while others act, is what the room is shown within a step, each once; a vote and its result too", async () => {
    const { byOthers, byRoomOrMe, read, steps } = await heardInASession();
    expect(byOthers).toEqual([
      "All proposals are shown.",
      "Which meaning of “Done” could both sides work by?",
      "What each side means by “Urgent”",
      "Which meaning of “Urgent” could both sides work by?",
      "What each side means by “Committed date”",
      "Which meaning of “Committed date” could both sides work by?",
    ]);
    expect(byRoomOrMe.filter((text) => text.includes("“") && !/^Your/.test(text))).toEqual([
      "Can we all live with this meaning of “Done”?",
      "We agree on what “Done” means",
      "Can we all live with this meaning of “Urgent”?",
      "“Urgent” is not agreed yet",
      "Can we all live with this meaning of “Committed date”?",
      "We agree on what “Committed date” means",
    ]);
    // [AC2] From the first question on, to those who waited in the lobby.
    expect(read.at(0)).toBe("How hot is it between our teams?");
    expect(read).toHaveLength(steps.length);
    // What becomes of what one has done, in each stage, once.
    const said = /Saved$|^\d dots?$/;
    for (const { name, heard } of steps) {
      const once = heard.filter((text) => !said.test(text) && !/^Your (draft|votes?)/.test(text));
      expect(new Set(once).size, name).toBe(once.length);
    }
    const heardLast = (step: string) =>
      steps
        .findLast(({ name }) => name === step)
        ?.heard.filter((text) => !said.test(text))
        .at(-1);
    expect(heardLast("temperature asking")).toMatch(/^Your reading is in\. .* Next, the facilitator reveals/);
    expect(heardLast("two-worlds compare")).toMatch(/^You have marked every guess\./);
    expect(heardLast("pain-points voting")).toMatch(/^0 of 5 dots left/);
    expect(heardLast("perspective-swap restate")).toMatch(/^All your cards are answered\./);
    expect(heardLast("perspective-swap proposals")).toMatch(/^Your proposal is in\./);
    expect(heardLast("scenario answering-1")).toMatch(/^Your answers are in\./);
    expect(heardLast("shared-vocabulary define")).toMatch(/^You have written what each word means to you\./);
    expect(heardLast("hard-questions answering")).toMatch(/^Your answer is in\./);
    expect(heardLast("commitments confidence")).toMatch(/^You have voted on all 4\./);
    expect(heardLast("close asking")).toMatch(/^Both are in\. Thank you\./);
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

  it("is at its end also what became of a text that somebody was writing", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const moment = moments.find(({ name }) => name === "pain-points writing");
    const found = moment?.view("participant");
    if (!moment || !found?.stage) throw new Error("the session has no such moment");
    const view = {
      ...found,
      stage: { ...found.stage, atZero: "lock", warnMs: 0 },
      clock: { kind: "running", durationMs: 60_000, endsAtMs: 1_010_000 },
    } as const;
    const connection = aConnection({ view, me: moment.me });
    await inSession(<ParticipantShell onChangeSide={() => {}} />, connection);
    fireEvent.change(await screen.findByRole("textbox"), { target: { value: "Nobody asks us" } });
    const ears = listening(document.body);
    connection.now += 10_000;
    await act(async () => vi.advanceTimersByTime(10_000));
    vi.useRealTimers();
    const said = ears.hear().flatMap(({ text, isNew }) => (isNew ? [] : [text]));
    expect(said).toEqual(["Time is up", "What stood in the field was sent for you."]);
  });
});
