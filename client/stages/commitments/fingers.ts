import type { Fingers } from "../../../shared/stages/commitments/schema.ts";

/** From a fist to a whole hand; the index in a distribution. */
export const fingers = [0, 1, 2, 3, 4, 5] as const satisfies readonly Fingers[];
