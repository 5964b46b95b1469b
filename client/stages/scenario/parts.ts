import type { Part } from "../../../shared/stages/scenario/schema.ts";

/** What can be said in own words. The list in shared/ would bring every schema along. */
export const parts = ["act", "feeling"] as const satisfies readonly Part[];
