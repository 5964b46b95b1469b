import type { Room } from "../../support/aRoom.ts";

/** Sales finds it burning, operations hot. */
export async function temperature({ next, forAll, screen, look, sales, hands }: Room): Promise<void> {
  await next("Start: Temperature", "How hot is it between our teams?");
  await forAll(async (page) => {
    await hands(page).check(page.getByRole("radio", { name: sales.includes(page) ? /Burning/ : /Hot/ }));
    await page.getByText("Your reading is in.").waitFor();
  });
  await look("temperature, asking", sales[0]);
  await next("Next: Reveal the temperature", "This is how hot it is");
  await screen.getByText("5.0").waitFor();
  await look("temperature, revealed", screen);
}
