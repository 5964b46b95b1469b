import { voterCount } from "../../anonymity/ballot.ts";
import { partOf, type Voters } from "../../anonymity/differences.ts";
import type { ScopeId } from "../../ids.ts";
import { derived, sizeOf } from "../../trie.ts";
import { defineStage } from "../stage.ts";
import { dotVoters, votingScope } from "./dots.ts";
import { placers, placersOf, placingScope } from "./placing.ts";
import { decide, evolve, move, ownPost } from "./rules.ts";
import { PainPointsCommand, PainPointsSettings, type PainPointsState, type Unseen } from "./schema.ts";
import { bringing, regrouping } from "./undo.ts";
import { facilitatorView, participantView, personal, result, screenView } from "./view.ts";

const byPeople = derived(({ byFacilitator }: Unseen) => (byFacilitator ? undefined : true));

/** A paused ballot stays open: its pseudonyms are still needed when the vote goes on. */
function scope(state: PainPointsState): ScopeId | null {
  if (state.step === "writing") return `writing-${state.writings}` as ScopeId;
  const voting = state.step === "voting" || (state.step === "grouping" && state.ballot);
  if (voting) return votingScope(state.ballots);
  const placing = state.step === "placing" || (state.step === "ranking" && state.paused);
  return placing ? placingScope(state.placings ?? 0) : null;
}

/** Who is in the ballot that is open: of the dots, or of each item that is placed. */
function voters(state: PainPointsState): ReadonlyMap<ScopeId, Voters> {
  if (state.step === "voting") return new Map([[votingScope(state.ballots), dotVoters(state.ballot)]]);
  if (state.step !== "placing") return new Map();
  const scope = placingScope(state.placings ?? 0);
  return new Map(state.items.map((item) => [partOf(scope, item), placersOf(state.ballot, item)]));
}

function ended(state: PainPointsState): PainPointsState {
  switch (state.step) {
    case "writing":
      return { ...state, unseen: {}, writers: {} };
    case "grouping": {
      const { ballot: _, ...rest } = state;
      return rest;
    }
    case "ranking": {
      const { paused: _, ...rest } = state;
      return rest;
    }
    case "voting":
    case "placing":
      return { ...state, ballot: {} };
    case "placed":
      return state;
  }
}

/** Silent anonymous writing, a reveal in shuffled order, groups, and dots: what hurts most, and where it stands. */
export const painPoints = defineStage({
  id: "pain-points",
  settings: PainPointsSettings,
  command: PainPointsCommand,
  rights: {
    "add-post": "participant",
    "edit-post": "participant",
    "delete-post": "participant",
    group: "anyone",
    ungroup: "anyone",
    "rename-group": "anyone",
    "merge-groups": "anyone",
    "split-group": "anyone",
    "bring-posts": "facilitator",
    hide: "facilitator",
    unhide: "facilitator",
    "set-dots": "participant",
    place: "participant",
  },
  steps: (settings: PainPointsSettings) => [
    { id: "writing" as const, ms: settings.writingMs },
    { id: "grouping" as const, ms: settings.groupingMs },
    { id: "voting" as const, ms: settings.votingMs },
    { id: "ranking" as const, ms: settings.rankingMs },
    ...(settings.placement
      ? [
          { id: "placing" as const, ms: settings.placingMs },
          { id: "placed" as const, ms: settings.placedMs },
        ]
      : []),
  ],
  start: (): PainPointsState => ({
    step: "writing",
    posts: {},
    groups: {},
    writings: 1,
    ballots: 0,
    unseen: {},
    writers: {},
  }),
  move,
  decide,
  evolve,
  undo: {
    group: regrouping,
    ungroup: regrouping,
    "rename-group": regrouping,
    "merge-groups": regrouping,
    "split-group": regrouping,
    "bring-posts": bringing,
  },
  scope,
  voters,
  loggedApart: ["writer-counted"],
  counts: (state) => {
    if (state.step === "writing") {
      // [PP31] What the facilitator has brought says nothing of how far the room is.
      return { written: sizeOf(byPeople(state.unseen)) };
    }
    if (state.step === "placing") return { cast: placers(state) };
    return state.step === "voting" ? { cast: voterCount(state.ballot) } : {};
  },
  beforehand: "writing",
  own: { types: ["add-post"], find: ownPost },
  view: { facilitator: facilitatorView, participant: participantView, screen: screenView },
  personal,
  ended,
  result,
});
