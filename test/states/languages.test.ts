import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Audience } from "../../shared/stages/registry.ts";
import { aStillBrowser, aStillPage, type StillPage } from "../support/aStillRoom.ts";
import { cutTexts } from "../support/cutText.ts";
import { buildInPseudoLanguage } from "../support/pseudoLanguage.ts";
import { statesOfARoom } from "../support/simulatedRoom.ts";

const looks = [
  { audience: "participant", width: 320, height: 640 },
  { audience: "screen", width: 1_440, height: 900 },
  // Beside the window of a call.
  { audience: "facilitator", width: 1_280, height: 720 },
] as const;

const pseudo = mkdtempSync(path.join(tmpdir(), "parley-pseudo-"));
let browser: Browser;

beforeAll(async () => {
  // In the place of English, so that nothing needs to know of a language that nobody speaks.
  await buildInPseudoLanguage(pseudo);
  browser = await aStillBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(pseudo, { recursive: true });
});

/** By how many px the foot of a page stands below the edge of a wall, which nobody scrolls. */
async function outOfSight({ page }: StillPage, audience: Audience): Promise<string[]> {
  if (audience !== "screen") return [];
  const px = await page.locator("footer").evaluate((foot) => foot.getBoundingClientRect().bottom - innerHeight);
  return px > 0 ? [`${px} px of the foot`] : [];
}

/** What is cut or out of sight in any state, by where it was seen. */
async function cutIn(language: "en" | "ar", built?: string): Promise<Record<string, string[]>> {
  const done = [...statesOfARoom("done", language)].map((state) => ({ when: "done", state }));
  // What is asked of people stands there until they have answered.
  const found = [...statesOfARoom("found", language)].map((state) => ({ when: "found", state }));
  const first = done[0]?.state;
  if (!first) throw new Error("the room has no state");
  const cut: Record<string, string[]> = {};
  await Promise.all(
    looks.map(async (look) => {
      const still = await aStillPage(browser, { ...look, first, language, ...(built && { built }) });
      for (const { when, state } of look.audience === "participant" ? [...found, ...done] : done) {
        await still.show(state);
        const name = `${state.name}, ${when}, ${look.audience}, ${language}`;
        const folder = process.env.PICTURES;
        if (folder) {
          mkdirSync(folder, { recursive: true });
          await still.page.screenshot({ path: path.join(folder, `${name}.png`.replaceAll(/[^\w.]+/g, "-")) });
        }
        const texts = [...(await cutTexts(still.page)), ...(await outOfSight(still, look.audience))];
        if (texts.length > 0) cut[name] = texts;
      }
      await still.page.context().close();
    }),
  );
  return cut;
}

it("[LA5] no text is cut, and nothing is below the edge of the screen, in any state where texts are a third longer", async () => {
  expect(await cutIn("en", pseudo)).toEqual({});
});

it("[LA5] no text is cut, and nothing is below the edge of the screen, in any state where texts are written from the right", async () => {
  expect(await cutIn("ar")).toEqual({});
});
