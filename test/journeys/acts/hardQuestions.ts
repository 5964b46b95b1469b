import type { Room } from "../../support/aRoom.ts";

/** One question is asked, answered by everybody, and voted on. */
export async function hardQuestions({ next, forAll, screen, look, sales, chair }: Room): Promise<void> {
  await next("Next: Hard questions", "One question at a time, and an honest answer");
  const question = "What do we promise that nobody can keep?";
  await chair.getByRole("textbox", { name: "A question of your own" }).fill(question);
  await chair.getByRole("button", { name: "Ask it now" }).click();
  await Promise.all(
    [screen, ...sales].map((page) => page.getByRole("heading", { level: 1, name: question }).waitFor()),
  );
  await forAll(async (page, n) => {
    await page.getByRole("textbox", { name: "Your answer" }).fill(`A date before anybody has looked (${n})`);
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Your answer is in.").waitFor();
  });
  await look("hard questions, answering", sales[0]);
  await next("Next: Show the answers", question);
  await forAll(async (page) => {
    const row = page.getByRole("listitem").filter({ hasText: "looked (0)" });
    await row.getByRole("button", { name: /I stand behind this/ }).click();
    await page.getByText("You stand behind 1 answer").waitFor();
  });
  await look("hard questions, voting", sales[0]);
  await next("Next: Close the vote", question);
  await screen.getByText("6 votes").waitFor();
  await look("hard questions, shown", screen);
}
