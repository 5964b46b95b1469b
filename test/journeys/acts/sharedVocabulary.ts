import type { Page } from "playwright-core";
import type { Room } from "../../support/aRoom.ts";

export const definition = "Live for the customer, handed over, and one quiet week.";
export const meanings = {
  sales: "The customer has signed the contract",
  operations: "It has run for the customer for a week",
} as const;

/** “Done” is proposed, defined blind, compared, drafted, and agreed by both sides. */
export async function sharedVocabulary({ next, forAll, screen, look, sales, operations, chair }: Room): Promise<void> {
  const planner = operations[0] as Page;
  await next("Next: Shared vocabulary", "Which words do our sides use differently?");
  await planner.getByRole("textbox", { name: "A word or phrase" }).fill("Done");
  await planner.getByRole("button", { name: "Propose it" }).click();
  await chair.getByRole("button", { name: "Show all proposals" }).click();
  await chair.getByRole("button", { name: "Put on the table: “Done”" }).click();
  await look("vocabulary, proposing", chair);
  await next("Next: Define them blind", "What do these words mean to you?");
  await forAll(async (page) => {
    await page
      .getByRole("textbox", { name: "What “Done” means to you" })
      .fill(sales.includes(page) ? meanings.sales : meanings.operations);
    await page.getByRole("button", { name: "Add your meaning" }).click();
    await page.getByText("You have written what each word means to you.").waitFor();
  });
  await look("vocabulary, defining", sales[0]);
  await next("Next: Compare the meanings", "What each side means by “Done”");
  await screen.getByText("Both say").first().waitFor();
  await look("vocabulary, compare", screen);
  await look("vocabulary, compare on a phone", sales[0]);

  await chair.getByText("Write a draft yourself").click();
  await chair.getByRole("textbox", { name: /Shared definition/ }).fill(definition);
  await chair.getByRole("button", { name: "Add it to the drafts" }).click();
  await chair.getByRole("checkbox", { name: /Put “Live for the customer/ }).check();
  await chair.getByRole("button", { name: "Open the vote on 1 draft" }).click();
  await forAll(async (page, n) => {
    await page.getByRole("radio", { name: n % 3 === 0 ? /Can live with it/ : /^Agree/ }).check();
    await page.getByText("Your vote is in.").waitFor();
  });
  await look("vocabulary, voting", sales[0]);
  await chair.getByRole("button", { name: "Close the vote" }).click();
  await screen.getByRole("heading", { name: "We agree on what “Done” means" }).waitFor();
  await screen.getByText("3 of 3 accept; needs 2").first().waitFor();
  await look("vocabulary, agreed", screen);
}
