import { type Ballot, cast, choiceOf, entries, votersOf } from "../../anonymity/ballot.ts";
import { type ById, listed, shuffled } from "../../anonymity/byId.ts";
import {
  bySideOrTogether,
  partOf,
  type ShownTotals,
  seenOf,
  tellable,
  type Voters,
} from "../../anonymity/differences.ts";
import { countBySide, namedSides } from "../../anonymity/disclosure.ts";
import { without } from "../../anonymity/reveal.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId, ScopeId, SideId } from "../../ids.ts";
import { rating } from "../perspective-swap/understood.ts";
import type { Context } from "../stage.ts";
import { countOf, isSigned, known, listOf } from "./list.ts";
import {
  type CommandOf,
  type CommitmentsEvent,
  type CommitmentsState,
  type Confidence,
  type EventOf,
  fingers,
  type Hands,
  type Kept,
  type KeptConfidence,
  most,
} from "./schema.ts";

type Decided = Decision<CommitmentsEvent>;
type State = CommitmentsState;

/** Whether the room has too little confidence in a commitment for it to stand as it is. */
export const isLow = ({ mean }: Pick<Confidence, "mean">, threshold: number): boolean => mean < threshold;

export const confidenceScope = (ballots: number): ScopeId => `confidence-${ballots}` as ScopeId;

/** Who has voted on this commitment. */
export const votersOn = (ballot: Ballot<Hands>, commitment: ContentId): Voters =>
  votersOf(ballot, (hands) => hands[commitment] !== undefined);

function tallyOf(commitment: ContentId, ballot: Ballot<Hands>, named: readonly SideId[]): Confidence {
  const given = entries(ballot).flatMap(({ side, choice }) => {
    const held = choice[commitment];
    return held === undefined ? [] : [{ side, held }];
  });
  const of = (side?: SideId) =>
    rating(
      given.filter((one) => side === undefined || one.side === side).map(({ held }) => held),
      fingers,
    );
  return { ...of(), ...(named.length > 0 && { bySide: Object.fromEntries(named.map((side) => [side, of(side)])) }) };
}

/** [CM15] [CM23] The frozen tallies: of each signed commitment that somebody voted on, the new one or, where that may not follow, the one before. */
export function talliesOf(
  state: Extract<State, { step: "confidence" }>,
  { present, answered }: Pick<Context, "present" | "answered">,
): Pick<EventOf<"confidence-closed">, "tallies" | "shown"> {
  const tallies: { [commitment: ContentId]: KeptConfidence } = {};
  const shown: { [commitment: ContentId]: ShownTotals } = {};
  for (const [id] of listOf(state)) {
    const voters = isSigned(state, id) ? votersOn(state.ballot, id) : new Map();
    if (voters.size === 0) continue;
    const before = state.tallies[id];
    const ways = bySideOrTogether(namedSides(countBySide(voters.values()), present));
    const counted = { scope: partOf(confidenceScope(state.ballots), id), voters };
    const totals = tellable(seenOf(state.shown, id, before !== undefined), counted, ways, answered);
    if (totals) {
      tallies[id] = tallyOf(id, state.ballot, totals.named);
      shown[id] = totals;
    } else if (before) tallies[id] = { ...before, stands: true };
  }
  return { tallies, shown };
}

/** What a condition says as its author last wrote it. */
const written = ({ conditions, heldConditions }: Kept, id: ContentId) => heldConditions[id] ?? conditions[id];

export const confidenceRules = {
  "hold-up"(state: State, { commitment, fingers }: CommandOf<"hold-up">, _: unknown, { actor }: Context): Decided {
    if (state.step !== "confidence") return refuse("wrong-step");
    if (actor.role !== "participant" || actor.pseudonym === null) return refuse("not-allowed");
    if (!isSigned(state, commitment)) return refuse("not-found");
    const { pseudonym, side } = actor;
    if (choiceOf(state.ballot, pseudonym)?.[commitment] === fingers) return accept();
    return accept({ type: "held-up", pseudonym, side, commitment, fingers });
  },
  "add-condition"(
    state: State,
    { commitment, text }: CommandOf<"add-condition">,
    _: unknown,
    { contentId: id }: Context,
  ): Decided {
    if (id === null) return refuse("malformed");
    const answer = known(state, id, "condition");
    if (answer) return answer;
    if (state.step !== "confidence") return refuse("wrong-step");
    // Whoever writes one has not thereby told that they held up few fingers: anybody may.
    if (!isSigned(state, commitment)) return refuse("not-found");
    if (countOf(state.conditions, state.heldConditions) >= most.conditions) return refuse("too-many-items");
    return accept({ type: "condition-held", id, commitment, text });
  },
  "edit-condition"(
    state: State,
    { text }: CommandOf<"edit-condition">,
    _: unknown,
    { contentId: id }: Context,
  ): Decided {
    if (id === null) return refuse("malformed");
    const before = written(state, id);
    if (!before) return refuse("stale-edit");
    if (before.text === text) return accept();
    if (state.step !== "confidence") return refuse("wrong-step");
    return accept({ type: "condition-held", id, commitment: before.commitment, text });
  },
  "delete-condition"(state: State, _command: unknown, _: unknown, { contentId: id }: Context): Decided {
    if (id === null) return refuse("malformed");
    if (!written(state, id)) return refuse("stale-edit");
    return state.step === "confidence" ? accept({ type: "condition-deleted", id }) : refuse("wrong-step");
  },
};

function held(state: State, { id, commitment, text }: EventOf<"condition-held">): State {
  const condition = { commitment, text };
  if (!state.hidden[id]) return { ...state, heldConditions: { ...state.heldConditions, [id]: condition } };
  return {
    ...state,
    conditions: { ...state.conditions, [id]: condition },
    hidden: { ...state.hidden, [id]: "reworded" },
  };
}

/** [CM16] A later ballot replaces the tallies of what it voted on, and the others keep theirs. */
export const withTallies = (state: Kept, tallies: ById<KeptConfidence>): Pick<Kept, "tallies" | "conditions"> => ({
  tallies: shuffled([
    ...listed(state.tallies).flatMap(([id, { stands: _, ...tally }]) => (id in tallies ? [] : [[id, tally] as const])),
    ...listed(tallies),
  ]),
  conditions: shuffled([
    ...listed(state.conditions).filter(([id]) => !(id in state.heldConditions)),
    ...listed(state.heldConditions),
  ]),
});

export const confidenceChanges = {
  "held-up": (state: State, { pseudonym, side, commitment, fingers }: EventOf<"held-up">): State =>
    state.step === "confidence"
      ? {
          ...state,
          ballot: cast(state.ballot, pseudonym, side, { ...choiceOf(state.ballot, pseudonym), [commitment]: fingers }),
        }
      : state,
  "condition-held": (state: State, event: EventOf<"condition-held">): State => held(state, event),
  "condition-deleted": (state: State, { id }: EventOf<"condition-deleted">): State => ({
    ...state,
    conditions: without(state.conditions, id),
    heldConditions: without(state.heldConditions, id),
    hidden: without(state.hidden, id),
  }),
};
