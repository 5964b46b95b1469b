import type { ContentId } from "../../../shared/ids.ts";
import type { Room } from "../../support/aRoom.ts";
import { accepted, inStep, write as writes } from "../../support/aSession.ts";
import { until } from "../../support/until.ts";

export const definition = "Live for the customer, handed over, and one quiet week.";
export const meanings = {
  sales: "The customer has signed the contract",
  operations: "It has run for the customer for a week",
} as const;

/** “Done” is proposed, defined blind, compared, drafted, and agreed by both sides. */
export async function sharedVocabulary(room: Room): Promise<void> {
  const { next, forAll, screen, look, seller, chair, planner, hands } = room;
  const { press, check, write } = hands(chair);
  await next("Next: Shared vocabulary", "Which words do our sides use differently?");
  await hands(planner).write(planner.getByRole("textbox", { name: "A word or phrase" }), "Done");
  await hands(planner).press(planner.getByRole("button", { name: "Propose it" }));
  await press(chair.getByRole("button", { name: "Show all proposals" }));
  await press(chair.getByRole("button", { name: "Put on the table: “Done”" }));
  await look("vocabulary, proposing", chair);
  await next("Next: Define them blind", "What do these words mean to you?");
  await forAll(
    async (page) => {
      await hands(page).write(
        page.getByRole("textbox", { name: "What “Done” means to you" }),
        page === seller ? meanings.sales : meanings.operations,
      );
      await hands(page).press(page.getByRole("button", { name: "Add your meaning" }));
      await page.getByText("You have written what each word means to you.").first().waitFor();
    },
    async ({ person, side }) => {
      const [term] = Object.keys((await inStep(person, "shared-vocabulary", "define")).terms);
      const text = side === "a" ? meanings.sales : meanings.operations;
      await writes(person, { type: "define", term: term as ContentId, text }, text);
    },
  );
  await look("vocabulary, defining", seller);
  await next("Next: Compare the meanings", "What each side means by “Done”");
  await screen.getByText("Both say").first().waitFor();
  await look("vocabulary, compare", screen);
  await look("vocabulary, compare on a phone", seller);

  await press(chair.locator("summary", { hasText: "Write a draft yourself" }));
  await write(chair.getByRole("textbox", { name: /Shared definition/ }), definition);
  await press(chair.getByRole("button", { name: "Add it to the drafts" }));
  await check(chair.getByRole("checkbox", { name: /Put “Live for the customer/ }));
  await press(chair.getByRole("button", { name: "Open the vote on 1 draft" }));
  await forAll(
    async (page, n) => {
      await hands(page).check(page.getByRole("radio", { name: n === 0 ? /Can live with it/ : /^Agree/ }));
      await page.getByText("Your vote is in.").first().waitFor();
    },
    async ({ person }, n) => {
      const draft = await until("a draft is voted on", () => {
        const { stage } = person.connection.view ?? {};
        const terms = stage?.id === "shared-vocabulary" && stage.view.step === "agree" ? stage.view.terms : {};
        const [id] = Object.values(terms).flatMap(({ standing }) => ("drafts" in standing ? standing.drafts : []));
        return id ?? null;
      });
      await accepted(person.act({ type: "vote", draft, choice: n % 2 === 0 ? "live-with" : "agree" }));
    },
  );
  await look("vocabulary, voting", seller);
  // Counts come on a slow beat, and whoever closes before is asked whether to wait for the others.
  await chair.getByText(/^(\d+) of \1 have voted$/).waitFor();
  await press(chair.getByRole("button", { name: "Close the vote" }));
  await screen.getByRole("heading", { name: "We agree on what “Done” means" }).waitFor();
  await screen.getByText("3 of 3 accept; needs 2").first().waitFor();
  await look("vocabulary, agreed", screen);
}
