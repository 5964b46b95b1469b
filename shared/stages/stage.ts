import type * as v from "valibot";
import type { Answered, Voters } from "../anonymity/differences.ts";
import type { BySide } from "../anonymity/disclosure.ts";
import type { Decision } from "../decision.ts";
import type { ContentId, Pseudonym, ScopeId, SideId } from "../ids.ts";
import type { JsonObject } from "../json.ts";
import type { Prompts } from "../prompts/prompts.ts";
import type { TrendPoint } from "../session/series.ts";
import type { BroughtTerm } from "./shared-vocabulary/brought.ts";

/** Who acts, as far as the core may know: a side and a pseudonym for the open scope, never a person [AN2]. */
export type Actor =
  | { readonly role: "facilitator" }
  | { readonly role: "participant"; readonly side: SideId; readonly pseudonym: Pseudonym | null }
  | { readonly role: "system" };

export type Right = "facilitator" | "participant" | "anyone";

/** The results of stages with this id that stand earlier in the agenda, oldest first. The caller names the type. */
export type Earlier = <Result>(stageId: string) => readonly Result[];

/** All that a decision may depend on beside state and command. Time and randomness come in here. */
export interface Context {
  readonly nowMs: number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** A fresh random id, of the same form as those of content. */
  readonly newId: () => ContentId;
  /** What Parley itself says to the room, in the language of the session. */
  readonly prompts: Prompts;
  readonly actor: Actor;
  /** The keyed hash of the edit key that came with the command: it names the content that its holder may add, edit or delete. */
  readonly contentId: ContentId | null;
  /** People connected now. */
  readonly present: BySide;
  /** Who was in the ballots of this stage that have closed: for [AN11], and for nothing else. */
  readonly answered: Answered;
  readonly earlier: Earlier;
  /** Terms of earlier sessions that this stage takes up when it starts. */
  readonly carried?: readonly BroughtTerm[];
}

/** Somebody who is connected, under the pseudonym of the stage's open scope. */
export interface Present {
  readonly pseudonym: Pseudonym;
  readonly side: SideId;
}

/** What a view may depend on beside the stage's state. */
export interface ViewContext {
  /** People connected, as last sampled on the slow beat. */
  readonly present: BySide;
  readonly earlier: Earlier;
  /** How hot it was in the earlier sessions of the series, oldest first. */
  readonly trend?: readonly TrendPoint[];
}

/** Whose personal view is built. `pseudonym` is null while no scope is open. */
export interface Self {
  readonly side: SideId;
  readonly pseudonym: Pseudonym | null;
}

/**
 * How far the room is, as true numbers; they leave the server on the slow beat only.
 * `written` is made coarse first [AN5]; `cast` (one per person and ballot) is not.
 */
export interface Counts {
  readonly written?: number;
  readonly cast?: number;
}

export interface Step<Id extends string = string> {
  readonly id: Id;
  /** Time box in ms; 0 where the step has none. */
  readonly ms: number;
}

/** A text as its author's device keeps it; `type` is the command that made it. */
export interface OwnContent extends Typed {
  readonly text: string;
  /** Id of what the text is about. */
  readonly about?: ContentId;
}

export interface Typed {
  readonly type: string;
}

/**
 * The one shape of every stage. `decide` and `move` answer with events or a refusal, `evolve`
 * is total, and each view *builds* what its audience may see: a field that is not named in it
 * does not leave the server [AN1].
 */
export interface StageDefinition<
  Id extends string,
  Settings,
  State extends { readonly step: string },
  Command extends Typed,
  Event extends Typed,
  Facilitator extends JsonObject,
  Participant extends JsonObject,
  Screen extends JsonObject,
  Personal extends JsonObject,
  Result,
