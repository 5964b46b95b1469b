import type { Page } from "playwright-core";
import type { Room } from "../../support/aRoom.ts";

export const promised = { name: "Olga from the night shift", text: "One joint call with the customer, each month" };

/** One proposal of the room's own, one signature, and fingers held up by everybody. */
export async function commitments({ next, forAll, screen, look, sales, operations, chair }: Room): Promise<void> {
  const planner = operations[0] as Page;
  await next("Next: Commitments", "What could we do to see each other’s work?");
  await planner.getByRole("textbox", { name: "Something that we could do" }).fill(promised.text);
  await planner.getByRole("button", { name: "Propose it" }).click();
  await planner.getByText("Your proposal is in.").waitFor();
  await chair.getByRole("button", { name: "Show what was proposed" }).click();
  await chair.getByRole("button", { name: `Put on the list: “${promised.text}”` }).click();
  await look("commitments, proposing", chair);
  await next("Next: Let people sign", "What do you put your name to?");
  const card = planner.getByRole("listitem", { name: promised.text });
  await card.getByRole("button", { name: "Put my name to this" }).click();
  await planner.getByRole("textbox", { name: "Your name, as all will see it" }).fill(promised.name);
  await planner.getByRole("button", { name: "In 2 weeks" }).click();
  await look("commitments, signing", planner);
  await planner.getByRole("button", { name: `Sign as “${promised.name}”` }).click();
  await screen.getByText(promised.name).waitFor();
  await look("commitments, signed", screen);
  await next("Next: Ask how sure we are", "How sure are we that this will happen?");
  await forAll(async (page) => {
    await page.getByRole("radio", { name: sales.includes(page) ? /Quite sure/ : /No doubt/ }).check();
    await page.getByText("You have voted.").waitFor();
  });
  await look("commitments, fist to five", sales[0]);
  await next("Next: Show how sure we are", "This is what we have promised each other");
  await screen.getByText("4.5").first().waitFor();
  await look("commitments, settled", screen);
}
