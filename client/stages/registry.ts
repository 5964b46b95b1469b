import { type ComponentType, type LazyExoticComponent, lazy, use } from "react";
import type { StageId } from "../../shared/stages/registry.ts";
import type { StageGuidance, StagePart, StageViews, StageWords } from "./stageViews.ts";

/** The face of every stage. Each part is a chunk of its own: a phone loads no facilitator's code. */
export const stageViews: { readonly [Id in StageId]: StageViews<Id> } = {
  temperature: {
    words: () => import("./temperature/words.ts"),
    guidance: () => import("./temperature/guidance.ts"),
    Participant: () => import("./temperature/Participant.tsx"),
    Facilitator: () => import("./temperature/Facilitator.tsx"),
    Screen: () => import("./temperature/Screen.tsx"),
    Report: () => import("./temperature/Report.tsx"),
    Settings: () => import("./temperature/Settings.tsx"),
  },
  "two-worlds": {
    words: () => import("./two-worlds/words.ts"),
    guidance: () => import("./two-worlds/guidance.ts"),
    Participant: () => import("./two-worlds/Participant.tsx"),
    Facilitator: () => import("./two-worlds/Facilitator.tsx"),
    Screen: () => import("./two-worlds/Screen.tsx"),
    Report: () => import("./two-worlds/Report.tsx"),
    Settings: () => import("./two-worlds/Settings.tsx"),
  },
  "hard-questions": {
    words: () => import("./hard-questions/words.ts"),
    guidance: () => import("./hard-questions/guidance.ts"),
    Participant: () => import("./hard-questions/Participant.tsx"),
    Facilitator: () => import("./hard-questions/Facilitator.tsx"),
    Screen: () => import("./hard-questions/Screen.tsx"),
    Report: () => import("./hard-questions/Report.tsx"),
    Settings: () => import("./hard-questions/Settings.tsx"),
  },
  "pain-points": {
    words: () => import("./pain-points/words.ts"),
    guidance: () => import("./pain-points/guidance.ts"),
    Participant: () => import("./pain-points/Participant.tsx"),
    Facilitator: () => import("./pain-points/Facilitator.tsx"),
    Screen: () => import("./pain-points/Screen.tsx"),
    Report: () => import("./pain-points/Report.tsx"),
    Settings: () => import("./pain-points/Settings.tsx"),
    undo: () => import("./pain-points/undo.ts"),
  },
  "perspective-swap": {
    words: () => import("./perspective-swap/words.ts"),
    guidance: () => import("./perspective-swap/guidance.ts"),
    Participant: () => import("./perspective-swap/Participant.tsx"),
    Facilitator: () => import("./perspective-swap/Facilitator.tsx"),
    Screen: () => import("./perspective-swap/Screen.tsx"),
    Report: () => import("./perspective-swap/Report.tsx"),
    Settings: () => import("./perspective-swap/Settings.tsx"),
  },
  scenario: {
    words: () => import("./scenario/words.ts"),
    guidance: () => import("./scenario/guidance.ts"),
    Participant: () => import("./scenario/Participant.tsx"),
    Facilitator: () => import("./scenario/Facilitator.tsx"),
    Screen: () => import("./scenario/Screen.tsx"),
    Report: () => import("./scenario/Report.tsx"),
    Settings: () => import("./scenario/Settings.tsx"),
  },
  "shared-vocabulary": {
    words: () => import("./shared-vocabulary/words.ts"),
    guidance: () => import("./shared-vocabulary/guidance.ts"),
    Participant: () => import("./shared-vocabulary/Participant.tsx"),
    Facilitator: () => import("./shared-vocabulary/Facilitator.tsx"),
    Screen: () => import("./shared-vocabulary/Screen.tsx"),
    Report: () => import("./shared-vocabulary/Report.tsx"),
    Settings: () => import("./shared-vocabulary/Settings.tsx"),
    undo: () => import("./shared-vocabulary/undo.ts"),
  },
  commitments: {
    words: () => import("./commitments/words.ts"),
    guidance: () => import("./commitments/guidance.ts"),
    Participant: () => import("./commitments/Participant.tsx"),
    Facilitator: () => import("./commitments/Facilitator.tsx"),
    Screen: () => import("./commitments/Screen.tsx"),
    Report: () => import("./commitments/Report.tsx"),
  },
  close: {
    words: () => import("./close/words.ts"),
    guidance: () => import("./close/guidance.ts"),
    Participant: () => import("./close/Participant.tsx"),
    Facilitator: () => import("./close/Facilitator.tsx"),
    Screen: () => import("./close/Screen.tsx"),
    Report: () => import("./close/Report.tsx"),
  },
};

