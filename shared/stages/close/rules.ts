import { cast } from "../../anonymity/ballot.ts";
import { listed, shuffled } from "../../anonymity/byId.ts";
import { without } from "../../anonymity/reveal.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import { nextPicture, withShown } from "../temperature/rules.ts";
import { type CloseEvent, type CloseState, type CommandOf, type EventOf, mostTakeaways } from "./schema.ts";

type Decided = Decision<CloseEvent>;
type State = CloseState;

const heldIn = (state: State) => (state.step === "asking" ? state.held : {});

/** A takeaway as its author last wrote it. */
const written = (state: State, id: ContentId): string | undefined => heldIn(state)[id] ?? state.takeaways[id];

export const takeawayCount = (state: State): number =>
  new Set([...Object.keys(state.takeaways), ...Object.keys(heldIn(state))]).size;

export const decide = {
  read(state: State, { value }: CommandOf<"read">, _: unknown, { actor }: Context): Decided {
    if (state.step !== "asking") return refuse("wrong-step");
    if (actor.role !== "participant" || actor.pseudonym === null) return refuse("not-allowed");
    return accept({ type: "reading-cast", pseudonym: actor.pseudonym, side: actor.side, value });
  },
  "add-takeaway"(
    state: State,
    { text }: CommandOf<"add-takeaway">,
    _: unknown,
    { actor, contentId: id }: Context,
  ): Decided {
    if (id === null) return refuse("malformed");
    if (written(state, id) !== undefined) return accept();
    if (state.step !== "asking") return refuse("wrong-step");
    if (actor.role !== "participant" || actor.pseudonym === null) return refuse("not-allowed");
    if (state.writers[actor.pseudonym] || takeawayCount(state) >= mostTakeaways) return refuse("too-many-items");
    return accept<CloseEvent>(
      { type: "takeaway-held", id, text },
      { type: "writer-counted", pseudonym: actor.pseudonym, wrote: true },
    );
  },
  "edit-takeaway"(state: State, { text }: CommandOf<"edit-takeaway">, _: unknown, { contentId: id }: Context): Decided {
    if (id === null) return refuse("malformed");
    const before = written(state, id);
    if (before === undefined) return refuse("stale-edit");
    if (before === text) return accept();
    // A hidden text can be reworded at any time, so that it can be shown again.
    const open = state.step === "asking" || state.hidden[id] !== undefined;
    return open ? accept({ type: "takeaway-held", id, text }) : refuse("wrong-step");
  },
  "delete-takeaway"(state: State, _command: unknown, _: unknown, { actor, contentId: id }: Context): Decided {
    if (id === null) return refuse("malformed");
    if (written(state, id) === undefined) return refuse("stale-edit");
    if (state.step !== "asking") return refuse("wrong-step");
    const gone: CloseEvent = { type: "takeaway-deleted", id };
    const pseudonym = actor.role === "participant" ? actor.pseudonym : null;
    // One of an earlier round has not taken the place of this one.
    if (pseudonym === null || id in state.takeaways) return accept(gone);
    return accept<CloseEvent>(gone, { type: "writer-counted", pseudonym, wrote: false });
  },
  hide(state: State, { id, hidden }: CommandOf<"hide">): Decided {
    if (state.takeaways[id] === undefined) return refuse("not-found");
    return (state.hidden[id] !== undefined) === hidden ? accept() : accept({ type: "hidden-set", id, hidden });
  },
};

export function move(state: State, to: State["step"], _: unknown, context: Context): Decided {
  if (to === state.step) return accept();
  if (state.step === "closing") return accept({ type: "asked-again" });
  return accept({ type: "closed", ...nextPicture(state, context) });
}

/** What goes along into every step. Built, not spread: the pseudonyms of a round must not come along. */
const kept = ({ round, takeaways, hidden, picture, shown }: State) => ({
  round,
  takeaways,
  hidden,
  ...(picture && { picture }),
  ...(shown && { shown }),
});

function held(state: State, id: ContentId, text: string): State {
  // What is hidden is not seen by the room anyway, so that its new wording need not wait.
  if (state.hidden[id]) {
    return { ...state, takeaways: { ...state.takeaways, [id]: text }, hidden: { ...state.hidden, [id]: "reworded" } };
  }
  return state.step === "asking" ? { ...state, held: { ...state.held, [id]: text } } : state;
}

export const evolve = {
  "reading-cast": (state: State, { pseudonym, side, value }: EventOf<"reading-cast">): State =>
    state.step === "asking" ? { ...state, ballot: cast(state.ballot, pseudonym, side, value) } : state,
  "takeaway-held": (state: State, { id, text }: EventOf<"takeaway-held">): State => held(state, id, text),
  "takeaway-deleted"(state: State, { id }: EventOf<"takeaway-deleted">): State {
    const rest = { ...state, takeaways: without(state.takeaways, id), hidden: without(state.hidden, id) };
    return rest.step === "asking" ? { ...rest, held: without(rest.held, id) } : rest;
  },
  "writer-counted"(state: State, { pseudonym, wrote }: EventOf<"writer-counted">): State {
    if (state.step !== "asking") return state;
    const { [pseudonym]: _, ...others } = state.writers;
    return { ...state, writers: wrote ? { ...others, [pseudonym]: true } : others };
  },
  closed: (state: State, { picture, shown, withheld }: EventOf<"closed">): State => ({
    ...kept(state),
    step: "closing",
    picture,
    shown: withShown(state, shown),
    ...(withheld && { stands: true }),
    takeaways: shuffled([
      ...listed(state.takeaways).filter(([id]) => heldIn(state)[id] === undefined),
      ...listed(heldIn(state)),
    ]),
  }),
  "asked-again": (state: State): State => ({
    ...kept(state),
    step: "asking",
    round: state.round + 1,
    ballot: {},
    held: {},
    writers: {},
  }),
  "hidden-set"(state: State, { id, hidden }: EventOf<"hidden-set">): State {
    const others = without(state.hidden, id);
    return { ...state, hidden: hidden ? { ...others, [id]: "hidden" } : others };
  },
};
