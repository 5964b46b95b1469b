import type { Room } from "../../support/aRoom.ts";
import { accepted, inStep, write } from "../../support/aSession.ts";

export const takeaway = "Ask before a date goes out";

/** A last reading and a takeaway from everybody, and the thanks. `made` are lines of what the room made. */
export async function close(room: Room, made: readonly string[]): Promise<void> {
  const { next, forAll, screen, look, pages, seller, chair, hands } = room;
  await next("Next: Close", "How hot is it now, and what do you take along?");
  await forAll(
    async (page, n) => {
      await hands(page).check(page.getByRole("radio", { name: /Warm/ }));
      await hands(page).write(
        page.getByRole("textbox", { name: "One thing that you take along" }),
        `${takeaway} (${n}).`,
      );
      await hands(page).press(page.getByRole("button", { name: "Send" }));
      await page.getByText("Both are in. Thank you.").first().waitFor();
    },
    async ({ person }, n) => {
      await inStep(person, "close", "asking");
      await accepted(person.act({ type: "read", value: 2 }));
      const text = `${takeaway} (${n}).`;
      await write(person, { type: "add-takeaway", text }, text);
    },
  );
  await look("close, asking", seller);
  await next("Next: Close together", "Thank you. This is what you made together");
  for (const page of [chair, screen, ...pages]) {
    const list = page.getByRole("list", { name: "What the room made" });
    for (const line of made) await list.getByText(line).waitFor();
    await page.getByRole("figure", { name: "From the first reading to the last" }).getByText("3.0 cooler").waitFor();
  }
  await screen.getByText(`${takeaway} (0).`).waitFor();
  await look("close, thanks", screen);
  await look("close, thanks on a phone", seller);
}
