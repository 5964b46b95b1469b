import type { Page } from "playwright-core";
import type { Room } from "../../support/aRoom.ts";

export const pains = {
  sales: ["Quotes take days", "We hear no too often", "Nobody answers the phone"],
  operations: ["Sold before it is built", "Dates promised without us", "Details arrive after signing"],
} as const;

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

/** A post from everybody; those of operations become one group, which gets three dots from each. */
export async function painPoints({ next, forAll, screen, look, sales, operations, chair }: Room): Promise<void> {
  const all = [...pains.sales, ...pains.operations];
  const [first, second, third] = pains.operations;
  const planner = operations[0] as Page;
  await next("Next: Pain points", "What makes our work together harder than it should be?");
  await forAll(async (page, n) => {
    await page.getByRole("textbox", { name: "A pain point" }).fill(all[n] as string);
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("list", { name: "Your posts" }).getByText("Saved").waitFor();
    await page.getByRole("button", { name: "I’m ready" }).click();
  });
  await chair.getByText("6 of 6 ready").waitFor();
  if ((await screen.getByText(pains.sales[0]).count()) > 0) throw new Error("the screen shows what is still hidden");
  await look("pain points, writing", sales[0]);

  await next("Next: Reveal the posts", "What belongs together?");
  for (const pain of all) await screen.getByText(pain).waitFor();
  await together(planner, first, second);
  await chair.getByText("1 group, 4 on their own").waitFor();
  // The group has no name yet, so that it goes by one of its posts.
  await together(chair, third, `${first}|${second}`);
  await chair.getByText("1 group, 3 on their own").waitFor();
  await look("pain points, grouping", planner);
  await look("pain points, grouping, facilitator", chair);

  await next("Next: Open the vote", "What hurts most?");
  await forAll(async (page) => {
    const group = page.getByRole("listitem").filter({ hasText: "3 posts in this group" });
    for (const left of [4, 3, 2]) {
      await group.getByRole("button", { name: /^Put a dot on/ }).click();
      await page.getByText(`${left} of 5 dots left`).first().waitFor();
    }
  });
  await look("pain points, voting", sales[0]);
  await next("Next: Close the vote", "This hurts most");
  await screen.getByText(/18/).first().waitFor();
  await look("pain points, ranking", screen);
}
