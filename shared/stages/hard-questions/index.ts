import { voterCount } from "../../anonymity/ballot.ts";
import { noTexts, onlyShown } from "../../anonymity/reveal.ts";
import { defineStage } from "../stage.ts";
import { questionsOf } from "./deck/deck.ts";
import { evolve } from "./evolve.ts";
import { decide, move } from "./rules.ts";
import { HardQuestionsCommand, HardQuestionsSettings, type HardQuestionsState } from "./schema.ts";
import { scopeOf, voters } from "./upvotes.ts";
import { facilitatorView, participantView, personal, result, screenView } from "./view.ts";

function ended(state: HardQuestionsState): HardQuestionsState {
  const answers = onlyShown(state.answers);
  return state.step === "upvoting" ? { ...state, answers, ballot: {} } : { ...state, answers };
}

/** One question at a time: anonymous answers, a reveal, upvotes, and from there to the next question. */
export const hardQuestions = defineStage({
  id: "hard-questions",
  settings: HardQuestionsSettings,
  prompted: ({ questions }) => ({ questions: [...questionsOf(questions)] }),
  command: HardQuestionsCommand,
  rights: {
    ask: "facilitator",
    answer: "participant",
    "edit-answer": "participant",
    "delete-answer": "participant",
    upvote: "participant",
    hide: "facilitator",
    unhide: "facilitator",
  },
  steps: (settings: HardQuestionsSettings) => [
    { id: "choosing" as const, ms: 0 },
    { id: "answering" as const, ms: settings.answeringMs },
    { id: "upvoting" as const, ms: settings.upvotingMs },
    { id: "shown" as const, ms: settings.shownMs },
  ],
  plannedRounds: ({ planned }: HardQuestionsSettings, state?: HardQuestionsState) =>
    Math.max(1, planned - Math.max(0, (state?.asked.length ?? 0) - 1)),
  start: (): HardQuestionsState => ({ step: "choosing", asked: [], answers: noTexts, ballots: 0 }),
  move,
  decide,
  evolve,
  scope: (state) => (state.step === "upvoting" ? scopeOf(state.ballots) : null),
  voters: (state) => new Map(state.step === "upvoting" ? [[scopeOf(state.ballots), voters(state.ballot)]] : []),
  counts: (state) => {
    if (state.step === "answering") {
      return { written: Object.values(state.answers.unseen).filter(({ about }) => about === state.at).length };
    }
    return state.step === "upvoting" ? { cast: voterCount(state.ballot) } : {};
  },
  view: { facilitator: facilitatorView, participant: participantView, screen: screenView },
  personal,
  ended,
  result,
});
