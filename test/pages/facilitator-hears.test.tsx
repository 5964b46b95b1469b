import { act } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Console } from "../../client/pages/facilitator/Console.tsx";
import { SessionGate } from "../../client/pages/SessionGate.tsx";
import type { View } from "../../shared/session/view.ts";
import { aConnection } from "../support/aConnection.ts";
import { listening } from "../support/announcements.ts";
import { inSession } from "../support/inSession.tsx";
import { liveTemperature } from "../support/liveTemperature.ts";
import { statesOfARoom } from "../support/simulatedRoom.ts";

/** A facilitator's page, and what is announced on it from one view to the next. */
async function aPageThatIsHeard(view: View) {
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
    show: (next: View) => act(async () => connection.set({ view: next })),
    isLoaded: () => vi.waitFor(() => expect(container.textContent).not.toContain("Loading"), { timeout: 30_000 }),
    // What comes into the page with its text is read by few screen readers: nothing may depend on it.
    hear: () => ears.hear().flatMap(({ text, isNew }) => (isNew ? [] : [text])),
  };
}

/** What a facilitator hears in each step of a session of every stage; one part of a story sounds as the next. */
async function heardInASession(): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = [...statesOfARoom("each")].filter(({ name }) => !/^(scenario \w+-[2-9]|ended)$/.test(name));
  // One of three is enough where one count grows; in a step with several votes each of them counts.
  const moments = all.filter(
    ({ name }, at) =>
      at % 3 === 0 || name === "shared-vocabulary agree" || name !== all[at - 1]?.name || name !== all[at + 1]?.name,
  );
  const [first] = moments;
  if (!first) throw new Error("the session has no moment");
  const page = await aPageThatIsHeard(first.view("facilitator"));
  const heard = new Map<string, string[]>();
  let before = { name: first.name, seen: "" };
  let inStep: string[] = [];
  for (const { name, view } of moments) {
    const now = { name, seen: JSON.stringify(view("facilitator")) };
    if (now.seen === before.seen) continue;
    await page.show(view("facilitator"));
    if (name !== before.name) {
      await page.isLoaded();
      inStep = [];
      // Of a step that comes twice, the last time.
      heard.set(name, inStep);
    }
    before = now;
    inStep.push(...page.hear());
  }
  return heard;
}

describe("[AC4] what is announced to who leads", () => {
  it("is each step with what it asks, and that everybody has answered and is ready, each once; no count", async () => {
    const heard = await heardInASession();
    const [answered, ready] = ["Everybody’s answer is in", "Everybody is ready"];
    expect(heard.get("temperature asking")).toEqual([answered, ready]);
    expect(heard.get("pain-points writing")).toEqual([
      "Write",
      "What makes our work together harder than it should be?",
      ready,
    ]);
    expect(heard.get("pain-points voting")).toEqual(["Vote", "What hurts most?", answered, ready]);
    expect(heard.get("perspective-swap heard")).toEqual(["Were we heard?", answered, ready]);
    // The question is the one that was answered: the step alone is new.
    expect(heard.get("hard-questions upvoting")).toEqual(["Vote", answered, ready]);
    // Three terms are voted on in one step, and people say once that they are ready.
    const vocabulary = heard.get("shared-vocabulary agree") ?? [];
    expect(vocabulary.filter((text) => text === answered)).toHaveLength(3);
    expect(vocabulary.filter((text) => text === ready)).toHaveLength(1);
    for (const [step, texts] of heard) {
      const others = texts.filter((text) => text !== answered);
      expect(new Set(others).size, step).toBe(others.length);
      expect(texts, step).toContain(ready);
    }
    // None of the numbers that grow with what others do.
    expect([...heard.values()].flat().filter((text) => /\d/.test(text))).toEqual(["Part 1", "Answers 1"]);
  }, 60_000);

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
