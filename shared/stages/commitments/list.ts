import { type ById, listed } from "../../anonymity/byId.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId } from "../../ids.ts";
import type { Kept, Proposal, Signature } from "./schema.ts";

/** A commitment that can be signed, or is: on the list, and not hidden. */
export const onList = ({ proposals, hidden }: Kept, id: ContentId): Proposal | undefined =>
  proposals[id]?.listed && !hidden[id] ? proposals[id] : undefined;

export const listOf = (state: Kept): (readonly [ContentId, Proposal])[] =>
  listed(state.proposals).filter(([id]) => onList(state, id));

/** The signatures in sight under a commitment, in the order of ids. */
export const signaturesOn = (
  { signatures, hidden }: Kept,
  commitment: ContentId,
): (readonly [ContentId, Signature])[] =>
  listed(signatures).filter(([id, signature]) => signature.commitment === commitment && !hidden[id]);

/** Whether it is somebody's commitment: what the room votes on, and what counts in the end. */
export const isSigned = (state: Kept, id: ContentId): boolean =>
  onList(state, id) !== undefined && signaturesOn(state, id).length > 0;

export const countOf = (...collections: readonly ById<unknown>[]): number =>
  new Set(collections.flatMap((byId) => Object.keys(byId))).size;

/** Whether the room has seen this, or would see it, were it not hidden. */
export const isShown = ({ proposals, signatures, conditions }: Kept, id: ContentId): boolean =>
  id in proposals || id in signatures || id in conditions;

type Kind = "proposal" | "signature" | "condition";

/** What an id names, if anything. */
function kindOf(state: Kept, id: ContentId): Kind | undefined {
  if (id in state.proposals || id in state.heldProposals) return "proposal";
  if (id in state.signatures) return "signature";
  return id in state.conditions || id in state.heldConditions ? "condition" : undefined;
}

/** The answer to adding under a key that is not new: a retry changes nothing, and one key names one thing. */
export function known(state: Kept, id: ContentId, kind: Kind): Decision<never> | null {
  const there = kindOf(state, id);
  if (there === undefined) return null;
  return there === kind ? accept() : refuse("duplicate");
}
