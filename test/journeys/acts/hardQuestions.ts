import type { ContentId } from "../../../shared/ids.ts";
import type { Room } from "../../support/aRoom.ts";
import { accepted, inStep, write } from "../../support/aSession.ts";

/** One question is asked, answered by everybody, and voted on. */
export async function hardQuestions({ next, forAll, screen, look, seller, chair, hands }: Room): Promise<void> {
  await next("Next: Hard questions", "One question at a time, and an honest answer");
  const question = "What do we promise that nobody can keep?";
  await hands(chair).write(chair.getByRole("textbox", { name: "A question of your own" }), question);
  await hands(chair).press(chair.getByRole("button", { name: "Ask it now" }));
  await Promise.all([screen, seller].map((page) => page.getByRole("heading", { level: 1, name: question }).waitFor()));
  await forAll(
    async (page, n) => {
      await hands(page).write(
        page.getByRole("textbox", { name: "Your answer" }),
        `A date before anybody has looked (${n})`,
      );
      await hands(page).press(page.getByRole("button", { name: "Send" }));
      await page.getByText("Your answer is in.").first().waitFor();
    },
    async ({ person }, n) => {
      const { question } = await inStep(person, "hard-questions", "answering");
      const text = `A date before anybody has looked (${n})`;
      await write(person, { type: "answer", to: question.id, text }, text);
    },
  );
  await look("hard questions, answering", seller);
  await next("Next: Show the answers", question);
  await forAll(
    async (page) => {
      const row = page.getByRole("listitem").filter({ hasText: "looked (0)" });
      await hands(page).press(row.getByRole("button", { name: /I stand behind this/ }));
      await page.getByText("You stand behind 1 answer").first().waitFor();
    },
    async ({ person }) => {
      const { answers } = await inStep(person, "hard-questions", "upvoting");
      const [answer] = Object.entries(answers).find(([, { text }]) => text.endsWith("looked (0)")) ?? [];
      await accepted(person.act({ type: "upvote", answer: answer as ContentId, on: true }));
    },
  );
  await look("hard questions, voting", seller);
  await next("Next: Close the vote", question);
  await screen.getByText("6 votes").waitFor();
  await look("hard questions, shown", screen);
}
