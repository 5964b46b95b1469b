import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aStillBrowser, aStillPage, type StillOptions } from "../support/aStillRoom.ts";
import { type RoomState, statesOfARoom } from "../support/simulatedRoom.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await aStillBrowser();
});
afterAll(() => browser?.close());

/** Everything as it is, but texts, which have no space at which a line could end any more. */
function unbroken<Of>(said: Of): Of {
  if (typeof said === "string") return said.replaceAll(" ", "") as Of;
  if (Array.isArray(said)) return said.map(unbroken) as Of;
  if (typeof said !== "object" || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, unbroken(value)])) as Of;
}
const inOneWord = (state: RoomState): RoomState => ({
  ...state,
  view: (audience) => unbroken(state.view(audience)),
  me: unbroken(state.me),
  own: unbroken(state.own),
});

/** What reaches beyond the side of a page, in any of these states. */
async function tooWide(
  look: Pick<StillOptions, "audience" | "width" | "height">,
  states: readonly RoomState[],
): Promise<Record<string, string[]>> {
  const [first] = states;
  if (!first) throw new Error("the room has no state");
  const still = await aStillPage(browser, { ...look, first });
  const found: Record<string, string[]> = {};
  for (const state of states) {
    await still.show(state);
    const wide = await still.page.evaluate((width) => {
      const { scrollWidth } = document.documentElement;
      if (scrollWidth <= width) return [];
      const furthest = [...document.querySelectorAll("body *")].filter(
        (element) => element.checkVisibility() && element.getBoundingClientRect().right > scrollWidth - 1,
      );
      return furthest
        .slice(-2)
        .map(({ localName, textContent }) => `${scrollWidth} px: ${localName}, ${textContent?.slice(0, 40)}`);
    }, look.width);
    if (wide.length > 0) found[state.name] = wide;
  }
  await still.page.close();
  return found;
}

const states = () => [...statesOfARoom("found"), ...statesOfARoom("done")];

it("[PH2] no page is wider than its window, also where people write words without an end", async () => {
  const all = states().map(inOneWord);
  expect(await tooWide({ audience: "participant", width: 320, height: 640 }, all)).toEqual({});
  expect(await tooWide({ audience: "facilitator", width: 1_280, height: 720 }, all)).toEqual({});
});

it("[AC10] a phone's page has room for text of twice its size", async () => {
  expect(await tooWide({ audience: "participant", width: 195, height: 422 }, states())).toEqual({});
});
