import { accept, type Decision, refuse } from "../decision.ts";
import type { AgendaKey, ContentId } from "../ids.ts";
import type { AnyStage, Typed } from "../stages/stage.ts";
import type { SessionEvent } from "./event.ts";
import type { SessionState, StageState } from "./state.ts";

/** [UN1] The facilitator's last act in the stage, and the event that takes it back. */
export interface Undo {
  readonly id: ContentId;
  readonly key: AgendaKey;
  /** The type of the command that is taken back. */
  readonly act: string;
  readonly event: Typed;
}

/** The stage's state after these events of its own. */
export const after = (stage: AnyStage, before: StageState, events: readonly Typed[]): StageState =>
  events.reduce<StageState>((state, event) => stage.evolve[event.type]?.(state, event as never) ?? state, before);

/**
 * [UN1] [UN4] What an act of the facilitator does to the offer to undo: there is one for this act where the
 * stage knows how, and in any case none any more for what was done before it.
 */
export function undoAfter(
  state: SessionState,
  act: { readonly stage: AnyStage; readonly key: AgendaKey; readonly type: string; readonly events: readonly Typed[] },
  newId: () => ContentId,
): readonly SessionEvent[] {
  const before = state.stages[act.key];
  if (!before || act.events.length === 0) return [];
  const event = act.stage.undo?.[act.type]?.(before, after(act.stage, before, act.events)) as Typed | null | undefined;
  if (event) return [{ type: "undo-offered", undo: { id: newId(), key: act.key, act: act.type, event } }];
  return state.undo ? [{ type: "undo-over" }] : [];
}

/** [UN2] Takes the act back, unless something else was done since. */
export function undo({ undo: offer, at }: SessionState, id: ContentId): Decision<SessionEvent> {
  if (!offer || offer.id !== id || offer.key !== at) return refuse("not-found");
  return accept<SessionEvent>({ type: "in-stage", key: offer.key, event: offer.event }, { type: "undo-over" });
}
