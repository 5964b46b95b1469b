import { act, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Console } from "../../client/pages/facilitator/Console.tsx";
import { SessionGate } from "../../client/pages/SessionGate.tsx";
import type { View } from "../../shared/session/view.ts";
import { aConnection } from "../support/aConnection.ts";
import { listening } from "../support/announcements.ts";
import { inSession, withoutFrames } from "../support/inSession.tsx";
import { liveTemperature } from "../support/liveTemperature.ts";
import { type RoomState, statesOfARoom } from "../support/simulatedRoom.ts";

/** A facilitator's page, and what is announced on it from one view to the next. */
async function aPageThatIsHeard(view: View) {
  withoutFrames();
  const connection = aConnection({ view });
  const { container } = await inSession(
    <SessionGate>
      <Console secret="s3cret" />
    </SessionGate>,
    connection,
  );
  const ears = listening(document.body);
  return {
    connection,
    container,
    async isLoaded() {
      await vi.waitFor(() => expect(container.querySelector("main h1")).not.toBeNull(), { timeout: 30_000 });
      await vi.waitFor(() => expect(container.textContent).not.toContain("Loading"), { timeout: 30_000 });
    },
    show: (next: View) => act(async () => connection.set({ view: next })),
    // What comes into the page with its text is read by few screen readers: nothing may depend on it.
    hear: () => ears.hear().flatMap(({ text, isNew }) => (isNew ? [] : [text])),
  };
}

interface Step {
  readonly heard: readonly string[];
  /** The heading with which it is found. */
  readonly asked: string;
}

/** What a facilitator hears in each step of a session with every stage; one part of a story sounds as the next. */
async function heardInASession(): Promise<ReadonlyMap<string, Step>> {
  const runs: RoomState[][] = [];
  for (const moment of statesOfARoom("each")) {
    const run = runs.at(-1);
    if (run?.[0]?.name === moment.name) run.push(moment);
    else if (!/^scenario \w+-[2-9]$/.test(moment.name)) runs.push([moment]);
  }
  const [lobby, ...steps] = runs;
  if (!lobby?.[0]) throw new Error("the session has no moment");
  const page = await aPageThatIsHeard(lobby[0].view("facilitator"));
  await page.isLoaded();
  page.hear();
  const next = await screen.findByRole("button", { name: /^Start/ });
  next.focus();
  const heard = new Map<string, Step>();
  for (const run of steps) {
    const name = run[0]?.name ?? "";
    // In a step with several votes what the room is shown counts; of others how they are found, left, and one moment between.
    const moments = run.filter((moment, at) => {
      const { stage, cast } = moment.view("facilitator");
      const isShown = JSON.stringify(stage) !== JSON.stringify(run[at - 1]?.view("facilitator").stage);
      return name === "shared-vocabulary agree"
        ? isShown || cast === 6 || at === run.length - 1
        : [0, run.length >> 1, run.length - 1].includes(at);
    });
    const said: string[] = [];
    let asked = "";
    for (const moment of moments) {
      await page.show(moment.view("facilitator"));
      if (moment === run[0]) {
        await page.isLoaded();
        // [AC2] It is the same button from the start on.
        if (name !== "ended") expect(next, name).toHaveFocus();
        asked = page.container.querySelector("main h1")?.textContent ?? "";
      }
      said.push(...page.hear());
    }
    // Of a step that comes twice, the last time.
    heard.set(name, { heard: said, asked });
  }
  return heard;
}

