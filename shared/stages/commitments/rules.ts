import { withSeen } from "../../anonymity/differences.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { Context } from "../stage.ts";
import { confidenceChanges, confidenceRules, talliesOf, withTallies } from "./confidence.ts";
import { isShown, isSigned, listOf } from "./list.ts";
import { proposalChanges, proposalRules, showing } from "./proposals.ts";
import type { CommandOf, CommitmentsEvent, CommitmentsState, EventOf, Kept, StepId } from "./schema.ts";
import { signatureChanges, signatureRules } from "./signatures.ts";

type Decided = Decision<CommitmentsEvent>;
type State = CommitmentsState;

export const decide = {
  ...proposalRules,
  ...signatureRules,
  ...confidenceRules,
  hide(state: State, { id, hidden }: CommandOf<"hide">): Decided {
    if (!isShown(state, id)) return refuse("not-found");
    return (state.hidden[id] !== undefined) === hidden ? accept() : accept({ type: "hidden-set", id, hidden });
  },
};

const entered = (step: EventOf<"step-entered">["step"]): CommitmentsEvent => ({ type: "step-entered", step });

export function move(state: State, to: StepId, _: unknown, context: Context): Decided {
  if (to === state.step) return accept();
  // Back is never refused; Next is, where there would be nothing to do.
  switch (`${state.step} → ${to}` as const) {
    case "proposing → signing":
      return listOf(state).length > 0 ? accept(...showing(state), entered("signing")) : refuse("nothing-here");
    case "signing → confidence":
      return listOf(state).some(([id]) => isSigned(state, id)) ? accept(entered("confidence")) : refuse("nothing-here");
    case "confidence → settled":
      if (state.step !== "confidence") return refuse("wrong-step");
      return accept({ type: "confidence-closed", ...talliesOf(state, context) });
    case "signing → proposing":
      return accept(entered("proposing"));
    case "confidence → signing":
      return accept(entered("signing"));
    case "settled → confidence":
      return accept(entered("confidence"));
    default:
      return refuse("wrong-step");
  }
}

/** Built, not spread: a ballot that is closed must not come along. */
const kept = (state: State): Kept => ({
  proposals: state.proposals,
  heldProposals: state.heldProposals,
  signatures: state.signatures,
  conditions: state.conditions,
  heldConditions: state.heldConditions,
  hidden: state.hidden,
  tallies: state.tallies,
  ballots: state.ballots,
  ...(state.shown && { shown: state.shown }),
});

export const ballotOf = (state: State) => (state.step === "settled" ? undefined : state.ballot);

function stepEntered(state: State, step: EventOf<"step-entered">["step"]): State {
  const ballot = ballotOf(state);
  if (step !== "confidence") return { ...kept(state), step, ...(ballot && { ballot }) };
  return { ...kept(state), step, ballots: state.ballots + (ballot ? 0 : 1), ballot: ballot ?? {} };
}

export const evolve = {
  ...proposalChanges,
  ...signatureChanges,
  ...confidenceChanges,
  "step-entered": (state: State, { step }: EventOf<"step-entered">): State => stepEntered(state, step),
  "confidence-closed": (state: State, { tallies, shown }: EventOf<"confidence-closed">): State => ({
    ...kept(state),
    ...withTallies(state, tallies),
    shown: withSeen(state.shown, shown),
    step: "settled",
    heldConditions: {},
  }),
  "hidden-set": (state: State, { id, hidden }: EventOf<"hidden-set">): State => {
    const { [id]: _, ...others } = state.hidden;
    return { ...state, hidden: hidden ? { ...others, [id]: "hidden" } : others };
  },
};
