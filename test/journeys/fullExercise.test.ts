import { afterAll, beforeAll, expect, it } from "vitest";
import { aBrowser, type TestBrowser } from "../support/aBrowser.ts";
import { aRoom } from "../support/aRoom.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { skippingClock } from "../support/skippingClock.ts";
import { close, takeaway } from "./acts/close.ts";
import { commitments, promised } from "./acts/commitments.ts";
import { exported } from "./acts/exporting.ts";
import { hardQuestions } from "./acts/hardQuestions.ts";
import { painPoints, pains } from "./acts/painPoints.ts";
import { compromise, perspectiveSwap } from "./acts/perspectiveSwap.ts";
import { scenario } from "./acts/scenario.ts";
import { definition, sharedVocabulary } from "./acts/sharedVocabulary.ts";
import { temperature } from "./acts/temperature.ts";
import { twoWorlds } from "./acts/twoWorlds.ts";

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

it("goes through the ninety minutes of the full exercise, to the report and the calendar", async ({ onTestFailed }) => {
  onTestFailed(() => browser.record("full-exercise"));
  const room = await aRoom(browser, server.url, {
    template: /Full exercise/,
    devices: ["phone", "laptop", "laptop"],
    lookedAt: ["facilitator", "participant", "temperature", "pain points", "swap", "vocabulary", "close"],
    skip: clock.skip,
  });
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
});
