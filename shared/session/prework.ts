import { coarse } from "../anonymity/disclosure.ts";
import { accept, type Decision, refuse } from "../decision.ts";
import type { AgendaKey } from "../ids.ts";
import { stageOf } from "../stages/registry.ts";
import type { Context } from "../stages/stage.ts";
import { type AgendaItem, itemAt } from "./agenda.ts";
import { type Clock, idle } from "./deadline.ts";
import type { SessionEvent } from "./event.ts";
import { carriedTo } from "./series.ts";
import type { SessionState, StageState } from "./state.ts";

type Decided = Decision<SessionEvent>;

/** What is open side by side before the live part: there exactly while the phase is `prework`. */
export interface Prework {
  /** Entries of the agenda that people can write to. */
  readonly keys: readonly AgendaKey[];
  /** Epoch ms up to which it is meant to be open; what ends it is the session's clock, where that runs. */
  readonly untilMs?: number;
  /** Coarse number of texts for each entry, as last counted [PW5]. */
  readonly written: { readonly [key: AgendaKey]: number };
  /** Epoch ms from which on they may be counted again. */
  readonly countAtMs: number;
}

export const mostOpen = 8;

/** The least time between two counts in ms; up to as much again is added at random. */
export const countEveryMs = 60 * 60_000;

const nextCountMs = ({ nowMs, random }: Pick<Context, "nowMs" | "random">): number =>
  nowMs + Math.round(countEveryMs * (1 + random()));

/** Whether the stage of an entry has a step in which it can be open before the live part. */
export const canBeOpen = ({ stage }: AgendaItem): boolean => stageOf(stage).beforehand !== undefined;

/** The open entries, in the order of the agenda, with what was written to them. */
export function openEntries(state: SessionState): readonly { readonly item: AgendaItem; readonly stage: StageState }[] {
  const keys = new Set<AgendaKey>(state.prework?.keys);
  return state.agenda.flatMap((item) => {
    const stage = state.stages[item.key];
    return keys.has(item.key) && stage ? [{ item, stage }] : [];
  });
}

/** Whether people can write to this entry beforehand. */
export const isOpenBeforehand = (state: SessionState, key: AgendaKey): boolean =>
  state.phase === "prework" && openEntries(state).some(({ item }) => item.key === key);

interface Opening {
  readonly keys: readonly AgendaKey[];
  readonly untilMs?: number | undefined;
  readonly closes?: boolean | undefined;
}

/** [PW1] Opens entries before the live part, or changes which are open and until when. */
export function openPrework(state: SessionState, { keys, untilMs, closes }: Opening, context: Context): Decided {
  if (state.phase !== "lobby" && state.phase !== "prework") return refuse("wrong-step");
  const items = keys.map((key) => itemAt(state, key));
  const entries = items.filter((item) => item !== undefined);
  if (entries.length < items.length) return refuse("not-found");
  if (!entries.every(canBeOpen)) return refuse("malformed");
  if (closes && (untilMs === undefined || untilMs <= context.nowMs)) return refuse("malformed");
  const started = entries
    .filter(({ key }) => !state.stages[key])
    .map(({ key, stage, settings }) => {
      const carried = carriedTo(state, key, keys);
      return [key, stageOf(stage).start(settings, { ...context, carried }) as StageState] as const;
    });
  const clock: Clock =
    closes && untilMs !== undefined
      ? { kind: "running", durationMs: untilMs - context.nowMs, endsAtMs: untilMs }
      : idle(0);
  return accept<SessionEvent>(
    {
      type: "prework-opened",
      keys: [...new Set(keys)],
      ...(untilMs !== undefined && { untilMs }),
      started: Object.fromEntries(started),
      countAtMs: state.prework?.countAtMs ?? nextCountMs(context),
    },
    { type: "clock-set", clock },
  );
}

/** [PW5] Counts what was written, where it is time to. The event is the only place in which a number changes. */
export function countPrework(state: SessionState, context: Pick<Context, "nowMs" | "random">): readonly SessionEvent[] {
  if (!state.prework || context.nowMs < state.prework.countAtMs) return [];
  const written = openEntries(state).map(({ item, stage }): [AgendaKey, number] => [
    item.key,
    coarse(stageOf(item.stage).counts(stage).written ?? 0),
  ]);
  return [{ type: "prework-counted", written: Object.fromEntries(written), countAtMs: nextCountMs(context) }];
}

/** Epoch ms at which the server has something to do by itself; null where nothing is due. */
export function dueAtMs({ phase, clock, prework }: SessionState): number | null {
  const due = [
    ...(clock.kind === "running" && (phase === "live" || phase === "prework") ? [clock.endsAtMs] : []),
    ...(prework ? [prework.countAtMs] : []),
  ];
  return due.length > 0 ? Math.min(...due) : null;
}
