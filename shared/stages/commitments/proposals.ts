import { listed, only, shuffled } from "../../anonymity/byId.ts";
import { without } from "../../anonymity/reveal.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import { countOf, isShown, known, listOf, signaturesOn } from "./list.ts";
import {
  type CommandOf,
  type CommitmentsEvent,
  type CommitmentsSettings,
  type CommitmentsState,
  type EventOf,
  most,
  type Proposal,
} from "./schema.ts";

type Decided = Decision<CommitmentsEvent>;
type State = CommitmentsState;

export const start = ({ seeds }: CommitmentsSettings, { newId }: Context): State => ({
  step: "proposing",
  proposals: shuffled(seeds.map((text) => [newId(), { text, byFacilitator: true, listed: true }])),
  heldProposals: {},
  signatures: {},
  conditions: {},
  heldConditions: {},
  hidden: {},
  tallies: {},
  ballots: 0,
});

/** The proposal that this person may change: by the key beside the command, or, of the facilitator's own, by id. */
function ownProposal(
  { proposals, heldProposals }: State,
  named: ContentId | undefined,
  { actor, contentId }: Context,
): ContentId | undefined {
  if (actor.role === "facilitator") return named && proposals[named]?.byFacilitator ? named : undefined;
  if (contentId === null || proposals[contentId]?.byFacilitator) return undefined;
  return contentId in heldProposals || contentId in proposals ? contentId : undefined;
}

const isListable = ({ step }: State): boolean => step === "proposing" || step === "signing";

export const proposalRules = {
  propose(state: State, { text }: CommandOf<"propose">, _: unknown, context: Context): Decided {
    const byFacilitator = context.actor.role === "facilitator";
    const id = byFacilitator ? context.newId() : context.contentId;
    if (id === null) return refuse("malformed");
    const answer = known(state, id, "proposal");
    if (answer) return answer;
    if (byFacilitator ? !isListable(state) : state.step !== "proposing") return refuse("wrong-step");
    if (countOf(state.proposals, state.heldProposals) >= most.proposals) return refuse("too-many-items");
    return accept({ type: byFacilitator ? "proposal-set" : "proposal-held", id, text });
  },
  "edit-proposal"(state: State, command: CommandOf<"edit-proposal">, _: unknown, context: Context): Decided {
    const id = ownProposal(state, command.id, context);
    if (!id) return refuse("stale-edit");
    if ((state.heldProposals[id] ?? state.proposals[id]?.text) === command.text) return accept();
    const byFacilitator = context.actor.role === "facilitator";
    if (byFacilitator ? !isListable(state) : state.step !== "proposing") return refuse("wrong-step");
    // Under a signature the words must not change: nobody shall find their name under something else.
    if (signaturesOn(state, id).length > 0) return refuse("signed");
    return accept({ type: byFacilitator ? "proposal-set" : "proposal-held", id, text: command.text });
  },
  "delete-proposal"(state: State, command: CommandOf<"delete-proposal">, _: unknown, context: Context): Decided {
    const id = ownProposal(state, command.id, context);
    if (!id) return refuse("stale-edit");
    if (state.step !== "proposing") return refuse("wrong-step");
    return signaturesOn(state, id).length > 0 ? refuse("signed") : accept({ type: "proposal-deleted", id });
  },
  "show-proposals"(state: State): Decided {
    if (state.step !== "proposing") return refuse("wrong-step");
    const [shown] = showing(state);
    return shown ? accept(shown) : refuse("nothing-here");
  },
  "set-listed"(state: State, { id, on }: CommandOf<"set-listed">): Decided {
    if (!isListable(state)) return refuse("wrong-step");
    const proposal = state.proposals[id];
    if (!proposal || (on && state.hidden[id])) return refuse("not-found");
    if (proposal.listed === on) return accept();
    if (!on && signaturesOn(state, id).length > 0) return refuse("signed");
    if (on && listOf(state).length >= most.listed) return refuse("too-many-items");
    return accept({ type: "listed-set", id, on });
  },
};

/** [CM2] What is held, as an event; none where nothing is held. */
export const showing = ({ heldProposals }: State): CommitmentsEvent[] =>
  countOf(heldProposals) > 0 ? [{ type: "proposals-shown" }] : [];

const unlisted = (text: string, byFacilitator: boolean): Proposal => ({ text, byFacilitator, listed: false });

function withProposal(state: State, id: ContentId, text: string, byFacilitator: boolean): State {
  const before = state.proposals[id];
  const proposal = before ? { ...before, text } : unlisted(text, byFacilitator);
  return { ...state, proposals: { ...state.proposals, [id]: proposal } };
}

/** What is hidden is not seen by the room anyway, so that its new wording need not wait. */
function held(state: State, id: ContentId, text: string): State {
  if (!state.hidden[id]) return { ...state, heldProposals: { ...state.heldProposals, [id]: text } };
  return { ...withProposal(state, id, text, false), hidden: { ...state.hidden, [id]: "reworded" } };
}

/** With what hangs on it: hidden signatures, and what an earlier ballot said. */
function deleted(state: State, id: ContentId): State {
  const ofOthers = ({ commitment }: { readonly commitment: ContentId }) => commitment !== id;
  const rest = {
    ...state,
    proposals: without(state.proposals, id),
    heldProposals: without(state.heldProposals, id),
    signatures: only(state.signatures, ofOthers),
    conditions: only(state.conditions, ofOthers),
    heldConditions: only(state.heldConditions, ofOthers),
    tallies: without(state.tallies, id),
  };
  return { ...rest, hidden: only(state.hidden, (_, other) => isShown(rest, other)) };
}

export const proposalChanges = {
  "proposal-held": (state: State, { id, text }: EventOf<"proposal-held">): State => held(state, id, text),
  "proposal-set": (state: State, { id, text }: EventOf<"proposal-set">): State => withProposal(state, id, text, true),
  "proposal-deleted": (state: State, { id }: EventOf<"proposal-deleted">): State => deleted(state, id),
  "proposals-shown": (state: State): State => {
    const shown = listed(state.heldProposals).map(
      ([id, text]) => [id, { ...(state.proposals[id] ?? unlisted(text, false)), text }] as const,
    );
    const others = listed(state.proposals).filter(([id]) => !(id in state.heldProposals));
    return { ...state, proposals: shuffled([...others, ...shown]), heldProposals: {} };
  },
  "listed-set": (state: State, { id, on }: EventOf<"listed-set">): State => {
    const proposal = state.proposals[id];
    return proposal ? { ...state, proposals: { ...state.proposals, [id]: { ...proposal, listed: on } } } : state;
  },
};
