import { readFileSync } from "node:fs";
import type { Room } from "../../support/aRoom.ts";

/** The text of a file that the facilitator takes from the menu of exports. */
export async function exported({ chair, hands }: Pick<Room, "chair" | "hands">, name: RegExp): Promise<string> {
  const [download] = await Promise.all([
    chair.waitForEvent("download"),
    (async () => {
      await hands(chair).press(chair.getByRole("button", { name: "Export what the session made" }));
      await hands(chair).press(chair.getByRole("menuitem", { name }));
    })(),
  ]);
  return readFileSync(await download.path(), "utf8");
}
