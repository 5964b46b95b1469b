import { type BySide, namedSides } from "../../anonymity/disclosure.ts";
import { textCount, written } from "../../anonymity/reveal.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import { type ContentId, otherSide, type SideId, type TwoSide } from "../../ids.ts";
import type { Context } from "../stage.ts";
import type { About } from "./about.ts";
import { markRules, nextTally } from "./marking.ts";
import { type CommandOf, mostTexts, type TwoWorldsEvent, type TwoWorldsState, type Writers } from "./schema.ts";

type Decided = Decision<TwoWorldsEvent>;
type State = TwoWorldsState;

/** [TW2] Whom a guess of somebody is about; null where they may not guess that. */
const guessedSide = (side: SideId, about: TwoSide | undefined): TwoSide | null => {
  if (side === "neutral") return about ?? null;
  return about === side ? null : otherSide(side);
};

function add(state: State, text: string, about: Required<About> | null, { actor, contentId: id }: Context): Decided {
  if (id === null) return refuse("malformed");
  if (written(state.texts, id)) return accept();
  if (state.step !== "writing") return refuse("wrong-step");
  if (actor.role !== "participant" || actor.pseudonym === null || about === null) return refuse("not-allowed");
  if (textCount(state.texts) >= mostTexts) return refuse("too-many-items");
  const { pseudonym } = actor;
  const isCounted = state.writers[about.kind][about.side][pseudonym] === true;
  const events: TwoWorldsEvent[] = isCounted ? [] : [{ type: "writer-counted", pseudonym, about }];
  return accept<TwoWorldsEvent>({ type: "text-added", id, about, text }, ...events);
}

function setHidden(state: State, id: ContentId, hide: boolean): Decided {
  const text = state.texts.shown[id];
  if (state.step === "writing") return refuse("wrong-step");
  if (!text) return refuse("not-found");
  if ((text.hidden ?? false) === hide) return accept();
  return accept({ type: hide ? "text-hidden" : "text-shown", id });
}

export const decide = {
  "add-own"(state: State, { text }: CommandOf<"add-own">, _: unknown, context: Context): Decided {
    const side = context.actor.role === "participant" ? context.actor.side : "neutral";
    return add(state, text, side === "neutral" ? null : { kind: "own", side }, context);
  },
  "add-guess"(state: State, { about, text }: CommandOf<"add-guess">, _: unknown, context: Context): Decided {
    const side = context.actor.role === "participant" ? guessedSide(context.actor.side, about) : null;
    return add(state, text, side && { kind: "guess", side }, context);
  },
  "edit-text"(state: State, { text }: CommandOf<"edit-text">, _: unknown, { contentId: id }: Context): Decided {
    if (id === null) return refuse("malformed");
    const before = written(state.texts, id);
    if (!before) return refuse("stale-edit");
    if (before.text === text) return accept();
    // What the room marks must stay what it is; what is hidden is reworded to be shown again.
    const open = state.step === "writing" || state.texts.shown[id]?.hidden === true;
    return open ? accept({ type: "text-edited", id, text }) : refuse("wrong-step");
  },
  "delete-text"(state: State, _command: unknown, _: unknown, { contentId: id }: Context): Decided {
    if (id === null) return refuse("malformed");
    if (!written(state.texts, id)) return refuse("stale-edit");
    return state.step === "results" ? refuse("wrong-step") : accept({ type: "text-deleted", id });
  },
  ...markRules,
  focus(state: State, { on }: CommandOf<"focus">): Decided {
    if (state.step === "writing") return refuse("wrong-step");
    return state.focus === on ? accept() : accept({ type: "focused", on });
  },
  hide: (state: State, { id }: CommandOf<"hide">): Decided => setHidden(state, id, true),
  unhide: (state: State, { id }: CommandOf<"unhide">): Decided => setHidden(state, id, false),
};

const people = (of: Writers["own"]): BySide => ({
  a: Object.keys(of.a).length,
  b: Object.keys(of.b).length,
  neutral: 0,
});

/**
 * [TW6] Under which sides texts of each kind may stand. Own texts name their writers' side;
 * guesses about a side tell that their writers are not of it, whoever else they are.
 */
function namedIn({ own, guess }: Writers, present: BySide): { own: readonly TwoSide[]; guess: readonly TwoSide[] } {
  const outside: BySide = { a: present.b + present.neutral, b: present.a + present.neutral, neutral: 0 };
  const named = (count: BySide, here: BySide) => namedSides(count, here).filter((side) => side !== "neutral");
  return { own: named(people(own), present), guess: named(people(guess), outside) };
}

/** [TW13] Nobody's mark is lost by Back: they are told when the ballot next closes. */
function closed(state: Extract<State, { step: "compare" }>, context: Context, seen: boolean): TwoWorldsEvent {
  const tally = nextTally(state, context);
  return { type: "marks-closed", ...(tally && { tally }), seen };
}

export function move(state: State, to: State["step"], _: unknown, context: Context): Decided {
  if (to === state.step) return accept();
  if (state.step === "writing") {
    if (to !== "compare") return refuse("wrong-step");
    if (textCount(state.texts) === 0) return refuse("nothing-here");
    return accept({ type: "revealed", named: namedIn(state.writers, context.present) });
  }
  if (state.step === "results") return to === "compare" ? accept({ type: "marking-opened" }) : refuse("wrong-step");
  return to === "results"
    ? accept(closed(state, context, true))
    : accept<TwoWorldsEvent>(closed(state, context, false), { type: "writing-reopened" });
}