> {
  readonly id: Id;
  /** Parses settings from outside and fills in defaults. */
  readonly settings: v.GenericSchema<unknown, Settings>;
  /** [LA8] Settings that are texts for the room where nobody wrote others, as they are in the session's language. */
  readonly prompted?: (prompts: Prompts) => { readonly [Name in keyof Settings]?: Settings[Name] };
  /** Parses the commands of this stage, a variant by `type`. */
  readonly command: v.GenericSchema<unknown, Command>;
  readonly rights: { readonly [Type in Command["type"]]: Right };
  /** The steps that Next and Back go through, in order: as planned, or as they are for what the stage has become. */
  readonly steps: (settings: Settings, state?: State) => readonly Step<State["step"]>[];
  /** How often the timed steps are planned to run: in all, or, for what the stage has become, from now on with the current round. Once where it is absent. */
  readonly plannedRounds?: (settings: Settings, state?: State) => number;
  readonly start: (settings: Settings, context: Context) => State;
  /** Next and Back within the stage. Going back never loses what was written. */
  readonly move: (state: State, to: State["step"], settings: Settings, context: Context) => Decision<Event>;
  readonly decide: {
    readonly [Type in Command["type"]]: (
      state: State,
      command: Extract<Command, { readonly type: Type }>,
      settings: Settings,
      context: Context,
    ) => Decision<Event>;
  };
  readonly evolve: {
    readonly [Type in Event["type"]]: (state: State, event: Extract<Event, { readonly type: Type }>) => State;
  };
  /**
   * How acts of the facilitator are taken back: an event, made of the states before and after the act, that
   * changes back what is still as the act left it, and nothing that was written since [UN3]. Null where there is
   * nothing to take back. What is hidden needs none: it can be shown again.
   */
  readonly undo?: { readonly [Type in Command["type"]]?: (before: State, after: State) => Event | null };
  /**
   * The ballot, deal or collection that is open, if any. Its secret lives exactly as long as it
   * is named here, and so do all pseudonyms made under it [AN3].
   */
  readonly scope: (state: State) => ScopeId | null;
  /**
   * Who counts in the ballot of the open scope, or in each part of it (`partOf`), for stages that hold one again
   * after its result was shown: the server remembers it in memory when the scope closes, so that the results can
   * be compared [AN12].
   */
  readonly voters?: (state: State) => ReadonlyMap<ScopeId, Voters>;
  /** What must follow from who is present now (dealing in, dealing again). Runs while a scope is open; must settle. */
  readonly reconcile?: (
    state: State,
    present: readonly Present[],
    settings: Settings,
    random: () => number,
  ) => readonly Event[];
  readonly counts: (state: State) => Counts;
  /**
   * The first step, where the stage can be open in it before the live part, beside others. What people
   * do there is hidden from all, and nothing in it is personal.
   */
  readonly beforehand?: State["step"];
  /** Texts that are given back to whoever holds their edit key [PW7]: which commands make them, and the text of one. */
  readonly own?: {
    readonly types: readonly Command["type"][];
    readonly find: (state: State, id: ContentId) => OwnContent | undefined;
  };
  /**
   * Events that say only that a person has written something. They are logged with the next snapshot, and not
   * beside the text that came with them [AN8]: after a crash the last of them are gone, and the rule of three
   * then counts fewer people.
   */
  readonly loggedApart?: readonly Event["type"][];
  /** For stages that show texts within a step: grows with each showing, so that their order is forgotten then [AN6]. */
  readonly shown?: (state: State) => number;
  readonly view: {
    readonly facilitator: (state: State, settings: Settings, context: ViewContext) => Facilitator;
    readonly participant: (state: State, settings: Settings, context: ViewContext) => Participant;
    readonly screen: (state: State, settings: Settings, context: ViewContext) => Screen;
  };
  /** What goes to one person alone: small, and derived from their pseudonym. */
  readonly personal: (state: State, self: Self, settings: Settings) => Personal;
  /**
   * What is left when the session ends [AN13]: no pseudonym, and no text that nobody has seen. The step and the
   * result stay as they are.
   */
  readonly ended: (state: State) => State;
  /** What goes into the report; holds nothing that the room has not seen. */
  readonly result: (state: State, settings: Settings) => Result;
}

// biome-ignore-start lint/suspicious/noExplicitAny: the registry erases the parameters of each stage in this one place
export type AnyStage = StageDefinition<string, any, any, any, any, any, any, any, any, any>;
// biome-ignore-end lint/suspicious/noExplicitAny: see above

/** Gives a stage its type; every missing or misspelt part is a compile error. */
export const defineStage = <
  const Id extends string,
  Settings,
  State extends { readonly step: string },
  Command extends Typed,
  Event extends Typed,
  Facilitator extends JsonObject,
  Participant extends JsonObject,
  Screen extends JsonObject,
  Personal extends JsonObject,
  Result,
>(
  stage: StageDefinition<Id, Settings, State, Command, Event, Facilitator, Participant, Screen, Personal, Result>,
) => stage;

export const minutes = (count: number): number => count * 60_000;
