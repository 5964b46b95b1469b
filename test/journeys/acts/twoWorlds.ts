import type { Room } from "../../support/aRoom.ts";

const own = { Sales: "Signed deals, each quarter", Operations: "Days without an outage" };
const guess = { Sales: "Saying yes to everybody", Operations: "Tickets closed" };

/** Everybody writes of their own world and guesses at the other, then marks what was guessed of them. */
export async function twoWorlds({ next, forAll, screen, look, sales, chair, hands }: Room): Promise<void> {
  await next("Next: Two worlds", "What are you measured on, and what are the others?");
  await forAll(async (page, n) => {
    const [mine, theirs] = sales.includes(page)
      ? (["Sales", "Operations"] as const)
      : (["Operations", "Sales"] as const);
    const { press, write } = hands(page);
    const about = page.getByRole("region", { name: "What are we measured on and rewarded for?" });
    await write(about.getByRole("textbox"), `${own[mine]} (${n})`);
    await press(about.getByRole("button", { name: "Add" }));
    const other = page.getByRole("region", { name: `And ${theirs}? Guess.` });
    await write(other.getByRole("textbox"), `${guess[theirs]} (${n})`);
    await press(other.getByRole("button", { name: "Add" }));
    await page.getByText("You have written for both worlds.").first().waitFor();
  });
  await look("two worlds, writing", sales[0]);
  await next("Next: Show both worlds", "What was said, and what was guessed");
  await screen.getByText(own.Operations, { exact: false }).first().waitFor();
  await forAll(async (page) => {
    const marks = page.getByRole("group", { name: /^About the guess/ });
    await marks.first().waitFor();
    for (const [n, mark] of (await marks.all()).entries()) {
      await hands(page).press(mark.getByRole("button", { name: n === 0 ? "Surprises us" : "Right" }));
    }
    await page.getByText("You have marked every guess.").waitFor();
  });
  await look("two worlds, compare", screen);
  await look("two worlds, marking", sales[0]);
  await next("Next: Show the marks", "Where we read each other right, and where not");
  await screen.getByText("3 find it right").first().waitFor();
  await screen.getByText("3 are surprised").first().waitFor();
  await look("two worlds, results", screen);
  await look("two worlds, facilitator", chair);
}
