import type { Room } from "../../support/aRoom.ts";

export const takeaway = "Ask before a date goes out";

/** A last reading and a takeaway from everybody, and the thanks. `made` are lines of what the room made. */
export async function close(room: Room, made: readonly string[]): Promise<void> {
  const { next, forAll, screen, look, everybody, sales, chair, hands } = room;
  await next("Next: Close", "How hot is it now, and what do you take along?");
  await forAll(async (page, n) => {
    const { press, check, write } = hands(page);
    await check(page.getByRole("radio", { name: /Warm/ }));
    await write(page.getByRole("textbox", { name: "One thing that you take along" }), `${takeaway} (${n}).`);
    await press(page.getByRole("button", { name: "Send" }));
    await page.getByText("Both are in. Thank you.").waitFor();
  });
  await look("close, asking", sales[0]);
  await next("Next: Close together", "Thank you. This is what you made together");
  for (const page of [chair, screen, ...everybody]) {
    const list = page.getByRole("list", { name: "What the room made" });
    for (const line of made) await list.getByText(line).waitFor();
    await page.getByRole("figure", { name: "From the first reading to the last" }).getByText("3.0 cooler").waitFor();
  }
  await screen.getByText(`${takeaway} (0).`).waitFor();
  await look("close, thanks", screen);
  await look("close, thanks on a phone", sales[0]);
}
