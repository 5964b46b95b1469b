import { type BySide, coarse, nobody } from "../anonymity/disclosure.ts";
import type { Badge, SideId } from "../ids.ts";
import { inKeyOrder } from "../json.ts";
import { stageOf } from "../stages/registry.ts";
import { itemAt } from "./agenda.ts";
import type { SessionState } from "./state.ts";

/** A connected person as the facilitator sees them: to remove somebody, and for nothing else. */
export interface Person {
  readonly badge: Badge;
  readonly side: SideId;
}

/** Sides by badge, so that a patch holds those who came and went. People of one badge are one here, and leave together. */
export type People = { readonly [badge: Badge]: SideId };

/**
 * What is not in the log: who is here and how far the room is. Sampled on a slow beat with a
 * random delay, so that no count jumps as somebody sits back from the phone [AN5].
 */
export interface Live {
  readonly present: BySide;
  /** People who said “I'm ready”. */
  readonly ready: number;
  /** Coarse number of texts written in the current step. */
  readonly written?: number;
  /** People who have cast in the current ballot. */
  readonly cast?: number;
  readonly people: People;
  /** [TI7] Somebody needs more time; how many do is not said. */
  readonly moreTime?: true;
  /** How many simulated people take part; absent where there are none. */
  readonly simulated?: number;
}

export const nobodyLive: Live = { present: nobody, ready: 0, people: {} };

/** Takes the sample. `people` are the connected ones in any order; the facilitator sees them by badge. */
export function sample(state: SessionState, people: readonly (Person & { readonly ready: boolean })[]): Live {
  // [PW5] Over days, who is here would tell who wrote what came in meanwhile.
  if (state.phase === "prework") return nobodyLive;
  const item = itemAt(state, state.at);
  const stage = item && state.stages[item.key];
  const { written, cast } = item && stage ? stageOf(item.stage).counts(stage) : {};
  const present = { ...nobody };
  for (const { side } of people) present[side] += 1;
  return {
    present,
    ready: people.filter(({ ready }) => ready).length,
    ...(written !== undefined && { written: coarse(written) }),
    ...(cast !== undefined && { cast }),
    people: inKeyOrder(Object.fromEntries(people.map(({ badge, side }) => [badge, side]))),
  };
}
