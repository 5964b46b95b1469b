import { type BySide, nobody } from "../anonymity/disclosure.ts";
import type { AgendaKey, ContentId } from "../ids.ts";
import { inKeyOrder, type JsonObject } from "../json.ts";
import type { Language } from "../languages.ts";
import { type Audience, type ResultOf, type StageId, type StageViewOf, stageOf } from "../stages/registry.ts";
import type { ViewContext } from "../stages/stage.ts";
import { type AgendaItem, itemAt, laterMs, neighbour, neighbourStep, plannedMs } from "./agenda.ts";
import type { Breath } from "./breath.ts";
import type { AtZero, Clock } from "./deadline.ts";
import { earlierThan } from "./decide.ts";
import type { Live, People } from "./live.ts";
import { canBeOpen, openEntries } from "./prework.ts";
import type { Plan } from "./schedule.ts";
import { type SeriesView, seriesView } from "./series.ts";
import { languageOf, type SessionState, type StageState } from "./state.ts";

export type { Audience } from "../stages/registry.ts";

/** The stage that the room is in, as one audience may see it; a union by `id`. */
export type CurrentStage<A extends Audience = Audience> = {
  [Id in StageId]: {
    readonly key: AgendaKey;
    readonly id: Id;
    readonly title?: string;
    readonly prompt?: string;
    readonly atZero: AtZero;
    readonly warnMs: number;
    readonly view: StageViewOf<Id, A>;
  };
}[StageId];

/** What is open before the live part. */
export interface PreworkView<A extends Audience = Audience> {
  /** Epoch ms. Where the clock runs, the server takes nothing after it. */
  readonly untilMs?: number;
  /** For participants: the stages that they can write to, by key. */
  readonly stages?: { readonly [key: AgendaKey]: CurrentStage<A> };
  /** For the facilitator: coarse numbers of texts as last counted, by key; every open entry has one. */
  readonly written?: { readonly [key: AgendaKey]: number };
}

export interface AgendaLine {
  readonly key: AgendaKey;
  readonly stage: StageId;
  readonly title?: string;
  readonly plannedMs: number;
  /** For the facilitator alone: whether the room was in it, so that something may be lost with it. */
  readonly started?: true;
  /** For the facilitator alone, before the live part: it can be open beforehand. */
  readonly canBeOpen?: true;
}

/** What Next and Back lead to, so that their buttons can say it. */
export interface Neighbour {
  readonly stage: StageId;
  readonly title?: string;
  /** Present where the move stays in the same stage. */
  readonly step?: string;
}

/** A result as it goes into the report. */
export type StageResult = {
  [Id in StageId]: {
    readonly key: AgendaKey;
    readonly id: Id;
    readonly title?: string;
    readonly result: ResultOf<Id>;
  };
}[StageId];

/** The view of one audience: everything that is ever sent to all of its members. */
export interface View<A extends Audience = Audience> {
  readonly title: string;
  readonly code: string;
  readonly sides: { readonly a: string; readonly b: string };
  /** Of what Parley says to the whole room. */
  readonly language: Language;
  readonly phase: SessionState["phase"];
  readonly locked: boolean;
  /** Simulated people have taken part. */
  readonly rehearsal?: true;
  readonly agenda: readonly AgendaLine[];
  readonly at?: AgendaKey;
  readonly clock: Clock;
  /** There while the room takes a breath. */
  readonly breath?: Breath;
  readonly present: BySide;
  readonly ready: number;
  readonly written?: number;
  readonly cast?: number;
  readonly next?: Neighbour;
  readonly stage?: CurrentStage<A>;
  readonly prework?: PreworkView<A>;
  /** What comes along from the earlier sessions of a series. */
  readonly series?: SeriesView;
  /** After the end: what the session made. */
  readonly results?: readonly StageResult[];
  /** For the facilitator alone. */
  readonly back?: Neighbour;
  readonly people?: People;
  /** Somebody needs more time. */
  readonly moreTime?: true;
  /** How many of them are simulated; absent where none is. */
  readonly simulated?: number;
  /** Settings and options of every agenda entry, for the facilitator's editor. */
  readonly items?: SessionState["agenda"];
  /** Time boxes of the steps that are still to come in the current stage, in ms. */
  readonly laterMs?: number;
  readonly plan?: Plan;
  /** What facilitators noted for themselves, by agenda entry. */
  readonly notes?: { readonly [key: AgendaKey]: string };
  /** The last act in the stage, while it can be taken back. */
  readonly undo?: { readonly id: ContentId; readonly act: string };
}

