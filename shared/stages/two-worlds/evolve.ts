import { withSeen } from "../../anonymity/differences.ts";
import { added, deleted, edited, revealed, withHidden } from "../../anonymity/reveal.ts";
import type { About } from "./about.ts";
import { markChanges, unmarked, unmarkedIn } from "./marking.ts";
import type { EventOf, Kept, Tally, TwoWorldsState, Writers } from "./schema.ts";

type State = TwoWorldsState;

export const nobodyYet: Writers = { own: { a: {}, b: {} }, guess: { a: {}, b: {} } };

/** Built, not spread: the pseudonyms of the step that is left must not come along. */
const kept = ({ texts, writings, ballots, focus, tally, unseenTally, shown }: State): Kept => ({
  texts,
  writings,
  ballots,
  ...(focus && { focus }),
  ...(tally && { tally }),
  ...(unseenTally && { unseenTally }),
  ...(shown && { shown }),
});

const opened = (state: State): State => ({
  ...kept(state),
  step: "compare",
  ballots: state.ballots + 1,
  ballot: {},
});

/** The tally that the room has seen already, where nobody has marked anything since. */
const stood = ({ stands: _, ...tally }: Tally): Tally => tally;

function closed(state: State, { tally, seen }: EventOf<"marks-closed">): State {
  const { tally: before, unseenTally, ...rest } = kept(state);
  const now = tally ?? unseenTally;
  if (!seen)
    return { ...rest, step: "compare", ballot: {}, ...(before && { tally: before }), ...(now && { unseenTally: now }) };
  const told = now ?? (before && stood(before));
  const shown = withSeen(state.shown, now?.totals);
  return { ...rest, step: "results", ...(told && { tally: told }), shown };
}

export const evolve = {
  "text-added": (state: State, { id, about, text }: EventOf<"text-added">): State => ({
    ...state,
    texts: added(state.texts, id, { about, text }),
  }),
  "text-edited": (state: State, { id, text }: EventOf<"text-edited">): State => ({
    ...state,
    texts: edited(state.texts, id, text),
  }),
  "text-deleted"(state: State, { id }: EventOf<"text-deleted">): State {
    const { tally, unseenTally } = state;
    const left = {
      texts: deleted(state.texts, id),
      ...(tally && { tally: unmarkedIn(tally, id) }),
      ...(unseenTally && { unseenTally: unmarkedIn(unseenTally, id) }),
    };
    return state.step === "compare" ? { ...state, ...left, ballot: unmarked(state.ballot, id) } : { ...state, ...left };
  },
  "text-hidden": (state: State, { id }: EventOf<"text-hidden">): State => ({
    ...state,
    texts: withHidden(state.texts, id, true),
  }),
  "text-shown": (state: State, { id }: EventOf<"text-shown">): State => ({
    ...state,
    texts: withHidden(state.texts, id, false),
  }),
  "writer-counted"(state: State, { pseudonym, about: { kind, side } }: EventOf<"writer-counted">): State {
    if (state.step !== "writing") return state;
    const { writers } = state;
    const of = { ...writers[kind], [side]: { ...writers[kind][side], [pseudonym]: true } };
    return { ...state, writers: { ...writers, [kind]: of } };
  },
  revealed(state: State, { named }: EventOf<"revealed">): State {
    if (state.step !== "writing") return state;
    const label = ({ kind, side }: About): About => ({ kind, ...(side && named[kind].includes(side) && { side }) });
    return opened({ ...state, texts: revealed(state.texts, label) });
  },
  "writing-reopened": (state: State): State =>
    state.step === "writing"
      ? state
      : { ...kept(state), step: "writing", writings: state.writings + 1, writers: nobodyYet },
  ...markChanges,
  "marks-closed": (state: State, event: EventOf<"marks-closed">): State =>
    state.step === "compare" ? closed(state, event) : state,
  "marking-opened": (state: State): State => (state.step === "results" ? opened(state) : state),
  focused: (state: State, { on }: EventOf<"focused">): State => ({ ...state, focus: on }),
};
