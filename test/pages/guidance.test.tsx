import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Guidance } from "../../client/pages/facilitator/Guidance.tsx";
import { seenNow } from "../../client/pages/facilitator/situations.ts";
import type { BySide } from "../../shared/anonymity/disclosure.ts";
import type { CurrentStage, View } from "../../shared/session/view.ts";
import type { StageId } from "../../shared/stages/registry.ts";
import { aConnection, aKey, aView } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";

const at = aKey("stage");
const both: BySide = { a: 5, b: 5, neutral: 0 };
const live = (id: StageId, step: string, present = both): View =>
  aView({
    phase: "live",
    at,
    present,
    stage: { key: at, id, atZero: "wait", warnMs: 0, view: { step } } as unknown as CurrentStage,
  });
const page = (view: View) => inSession(<Guidance />, aConnection({ view }));
const now = () => screen.queryByRole("region", { name: "Right now" });

describe("what stands out of who is here", () => {
  it.each<[string, BySide, ReturnType<typeof seenNow>]>([
    ["nobody at all", { a: 0, b: 0, neutral: 2 }, undefined],
    ["two sides of a size", { a: 6, b: 4, neutral: 0 }, undefined],
    ["nobody from one side", { a: 4, b: 0, neutral: 1 }, { situation: "absent", side: "b" }],
    ["one side far larger", { a: 3, b: 8, neutral: 0 }, { situation: "lopsided", side: "b" }],
    ["a difference of two in a small room", { a: 3, b: 1, neutral: 0 }, undefined],
  ])("%s", (_, present, seen) => expect(seenNow(present)).toEqual(seen));
});

describe("the guidance beside a step", () => {
  it("brings up by itself what helps when a side is missing, and takes it away when somebody comes", async () => {
    const { connection } = await page(live("pain-points", "grouping"));
    await screen.findByText("Watch for");
    expect(now()).toBeNull();
    act(() => connection.set({ view: live("pain-points", "grouping", { a: 5, b: 0, neutral: 0 }) }));
    await waitFor(() => expect(now()).toHaveTextContent("Nobody from Operations is here"));
    expect(now()).toHaveTextContent("Say aloud who is missing");
    act(() => connection.set({ view: live("pain-points", "grouping") }));
    await waitFor(() => expect(now()).toBeNull());
  });

  it("names the side that is far larger", async () => {
    await page(live("pain-points", "grouping", { a: 9, b: 2, neutral: 0 }));
    expect(await screen.findByText("Sales is far larger here")).toBeVisible();
  });

  it.each<[StageId, string, RegExp]>([
    ["perspective-swap", "preparing", /Choose “Deal to anyone”/],
    ["shared-vocabulary", "agree", /Nothing can be agreed without them/],
  ])("says of a missing side in %s, %s, what is true there instead", async (id, step, advice) => {
    await page(live(id, step, { a: 0, b: 4, neutral: 0 }));
    expect(await screen.findByText(advice)).toBeVisible();
    expect(now()).not.toHaveTextContent("Say aloud who is missing");
  });

  it("keeps the other situations at hand, closed", async () => {
    await page(live("pain-points", "grouping", { a: 5, b: 0, neutral: 0 }));
    const heated = await screen.findByText(/Slow down before you sort it out/);
    expect(heated).not.toBeVisible();
    await userEvent.click(screen.getByText("What if …"));
    expect(heated).toBeVisible();
    const terms = within(heated.closest("dl") as HTMLElement).getAllByRole("term");
    expect(terms.map(({ textContent }) => textContent)).toEqual([
      "It gets heated",
      "One side is silent",
      "One side is far larger",
    ]);
  });
});
