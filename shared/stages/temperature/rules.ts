import { type Ballot, cast, entries } from "../../anonymity/ballot.ts";
import { type BySide, countBySide, namedSides } from "../../anonymity/disclosure.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { SideId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import {
  type Distribution,
  type Reading,
  readings,
  type TemperatureCommand,
  type TemperatureEvent,
  type TemperaturePicture,
  type TemperatureState,
} from "./schema.ts";

type Decided = Decision<TemperatureEvent>;

const distribution = (values: readonly Reading[]): Distribution =>
  readings.map((reading) => values.filter((value) => value === reading).length) as unknown as Distribution;

/** [TE2] The frozen picture: by side where the rule of three allows it for all, else together. */
export function picture(ballot: Ballot<Reading>, present: BySide): TemperaturePicture {
  const cast = entries(ballot);
  const of = (side: SideId) => distribution(cast.filter((entry) => entry.side === side).map(({ choice }) => choice));
  const named = namedSides(countBySide(cast.map(({ side }) => side)), present);
  return named.length > 0
    ? { count: cast.length, bySide: Object.fromEntries(named.map((side) => [side, of(side)])) }
    : { count: cast.length, together: distribution(cast.map(({ choice }) => choice)) };
}

export const decide = {
  read(state: TemperatureState, command: TemperatureCommand, _: unknown, { actor }: Context): Decided {
    if (state.step !== "asking") return refuse("wrong-step");
    if (actor.role !== "participant" || actor.pseudonym === null) return refuse("not-allowed");
    return accept({ type: "reading-cast", pseudonym: actor.pseudonym, side: actor.side, value: command.value });
  },
};

export function move(state: TemperatureState, to: TemperatureState["step"], _: unknown, context: Context): Decided {
  if (to === state.step) return accept();
  if (state.step === "revealed") return accept({ type: "asked-again" });
  return accept({ type: "revealed", picture: picture(state.ballot, context.present) });
}

type Of<Type extends TemperatureEvent["type"]> = Extract<TemperatureEvent, { type: Type }>;

export const evolve = {
  "reading-cast": (state: TemperatureState, event: Of<"reading-cast">): TemperatureState =>
    state.step === "asking"
      ? { ...state, ballot: cast(state.ballot, event.pseudonym, event.side, event.value) }
      : state,
  revealed: (state: TemperatureState, event: Of<"revealed">): TemperatureState => ({
    step: "revealed",
    round: state.round,
    picture: event.picture,
  }),
  "asked-again": (state: TemperatureState): TemperatureState => ({
    step: "asking",
    round: state.round + 1,
    ballot: {},
  }),
};
