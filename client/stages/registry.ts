import { type ComponentType, type LazyExoticComponent, lazy, use } from "react";
import type { StageId } from "../../shared/stages/registry.ts";
import type { Part, StageGuidance, StagePart, StageViews, StageWords } from "./stageViews.ts";

/** The face of every stage. Each is a chunk, and so is each part of it: a phone loads no facilitator's code. */
const faces: { readonly [Id in StageId]: Part<StageViews<Id>> } = {
  temperature: () => import("./temperature/index.ts"),
  "two-worlds": () => import("./two-worlds/index.ts"),
  "hard-questions": () => import("./hard-questions/index.ts"),
  "pain-points": () => import("./pain-points/index.ts"),
  "perspective-swap": () => import("./perspective-swap/index.ts"),
  scenario: () => import("./scenario/index.ts"),
  "shared-vocabulary": () => import("./shared-vocabulary/index.ts"),
  commitments: () => import("./commitments/index.ts"),
  close: () => import("./close/index.ts"),
};

export const stageIds = Object.keys(faces) as StageId[];

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
    loading.then(
      // What is there is shown at once: use() would take away what is around it until the next frame.
      (value) => void Object.assign(loading, { status: "fulfilled", value }),
      // A chunk that did not arrive over a bad network is asked for again the next time.
      () => void loaded.delete(id),
    );
    return loading;
  };
};

/** The registry erases which stage it is in this one place: props come from the view, whose `id` chose the part. */
type AnyPart = LazyExoticComponent<ComponentType<Record<string, unknown>>>;
type AnyFace = { readonly [Name in StagePart]: Part<ComponentType<Record<string, unknown>>> } & {
  readonly words: AnyWords;
  readonly guidance: Part<AnyGuidance>;
  readonly undo?: Part<UndoWords>;
  readonly Settings?: Part<ComponentType<Record<string, unknown>>>;
};

const loadFace = once(async (id): Promise<AnyFace> => (await faces[id]()).default as unknown as AnyFace);
export const loadWords = once(async (id): Promise<AnyWords> => (await loadFace(id)).words);
export const loadGuidance = once(async (id): Promise<AnyGuidance> => (await (await loadFace(id)).guidance()).default);

export type UndoWords = { readonly [act: string]: string };
export const loadUndoWords = once(
  async (id): Promise<UndoWords> => (await (await loadFace(id)).undo?.())?.default ?? {},
);

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

const parts = new Map<string, AnyPart>();
/** The component of a stage for one audience, loaded when it is first shown. */
export function stagePart(id: StageId, name: StagePart): AnyPart {
  const key = `${id}/${name}`;
  const known = parts.get(key);
  if (known) return known;
  const component = lazy(async () => (await loadFace(id))[name]());
  parts.set(key, component);
  return component;
}

const loadSettings = once(async (id): Promise<AnyPart | undefined> => {
  const load = (await loadFace(id)).Settings;
  return load && lazy(load);
});
/** The stage's own part of the dialog for an agenda entry, where it has one. Suspends until that is known. */
export const useSettingsPart = (id: StageId): AnyPart | undefined => use(loadSettings(id));

/** Brings the chunk of a part before it is needed. */
export function preloadPart(id: StageId, name: StagePart): void {
  loadFace(id)
    .then((face) => face[name]())
    .catch(() => {});
}
