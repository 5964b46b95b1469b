import { choiceOf } from "../../anonymity/ballot.ts";
import { type ById, listed } from "../../anonymity/byId.ts";
import type { Day } from "../../day.ts";
import type { ContentId, SideId } from "../../ids.ts";
import type { Rating } from "../perspective-swap/understood.ts";
import type { Self } from "../stage.ts";
import { isLow } from "./confidence.ts";
import { isSigned, listOf, signaturesOn } from "./list.ts";
import { ballotOf } from "./rules.ts";
import type {
  CommitmentsSettings,
  CommitmentsState,
  Confidence,
  Fingers,
  Kept,
  Proposal,
  Signature,
} from "./schema.ts";

type State = CommitmentsState;

/** The facilitator sees what is hidden too, marked, and whether its author has reworded it; nobody else gets it. */
type Markable = { readonly hidden?: true; readonly reworded?: true };

export type ProposalView = { readonly text: string; readonly listed: boolean };
/** `own`: the facilitator's, or the agenda's, so that the facilitator may change it. */
export type FacilitatorProposalView = ProposalView & Markable & { readonly own: boolean };
/** By choice with the name that the person typed. */
export type SignatureView = Markable & { readonly name: string; readonly on: Day };
export type ConditionView = Markable & { readonly text: string };

export type CommitmentView = {
  readonly text: string;
  readonly signatures: ById<SignatureView>;
  /** From the close of the ballot on; absent where nobody voted. */
  readonly confidence?: Confidence;
  /** The room has voted again, and this is still the confidence before. */
  readonly stands?: true;
  /** The mean is below the threshold. */
  readonly low?: true;
  /** What would raise the confidence. */
  readonly conditions: ById<ConditionView>;
};

/** What depends on the step alone. `commitments` are those on the list, signed or not; in `confidence` the signed ones. */
type Room<P> =
  | { readonly step: "proposing"; readonly proposals: ById<P> }
  | { readonly step: "signing"; readonly commitments: ById<CommitmentView> }
  | { readonly step: "confidence"; readonly threshold: number; readonly commitments: ById<CommitmentView> }
  | { readonly step: "settled"; readonly threshold: number; readonly commitments: ById<CommitmentView> };

export type CommitmentsScreenView = Room<ProposalView>;
/** `hidden` holds ids alone, so that an author's device can tell its author. */
export type CommitmentsParticipantView = Room<ProposalView> & { readonly hidden: ById<true> };
/** `proposals` also while people sign, so that one more can be put on the list. */
export type CommitmentsFacilitatorView = Room<FacilitatorProposalView> & {
  readonly proposals?: ById<FacilitatorProposalView>;
};

const mark = ({ hidden }: Kept, id: ContentId): Markable => ({
  ...(hidden[id] && { hidden: true }),
  ...(hidden[id] === "reworded" && { reworded: true }),
});

/** Copied field by field, as everything that leaves. */
const ratingView = ({ count, mean, distribution }: Rating): Rating => ({ count, mean, distribution });
const confidenceView = (confidence: Confidence): Confidence => ({
  ...ratingView(confidence),
  ...(confidence.bySide && {
    bySide: Object.fromEntries(
      (Object.entries(confidence.bySide) as [SideId, Rating][]).map(([side, of]) => [side, ratingView(of)]),
    ),
  }),
});

const proposalView = ({ text, listed }: Proposal): ProposalView => ({ text, listed });

/** [CM1] Built from what was shown alone: what is held is read by no view. */
function proposalViews(state: Kept): ById<ProposalView> {
  const seen = listed(state.proposals).filter(([id]) => !state.hidden[id]);
  return Object.fromEntries(seen.map(([id, proposal]) => [id, proposalView(proposal)]));
}

const facilitatorProposalViews = (state: Kept): ById<FacilitatorProposalView> =>
  Object.fromEntries(
    listed(state.proposals).map(([id, proposal]): [string, FacilitatorProposalView] => [
      id,
      { ...proposalView(proposal), own: proposal.byFacilitator, ...mark(state, id) },
    ]),
  );

