import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aStillBrowser, aStillPage } from "../support/aStillRoom.ts";
import { type RoomState, statesOfARoom } from "../support/simulatedRoom.ts";

/** The smallest screen that rooms are met with. */
const wall = { audience: "screen", width: 1_280, height: 720 } as const;
/** In px: less is not read from the back of a room. */
const least = 13;

let browser: Browser;
beforeAll(async () => {
  browser = await aStillBrowser();
});
afterAll(() => browser?.close());

const states = [...statesOfARoom("done", "de")];
const stateOf = (step: string) => states.find(({ name }) => name === step) as RoomState;

/** The same room with eight times as many texts as were written. */
function full(state: RoomState): RoomState {
  const view = structuredClone(state.view("screen"));
  const shown = view.stage?.view as unknown as Record<"answers" | "texts", Record<string, object>>;
  const all = shown.answers ?? shown.texts;
  for (const [id, text] of Object.entries(all)) {
    for (let copy = 0; copy < 7; copy += 1) all[`${copy}${id.slice(1)}`] = text;
  }
  return { ...state, view: () => view as never };
}

it.each(["hard-questions shown", "two-worlds results"])(
  "in “%s” nothing is too small to be read where the stage is full",
  async (step) => {
    const state = full(stateOf(step));
    const { page, show } = await aStillPage(browser, { ...wall, first: state, language: "de" });
    await show(state);
    const small = await page.locator("main *").evaluateAll(
      (elements, px) =>
        elements
          .filter((one) =>
            [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
          )
          .filter((one) => one.checkVisibility() && one.clientWidth !== 1)
          .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < px)
          .map((one) => `${getComputedStyle(one).fontSize}: ${one.className} ${one.textContent?.slice(0, 40)}`),
      least,
    );
    expect(small).toEqual([]);
    expect(
      await page.locator("footer").evaluate((foot) => foot.getBoundingClientRect().bottom - innerHeight),
    ).toBeLessThanOrEqual(0);
    await page.context().close();
  },
);