function towards(state: SessionState, offset: -1 | 1): Neighbour | undefined {
  const item = itemAt(state, state.at);
  const step = neighbourStep(state, offset);
  if (item && step) return { stage: item.stage, ...(item.title && { title: item.title }), step: step.id };
  const other = neighbour(state, offset);
  return other && { stage: other.stage, ...(other.title && { title: other.title }) };
}

export function resultsOf(state: SessionState): readonly StageResult[] {
  return state.agenda.flatMap((item) => {
    const stage = state.stages[item.key];
    if (!stage) return [];
    const result = stageOf(item.stage).result(stage, item.settings);
    return [{ key: item.key, id: item.stage, ...(item.title && { title: item.title }), result } as StageResult];
  });
}

const stageView = <A extends Audience>(
  item: AgendaItem,
  stage: StageState,
  audience: A,
  context: ViewContext,
): CurrentStage<A> =>
  ({
    key: item.key,
    id: item.stage,
    ...(item.title && { title: item.title }),
    ...(item.prompt && { prompt: item.prompt }),
    atZero: item.atZero,
    warnMs: item.warnMs,
    view: stageOf(item.stage).view[audience](stage, item.settings, context) as JsonObject,
  }) as unknown as CurrentStage<A>;

const isBefore = ({ phase }: SessionState): boolean => phase === "lobby" || phase === "prework";

/** [PW2] Participants get the open stages, the facilitator rough numbers, and the screen the date. */
function preworkView<A extends Audience>(state: SessionState, audience: A): PreworkView<A> | undefined {
  const { prework } = state;
  if (!prework) return undefined;
  const context: ViewContext = { present: nobody, earlier: () => [] };
  const open = openEntries(state);
  const stages = () =>
    open.map(({ item, stage }): [AgendaKey, CurrentStage<A>] => [item.key, stageView(item, stage, audience, context)]);
  const written = () => open.map(({ item }): [AgendaKey, number] => [item.key, prework.written[item.key] ?? 0]);
  return {
    ...(prework.untilMs !== undefined && { untilMs: prework.untilMs }),
    ...(audience === "participant" && { stages: inKeyOrder(Object.fromEntries(stages())) }),
    ...(audience === "facilitator" && { written: inKeyOrder(Object.fromEntries(written())) }),
  };
}

/** [AN1] The only door out of the state. Builds the view field by field; what is not named here stays. */
export function view<A extends Audience>(state: SessionState, live: Live, audience: A): View<A> {
  const item = itemAt(state, state.at);
  const stage = item && state.stages[item.key];
  const context: ViewContext = {
    present: live.present,
    earlier: earlierThan(state, state.at),
    ...(state.series && { trend: state.series.temperatures }),
  };
  const next = towards(state, 1);
  const back = towards(state, -1);
  const forFacilitator = audience === "facilitator";
  const prework = preworkView(state, audience);
  return {
    title: state.title,
    code: state.code,
    sides: { a: state.sides.a, b: state.sides.b },
    language: languageOf(state),
    phase: state.phase,
    locked: state.locked,
    ...(state.rehearsal && { rehearsal: true }),
    agenda: state.agenda.map((entry) => ({
      key: entry.key,
      stage: entry.stage,
      ...(entry.title && { title: entry.title }),
      plannedMs: plannedMs(entry),
      ...(forFacilitator && state.stages[entry.key] && { started: true as const }),
      ...(forFacilitator && isBefore(state) && canBeOpen(entry) && { canBeOpen: true as const }),
    })),
    ...(state.at && { at: state.at }),
    clock: state.clock,
    ...(state.breath && { breath: { clockRan: state.breath.clockRan } }),
    present: live.present,
    ready: live.ready,
    ...(live.written !== undefined && { written: live.written }),
    ...(live.cast !== undefined && { cast: live.cast }),
    ...(next && { next }),
    ...(item &&
      stage &&
      state.phase === "live" && {
        stage: stageView(item, stage, audience, context),
      }),
    ...(state.series && { series: seriesView(state.series) }),
    ...(prework && { prework }),
    ...(state.phase === "ended" && { results: resultsOf(state) }),
    ...(forFacilitator && back && { back }),
    ...(forFacilitator && {
      people: live.people,
      items: state.agenda,
      laterMs: laterMs(state),
      notes: inKeyOrder(state.notes ?? {}),
    }),
    ...(forFacilitator && state.plan && { plan: state.plan }),
    ...(forFacilitator && state.undo && { undo: { id: state.undo.id, act: state.undo.act } }),
    ...(forFacilitator && live.moreTime && { moreTime: true as const }),
    ...(forFacilitator && live.simulated !== undefined && { simulated: live.simulated }),
  };
}
