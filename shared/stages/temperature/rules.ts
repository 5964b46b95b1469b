import { type Ballot, cast, entries, voterCount, votersOf } from "../../anonymity/ballot.ts";
import { bySideOrTogether, type ShownTotals, tellable } from "../../anonymity/differences.ts";
import { type BySide, countBySide, namedSides } from "../../anonymity/disclosure.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ScopeId, SideId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import {
  type Distribution,
  type NextPicture,
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

/** Sides that may be named beside their readings. */
const namedIn = (ballot: Ballot<Reading>, present: BySide): readonly SideId[] =>
  namedSides(countBySide(entries(ballot).map(({ side }) => side)), present);

/** [TE2] The frozen picture: by side where the rule of three allows it for all, else together. */
export function picture(
  ballot: Ballot<Reading>,
  present: BySide,
  named: readonly SideId[] = namedIn(ballot, present),
): TemperaturePicture {
  const cast = entries(ballot);
  const of = (side: SideId) => distribution(cast.filter((entry) => entry.side === side).map(({ choice }) => choice));
  return named.length > 0
    ? { count: cast.length, bySide: Object.fromEntries(named.map((side) => [side, of(side)])) }
    : { count: cast.length, together: distribution(cast.map(({ choice }) => choice)) };
}

/** A ballot on how hot it is, and what the room has seen of those before it. */
export interface Asking {
  readonly round: number;
  readonly ballot: Ballot<Reading>;
  readonly picture?: TemperaturePicture;
  readonly shown?: readonly ShownTotals[];
}

/** The scope of a round; the server remembers by it who answered. */
export const scopeOf = (round: number): ScopeId => `asking-${round}` as ScopeId;

/** What the room has seen; of a picture from before they were compared nobody remembers who is in it. */
const seen = ({ round, picture, shown }: Omit<Asking, "ballot">): readonly ShownTotals[] => {
  if (shown || !picture || picture.count === 0) return shown ?? [];
  const named = Object.keys(picture.bySide ?? {}) as SideId[];
  return [{ scope: scopeOf(round - 1), count: picture.count, named }];
};

/**
 * [TE5] What the room sees now: the new picture, by side if that may follow what it has seen, else
 * together if that may; else the one before. That stands too where nobody answered again, because
 * Back and Next in a row must not cost the room its picture.
 */
export function nextPicture(asking: Asking, { present, answered }: Pick<Context, "present" | "answered">): NextPicture {
  const { round, ballot, picture: before } = asking;
  if (before && voterCount(ballot) === 0) return { picture: before };
  const counted = { scope: scopeOf(round), voters: votersOf(ballot) };
  const totals = tellable(seen(asking), counted, bySideOrTogether(namedIn(ballot, present)), answered);
  if (before && !totals) return { picture: before, withheld: true };
  return { picture: picture(ballot, present, totals?.named), ...(totals && totals.count > 0 && { shown: totals }) };
}

/** What the room has seen in all, with what it sees now. */
export const withShown = (asking: Omit<Asking, "ballot">, now: ShownTotals | undefined): readonly ShownTotals[] =>
  now ? [...seen(asking), now] : seen(asking);

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
  return accept({ type: "revealed", ...nextPicture(state, context) });
}

type Of<Type extends TemperatureEvent["type"]> = Extract<TemperatureEvent, { type: Type }>;

export const evolve = {
  "reading-cast": (state: TemperatureState, event: Of<"reading-cast">): TemperatureState =>
    state.step === "asking"
      ? { ...state, ballot: cast(state.ballot, event.pseudonym, event.side, event.value) }
      : state,
  revealed: (state: TemperatureState, { picture, shown, withheld }: Of<"revealed">): TemperatureState => ({
    step: "revealed",
    round: state.round,
    picture,
    shown: withShown(state, shown),
    ...(withheld && { stands: true }),
  }),
  "asked-again": ({ round, picture, shown }: TemperatureState): TemperatureState => ({
    step: "asking",
    round: round + 1,
    ballot: {},
    ...(picture && { picture }),
    ...(shown && { shown }),
  }),
};
