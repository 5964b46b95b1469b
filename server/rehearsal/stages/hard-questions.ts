import { questionsOf } from "../../../shared/stages/hard-questions/deck/deck.ts";
import { longestAnswer } from "../../../shared/stages/hard-questions/limits.ts";
import type { CommandOf } from "../../../shared/stages/registry.ts";
import { type Act, defineBehaviour, type Situation } from "../behaviour.ts";
import { byId, oneOf } from "../choosing.ts";
import { answersTo, deckWith, varied } from "../conversation/answering.ts";

type Here = Situation<"hard-questions">;
type Does = Act<CommandOf<"hard-questions">> | null;

function answer({ view, own, side, seat, language, speech }: Here): Does {
  if (view.step !== "answering") return null;
  const { id, text: question } = view.question;
  if (own.some(({ about }) => about === id)) return null;
  const as = side === "neutral" ? (seat % 2 === 0 ? "a" : "b") : side;
  const text = varied(speech, answersTo(language, question, as), side === "neutral" ? seat + 2 : seat, longestAnswer);
  return { command: { type: "answer", to: id, text }, text: { text, about: id } };
}

const mostUpvotes = 2;

function upvote({ view, me, own, sent, random }: Here): Does {
  if (view.step !== "upvoting" || sent.length >= mostUpvotes) return null;
  const mine = new Set(own.map(({ contentId }) => contentId));
  const open = byId(view.answers).filter(([id]) => !me.upvotes?.[id] && !mine.has(id));
  const chosen = oneOf(open, random);
  return chosen ? { command: { type: "upvote", answer: chosen[0], on: true } } : null;
}

/** How many questions a facilitator who drives alone puts to the room. */
const asked = 2;

export const hardQuestions = defineBehaviour("hard-questions", {
  participate(here) {
    switch (here.view.step) {
      case "answering":
        return answer(here);
      case "upvoting":
        return upvote(here);
      case "choosing":
      case "shown":
        return null;
    }
  },
  facilitate(view, _, { language }) {
    if (view.step !== "shown" || view.question.place + 1 >= asked) return null;
    const heard = new Set([view.question.text, ...byId(view.earlier).map(([, { text }]) => text)]);
    const next = questionsOf(deckWith(language, view.question.text)).find((question) => !heard.has(question));
    return next === undefined ? null : { type: "ask", question: next };
  },
});
