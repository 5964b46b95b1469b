import { listed } from "../../anonymity/byId.ts";
import { without } from "../../anonymity/reveal.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import { bringingChanges, bringingRules } from "./bringing.ts";
import { definitionChanges, definitionRules, labelsFor, writersOf } from "./definitions.ts";
import { draftChanges, draftRules } from "./drafts.ts";
import { proposalChanges, proposalRules, revealOf } from "./proposals.ts";
import type { CommandOf, EventOf, VocabularyEvent, VocabularyState } from "./schema.ts";
import { collected, firstFocus, onlyConfirms, openVote, tableOf } from "./table.ts";
import { undoChanges } from "./undo.ts";
import { votingChanges, votingRules } from "./voting.ts";

type Decided = Decision<VocabularyEvent>;
type State = VocabularyState;

/** Whether the room has seen this, or would see it, were it not hidden. */
const isShown = (state: State, id: ContentId): boolean =>
  id in state.terms ||
  id in state.meanings ||
  id in state.drafts ||
  listed(state.terms).some(([, { history }]) => history.some(({ reasons }) => id in reasons));

export const decide = {
  ...proposalRules,
  ...bringingRules,
  ...definitionRules,
  ...draftRules,
  ...votingRules,
  hide(state: State, { id, hidden }: CommandOf<"hide">): Decided {
    if (!isShown(state, id)) return refuse("not-found");
    if ((state.hidden[id] ?? false) === hidden) return accept();
    const open = openVote(state);
    if (open?.term === id || open?.voting.drafts.includes(id)) return refuse("vote-open");
    return accept({ type: "hidden-set", id, hidden });
  },
};

export function move(state: State, to: State["step"], _: unknown, context: Context): Decided {
  if (to === state.step) return accept();
  switch (state.step) {
    case "propose":
      if (to === "agree") {
        if (!onlyConfirms(state)) return refuse("wrong-step");
        return accept<VocabularyEvent>(...revealOf(state, context), { type: "confirming-begun" });
      }
      if (tableOf(state).length === 0) return refuse("nothing-here");
      return accept<VocabularyEvent>(...revealOf(state, context), { type: "defining-begun" });
    case "define":
      if (to === "propose") return accept({ type: "defining-broken-off", wrote: writersOf(state) });
      return accept({ type: "definitions-revealed", named: labelsFor(state, context.present) });
    case "agree":
      if (to !== "define") return refuse("wrong-step");
      // Its ballots would be lost: only one scope can be open.
      return openVote(state) ? refuse("vote-open") : accept({ type: "defining-begun" });
  }
}

export const evolve = {
  ...proposalChanges,
  ...bringingChanges,
  ...definitionChanges,
  ...draftChanges,
  ...votingChanges,
  ...undoChanges,
  "confirming-begun": (state: State): State => ({ ...collected(state), step: "agree", focus: firstFocus(state) }),
  "hidden-set": (state: State, { id, hidden }: EventOf<"hidden-set">): State => ({
    ...state,
    hidden: hidden ? { ...state.hidden, [id]: true } : without(state.hidden, id),
  }),
};
