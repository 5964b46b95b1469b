import * as v from "valibot";
import type { AgendaKey } from "../ids.ts";
import { type Language, languageCodes } from "../languages.ts";
import type { PromptsIn } from "../prompts/prompts.ts";
import { type StageId, stageIds, stageOf } from "../stages/registry.ts";
import type { Step } from "../stages/stage.ts";
import { longest, optionalText, text } from "../text.ts";
import type { SessionState, StageState } from "./state.ts";

/** One entry of the agenda. Absent texts mean the stage's own, in the reader's language. */
export interface AgendaItem {
  readonly key: AgendaKey;
  readonly stage: StageId;
  readonly title?: string;
  readonly prompt?: string;
  readonly settings: unknown;
  /** What happens when the time of a step runs out. */
  readonly atZero: "wait" | "lock" | "advance";
  /** Whether the clock starts with each timed step, or by the facilitator's hand. */
  readonly autoStart: boolean;
  /** ms before zero at which people are warned. */
  readonly warnMs: number;
}

export const longestAgenda = 40;

export const AgendaDraft = v.object({
  stage: v.picklist(stageIds),
  title: optionalText(longest.title),
  prompt: optionalText(longest.prompt),
  settings: v.optional(v.record(v.string(), v.unknown()), {}),
  atZero: v.optional(v.picklist(["wait", "lock", "advance"]), "wait"),
  autoStart: v.optional(v.boolean(), false),
  warnMs: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(600_000)), 30_000),
});
export type AgendaDraft = v.InferInput<typeof AgendaDraft>;
/** A draft with everything said that can be left out. */
export type WholeDraft = v.InferOutput<typeof AgendaDraft>;

const fits = ({ stage, settings }: WholeDraft): boolean => v.is(stageOf(stage).settings, settings);

/** A draft whose settings are known to fit its stage. */
export const FittingDraft = v.pipe(AgendaDraft, v.check(fits));

/** A draft as an agenda entry, or null where its settings do not fit the stage. */
export function agendaItem(draft: WholeDraft, key: AgendaKey): AgendaItem | null {
  const settings = v.safeParse(stageOf(draft.stage).settings, draft.settings);
  if (!settings.success) return null;
  const { stage, title, prompt, atZero, autoStart, warnMs } = draft;
  return {
    key,
    stage,
    ...(title && { title }),
    ...(prompt && { prompt }),
    settings: settings.output,
    atZero,
    autoStart,
    warnMs,
  };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** [LA8] The entry with the prompts of a language in the place of those of any other; what somebody wrote stays. */
export function inLanguage<Item extends Pick<AgendaItem, "stage" | "settings">>(
  item: Item,
  language: Language,
  promptsIn: PromptsIn,
): Item {
  const { prompted } = stageOf(item.stage);
  if (!prompted) return item;
  const settings = item.settings as Readonly<Record<string, unknown>>;
  const known = languageCodes.map((code) => prompted(promptsIn(code)));
  const changed = Object.entries(prompted(promptsIn(language))).filter(([name]) =>
    known.some((prompts) => isSame(prompts[name], settings[name])),
  );
  return { ...item, settings: { ...settings, ...Object.fromEntries(changed) } };
}

/** The steps of an entry: as planned, or, where its stage was started, as they are now. */
export const stepsOf = (item: AgendaItem, stage?: StageState): readonly Step[] =>
  stageOf(item.stage).steps(item.settings, stage);

const sumOf = (steps: readonly Step[]): number => steps.reduce((sum, { ms }) => sum + ms, 0);
const roundsOf = (item: AgendaItem, stage?: StageState): number =>
  stageOf(item.stage).plannedRounds?.(item.settings, stage) ?? 1;

/** The time box of the whole entry in ms. */
export const plannedMs = (item: AgendaItem): number => sumOf(stepsOf(item)) * roundsOf(item);

export const itemAt = (state: SessionState, key: AgendaKey | null): AgendaItem | undefined =>
  key === null ? undefined : state.agenda.find((item) => item.key === key);

/** The entry before (-1) or after (+1) the current one. */
export function neighbour(state: SessionState, offset: -1 | 1): AgendaItem | undefined {
  const at = state.agenda.findIndex((item) => item.key === state.at);
  return at < 0 ? (offset > 0 ? state.agenda[0] : undefined) : state.agenda[at + offset];
}

/** The step before (-1) or after (+1) the one that the current stage is in. */
export function neighbourStep(state: SessionState, offset: -1 | 1): Step | undefined {
  const item = itemAt(state, state.at);
  const stage = state.at === null ? undefined : state.stages[state.at];
  if (!item || !stage) return undefined;
  const steps = stepsOf(item, stage);
  return steps[steps.findIndex((step) => step.id === stage.step) + offset];
}

/** Time boxes of the steps and rounds that are still to come in the current stage, in ms. */
export function laterMs(state: SessionState): number {
  const item = itemAt(state, state.at);
  const stage = item && state.stages[item.key];
  if (!item || !stage) return 0;
  const steps = stepsOf(item, stage);
  const inThisRound = steps.slice(steps.findIndex(({ id }) => id === stage.step) + 1);
  return sumOf(inThisRound) + sumOf(steps) * (roundsOf(item, stage) - 1);
}

/** Parsed agenda entries for drafts that are known to be right, such as the templates'. */
export function agendaFrom(drafts: readonly AgendaDraft[], newKey: () => AgendaKey): AgendaItem[] {
  return drafts.map((draft) => {
    const item = agendaItem(v.parse(AgendaDraft, draft), newKey());
    if (!item) throw new Error(`the settings of a ${draft.stage} stage are wrong`);
    return item;
  });
}

export const SessionTitle = text(longest.title);
export const SideName = text(longest.sideName);
