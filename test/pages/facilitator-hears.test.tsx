import { act } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Console } from "../../client/pages/facilitator/Console.tsx";
import { SessionGate } from "../../client/pages/SessionGate.tsx";
import type { View } from "../../shared/session/view.ts";
import { aConnection } from "../support/aConnection.ts";
import { listening } from "../support/announcements.ts";
import { inSession } from "../support/inSession.tsx";
import { liveTemperature } from "../support/liveTemperature.ts";

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
    container,
    show: (next: View) => act(async () => connection.set({ view: next })),
    // What comes into the page with its text is read by few screen readers: nothing may depend on it.
    hear: () => ears.hear().flatMap(({ text, isNew }) => (isNew ? [] : [text])),
  };
}

describe("[AC4] what is announced to who leads", () => {
  it("is that everybody has answered and is ready, each once; and no count", async () => {
    const present = { a: 3, b: 3, neutral: 0 };
    const { container, show, hear } = await aPageThatIsHeard(liveTemperature({ present, cast: 0 }));
    const said: string[] = [];
    for (const [cast, ready] of [
      [2, 0],
      [5, 1],
      [6, 1],
      [6, 5],
      [6, 6],
    ] as const) {
      await show(liveTemperature({ present, cast, ready }));
      await vi.waitFor(() => expect(container).toHaveTextContent(`${cast} of 6 readings are in`));
      await vi.waitFor(() => expect(container).toHaveTextContent(`${ready} of 6 ready`));
      said.push(...hear());
    }
    expect(said).toEqual(["Everybody’s answer is in", "Everybody is ready"]);
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
