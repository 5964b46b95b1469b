import { voterCount } from "../../anonymity/ballot.ts";
import { partOf, type Voters } from "../../anonymity/differences.ts";
import { nobody } from "../../anonymity/disclosure.ts";
import type { ScopeId } from "../../ids.ts";
import type { Counts } from "../stage.ts";
import { defineStage } from "../stage.ts";
import { unbringing } from "./bringing.ts";
import { start } from "./carried.ts";
import { ownProposal } from "./proposals.ts";
import { result } from "./result.ts";
import { decide, evolve, move } from "./rules.ts";
import { VocabularyCommand, VocabularySettings, type VocabularyState } from "./schema.ts";
import { onlyConfirms, openVote, withTerm } from "./table.ts";
import { unmerging, unnaming } from "./undo.ts";
import { facilitatorView, participantView, personal, screenView } from "./view.ts";
import { votersOn, voteScope } from "./votedBefore.ts";

/** A vote stays open when the room leaves the stage, and goes on when it comes back [VO27]. */
function scope(state: VocabularyState): ScopeId | null {
  if (state.step === "define") return `define-${state.definings}` as ScopeId;
  const open = openVote(state);
  return open ? voteScope(open.voting.vote) : null;
}

/** Who has voted on each draft of the vote that is open. */
function voters(state: VocabularyState): ReadonlyMap<ScopeId, Voters> {
  const open = state.step === "define" ? undefined : openVote(state);
  if (!open) return new Map();
  const { vote, drafts, ballot } = open.voting;
  return new Map(drafts.map((draft) => [partOf(voteScope(vote), draft), votersOn(ballot, draft)]));
}

/** Drafts are counted for the term that the screens show. */
function counts(state: VocabularyState): Counts {
  switch (state.step) {
    case "propose":
      return { written: Object.keys(state.held).length };
    case "define":
      return { written: Object.keys(state.written).length };
    case "agree": {
      const open = openVote(state);
      return {
        written: Object.values(state.heldDrafts).filter(({ term }) => term === state.focus).length,
        ...(open && { cast: voterCount(open.voting.ballot) }),
      };
    }
  }
}

/** A vote that was open stays so, without a choice in it. */
function ended(state: VocabularyState): VocabularyState {
  const open = openVote(state);
  const closed = open
    ? withTerm(state, open.term, (term) => ({ ...term, standing: { ...open.voting, ballot: {} } }))
    : state;
  const rest = { ...closed, held: {}, written: {}, wrote: nobody, heldDrafts: {} };
  return rest.step === "define" ? { ...rest, writers: {} } : rest;
}

/** Terms that the sides use differently: proposed, defined blind, compared, and agreed by each side. */
export const sharedVocabulary = defineStage({
  id: "shared-vocabulary",
  settings: VocabularySettings,
  command: VocabularyCommand,
  rights: {
    propose: "anyone",
    "edit-proposal": "participant",
    "delete-proposal": "participant",
    "reveal-proposals": "facilitator",
    "merge-terms": "facilitator",
    "rename-term": "facilitator",
    "set-on-table": "facilitator",
    "bring-terms": "facilitator",
    hide: "facilitator",
    define: "participant",
    "edit-definition": "participant",
    "delete-definition": "participant",
    focus: "facilitator",
    draft: "anyone",
    "edit-draft": "anyone",
    "delete-draft": "anyone",
    "show-drafts": "facilitator",
    "open-vote": "facilitator",
    vote: "participant",
    "close-vote": "facilitator",
    park: "facilitator",
    reopen: "facilitator",
    confirm: "facilitator",
  },
  steps: (settings: VocabularySettings, state?: VocabularyState) => [
    { id: "propose" as const, ms: settings.proposeMs },
    ...(state?.step === "propose" && onlyConfirms(state) ? [] : [{ id: "define" as const, ms: settings.defineMs }]),
    { id: "agree" as const, ms: settings.agreeMs },
  ],
  start,
  move,
  decide,
  evolve,
  undo: { "bring-terms": unbringing, "merge-terms": unmerging, "rename-term": unnaming },
  scope,
  voters,
  loggedApart: ["writer-counted"],
  counts,
  beforehand: "propose",
  own: { types: ["propose"], find: ownProposal },
  shown: ({ terms, drafts }) => Object.keys(terms).length + Object.keys(drafts).length,
  view: { facilitator: facilitatorView, participant: participantView, screen: screenView },
  personal,
  ended,
  result,
});
