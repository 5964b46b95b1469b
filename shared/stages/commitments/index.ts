import { voterCount } from "../../anonymity/ballot.ts";
import { partOf, type Voters } from "../../anonymity/differences.ts";
import type { ScopeId } from "../../ids.ts";
import { defineStage } from "../stage.ts";
import { confidenceScope, votersOn } from "./confidence.ts";
import { countOf, listOf } from "./list.ts";
import { start } from "./proposals.ts";
import { ballotOf, decide, evolve, move } from "./rules.ts";
import { CommitmentsCommand, CommitmentsSettings, type CommitmentsState } from "./schema.ts";
import { ideasOf } from "./seeds/seeds.ts";
import { facilitatorView, participantView, personal, result, screenView } from "./view.ts";

/** A ballot that was left by Back stays open: its pseudonyms are still needed when the vote goes on. */
const scope = (state: CommitmentsState): ScopeId | null => (ballotOf(state) ? confidenceScope(state.ballots) : null);

/** Who has voted on each commitment, while that is open. */
function voters(state: CommitmentsState): ReadonlyMap<ScopeId, Voters> {
  const ballot = ballotOf(state);
  const scope = confidenceScope(state.ballots);
  return new Map(ballot && listOf(state).map(([id]) => [partOf(scope, id), votersOn(ballot, id)]));
}

function ended(state: CommitmentsState): CommitmentsState {
  const unseen = { heldProposals: {}, heldConditions: {} };
  switch (state.step) {
    case "proposing":
    case "signing": {
      const { ballot: _, ...rest } = state;
      return { ...rest, ...unseen };
    }
    case "confidence":
      return { ...state, ...unseen, ballot: {} };
    case "settled":
      return { ...state, ...unseen };
  }
}

/** Who does what by when, under a name that they chose to give, and how sure the room is of it. */
export const commitments = defineStage({
  id: "commitments",
  settings: CommitmentsSettings,
  prompted: ({ commitments: ideas }) => ({ seeds: ideasOf(ideas) }),
  command: CommitmentsCommand,
  rights: {
    propose: "anyone",
    "edit-proposal": "anyone",
    "delete-proposal": "anyone",
    "show-proposals": "facilitator",
    "set-listed": "facilitator",
    sign: "participant",
    "edit-signature": "participant",
    "withdraw-signature": "participant",
    "hold-up": "participant",
    "add-condition": "participant",
    "edit-condition": "participant",
    "delete-condition": "participant",
    hide: "facilitator",
  },
  steps: (settings: CommitmentsSettings) => [
    { id: "proposing" as const, ms: settings.proposingMs },
    { id: "signing" as const, ms: settings.signingMs },
    { id: "confidence" as const, ms: settings.confidenceMs },
    { id: "settled" as const, ms: 0 },
  ],
  start,
  move,
  decide,
  evolve,
  scope,
  voters,
  counts: (state) => {
    if (state.step === "proposing") return { written: countOf(state.heldProposals) };
    return state.step === "confidence" ? { cast: voterCount(state.ballot) } : {};
  },
  shown: ({ proposals }) => countOf(proposals),
  view: { facilitator: facilitatorView, participant: participantView, screen: screenView },
  personal,
  ended,
  result,
});
