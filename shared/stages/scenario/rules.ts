import { choiceOf } from "../../anonymity/ballot.ts";
import { textCount, written } from "../../anonymity/reveal.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId, Pseudonym, SideId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import { beatOf, beatWith, isAnswering, recordOf } from "./beats.ts";
import type { Library } from "./library/stories.ts";
import { longest } from "./limits.ts";
import type { Scenario } from "./scenario.ts";
import {
  type Answer,
  type BeatNumber,
  beatNumbers,
  type ChosenScenario,
  type CommandOf,
  mostTexts,
  type Part,
  type ScenarioEvent,
  type ScenarioState,
} from "./schema.ts";

type Decided = Decision<ScenarioEvent>;
type State = ScenarioState;

export const scenarioOf = (chosen: ChosenScenario, stories: Library): Scenario =>
  "library" in chosen ? stories[chosen.library] : chosen.own;

/** [SN2] Whether the room has answered anything, seen or not. */
export function isBegun(state: State): boolean {
  const waiting = isAnswering(state) ? state.ballot : state.paused?.ballot;
  return (
    Object.keys(waiting ?? {}).length > 0 ||
    beatNumbers.some((beat) => {
      const { tally, unseen, words } = recordOf(state, beat);
      return (tally?.answered ?? 0) + (unseen?.answered ?? 0) + textCount(words) > 0;
    })
  );
}

interface Voice {
  readonly pseudonym: Pseudonym;
  readonly side: SideId;
  /** What this person has answered so far. */
  readonly answer: Answer;
}

/** Whoever answers a beat now; a refusal where this beat takes no answers, or none from them. */
function voice(state: State, beat: BeatNumber, { actor }: Context): Voice | { readonly refused: Decided } {
  if (!isAnswering(state) || beatOf(state.step) !== beat) return { refused: refuse("wrong-step") };
  if (actor.role !== "participant" || actor.pseudonym === null) return { refused: refuse("not-allowed") };
  const { pseudonym, side } = actor;
  return { pseudonym, side, answer: choiceOf(state.ballot, pseudonym) ?? {} };
}

const answered = ({ pseudonym, side }: Voice, answer: Answer): ScenarioEvent => ({
  type: "answered",
  pseudonym,
  side,
  answer,
});

/** [SN6] A choice takes the place of own words, which go with it; only who holds their key can do that. */
function choose(state: State, beat: BeatNumber, part: Part, answer: Answer, context: Context): Decided {
  const by = voice(state, beat, context);
  if ("refused" in by) return by.refused;
  const { contentId: id } = context;
  const own = id !== null && written(recordOf(state, beat).words, id)?.about.part === part ? id : null;
  if (by.answer[part] === "own" && own === null) return refuse("stale-edit");
  if (own !== null) return accept<ScenarioEvent>({ type: "words-deleted", id: own }, answered(by, answer));
  return by.answer[part] === answer[part] ? accept() : accept(answered(by, answer));
}

function write(state: State, beat: BeatNumber, part: Part, text: string, context: Context): Decided {
  const { contentId: id } = context;
  if (id === null) return refuse("malformed");
  if (beatWith(state, id) !== undefined) return accept();
  const by = voice(state, beat, context);
  if ("refused" in by) return by.refused;
  if (part === "feeling" && by.side === "neutral") return refuse("not-allowed");
  if (by.answer[part] === "own") return refuse("duplicate");
  if (textCount(recordOf(state, beat).words) >= mostTexts) return refuse("too-many-items");
  return accept<ScenarioEvent>(
    { type: "words-written", id, beat, part, text, side: by.side },
    answered(by, { [part]: "own" }),
  );
}

function setHidden(state: State, id: ContentId, hide: boolean): Decided {
  const beat = beatWith(state, id);
  const text = beat && recordOf(state, beat).words.shown[id];
  if (!text) return refuse("not-found");
  if ((text.hidden ?? false) === hide) return accept();
  return accept({ type: hide ? "words-hidden" : "words-shown", id });
}

export const decide = {
  "set-scenario"(
    state: State,
    { scenario: chosen }: CommandOf<"set-scenario">,
    _: unknown,
    { prompts }: Context,
  ): Decided {
    if (state.step !== "preparing") return refuse("wrong-step");
    if (isBegun(state)) return refuse("answered-already");
    return accept({ type: "scenario-set", scenario: scenarioOf(chosen, prompts.stories) });
  },
  "choose-act"(state: State, { beat, option }: CommandOf<"choose-act">, _: unknown, context: Context): Decided {
    if (option >= (state.scenario.beats[beat - 1]?.choices.length ?? 0)) return refuse("not-found");
    return choose(state, beat, "act", { act: option }, context);
  },
  "choose-feeling"(state: State, command: CommandOf<"choose-feeling">, _: unknown, context: Context): Decided {
    const { beat, feeling } = command;
    // Who belongs to neither side has no other side to feel for.
    if (context.actor.role === "participant" && context.actor.side === "neutral") return refuse("not-allowed");
    return choose(state, beat, "feeling", { feeling }, context);
  },
  place(state: State, { beat, at }: CommandOf<"place">, _: unknown, context: Context): Decided {
    const by = voice(state, beat, context);
    if ("refused" in by) return by.refused;
    return by.answer.placement === at ? accept() : accept(answered(by, { placement: at }));
  },
  "write-act": (state: State, { beat, text }: CommandOf<"write-act">, _: unknown, context: Context): Decided =>
    write(state, beat, "act", text, context),
  "write-feeling": (state: State, { beat, text }: CommandOf<"write-feeling">, _: unknown, context: Context): Decided =>
    write(state, beat, "feeling", text, context),
  "edit-words"(state: State, { text }: CommandOf<"edit-words">, _: unknown, context: Context): Decided {
    const { contentId: id } = context;
    if (id === null) return refuse("malformed");
    const beat = beatWith(state, id);
    const { words } = beat ? recordOf(state, beat) : { words: undefined };
    const before = words && written(words, id);
    if (!beat || !before) return refuse("stale-edit");
    const { part } = before.about;
    if (text.length > longest[part]) return refuse("too-long");
    const by = voice(state, beat, context);
    // [SN15] What is hidden can be reworded at any time, so that it can be shown again.
    if ("refused" in by && !words.shown[id]?.hidden) return by.refused;
    const edited: ScenarioEvent[] = before.text === text ? [] : [{ type: "words-edited", id, text }];
    // [SN12] After Back people answer afresh, and whoever works on their own words does so with them.
    const counted = "refused" in by || by.answer[part] === "own" ? [] : [answered(by, { [part]: "own" })];
    return accept<ScenarioEvent>(...edited, ...counted);
  },
  "delete-words"(state: State, _command: unknown, _: unknown, context: Context): Decided {
    const { contentId: id } = context;
    if (id === null) return refuse("malformed");
    const beat = beatWith(state, id);
    const part = beat && written(recordOf(state, beat).words, id)?.about.part;
    if (!beat || !part) return refuse("stale-edit");
    const by = voice(state, beat, context);
    if ("refused" in by) return by.refused;
    const gone: ScenarioEvent = { type: "words-deleted", id };
    if (by.answer[part] !== "own") return accept(gone);
    const { pseudonym, side } = by;
    return accept<ScenarioEvent>(gone, { type: "answer-withdrawn", pseudonym, side, part });
  },
  hide: (state: State, { id }: CommandOf<"hide">): Decided => setHidden(state, id, true),
  unhide: (state: State, { id }: CommandOf<"unhide">): Decided => setHidden(state, id, false),
};
