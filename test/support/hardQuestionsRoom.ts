import type {
  HardQuestionsFacilitatorView,
  HardQuestionsParticipantView,
} from "../../shared/stages/hard-questions/view.ts";
import { everybody, id, type Name, stageRoom } from "./stageRoom.ts";

/** A hard questions stage with people in it. Each act answers "done" or the code of its refusal. */
export function hardQuestionsRoom(settings: object = {}) {
  const room = stageRoom("hard-questions", settings);
  /** Where people answer: the id of the question that the room is at. */
  const at = () => {
    const state = room.state();
    return "at" in state && state.at ? state.at : id("none");
  };
  return {
    ...room,
    asks: (question: string) => room.does("facilitator", { type: "ask", question }),
    answers: (who: Name, key: string, text = `text of ${key}`, to: string = at()) =>
      room.does(who, { type: "answer", to: id(to), text }, key),
    edits: (who: Name, key: string, text: string) => room.does(who, { type: "edit-answer", text }, key),
    deletes: (who: Name, key: string) => room.does(who, { type: "delete-answer" }, key),
    upvotes: (who: Name, answer: string, on = true) => room.does(who, { type: "upvote", answer: id(answer), on }),
    hides: (answer: string) => room.does("facilitator", { type: "hide", answer: id(answer) }),
    shows: (answer: string) => room.does("facilitator", { type: "unhide", answer: id(answer) }),
  };
}
export type Room = ReturnType<typeof hardQuestionsRoom>;

/** The first question is asked, and everybody has answered it: a1 … b3, after their authors. */
export function answered(settings: object = {}): Room {
  const room = hardQuestionsRoom(settings);
  room.moves("answering");
  for (const name of everybody) room.answers(name, name);
  return room;
}

export function upvoting(settings: object = {}): Room {
  const room = answered(settings);
  room.moves("upvoting");
  return room;
}

type WithAnswers<View> = Extract<View, { answers: unknown }>;
export const shown = (room: Room) => room.view("participant") as WithAnswers<HardQuestionsParticipantView>;
export const managed = (room: Room) => room.view("facilitator") as WithAnswers<HardQuestionsFacilitatorView>;
export const tally = (room: Room) => {
  const view = shown(room);
  return view.step === "shown" ? view.tally : undefined;
};
