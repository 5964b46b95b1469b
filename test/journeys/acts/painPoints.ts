import type { Page } from "playwright-core";
import type { ContentId } from "../../../shared/ids.ts";
import type { Room } from "../../support/aRoom.ts";
import { accepted, inStep, write } from "../../support/aSession.ts";
import type { Hands } from "../../support/hands.ts";

export const pains = {
  sales: ["Quotes take days", "We hear no too often", "Nobody answers the phone"],
  operations: ["Sold before it is built", "Dates promised without us", "Details arrive after signing"],
} as const;

/** Puts one post together with another by the menu, as on a phone or by keyboard. */
async function together(page: Page, { press }: Hands, post: string, onto: string): Promise<void> {
  await press(page.getByRole("listitem").filter({ hasText: post }).last().getByRole("button", { name: /^Move/ }));
  await press(
    page
      .getByRole("dialog")
      .getByRole("button", { name: new RegExp(onto) })
      .first(),
  );
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

/** A post from everybody; those of operations become one group, which gets three dots from each. */
export async function painPoints(room: Room): Promise<void> {
  const { next, forAll, screen, look, seller, chair, planner, hands } = room;
  const all = [...pains.sales, ...pains.operations];
  const [first, second, third] = pains.operations;
  await next("Next: Pain points", "What makes our work together harder than it should be?");
  await forAll(
    async (page, n) => {
      await hands(page).write(page.getByRole("textbox", { name: "A pain point" }), all[n] as string);
      await hands(page).press(page.getByRole("button", { name: "Send" }));
      await page.getByRole("list", { name: "Your posts" }).getByText("Saved").waitFor();
      await hands(page).press(page.getByRole("button", { name: "I’m ready" }));
    },
    async ({ person }, n) => {
      await inStep(person, "pain-points", "writing");
      const text = all[n] as string;
      await write(person, { type: "add-post", text }, text);
      await accepted(person.connection.send({ type: "ready", ready: true }));
    },
  );
  await chair.getByText("6 of 6 ready").waitFor();
  if ((await screen.getByText(pains.sales[0]).count()) > 0) throw new Error("the screen shows what is still hidden");
  await look("pain points, writing", seller);

  await next("Next: Reveal the posts", "What belongs together?");
  for (const pain of all) await screen.getByText(pain).waitFor();
  await together(planner, hands(planner), first, second);
  await chair.getByText("1 group, 4 on their own").waitFor();
  // The group has no name yet, so that it goes by one of its posts.
  await together(chair, hands(chair), third, `${first}|${second}`);
  await chair.getByText("1 group, 3 on their own").waitFor();
  await look("pain points, grouping", planner);
  await look("pain points, grouping, facilitator", chair);

  await next("Next: Open the vote", "What hurts most?");
  await forAll(
    async (page) => {
      const group = page.getByRole("listitem").filter({ hasText: "3 posts in this group" });
      for (const left of [4, 3, 2]) {
        await hands(page).press(group.getByRole("button", { name: /^Put a dot on/ }));
        await page.getByText(`${left} of 5 dots left`).first().waitFor();
      }
    },
    async ({ person }) => {
      const [group] = Object.keys((await inStep(person, "pain-points", "voting")).groups);
      await accepted(person.act({ type: "set-dots", item: group as ContentId, dots: 3 }));
    },
  );
  await look("pain points, voting", seller);
  await next("Next: Close the vote", "This hurts most");
  await screen.getByText(/18/).first().waitFor();
  await look("pain points, ranking", screen);
}
