import { listed } from "../../anonymity/byId.ts";
import { added, deleted, edited, revealed, type Texts, withHidden } from "../../anonymity/reveal.ts";
import type { ContentId } from "../../ids.ts";
import type { Asked, EventOf, HardQuestionsState, Kept, Tally } from "./schema.ts";
import { upvoteChanges, withdrawn } from "./upvotes.ts";

type State = HardQuestionsState;

/** Built, not spread: the pseudonyms of the step that is left must not come along. */
const kept = ({ asked, answers, ballots }: State): Kept => ({ asked, answers, ballots });

/** What was typed for this question is shown; what was typed for one that was set aside waits on. */
function revealedOn(answers: Texts<ContentId>, question: ContentId): Texts<ContentId> {
  const [its, others] = [true, false].map((isIt) =>
    Object.fromEntries(listed(answers.unseen).filter(([, { about }]) => (about === question) === isIt)),
  );
  const { shown } = revealed({ shown: answers.shown, unseen: its ?? {} }, (about) => about);
  return { shown, unseen: others ?? {} };
}

const opened = (state: State, at: ContentId): State => ({
  ...kept(state),
  step: "upvoting",
  at,
  ballots: state.ballots + 1,
  ballot: {},
});

/** The tally that the room has seen already, with or without a word on why it stands. */
function stood({ stands: _, ...tally }: Tally, withheld: true | undefined): Tally {
  return { ...tally, ...(withheld && { stands: withheld }) };
}

function withTally({ id, question, tally: before, unseenTally }: Asked, event: EventOf<"upvotes-closed">): Asked {
  const now = event.tally ?? unseenTally;
  if (!event.seen) return { id, question, ...(before && { tally: before }), ...(now && { unseenTally: now }) };
  const tally = now ?? (before && stood(before, event.withheld));
  return { id, question, ...(tally && { tally }) };
}

export const evolve = {
  asked: (state: State, { id, question }: EventOf<"asked">): State => ({
    ...kept(state),
    asked: [...state.asked, { id, question }],
    step: "answering",
    at: id,
  }),
  reopened: (state: State, { id }: EventOf<"reopened">): State => ({ ...kept(state), step: "answering", at: id }),
  "set-aside": (state: State): State =>
    state.step === "answering" ? { ...kept(state), step: "choosing", at: state.at } : state,
  answered: (state: State, { id, to, text }: EventOf<"answered">): State => ({
    ...state,
    answers: added(state.answers, id, { about: to, text }),
  }),
  "answer-edited": (state: State, { id, text }: EventOf<"answer-edited">): State => ({
    ...state,
    answers: edited(state.answers, id, text),
  }),
  "answer-deleted"(state: State, { id }: EventOf<"answer-deleted">): State {
    const answers = deleted(state.answers, id);
    return state.step === "upvoting"
      ? { ...state, answers, ballot: withdrawn(state.ballot, id) }
      : { ...state, answers };
  },
  "answer-hidden": (state: State, { id }: EventOf<"answer-hidden">): State => ({
    ...state,
    answers: withHidden(state.answers, id, true),
  }),
  "answer-shown": (state: State, { id }: EventOf<"answer-shown">): State => ({
    ...state,
    answers: withHidden(state.answers, id, false),
  }),
  "answers-revealed": (state: State): State =>
    state.step === "answering" ? opened({ ...state, answers: revealedOn(state.answers, state.at) }, state.at) : state,
  "upvoting-opened": (state: State): State => (state.step === "shown" ? opened(state, state.at) : state),
  ...upvoteChanges,
  "upvotes-closed"(state: State, event: EventOf<"upvotes-closed">): State {
    if (state.step !== "upvoting") return state;
    const { at } = state;
    const asked = state.asked.map((one) => (one.id === at ? withTally(one, event) : one));
    return { ...kept(state), asked, step: event.seen ? "shown" : "answering", at };
  },
};
