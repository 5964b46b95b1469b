import { beatNumbers } from "../../../shared/stages/scenario/schema.ts";
import type { Room } from "../../support/aRoom.ts";
import { accepted, inStep } from "../../support/aSession.ts";

/** Both sides answer every part of the story, and stand far apart on the first. */
export async function scenario({ next, forAll, screen, look, seller, chair, hands }: Room): Promise<void> {
  await next("Next: What happened?", "A story of two teams");
  await look("scenario, beginning", screen);
  const tells = (part: number) => chair.getByRole("button", { name: `Next: Tell part ${part}`, exact: true });
  for (let part = 1; (await tells(part).count()) > 0; part += 1) {
    await next(`Next: Tell part ${part}`, "What would you do next?");
    await forAll(
      async (page) => {
        const { check, slide } = hands(page);
        const isSales = page === seller;
        const apart = part === 1;
        const acts = page.getByRole("group", { name: /What would you do next/ }).getByRole("radio");
        await check(acts.nth(isSales ? 0 : 1));
        const feelings = page.getByRole("group", { name: /feel/ }).getByRole("radio");
        await check(feelings.nth(isSales ? 2 : 6));
        await slide(page.getByRole("slider"), isSales && apart ? 20 : 90);
        await page.getByText("Your answers are in.").first().waitFor();
      },
      async ({ person, side }) => {
        const beat = beatNumbers[part - 1] ?? 1;
        const isSales = side === "a";
        await inStep(person, "scenario", `answering-${beat}`);
        await accepted(person.act({ type: "choose-act", beat, option: isSales ? 0 : 1 }));
        await accepted(person.act({ type: "choose-feeling", beat, feeling: isSales ? "relieved" : "frustrated" }));
        await accepted(person.act({ type: "place", beat, at: isSales && part === 1 ? 20 : 90 }));
      },
    );
    if (part === 1) await look("scenario, answering", seller);
    await next("Next: Show the answers", "What each of us would do");
    if (part > 1) continue;
    await look("scenario, revealed", screen);
    await look("scenario, revealed on a phone", seller);
    await look("scenario, facilitator", chair);
  }
  await next("Next: Compare all parts", "Where do we see it differently?");
  await screen.getByText("Furthest apart").first().waitFor();
  await look("scenario, all parts", screen);
}
