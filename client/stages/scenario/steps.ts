import type { BeatNumber, StepId } from "../../../shared/stages/scenario/schema.ts";

export const beatNumbers = [1, 2, 3, 4, 5, 6] as const satisfies readonly BeatNumber[];

export type StepKind = "preparing" | "answering" | "revealed" | "summary";

/** What a step is about, whatever its beat. */
export const kindOf = (step: StepId): StepKind => step.replace(/-\d$/, "") as StepKind;
