import type { StageId } from "../../../shared/stages/registry.ts";
import type { StageBehaviour } from "../behaviour.ts";
import { close } from "./close.ts";
import { commitments } from "./commitments.ts";
import { hardQuestions } from "./hard-questions.ts";
import { painPoints } from "./pain-points.ts";
import { perspectiveSwap } from "./perspective-swap.ts";
import { scenario } from "./scenario.ts";
import { sharedVocabulary } from "./shared-vocabulary.ts";
import { temperature } from "./temperature.ts";
import { twoWorlds } from "./two-worlds.ts";

type Behaviours = { readonly [Id in StageId]: StageBehaviour<Id> };

/** How simulated people behave in each stage. One that is missing here does not compile. */
const behaviours = {
  temperature,
  "pain-points": painPoints,
  "perspective-swap": perspectiveSwap,
  "shared-vocabulary": sharedVocabulary,
  "two-worlds": twoWorlds,
  scenario,
  "hard-questions": hardQuestions,
  commitments,
  close,
} as const satisfies Behaviours;

/** Erases which stage it is, in this one place: situations and acts are of the same stage as their behaviour. */
export const behaviourIn = (stage: StageId): StageBehaviour<StageId> =>
  behaviours[stage] as unknown as StageBehaviour<StageId>;