describe("[AC4] what is announced to who leads", () => {
  it("is each step with what it asks, and that everybody has answered and is ready, each once; no count", async () => {
    const steps = await heardInASession();
    const [answered, ready] = ["Everybody’s answer is in", "Everybody is ready"];
    const heardIn = (name: string) => steps.get(name)?.heard ?? [];
    // The first question too, to who has waited for the room in the lobby.
    expect(heardIn("temperature asking")).toEqual([
      "Take the temperature",
      "How hot is it between our teams?",
      answered,
      ready,
    ]);
    // The name of this step is its question.
    expect(heardIn("perspective-swap heard")).toEqual(["Were we heard?", answered, ready]);
    expect(heardIn("perspective-swap proposals")).toEqual(["Compromise", "What could both sides live with?", ready]);
    // The question is the one that was answered: the step alone is new.
    expect(heardIn("hard-questions upvoting")).toEqual(["Vote", answered, ready]);
    // Three terms are voted on in one step, and people say once that they are ready.
    const vocabulary = heardIn("shared-vocabulary agree");
    expect(vocabulary.filter((text) => text === answered)).toHaveLength(3);
    expect(vocabulary).toContain("“Urgent” is not agreed yet");

    let before = "";
    for (const [name, { heard, asked }] of steps) {
      if (name === "ended") continue;
      const others = heard.filter((text) => text !== answered);
      expect(new Set(others).size, name).toBe(others.length);
      expect(heard, name).toContain(ready);
      if (asked !== before) expect(heard, name).toContain(asked);
      before = asked;
    }
    // None of the numbers that grow with what others do.
    const numbers = [...steps.values()].flatMap(({ heard }) => heard).filter((text) => /\d/.test(text));
    expect(numbers).toEqual(["Part 1", "Answers 1"]);
  });

  it("is that the room takes a breath", async () => {
    const { show, isLoaded, hear } = await aPageThatIsHeard(liveTemperature());
    await isLoaded();
    hear();
    await show(liveTemperature({ breath: { clockRan: false } }));
    expect(hear()).toEqual(["The room is taking a breath"]);
  });

  it("is that the connection is lost, and that it is back, where that lasts", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { connection, isLoaded, hear } = await aPageThatIsHeard(liveTemperature());
    await isLoaded();
    hear();
    const isFor = async (kind: "offline" | "open", ms: number) => {
      await act(async () => connection.set({ state: kind === "open" ? { kind } : { kind, sinceMs: 0 } }));
      await act(async () => vi.advanceTimersByTime(ms));
      return hear();
    };
    expect(await isFor("offline", 3_000)).toEqual([expect.stringMatching(/^No connection/)]);
    expect(await isFor("open", 1_000)).toEqual(["The connection is back."]);
    // A hiccup is nobody's business.
    expect(await isFor("offline", 1_000)).toEqual([]);
    expect(await isFor("open", 3_000)).toEqual([]);
    vi.useRealTimers();
  });

  it("of what people need, is that somebody needs more time, the warning, and the end of the time", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const clock = { kind: "running", durationMs: 60_000, endsAtMs: 1_060_000 } as const;
    const { connection, show, hear } = await aPageThatIsHeard(liveTemperature({ clock }));
    const said: string[] = [];
    for (let second = 0; second < 70; second += 1) {
      connection.now += 1_000;
      await act(async () => vi.advanceTimersByTime(1_000));
      // Others come, go, answer, and say that they are ready, all the time.
      const present = { a: 3 + (second % 4), b: 3, neutral: second % 2 };
      const wants = second > 10 && second < 20 ? ({ moreTime: true } as const) : {};
      await show(liveTemperature({ clock, present, cast: second % 5, ready: second % 4, ...wants }));
      said.push(...hear());
    }
    vi.useRealTimers();
    expect(said).toEqual([expect.stringMatching(/^Somebody needs more time/), "30 seconds left", "Time is up"]);
  });
});

describe("[AC2] when the session ends", () => {
  it("the focus of who leads goes to the heading of the page that comes", async () => {
    const { show } = await aPageThatIsHeard(liveTemperature());
    document.querySelector<HTMLElement>("footer button")?.focus();
    await show({ ...liveTemperature(), phase: "ended", results: [] });
    await vi.waitFor(() => expect(document.activeElement).toBe(document.querySelector("h1")));
    expect(document.activeElement).toHaveTextContent("That was it. Thank you.");
  });
});
