import type { Room } from "../../support/aRoom.ts";

/** The first part of the story is answered by everybody, and the sides stand far apart on it; the others are told only. */
export async function scenario({ next, forAll, screen, look, sales, chair }: Room): Promise<void> {
  await next("Next: What happened?", "A story of two teams");
  await look("scenario, beginning", screen);
  await next("Next: Tell part 1", "What would you do next?");
  await forAll(async (page) => {
    const isSales = sales.includes(page);
    await page
      .getByRole("group", { name: /What would you do next/ })
      .getByRole("radio")
      .nth(isSales ? 0 : 1)
      .check();
    await page
      .getByRole("group", { name: /feel/ })
      .getByRole("radio")
      .nth(isSales ? 2 : 6)
      .check();
    await page.getByRole("slider").fill(isSales ? "20" : "90");
    await page.getByText("Your answers are in.").waitFor();
  });
  await look("scenario, answering", sales[0]);
  await next("Next: Show the answers", "What each of us would do");
  await look("scenario, revealed", screen);
  await look("scenario, revealed on a phone", sales[0]);
  await look("scenario, facilitator", chair);
}
