import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countEveryMs } from "../../shared/session/prework.ts";
import { aBrowser, type TestBrowser } from "../support/aBrowser.ts";
import { checkAccessibility } from "../support/accessibility.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { manualClock } from "../support/manualClock.ts";
import { until } from "../support/until.ts";

const clock = manualClock(Date.now());
const dayMs = 24 * 60 * 60_000;
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

const joinAs = async (page: Page, side: string) => {
  await page.getByRole("radio", { name: side }).check();
  await page.getByRole("button", { name: `Join as ${side}` }).click();
};
const post = async (page: Page, text: string) => {
  await page.getByRole("textbox", { name: "A pain point" }).fill(text);
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByText(text).waitFor();
};
const isSaved = (page: Page) => page.getByText("Saved", { exact: true }).first().waitFor();

it("two people write over two days and a restart, one of them on a second device, and the room finds it when it meets", async ({
  onTestFailed,
}) => {
  onTestFailed(() => browser.record("before-the-crisis"));

  // The facilitator opens the pain points and the vocabulary, and closes the laptop.
  const chair = await browser.open("laptop", server.url);
  await chair.getByRole("radio", { name: /^Before the crisis/ }).check();
  await chair.getByRole("button", { name: "Create the session" }).click();
  await chair.getByText("Let people write before the meeting").click();
  await chair.getByRole("button", { name: "Open it now" }).click();
  await chair.getByRole("heading", { name: "People write on their own" }).waitFor();
  await checkAccessibility(chair, "the facilitator's page before the meeting");
  const facilitatorLink = chair.url();
  const code = /\/f\/(\w{9})/.exec(facilitatorLink)?.[1] ?? "";
  await chair.goto("about:blank");

  // Day one: two people on their phones.
  const ann = await browser.open("phone", `${server.url}/j/${code}`);
  await joinAs(ann, "Sales");
  await post(ann, "Dates that nobody asked us about");
  await isSaved(ann);
  await ann.getByRole("button", { name: /^Shared vocabulary/ }).click();
  await ann.getByRole("textbox", { name: "A word or phrase" }).fill("committed date");
  await ann.getByRole("button", { name: "Propose it" }).click();
  await isSaved(ann);
  await checkAccessibility(ann, "a participant's page before the meeting");
  await ann.goto("about:blank");

  const ben = await browser.open("phone", `${server.url}/j/${code}`);
  await ben.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await joinAs(ben, "Operations");
  await post(ben, "We hear of a promise from the customer");
  await isSaved(ben);
  await ben.getByRole("button", { name: "Copy my own link" }).click();
  const ownLink = await ben.evaluate(() => navigator.clipboard.readText());
  expect(ownLink.startsWith(`${server.url}/j/${code}#`)).toBe(true);
  expect(await ben.getByText("Dates that nobody asked us about").count()).toBe(0);
  await ben.goto("about:blank");

  await server.restart();
  clock.advance(dayMs);

  // Day two: one on the same phone, the other by their own link on a laptop.
  await ann.goto(`${server.url}/j/${code}`);
  await ann.getByText("Dates that nobody asked us about").waitFor();
  await ann.getByRole("button", { name: /^Shared vocabulary.*1 written/ }).waitFor();

  const asked: string[] = [];
  const laptop = await browser.open("laptop", "about:blank");
  laptop.on("request", (request) => asked.push(request.url()));
  await laptop.goto(ownLink);
  await laptop.getByRole("heading", { name: "Is this link your own?" }).waitFor();
  await checkAccessibility(laptop, "the question about a return link");
  await laptop.getByRole("button", { name: "Yes, that is me" }).click();
  const own = laptop.getByRole("list", { name: "Your posts" });
  await own.getByText("We hear of a promise from the customer").waitFor();
  expect(laptop.url()).toBe(`${server.url}/j/${code}`);
  expect(asked.filter((url) => url.includes("me="))).toEqual([]);
  await own.getByRole("button", { name: "Reword this" }).click();
  await laptop.getByRole("textbox", { name: "Reword your post" }).fill("We hear of promises from the customer first");
  await laptop.getByRole("button", { name: "Save" }).click();
  await own.getByText("Saved", { exact: true }).waitFor();

  // The facilitator comes back, sees a rough number, and nothing else.
  await chair.goto(facilitatorLink);
  await chair.getByRole("heading", { name: "People write on their own" }).waitFor();
  clock.advance(2 * countEveryMs);
  await until("it was counted", async () => (await chair.getByText("Some", { exact: true }).count()) === 2, 30_000);
  expect(await chair.getByText(/Dates that nobody|promises? from the customer|committed date/).count()).toBe(0);

  // They meet.
  await chair.getByRole("button", { name: /^Start the live part/ }).click();
  await chair.getByRole("heading", { name: /How hot/i }).waitFor();
  for (const page of [ann, laptop]) await page.getByRole("button", { name: "I’m ready" }).waitFor();
  const next = (label: string) => chair.getByRole("button", { name: `Next: ${label}` }).click();
  await next("Reveal the temperature");
  await next("Pain points");
  await ann.getByRole("textbox", { name: "A pain point" }).waitFor();
  await ann.getByText("Dates that nobody asked us about").waitFor();
  expect(await ann.getByText("We hear of promises").count()).toBe(0);
  await next("Reveal the posts");
  for (const page of [ann, laptop, chair]) {
    await page.getByText("Dates that nobody asked us about").first().waitFor();
    await page.getByText("We hear of promises from the customer first").first().waitFor();
  }

  // What is exported is what the room has seen.
  const secret = new URL(facilitatorLink).hash.slice(1);
  const report = await fetch(`${server.url}/api/sessions/${code}/exports/report.md`, {
    headers: { Authorization: `Bearer ${secret}` },
  });
  const text = await report.text();
  expect(text).toContain("Dates that nobody asked us about");
  expect(text).toContain("We hear of promises from the customer first");
  expect(text).not.toContain("We hear of a promise from the customer");
  expect(text).not.toContain("committed date");
});
