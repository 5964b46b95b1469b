import type { Badge, SideId } from "../ids.ts";
import { type PersonalOf, type StageId, stageOf } from "../stages/registry.ts";
import type { Self } from "../stages/stage.ts";
import { itemAt } from "./agenda.ts";
import type { SessionState } from "./state.ts";

/** What one person alone gets beside the participants' view. */
export interface Me {
  readonly badge: Badge;
  readonly side: SideId;
  readonly ready: boolean;
  /** This person has asked for more time, and the clock has not been lengthened since. */
  readonly moreTime?: true;
  /** Of the current stage; narrow it by the stage's id. */
  readonly stage?: { [Id in StageId]: PersonalOf<Id> }[StageId];
}

/** What the server knows of somebody who is here, beside the state. */
export interface Here extends Self {
  readonly badge: Badge;
  readonly ready: boolean;
  readonly moreTime: boolean;
}

/** What of the state personal views are made of. */
const ofPersonal = (state: SessionState) => {
  const item = itemAt(state, state.at);
  return [state.phase, item, item && state.stages[item.key]];
};

/** Whether the personal views of people who did nothing themselves may differ between these states. */
export const personalMayDiffer = (before: SessionState, after: SessionState): boolean => {
  const made = ofPersonal(after);
  return ofPersonal(before).some((part, index) => part !== made[index]);
};

/** The personal view: small, to one person, never broadcast. */
export function personal(state: SessionState, self: Here): Me {
  const item = itemAt(state, state.at);
  const stage = item && state.stages[item.key];
  return {
    badge: self.badge,
    side: self.side,
    ready: self.ready,
    ...(self.moreTime && { moreTime: true as const }),
    ...(item &&
      stage &&
      state.phase === "live" && {
        stage: stageOf(item.stage).personal(
          stage,
          { side: self.side, pseudonym: self.pseudonym },
          item.settings,
        ) as Me["stage"],
      }),
  } as Me;
}