export const stageIds = Object.keys(stageViews) as StageId[];

/** Words of a stage whose id is known only at run time. */
export type AnyWords = Omit<StageWords<StageId>, "prompt" | "steps" | "running"> & {
  readonly prompt: (view: never) => string;
  readonly running?: (view: never) => readonly string[];
  readonly steps: { readonly [step: string]: { readonly name: string; readonly lead: string } };
};
export type AnyGuidance = { readonly [step: string]: StageGuidance<"temperature">["asking"] };

const once = <Value>(load: (id: StageId) => Promise<Value>) => {
  const loaded = new Map<StageId, Promise<Value>>();
  return (id: StageId): Promise<Value> => {
    const known = loaded.get(id);
    if (known) return known;
    const loading = load(id);
    loaded.set(id, loading);
    // A chunk that did not arrive over a bad network is asked for again the next time.
    loading.catch(() => loaded.delete(id));
    return loading;
  };
};

export const loadWords = once(async (id): Promise<AnyWords> => (await stageViews[id].words()).default as AnyWords);
export const loadGuidance = once(
  async (id): Promise<AnyGuidance> => (await stageViews[id].guidance()).default as AnyGuidance,
);

export type UndoWords = { readonly [act: string]: string };
export const loadUndoWords = once(async (id): Promise<UndoWords> => (await stageViews[id].undo?.())?.default ?? {});

let everyStage: Promise<Readonly<Record<StageId, AnyWords>>> | undefined;
const loadAllWords = () => {
  everyStage ??= Promise.all(stageIds.map(async (id) => [id, await loadWords(id)])).then(Object.fromEntries);
  everyStage?.catch(() => {
    everyStage = undefined;
  });
  return everyStage as Promise<Readonly<Record<StageId, AnyWords>>>;
};

/** Suspends until the words of this stage are there. */
export const useWords = (id: StageId): AnyWords => use(loadWords(id));
/** Suspends until the words of every stage are there. */
export const useAllWords = (): Readonly<Record<StageId, AnyWords>> => use(loadAllWords());
const noWords = Promise.resolve<UndoWords>({});
/** Suspends until what the stage says of acts that can be taken back is there. */
export const useUndoWords = (id: StageId | undefined): UndoWords => use(id ? loadUndoWords(id) : noWords);
export const useGuidance = (id: StageId): AnyGuidance => use(loadGuidance(id));

/** The registry erases which stage it is in this one place: props come from the view, whose `id` chose the part. */
type AnyPart = LazyExoticComponent<ComponentType<Record<string, unknown>>>;

const parts = new Map<string, AnyPart>();
/** The component of a stage for one audience, loaded when it is first shown. */
export function stagePart(id: StageId, part: StagePart | "Settings"): AnyPart {
  const key = `${id}/${part}`;
  const known = parts.get(key);
  if (known) return known;
  const component = lazy(stageViews[id][part] as Parameters<typeof lazy>[0]) as unknown as AnyPart;
  parts.set(key, component);
  return component;
}

/** The stage's own part of the dialog for an agenda entry, where it has one. */
export const settingsPart = (id: StageId): AnyPart | undefined => stageViews[id].Settings && stagePart(id, "Settings");

/** Brings the chunk of a part before it is needed. */
export function preloadPart(id: StageId, part: StagePart): void {
  stageViews[id][part]().catch(() => {});
}
