import type { Room } from "../../support/aRoom.ts";

/** Sales finds it burning, operations hot. */
export async function temperature({ next, forAll, screen, look, sales }: Room): Promise<void> {
  await next("Start: Temperature", "How hot is it between our teams?");
  await forAll(async (page) => {
    await page.getByRole("radio", { name: sales.includes(page) ? /Burning/ : /Hot/ }).check();
    await page.getByText("Your reading is in.").waitFor();
  });
  await look("temperature, asking", sales[0]);
  await next("Next: Reveal the temperature", "This is how hot it is");
  await screen.getByText("5.0").waitFor();
  await look("temperature, revealed", screen);
}
