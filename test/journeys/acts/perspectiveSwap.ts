import { expect } from "vitest";
import type { ContentId } from "../../../shared/ids.ts";
import type { Room } from "../../support/aRoom.ts";
import { accepted, inStep, type Person, write as writes } from "../../support/aSession.ts";
import { until } from "../../support/until.ts";

export const compromise = "A phased rollout, agreed before the offer goes out.";

/** What somebody alone is told in this stage. */
const own = (person: Person) =>
  (person.connection.me?.stage ?? {}) as { cards?: Record<ContentId, unknown>; mayRate?: readonly ContentId[] };

/** All restate what they were dealt, all were heard, and there is one compromise. */
export async function perspectiveSwap({ next, forAll, screen, look, seller, planner, hands }: Room): Promise<void> {
  await next("Next: Perspective swap", "In a moment, you change places");
  await next("Next: Deal the cards", "Say it as they would");
  await forAll(
    async (page, n) => {
      const cards = page.getByRole("textbox", { name: /Say it in the first person/ });
      await cards.first().waitFor();
      // A card of somebody who was gone for a moment goes to another [DE6]: how many are left is asked once for each.
      for (let left = await cards.count(); left > 0; left = await cards.count()) {
        await hands(page).write(cards.first(), `I am the one who has to explain it to the customer (${n}).`);
        await hands(page).press(page.getByRole("button", { name: "Send" }).first());
        await expect.poll(() => cards.count(), { timeout: 15_000 }).toBeLessThan(left);
      }
    },
    async ({ person }, n) => {
      await inStep(person, "perspective-swap", "restate");
      const cards = await until("cards are dealt", () => {
        const ids = Object.keys(own(person).cards ?? {}) as ContentId[];
        return ids.length > 0 ? ids : null;
      });
      const text = `I am the one who has to explain it to the customer (${n}).`;
      for (const item of cards) await writes(person, { type: "restate", item, text }, text);
    },
  );
  await look("swap, restating", seller);
  await next("Next: Show what was said", "Were we heard?");
  await forAll(
    async (page) => {
      const exactly = page.getByRole("radio", { name: /Exactly/ });
      await exactly.first().waitFor();
      const count = await exactly.count();
      for (let n = 0; n < count; n += 1) await hands(page).check(exactly.nth(n));
    },
    async ({ person }) => {
      await inStep(person, "perspective-swap", "heard");
      const items = await until("it is known what they may rate", () => own(person).mayRate ?? null);
      for (const item of items) await accepted(person.act({ type: "rate", item, score: 4 }));
    },
  );
  await look("swap, heard", planner);
  await next("Next: Look for compromises", "What could both sides live with?");
  const { press, write } = hands(planner);
  await write(planner.getByRole("textbox", { name: "A compromise that both could live with" }).first(), compromise);
  await press(planner.getByRole("button", { name: "Send" }).first());
  await look("swap, proposals", seller);
  await next("Next: Show it all together", "How well did we understand each other?");
  await screen.getByText("A phased rollout").first().waitFor();
  await look("swap, results", screen);
}
