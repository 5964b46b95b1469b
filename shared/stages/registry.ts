import { close } from "./close/index.ts";
import { commitments } from "./commitments/index.ts";
import { hardQuestions } from "./hard-questions/index.ts";
import { painPoints } from "./pain-points/index.ts";
import { perspectiveSwap } from "./perspective-swap/index.ts";
import { scenario } from "./scenario/index.ts";
import { sharedVocabulary } from "./shared-vocabulary/index.ts";
import type { AnyStage } from "./stage.ts";
import { temperature } from "./temperature/index.ts";
import { twoWorlds } from "./two-worlds/index.ts";

/** Every stage there is. Types of commands, views and results are derived from this list. */
export const stages = {
  temperature,
  "two-worlds": twoWorlds,
  "pain-points": painPoints,
  "perspective-swap": perspectiveSwap,
  scenario,
  "shared-vocabulary": sharedVocabulary,
  "hard-questions": hardQuestions,
  commitments,
  close,
} as const satisfies Record<string, AnyStage>;

export type Stages = typeof stages;
export type StageId = keyof Stages;
export const stageIds = Object.keys(stages) as StageId[];

export const stageOf = (id: StageId): AnyStage => stages[id];

export type ResultOf<Id extends StageId> = ReturnType<Stages[Id]["result"]>;
export type SettingsOf<Id extends StageId> = Parameters<Stages[Id]["steps"]>[0];
export type PersonalOf<Id extends StageId> = ReturnType<Stages[Id]["personal"]>;
export type CommandOf<Id extends StageId> = import("valibot").InferOutput<Stages[Id]["command"]>;
/** Each sees the room by a view of its own. */
export const audiences = ["facilitator", "participant", "screen"] as const;
export type Audience = (typeof audiences)[number];
export type StageViewOf<Id extends StageId, A extends Audience> = ReturnType<Stages[Id]["view"][A]>;
