import type { Voters } from "../anonymity/differences.ts";
import type { AgendaKey, ScopeId } from "../ids.ts";
import { stageOf } from "../stages/registry.ts";
import type { Present } from "../stages/stage.ts";
import { itemAt } from "./agenda.ts";
import type { SessionEvent } from "./event.ts";
import { isOpenBeforehand } from "./prework.ts";
import type { SessionState } from "./state.ts";

/** What a stage calls a scope is said within the whole session with the stage's key. */
export const sessionScope = (key: AgendaKey, scope: ScopeId): ScopeId => `${key}/${scope}` as ScopeId;

function scopeIn(state: SessionState, key: AgendaKey | null): ScopeId | null {
  const item = itemAt(state, key);
  const stage = item && state.stages[item.key];
  const scope = item && stage ? stageOf(item.stage).scope(stage) : null;
  return item && scope ? sessionScope(item.key, scope) : null;
}

/** The scope under whose secret people act in the stage `key`; null while nothing is open to them there. */
export function scopeAt(state: SessionState, key: AgendaKey | null): ScopeId | null {
  if (key === null) return null;
  const isOpen = (state.phase === "live" && key === state.at) || isOpenBeforehand(state, key);
  return isOpen ? scopeIn(state, key) : null;
}

/** The scope under whose secret the people of the current stage act; null while nothing is open. */
export const currentScope = (state: SessionState): ScopeId | null => scopeAt(state, state.at);

/**
 * [AN3] Every scope whose secret must be alive. A secret for a scope that is not in this list
 * is to be destroyed in the same commit. None outlives the session.
 */
export const openScopes = (state: SessionState): readonly ScopeId[] =>
  state.phase === "ended" ? [] : state.agenda.flatMap((item) => scopeIn(state, item.key) ?? []);

/** [AN12] The ballots that close between two states and can be held again, with who is in each part of them. */
export function closedBallots(
  before: SessionState,
  after: SessionState,
): readonly { readonly scope: ScopeId; readonly voters: ReadonlyMap<ScopeId, Voters> }[] {
  if (before === after || after.phase === "ended") return [];
  const open = new Set(openScopes(after));
  return before.agenda.flatMap((item) => {
    const scope = scopeIn(before, item.key);
    const stage = before.stages[item.key];
    const votersIn = stageOf(item.stage).voters;
    if (!scope || !stage || !votersIn || open.has(scope)) return [];
    const parts = [...votersIn(stage)].map(([part, voters]) => [sessionScope(item.key, part), voters] as const);
    return [{ scope, voters: new Map(parts) }];
  });
}

/** What must follow from who is present now, such as dealing cards to a latecomer. */
export function reconcile(
  state: SessionState,
  present: () => readonly Present[],
  random: () => number,
): readonly SessionEvent[] {
  const item = itemAt(state, state.at);
  const stage = item && state.stages[item.key];
  const follow = item && stageOf(item.stage).reconcile;
  if (!follow || !stage || currentScope(state) === null) return [];
  return follow(stage, present(), item.settings, random).map((event) => ({ type: "in-stage", key: item.key, event }));
}

/** Changes whenever a new step, ballot or deal begins: counts and readiness begin anew. */
export const stepPoint = (state: SessionState): string =>
  [state.phase, state.at, state.at && state.stages[state.at]?.step, ...openScopes(state)].join(" ");

/** Changes whenever the room passes a point after which the order of arrival must be forgotten [AN6]. */
function sealPoint(state: SessionState): string {
  const item = itemAt(state, state.at);
  const stage = item && state.stages[item.key];
  const shown = item && stage ? stageOf(item.stage).shown?.(stage) : undefined;
  return `${stepPoint(state)} ${shown ?? ""}`;
}

/** [AN8] Whether the event says only that a person has written, and is not to stand in the log beside a text. */
export function isLoggedApart(state: SessionState, event: SessionEvent): boolean {
  const item = event.type === "in-stage" ? itemAt(state, event.key) : undefined;
  const apart: readonly string[] = (item && stageOf(item.stage).loggedApart) ?? [];
  return event.type === "in-stage" && apart.includes(event.event.type);
}

/** How every stage calls the events by which somebody takes back what they wrote. */
const takesBack = /-(deleted|edited|withdrawn)$/;

/** [AN10] Whether an earlier event may hold a text that is to be gone now, so that a snapshot must replace it. */
export const isTakenBack = (event: SessionEvent): boolean =>
  event.type === "in-stage" && takesBack.test(event.event.type);

/**
 * Whether what led from one state to the other must be forgotten now. [PW4] Before the live part that
 * is so with each change: kept for days, the order in which texts came would tell who wrote when.
 */
export const isToBeSealed = (before: SessionState, after: SessionState): boolean =>
  (before !== after && after.phase === "prework") || sealPoint(before) !== sealPoint(after);
