import type { Room } from "../../support/aRoom.ts";
import { accepted, inStep } from "../../support/aSession.ts";

/** Sales finds it burning, operations hot. */
export async function temperature({ next, forAll, screen, look, seller, hands }: Room): Promise<void> {
  await next("Start: Temperature", "How hot is it between our teams?");
  await forAll(
    async (page) => {
      await hands(page).check(page.getByRole("radio", { name: page === seller ? /Burning/ : /Hot/ }));
      await page.getByText("Your reading is in.").first().waitFor();
    },
    async ({ person, side }) => {
      await inStep(person, "temperature", "asking");
      await accepted(person.act({ type: "read", value: side === "a" ? 5 : 4 }));
    },
  );
  await look("temperature, asking", seller);
  await next("Next: Reveal the temperature", "This is how hot it is");
  await screen.getByText("5.0").waitFor();
  await look("temperature, revealed", screen);
}