function commitmentView(state: State, id: ContentId, text: string, threshold: number, all: boolean): CommitmentView {
  const isSettled = state.step === "settled";
  const tally = isSettled ? state.tallies[id] : undefined;
  const signatures = all
    ? listed(state.signatures).filter(([, { commitment }]) => commitment === id)
    : signaturesOn(state, id);
  const conditions = listed(state.conditions).filter(
    ([other, { commitment }]) => commitment === id && (all || !state.hidden[other]),
  );
  return {
    text,
    signatures: Object.fromEntries(
      signatures.map(([other, { name, on }]): [string, SignatureView] => [other, { name, on, ...mark(state, other) }]),
    ),
    ...(tally && { confidence: confidenceView(tally) }),
    ...(tally?.stands && { stands: tally.stands }),
    ...(tally && isLow(tally, threshold) && { low: true }),
    // While the room votes anew, what was said at an earlier ballot would sway people.
    conditions: Object.fromEntries(
      (isSettled ? conditions : []).map(([other, condition]): [string, ConditionView] => [
        other,
        { text: condition.text, ...mark(state, other) },
      ]),
    ),
  };
}

function commitmentViews(state: State, threshold: number, all: boolean): ById<CommitmentView> {
  const shown = listOf(state).filter(([id]) => state.step !== "confidence" || isSigned(state, id));
  return Object.fromEntries(
    shown.map(([id, { text }]): [string, CommitmentView] => [id, commitmentView(state, id, text, threshold, all)]),
  );
}

function room<P>(state: State, threshold: number, all: boolean, proposals: (state: Kept) => ById<P>): Room<P> {
  switch (state.step) {
    case "proposing":
      return { step: "proposing", proposals: proposals(state) };
    case "signing":
      return { step: "signing", commitments: commitmentViews(state, threshold, all) };
    case "confidence":
      return { step: "confidence", threshold, commitments: commitmentViews(state, threshold, all) };
    case "settled":
      return { step: "settled", threshold, commitments: commitmentViews(state, threshold, all) };
  }
}

export const screenView = (state: State, { threshold }: CommitmentsSettings): CommitmentsScreenView =>
  room(state, threshold, false, proposalViews);

export const participantView = (state: State, settings: CommitmentsSettings): CommitmentsParticipantView => ({
  ...screenView(state, settings),
  hidden: Object.fromEntries(listed(state.hidden).map(([id]): [string, true] => [id, true])),
});

export const facilitatorView = (state: State, { threshold }: CommitmentsSettings): CommitmentsFacilitatorView => ({
  ...room(state, threshold, true, facilitatorProposalViews),
  ...(state.step === "signing" && { proposals: facilitatorProposalViews(state) }),
});

/** While people vote: what I hold up, by commitment. */
export type CommitmentsPersonal = { readonly fingers?: ById<Fingers> };

export function personal(state: State, { pseudonym }: Self): CommitmentsPersonal {
  if (state.step !== "confidence") return {};
  return { fingers: Object.fromEntries(listed(choiceOf(ballotOf(state) ?? {}, pseudonym) ?? {})) };
}

/** Who has signed, and by when. The id is for what has to know a signature again, such as a calendar. */
export interface Owner {
  readonly id: ContentId;
  readonly name: string;
  readonly on: Day;
}

export interface SettledCommitment {
  readonly id: ContentId;
  readonly text: string;
  /** By day, then by name. */
  readonly owners: readonly Owner[];
  readonly confidence?: Confidence;
  readonly low?: true;
  /** What would raise the confidence, in no order. */
  readonly conditions: readonly string[];
}

export interface CommitmentsResult {
  /** Those that somebody has signed, by the first day that is due, then by text. */
  readonly commitments: readonly SettledCommitment[];
  /** What was on the list and nobody has signed. */
  readonly unsigned: readonly string[];
}

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byDay = (one: Signature | Owner, other: Signature | Owner): number =>
  compared(one.on, other.on) || compared(one.name, other.name);

/** [CM19] What the room has seen: while a ballot is open, what the one before it said. */
export function result(state: State, { threshold }: CommitmentsSettings): CommitmentsResult {
  const settled = listOf(state).flatMap(([id, { text }]): SettledCommitment[] => {
    const owners = signaturesOn(state, id).map(([signature, { name, on }]) => ({ id: signature, name, on }));
    if (owners.length === 0) return [];
    const tally = state.tallies[id];
    const conditions = listed(state.conditions).filter(
      ([other, { commitment }]) => commitment === id && !state.hidden[other],
    );
    return [
      {
        id,
        text,
        owners: owners.sort(byDay),
        ...(tally && { confidence: confidenceView(tally) }),
        ...(tally && isLow(tally, threshold) && { low: true as const }),
        conditions: conditions.map(([, condition]) => condition.text),
      },
    ];
  });
  const firstDay = ({ owners }: SettledCommitment): string => owners[0]?.on ?? "";
  return {
    commitments: settled.sort(
      (one, other) => compared(firstDay(one), firstDay(other)) || compared(one.text, other.text),
    ),
    unsigned: listOf(state).flatMap(([id, { text }]) => (isSigned(state, id) ? [] : [text])),
  };
}
