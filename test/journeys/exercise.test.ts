import { afterAll, beforeAll, expect, it } from "vitest";
import { aBrowser, type TestBrowser } from "../support/aBrowser.ts";
import { checkAccessibility } from "../support/accessibility.ts";
import { aRoom } from "../support/aRoom.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { close } from "./acts/close.ts";
import { exported } from "./acts/exporting.ts";
import { painPoints } from "./acts/painPoints.ts";
import { perspectiveSwap } from "./acts/perspectiveSwap.ts";
import { reading } from "./acts/reading.ts";
import { definition, meanings, sharedVocabulary } from "./acts/sharedVocabulary.ts";
import { temperature } from "./acts/temperature.ts";

let server: TestServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await aServer();
  browser = await aBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

it("[AC1] goes from the home page to an exported glossary, with the facilitator and one of six people at a keyboard alone", async ({
  onTestFailed,
}) => {
  onTestFailed(() => browser.record("exercise"));
  const home = await browser.open("laptop", server.url);
  await checkAccessibility(home, "home");
  await home.close();
  const room = await aRoom(browser, server.url, { devices: ["phone", "laptop", "laptop"], withoutMouse: true });
  const { chair, everybody, hands } = room;
  await temperature(room);
  await painPoints(room);
  await perspectiveSwap(room);
  await sharedVocabulary(room);
  await close(room, ["1 term"]);

  const glossary = await exported(room, /Glossary.*Markdown/i);
  expect(glossary).toMatch(/^# /);
  expect(glossary).toContain("Done");
  expect(glossary).toContain("Live for the customer, handed over, and one quiet week");
  expect(glossary).toContain(meanings.sales);

  const { press } = hands(chair);
  await press(chair.getByRole("button", { name: "More", exact: true }));
  await press(chair.getByRole("menuitem", { name: /End the session/ }));
  await press(chair.getByRole("dialog").getByRole("button", { name: /End/ }));
  await Promise.all(everybody.map((page) => page.getByText(definition).first().waitFor()));
  await room.look("the end", everybody[0]);
  await reading(browser, chair, { term: "Done" });
});
