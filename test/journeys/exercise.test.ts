import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aBrowser, type TestBrowser } from "../support/aBrowser.ts";
import { checkAccessibility } from "../support/accessibility.ts";
import { aRoom } from "../support/aRoom.ts";
import { aServer, type TestServer } from "../support/aServer.ts";

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

const definition = "Live for the customer, handed over, and one quiet week.";

it("goes from the home page to an exported glossary, with a screen and three people a side", async ({
  onTestFailed,
}) => {
  onTestFailed(() => browser.record("exercise"));
  const home = await browser.open("laptop", server.url);
  await checkAccessibility(home, "home");
  await home.close();
  const room = await aRoom(browser, server.url, { devices: ["phone", "laptop", "laptop"] });
  const { chair, screen, everybody, next, forAll } = room;
  const [seller, planner] = [room.sales[0] as Page, room.operations[0] as Page];
  await checkAccessibility(chair, "facilitator's lobby");
  await checkAccessibility(seller, "participant's lobby");

  await next("Start: Temperature", "How hot is it between our teams?");
  await forAll(async (page, n) => {
    await page.getByRole("radio", { name: n < 3 ? /Burning/ : /Hot/ }).check();
    await page.getByText("Your reading is in.").waitFor();
  });
  await checkAccessibility(seller, "temperature, asking");
  await next("Next: Reveal the temperature", "This is how hot it is");
  await screen.getByText("5.0").waitFor();
  await checkAccessibility(screen, "temperature, revealed");

  await next("Next: Pain points", "What makes our work together harder than it should be?");
  const pains = ["Quotes take days", "We hear no too often", "Nobody answers the phone"];
  const others = ["Sold before it is built", "Dates promised without us", "Details arrive after signing"];
  await forAll(async (page, n) => {
    await page.getByRole("textbox", { name: "A pain point" }).fill([...pains, ...others][n] as string);
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("list", { name: "Your posts" }).getByText("Saved").waitFor();
    await page.getByRole("button", { name: "I’m ready" }).click();
  });
  await chair.getByText("6 of 6 ready").waitFor();
  expect(await screen.getByText(pains[0] as string).count()).toBe(0);
  await checkAccessibility(seller, "pain points, writing");

  await next("Next: Reveal the posts", "What belongs together?");
  for (const pain of [...pains, ...others]) await screen.getByText(pain).waitFor();
  await together(planner, others[0] as string, others[1] as string);
  // The group has no name yet, so that it goes by one of its posts.
  await together(chair, others[2] as string, `${others[0]}|${others[1]}`);
  await checkAccessibility(planner, "pain points, grouping");
  await checkAccessibility(chair, "pain points, grouping, facilitator");

  await next("Next: Open the vote", "What hurts most?");
  await forAll(async (page) => {
    const group = page.getByRole("listitem").filter({ hasText: "3 posts in this group" });
    for (const left of [4, 3, 2]) {
      await group.getByRole("button", { name: /^Put a dot on/ }).click();
      await page.getByText(`${left} of 5 dots left`).first().waitFor();
    }
  });
  await checkAccessibility(seller, "pain points, voting");
  await next("Next: Close the vote", "This hurts most");
  await screen.getByText(/18/).first().waitFor();

  await next("Next: Perspective swap", "In a moment, you change places");
  await next("Next: Deal the cards", "Say it as they would");
  await forAll(async (page, n) => {
    const cards = page.getByRole("textbox", { name: /Say it in the first person/ });
    await cards.first().waitFor();
    while ((await cards.count()) > 0) {
      const before = await cards.count();
      await cards.first().fill(`I am the one who has to explain it to the customer (${n}).`);
      await page.getByRole("button", { name: "Send" }).first().click();
      await expect.poll(() => cards.count(), { timeout: 15_000 }).toBeLessThan(before);
    }
  });
  await checkAccessibility(seller, "swap, restating");
  await next("Next: Show what was said", "Were we heard?");
  await forAll(async (page) => {
    const exactly = page.getByRole("radio", { name: /Exactly/ });
    await exactly.first().waitFor();
    const count = await exactly.count();
    for (let n = 0; n < count; n += 1) await exactly.nth(n).check();
  });
  await checkAccessibility(planner, "swap, heard");
  await next("Next: Look for compromises", "What could both sides live with?");
  await seller
    .getByRole("textbox", { name: "A compromise that both could live with" })
    .first()
    .fill("A phased rollout, agreed before the offer goes out.");
  await seller.getByRole("button", { name: "Send" }).first().click();
  await next("Next: Show it all together", "How well did we understand each other?");
  await screen.getByText("A phased rollout").first().waitFor();
  await checkAccessibility(screen, "swap, results");

  await next("Next: Shared vocabulary", "Which words do our sides use differently?");
  await planner.getByRole("textbox", { name: "A word or phrase" }).fill("Done");
  await planner.getByRole("button", { name: "Propose it" }).click();
  await chair.getByRole("button", { name: "Show all proposals" }).click();
  await chair.getByRole("button", { name: "Put on the table: “Done”" }).click();
  await checkAccessibility(chair, "vocabulary, proposing");
  await next("Next: Define them blind", "What do these words mean to you?");
  await forAll(async (page, n) => {
    await page
      .getByRole("textbox", { name: "What “Done” means to you" })
      .fill(n < 3 ? "The customer has signed the contract" : "It has run for the customer for a week");
    await page.getByRole("button", { name: "Add your meaning" }).click();
    await page.getByText("You have written what each word means to you.").waitFor();
  });
  await next("Next: Compare the meanings", "What each side means by “Done”");
  await screen.getByText("Both say").first().waitFor();
  await checkAccessibility(screen, "vocabulary, compare");
  await checkAccessibility(seller, "vocabulary, compare on a phone");

  await chair.getByText("Write a draft yourself").click();
  await chair.getByRole("textbox", { name: /Shared definition/ }).fill(definition);
  await chair.getByRole("button", { name: "Add it to the drafts" }).click();
  await chair.getByRole("checkbox", { name: /Put “Live for the customer/ }).check();
  await chair.getByRole("button", { name: "Open the vote on 1 draft" }).click();
  await forAll(async (page, n) => {
    await page.getByRole("radio", { name: n % 3 === 0 ? /Can live with it/ : /^Agree/ }).check();
    await page.getByText("Your vote is in.").waitFor();
  });
  await checkAccessibility(seller, "vocabulary, voting");
  await chair.getByRole("button", { name: "Close the vote" }).click();
  await screen.getByRole("heading", { name: "We agree on what “Done” means" }).waitFor();
  await screen.getByText("3 of 3 accept; needs 2").first().waitFor();
  await checkAccessibility(screen, "vocabulary, agreed");

  await next("Next: Close", "How hot is it now, and what do you take along?");
  await forAll(async (page, n) => {
    await page.getByRole("radio", { name: /Warm/ }).check();
    await page.getByRole("textbox", { name: "One thing that you take along" }).fill(`Ask before I promise (${n}).`);
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Both are in. Thank you.").waitFor();
  });
  await checkAccessibility(seller, "close, asking");
  await next("Next: Close together", "Thank you. This is what you made together");
  for (const page of [chair, screen, ...everybody]) {
    await page.getByRole("list", { name: "What the room made" }).getByText("1 term").waitFor();
    await page.getByRole("figure", { name: "From the first reading to the last" }).getByText("3.0 cooler").waitFor();
  }
  await screen.getByText("Ask before I promise (0).").waitFor();
  await checkAccessibility(screen, "close, thanks");
  await checkAccessibility(seller, "close, thanks on a phone");

  const [download] = await Promise.all([
    chair.waitForEvent("download"),
    (async () => {
      await chair.getByRole("button", { name: "Export what the session made" }).click();
      await chair.getByRole("menuitem", { name: /Glossary.*Markdown/i }).click();
    })(),
  ]);
  const glossary = readFileSync(await download.path(), "utf8");
  expect(glossary).toContain("# ");
  expect(glossary).toMatch(/Done/);
  expect(glossary).toContain("Live for the customer, handed over, and one quiet week");
  expect(glossary).toContain("The customer has signed the contract");

  await chair.getByRole("button", { name: "More", exact: true }).click();
  await chair.getByRole("menuitem", { name: /End the session/ }).click();
  await chair.getByRole("dialog").getByRole("button", { name: /End/ }).click();
  await Promise.all(everybody.map((page) => page.getByText(definition).first().waitFor()));
  await checkAccessibility(seller, "the end");
});

/** Puts one post together with another by the menu, as on a phone or by keyboard. */
async function together(page: Page, post: string, onto: string): Promise<void> {
  await page.getByRole("listitem").filter({ hasText: post }).last().getByRole("button", { name: /^Move/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: new RegExp(onto) })
    .first()
    .click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}
