import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/** The text of a file that the facilitator takes from the menu of exports. */
export async function exported(chair: Page, name: RegExp): Promise<string> {
  const [download] = await Promise.all([
    chair.waitForEvent("download"),
    (async () => {
      await chair.getByRole("button", { name: "Export what the session made" }).click();
      await chair.getByRole("menuitem", { name }).click();
    })(),
  ]);
  return readFileSync(await download.path(), "utf8");
}
