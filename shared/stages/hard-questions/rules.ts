import { textCount, written } from "../../anonymity/reveal.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import { mostAnswers, mostQuestions } from "./limits.ts";
import type { CommandOf, HardQuestionsEvent, HardQuestionsSettings, HardQuestionsState, StepId } from "./schema.ts";
import { nextTally, upvoteRules } from "./upvotes.ts";

type Decided = Decision<HardQuestionsEvent>;
type State = HardQuestionsState;
type Settings = HardQuestionsSettings;

/** [HQ2] Asked for the first time, or taken up again with its answers. */
function ask({ asked }: State, question: string, newId: () => ContentId): Decided {
  const before = asked.find((one) => one.question === question);
  if (before) return accept({ type: "reopened", id: before.id });
  return asked.length >= mostQuestions ? refuse("too-many-items") : accept({ type: "asked", id: newId(), question });
}

/** [HQ1] What Next asks while choosing: what was set aside, else the first of the list that was not asked yet. */
export function nextQuestion({ asked, ...state }: State, { questions }: Settings): string | undefined {
  const aside = "at" in state ? asked.find(({ id }) => id === state.at)?.question : undefined;
  return aside ?? questions.find((question) => asked.every((one) => one.question !== question));
}

function setHidden({ answers }: State, id: ContentId, hide: boolean): Decided {
  const answer = answers.shown[id];
  if (!answer) return refuse("not-found");
  if ((answer.hidden ?? false) === hide) return accept();
  return accept({ type: hide ? "answer-hidden" : "answer-shown", id });
}

const isAt = (state: State, question: ContentId): boolean => "at" in state && state.at === question;

export const decide = {
  ask(state: State, { question }: CommandOf<"ask">, _: Settings, { newId }: Context): Decided {
    const open = state.step === "choosing" || state.step === "shown";
    return open ? ask(state, question, newId) : refuse("wrong-step");
  },
  answer(state: State, { to, text }: CommandOf<"answer">, _: Settings, { contentId: id }: Context): Decided {
    if (id === null) return refuse("malformed");
    if (written(state.answers, id)) return accept();
    if (state.step !== "answering" || state.at !== to) return refuse("wrong-step");
    if (textCount(state.answers) >= mostAnswers) return refuse("too-many-items");
    return accept({ type: "answered", id, to, text });
  },
  "edit-answer"(state: State, { text }: CommandOf<"edit-answer">, _: Settings, { contentId: id }: Context): Decided {
    if (id === null) return refuse("malformed");
    const before = written(state.answers, id);
    if (!before) return refuse("stale-edit");
    if (before.text === text) return accept();
    // What people vote for must stay what it is; what is hidden is reworded to be shown again.
    const open = (state.step === "answering" && isAt(state, before.about)) || state.answers.shown[id]?.hidden === true;
    return open ? accept({ type: "answer-edited", id, text }) : refuse("wrong-step");
  },
  "delete-answer"(state: State, _command: unknown, _: Settings, { contentId: id }: Context): Decided {
    if (id === null) return refuse("malformed");
    const before = written(state.answers, id);
    if (!before) return refuse("stale-edit");
    const open = (state.step === "answering" || state.step === "upvoting") && isAt(state, before.about);
    return open ? accept({ type: "answer-deleted", id }) : refuse("wrong-step");
  },
  ...upvoteRules,
  hide: (state: State, { answer }: CommandOf<"hide">): Decided => setHidden(state, answer, true),
  unhide: (state: State, { answer }: CommandOf<"unhide">): Decided => setHidden(state, answer, false),
};

const isAnswered = ({ answers: { shown, unseen } }: State, question: ContentId): boolean =>
  [...Object.values(shown), ...Object.values(unseen)].some(({ about }) => about === question);

/** [HQ12] Nobody's vote is lost by Back: it is told when the ballot next closes. */
const closed = (state: Extract<State, { step: "upvoting" }>, seen: boolean, context: Context): Decided =>
  accept({ type: "upvotes-closed", ...nextTally(state, context), seen });

export function move(state: State, to: StepId, settings: Settings, context: Context): Decided {
  if (to === state.step) return accept();
  switch (state.step) {
    case "choosing": {
      if (to !== "answering") return refuse("wrong-step");
      const question = nextQuestion(state, settings);
      return question === undefined ? refuse("nothing-here") : ask(state, question, context.newId);
    }
    case "answering":
      if (to === "choosing") return accept({ type: "set-aside" });
      if (to !== "upvoting") return refuse("wrong-step");
      return isAnswered(state, state.at) ? accept({ type: "answers-revealed" }) : refuse("nothing-here");
    case "upvoting":
      return to === "choosing" ? refuse("wrong-step") : closed(state, to === "shown", context);
    case "shown":
      return to === "upvoting" ? accept({ type: "upvoting-opened" }) : refuse("wrong-step");
  }
}
