import type { TwoSide } from "../../shared/ids.ts";
import type { Kind, Mark } from "../../shared/stages/two-worlds/about.ts";
import type { TwoWorldsFacilitatorView, TwoWorldsParticipantView } from "../../shared/stages/two-worlds/view.ts";
import { everybody, id, type Name, short, stageRoom } from "./stageRoom.ts";

/** A two worlds stage with people in it. Each act answers "done" or the code of its refusal. */
export function twoWorldsRoom(settings: object = {}) {
  const room = stageRoom("two-worlds", settings);
  return {
    ...room,
    says: (who: Name, key: string, text = `text of ${key}`) => room.does(who, { type: "add-own", text }, key),
    guesses: (who: Name, key: string, about?: TwoSide, text = `text of ${key}`) =>
      room.does(who, { type: "add-guess", text, ...(about && { about }) }, key),
    edits: (who: Name, key: string, text: string) => room.does(who, { type: "edit-text", text }, key),
    deletes: (who: Name, key: string) => room.does(who, { type: "delete-text" }, key),
    marks: (who: Name, guess: string, as: Mark | "none") => room.does(who, { type: "mark", guess: id(guess), as }),
    hides: (key: string) => room.does("facilitator", { type: "hide", id: id(key) }),
    shows: (key: string) => room.does("facilitator", { type: "unhide", id: id(key) }),
  };
}
export type Room = ReturnType<typeof twoWorldsRoom>;

/** Three of each side have written an own text, own-a1 … own-b3, and a guess, guess-a1 … guess-b3. */
export function written(settings: object = {}): Room {
  const room = twoWorldsRoom(settings);
  for (const name of everybody) {
    room.says(name, `own-${name}`);
    room.guesses(name, `guess-${name}`);
  }
  return room;
}

export function comparing(settings: object = {}): Room {
  const room = written(settings);
  room.moves("compare");
  return room;
}

type AfterWriting<View> = Exclude<View, { step: "writing" }>;
export const shown = (room: Room) => room.view("participant") as AfterWriting<TwoWorldsParticipantView>;
export const managed = (room: Room) => room.view("facilitator") as AfterWriting<TwoWorldsFacilitatorView>;

/** What stands where, such as `{ "own-a1": "own a", "guess-a1": "guess b" }`. */
export const places = (room: Room): { [key: string]: `${Kind} ${TwoSide | "without a side"}` } =>
  Object.fromEntries(
    Object.entries(shown(room).texts).map(([key, { kind, about }]) => [
      short(key),
      `${kind} ${about ?? "without a side"}` as const,
    ]),
  );

export const tally = (room: Room) => {
  const view = shown(room);
  return view.step === "results" ? view.tally : undefined;
};
