import type { ContentId } from "../../../shared/ids.ts";
import type { Room } from "../../support/aRoom.ts";
import { accepted, inStep } from "../../support/aSession.ts";

export const promised = { name: "Olga from the night shift", text: "One joint call with the customer, each month" };

/** One proposal of the room's own, one signature, and fingers held up by everybody. */
export async function commitments(room: Room): Promise<void> {
  const { next, forAll, screen, look, seller, planner, chair, hands } = room;
  const { press, write } = hands(planner);
  await next("Next: Commitments", "What could we do to see each other’s work?");
  await write(planner.getByRole("textbox", { name: "Something that we could do" }), promised.text);
  await press(planner.getByRole("button", { name: "Propose it" }));
  await planner.getByText("Your proposal is in.").first().waitFor();
  await hands(chair).press(chair.getByRole("button", { name: "Show what was proposed" }));
  await hands(chair).press(chair.getByRole("button", { name: `Put on the list: “${promised.text}”` }));
  await look("commitments, proposing", chair);
  await next("Next: Let people sign", "What do you put your name to?");
  const card = planner.getByRole("listitem", { name: promised.text });
  await press(card.getByRole("button", { name: "Put my name to this" }));
  await write(planner.getByRole("textbox", { name: "Your name, as all will see it" }), promised.name);
  await press(planner.getByRole("button", { name: "In 2 weeks" }));
  await look("commitments, signing", planner);
  await press(planner.getByRole("button", { name: `Sign as “${promised.name}”` }));
  await screen.getByText(promised.name).waitFor();
  await look("commitments, signed", screen);
  await next("Next: Ask how sure we are", "How sure are we that this will happen?");
  await forAll(
    async (page) => {
      await hands(page).check(page.getByRole("radio", { name: page === seller ? /Quite sure/ : /No doubt/ }));
      await page.getByText("You have voted.").first().waitFor();
    },
    async ({ person, side }) => {
      const [commitment] = Object.keys((await inStep(person, "commitments", "confidence")).commitments);
      const fingers = side === "a" ? 4 : 5;
      await accepted(person.act({ type: "hold-up", commitment: commitment as ContentId, fingers }));
    },
  );
  await look("commitments, fist to five", seller);
  await next("Next: Show how sure we are", "This is what we have promised each other");
  await screen.getByText("4.5").first().waitFor();
  await look("commitments, settled", screen);
}
