import { listed, shuffled } from "../../anonymity/byId.ts";
import { type BySide, countBySide, namedSides, nobody } from "../../anonymity/disclosure.ts";
import { without } from "../../anonymity/reveal.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId, SideId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import {
  type CommandOf,
  type EventOf,
  type Meaning,
  most,
  type VocabularyEvent,
  type VocabularyState,
} from "./schema.ts";
import { collected, firstFocus, onTable } from "./table.ts";

type Decided = Decision<VocabularyEvent>;
type State = VocabularyState;

/**
 * [VO11] At least how many people of each side wrote what will be shown. Who wrote in one of two
 * times of writing may be the same as in the other, and who wrote may have deleted it since.
 */
export function writersOf(state: Extract<State, { step: "define" }>): BySide {
  const now = countBySide(Object.values<SideId>(state.writers));
  const texts = countBySide(listed(state.written).flatMap(([, { side }]) => side ?? []));
  const atLeast = (side: SideId) => Math.min(texts[side], Math.max(now[side], state.wrote[side]));
  return { a: atLeast("a"), b: atLeast("b"), neutral: atLeast("neutral") };
}

/** Which sides may stand beside what they wrote, if it is shown now. */
export const labelsFor = (state: Extract<State, { step: "define" }>, present: BySide): readonly SideId[] =>
  namedSides(writersOf(state), present);

const textOf = (state: State, id: ContentId): string | undefined => state.written[id]?.text ?? state.meanings[id]?.text;

export const definitionRules = {
  define(state: State, { term, text }: CommandOf<"define">, _: unknown, { actor, contentId: id }: Context): Decided {
    if (id === null) return refuse("malformed");
    if (textOf(state, id) !== undefined) return accept();
    if (state.step !== "define") return refuse("wrong-step");
    if (actor.role !== "participant" || actor.pseudonym === null) return refuse("not-allowed");
    const about = onTable(state, term);
    if (!about || about.standing.status === "to-confirm") return refuse("not-found");
    const count = Object.keys(state.written).length + Object.keys(state.meanings).length;
    if (count >= most.definitions) return refuse("too-many-items");
    const { pseudonym, side } = actor;
    const defined: VocabularyEvent = { type: "defined", id, term, text, side };
    if (state.writers[pseudonym] === side) return accept(defined);
    return accept<VocabularyEvent>(defined, { type: "writer-counted", pseudonym, side });
  },
  "edit-definition"(
    state: State,
    { text }: CommandOf<"edit-definition">,
    _: unknown,
    { contentId: id }: Context,
  ): Decided {
    if (id === null) return refuse("malformed");
    const before = textOf(state, id);
    if (before === undefined) return refuse("stale-edit");
    if (before === text) return accept();
    return state.step === "define" ? accept({ type: "definition-edited", id, text }) : refuse("wrong-step");
  },
  "delete-definition"(state: State, _command: unknown, _: unknown, { contentId: id }: Context): Decided {
    if (id === null) return refuse("malformed");
    if (textOf(state, id) === undefined) return refuse("stale-edit");
    return state.step === "define" ? accept({ type: "definition-deleted", id }) : refuse("wrong-step");
  },
};

function edited(state: State, id: ContentId, text: string): State {
  const before = state.written[id] ?? state.meanings[id];
  if (!before) return state;
  const side = state.written[id]?.side;
  return { ...state, written: { ...state.written, [id]: { term: before.term, text, ...(side && { side }) } } };
}

/**
 * [VO10] [VO12] A label belongs to the reveal that a definition was first shown in; a new wording
 * keeps it, and is no longer hidden. The side of what has no label is forgotten here.
 */
function revealed(state: State, named: readonly SideId[]): State {
  const shown = listed(state.written).map(([id, { term, text, side }]): [ContentId, Meaning] => {
    const label = state.meanings[id]?.label ?? (side && named.includes(side) ? side : "together");
    return [id, { term, text, label }];
  });
  const rewritten = new Set(shown.map(([id]) => id));
  return {
    ...collected(state),
    step: "agree",
    written: {},
    wrote: nobody,
    meanings: shuffled([...listed(state.meanings).filter(([id]) => !rewritten.has(id)), ...shown]),
    hidden: shuffled(listed(state.hidden).filter(([id]) => !rewritten.has(id))),
    focus: firstFocus(state),
  };
}

export const definitionChanges = {
  "defining-begun": (state: State): State => ({
    ...collected(state),
    step: "define",
    definings: state.definings + 1,
    writers: {},
  }),
  "defining-broken-off": (state: State, { wrote }: EventOf<"defining-broken-off">): State => ({
    ...collected(state),
    step: "propose",
    wrote,
  }),
  "writer-counted": (state: State, { pseudonym, side }: EventOf<"writer-counted">): State =>
    state.step === "define" ? { ...state, writers: { ...state.writers, [pseudonym]: side } } : state,
  defined: (state: State, { id, term, text, side }: EventOf<"defined">): State => ({
    ...state,
    written: { ...state.written, [id]: { term, text, side } },
  }),
  "definition-edited": (state: State, { id, text }: EventOf<"definition-edited">): State => edited(state, id, text),
  "definition-deleted": (state: State, { id }: EventOf<"definition-deleted">): State => ({
    ...state,
    written: without(state.written, id),
    meanings: without(state.meanings, id),
    hidden: without(state.hidden, id),
  }),
  "definitions-revealed": (state: State, { named }: EventOf<"definitions-revealed">): State => revealed(state, named),
};
