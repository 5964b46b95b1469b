import type { Room } from "../../support/aRoom.ts";

/** One question is asked, answered by everybody, and voted on. */
export async function hardQuestions({ next, forAll, screen, look, sales, chair, hands }: Room): Promise<void> {
  await next("Next: Hard questions", "One question at a time, and an honest answer");
  const question = "What do we promise that nobody can keep?";
  await hands(chair).write(chair.getByRole("textbox", { name: "A question of your own" }), question);
  await hands(chair).press(chair.getByRole("button", { name: "Ask it now" }));
  await Promise.all(
    [screen, ...sales].map((page) => page.getByRole("heading", { level: 1, name: question }).waitFor()),
  );
  await forAll(async (page, n) => {
    const { press, write } = hands(page);
    await write(page.getByRole("textbox", { name: "Your answer" }), `A date before anybody has looked (${n})`);
    await press(page.getByRole("button", { name: "Send" }));
    await page.getByText("Your answer is in.").waitFor();
  });
  await look("hard questions, answering", sales[0]);
  await next("Next: Show the answers", question);
  await forAll(async (page) => {
    const row = page.getByRole("listitem").filter({ hasText: "looked (0)" });
    await hands(page).press(row.getByRole("button", { name: /I stand behind this/ }));
    await page.getByText("You stand behind 1 answer").waitFor();
  });
  await look("hard questions, voting", sales[0]);
  await next("Next: Close the vote", question);
  await screen.getByText("6 votes").waitFor();
  await look("hard questions, shown", screen);
}
