import { without } from "../../anonymity/reveal.ts";
import { dayOf } from "../../day.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { Context } from "../stage.ts";
import { countOf, known, onList } from "./list.ts";
import {
  type CommandOf,
  type CommitmentsEvent,
  type CommitmentsState,
  type EventOf,
  most,
  type Signature,
} from "./schema.ts";

type Decided = Decision<CommitmentsEvent>;
type State = CommitmentsState;

/** West of Greenwich it is still yesterday when the day of the server has changed. */
const behindUtcMs = 24 * 60 * 60_000;

const isPast = ({ on }: Pick<Signature, "on">, nowMs: number): boolean => on < dayOf(nowMs - behindUtcMs);

/**
 * [CM9] While people vote on commitments these stand as they are; and names never share a step
 * with what is written or voted anonymously, so that no order in the log puts them side by side.
 */
const isChangeable = ({ step }: State): boolean => step === "signing" || step === "settled";

export const signatureRules = {
  sign(
    state: State,
    { commitment, name, on }: CommandOf<"sign">,
    _: unknown,
    { contentId: id, nowMs }: Context,
  ): Decided {
    if (id === null) return refuse("malformed");
    const answer = known(state, id, "signature");
    if (answer) return answer;
    if (state.step !== "signing") return refuse("wrong-step");
    if (!onList(state, commitment)) return refuse("not-found");
    if (isPast({ on }, nowMs)) return refuse("past-date");
    if (countOf(state.signatures) >= most.signatures) return refuse("too-many-items");
    return accept({ type: "signed", id, commitment, name, on });
  },
  "edit-signature"(
    state: State,
    { name, on }: CommandOf<"edit-signature">,
    _: unknown,
    { contentId: id, nowMs }: Context,
  ): Decided {
    if (id === null) return refuse("malformed");
    const before = state.signatures[id];
    if (!before) return refuse("stale-edit");
    if (before.name === name && before.on === on) return accept();
    if (!isChangeable(state)) return refuse("wrong-step");
    if (before.on !== on && isPast({ on }, nowMs)) return refuse("past-date");
    return accept({ type: "signature-edited", id, name, on });
  },
  "withdraw-signature"(state: State, _command: unknown, _: unknown, { contentId: id }: Context): Decided {
    if (id === null) return refuse("malformed");
    if (!state.signatures[id]) return refuse("stale-edit");
    return isChangeable(state) ? accept({ type: "signature-withdrawn", id }) : refuse("wrong-step");
  },
};

export const signatureChanges = {
  signed: (state: State, { id, commitment, name, on }: EventOf<"signed">): State => ({
    ...state,
    signatures: { ...state.signatures, [id]: { commitment, name, on } },
  }),
  "signature-edited": (state: State, { id, name, on }: EventOf<"signature-edited">): State => {
    const before = state.signatures[id];
    if (!before) return state;
    return {
      ...state,
      signatures: { ...state.signatures, [id]: { ...before, name, on } },
      ...(state.hidden[id] && { hidden: { ...state.hidden, [id]: "reworded" } }),
    };
  },
  "signature-withdrawn": (state: State, { id }: EventOf<"signature-withdrawn">): State => ({
    ...state,
    signatures: without(state.signatures, id),
    hidden: without(state.hidden, id),
  }),
};
