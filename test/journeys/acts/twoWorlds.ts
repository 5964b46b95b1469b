import { worldsOf } from "../../../client/stages/two-worlds/worlds.ts";
import type { ContentId } from "../../../shared/ids.ts";
import type { Room } from "../../support/aRoom.ts";
import { accepted, inStep, write as writes } from "../../support/aSession.ts";

const own = { Sales: "Signed deals, each quarter", Operations: "Days without an outage" };
const guess = { Sales: "Saying yes to everybody", Operations: "Tickets closed" };

/** Everybody writes of their own world and guesses at the other, then marks what was guessed of them. */
export async function twoWorlds({ next, forAll, screen, look, seller, chair, hands }: Room): Promise<void> {
  await next("Next: Two worlds", "What are you measured on, and what are the others?");
  await forAll(
    async (page, n) => {
      const [mine, theirs] = page === seller ? (["Sales", "Operations"] as const) : (["Operations", "Sales"] as const);
      const { press, write } = hands(page);
      const about = page.getByRole("region", { name: "What are we measured on and rewarded for?" });
      await write(about.getByRole("textbox"), `${own[mine]} (${n})`);
      await press(about.getByRole("button", { name: "Add" }));
      const other = page.getByRole("region", { name: `And ${theirs}? Guess.` });
      await write(other.getByRole("textbox"), `${guess[theirs]} (${n})`);
      await press(other.getByRole("button", { name: "Add" }));
      await page.getByText("You have written for both worlds.").first().waitFor();
    },
    async ({ person, side }, n) => {
      await inStep(person, "two-worlds", "writing");
      const [mine, theirs] = side === "a" ? (["Sales", "Operations"] as const) : (["Operations", "Sales"] as const);
      const texts = { own: `${own[mine]} (${n})`, guess: `${guess[theirs]} (${n})` };
      await writes(person, { type: "add-own", text: texts.own }, texts.own);
      await writes(person, { type: "add-guess", text: texts.guess }, texts.guess);
    },
  );
  await look("two worlds, writing", seller);
  await next("Next: Show both worlds", "What was said, and what was guessed");
  await screen.getByText(own.Operations, { exact: false }).first().waitFor();
  await forAll(
    async (page) => {
      const marks = page.getByRole("group", { name: /^About the guess/ });
      await marks.first().waitFor();
      for (const [n, mark] of (await marks.all()).entries()) {
        await hands(page).press(mark.getByRole("button", { name: n === 0 ? "Surprises us" : "Right" }));
      }
      await page.getByText("You have marked every guess.").first().waitFor();
    },
    async ({ person, side }) => {
      const { texts } = await inStep(person, "two-worlds", "compare");
      const guesses = worldsOf(texts).flatMap(({ under, guessed }) => (under === side ? guessed : []));
      for (const [n, { id }] of guesses.entries())
        await accepted(person.act({ type: "mark", guess: id as ContentId, as: n === 0 ? "surprised" : "right" }));
    },
  );
  await look("two worlds, compare", screen);
  await look("two worlds, marking", seller);
  await next("Next: Show the marks", "Where we read each other right, and where not");
  await screen.getByText("3 find it right").first().waitFor();
  await screen.getByText("3 are surprised").first().waitFor();
  await look("two worlds, results", screen);
  await look("two worlds, facilitator", chair);
}
