import { afterAll, beforeAll, expect, it } from "vitest";
import { aBrowser, type TestBrowser } from "../support/aBrowser.ts";
import { checkAccessibility } from "../support/accessibility.ts";
import { aRoom } from "../support/aRoom.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { skippingClock } from "../support/skippingClock.ts";
import { close, takeaway } from "./acts/close.ts";
import { commitments, promised } from "./acts/commitments.ts";
import { exported } from "./acts/exporting.ts";
import { hardQuestions } from "./acts/hardQuestions.ts";
import { painPoints, pains } from "./acts/painPoints.ts";
import { compromise, perspectiveSwap } from "./acts/perspectiveSwap.ts";
import { reading } from "./acts/reading.ts";
import { scenario } from "./acts/scenario.ts";
import { definition, meanings, sharedVocabulary } from "./acts/sharedVocabulary.ts";
import { temperature } from "./acts/temperature.ts";
import { twoWorlds } from "./acts/twoWorlds.ts";

/** Ninety minutes, of which the clock spares us the waiting. */
const longestMs = 480_000;

const clock = skippingClock();
let server: TestServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await aServer({ logLevel: "trace" }, { clock });
  browser = await aBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

it("[AC1] goes from the home page through the full exercise to what is taken home, with the facilitator and one of six people at a keyboard alone", {
  timeout: longestMs,
}, async ({ onTestFailed, onTestFinished }) => {
  onTestFailed(() => browser.record("exercise"));
  const home = await browser.open("laptop", server.url);
  await checkAccessibility(home, "home");
  await home.close();
  const room = await aRoom(browser, server.url, {
    template: /Full exercise/,
    skip: clock.skip,
    withoutMouse: true,
  });
  onTestFinished(room.close);
  const { chair, pages, hands } = room;
  const startedMs = clock.nowMs();
  await temperature(room);
  await twoWorlds(room);
  await painPoints(room);
  await perspectiveSwap(room);
  await scenario(room);
  await sharedVocabulary(room);
  await hardQuestions(room);
  await commitments(room);
  await close(room, ["4 pain points", "1 term", "1 commitment"]);
  const minutes = (clock.nowMs() - startedMs) / 60_000;
  expect(minutes).toBeGreaterThan(75);

  const report = await exported(room, /Report.*Markdown/i);
  for (const text of [pains.sales[0], compromise, definition, promised.name, takeaway]) expect(report).toContain(text);
  const calendar = await exported(room, /Calendar/i);
  expect(calendar).toContain("BEGIN:VALARM");
  const glossary = await exported(room, /Glossary.*Markdown/i);
  expect(glossary).toMatch(/^# /);
  for (const text of ["Done", definition.replace(/\.$/, ""), meanings.sales]) expect(glossary).toContain(text);

  const { press } = hands(chair);
  await press(chair.getByRole("button", { name: "More", exact: true }));
  await press(chair.getByRole("menuitem", { name: /End the session/ }));
  await press(chair.getByRole("dialog").getByRole("button", { name: /End/ }));
  await Promise.all(pages.map((page) => page.getByText(definition).first().waitFor()));
  await room.look("the end", room.seller);
  await reading(browser, chair, { term: "Done" });
});
