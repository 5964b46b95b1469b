import type { Score } from "../../../shared/stages/perspective-swap/understood.ts";

/** From not at all to exactly; the index in a distribution. */
export const scores = [0, 1, 2, 3, 4] as const satisfies readonly Score[];
