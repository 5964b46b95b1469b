import * as v from "valibot";
import { accept } from "../../shared/decision.ts";
import type { Badge, CommandId, EditKey, MemberId, Pseudonym } from "../../shared/ids.ts";
import type { SessionEvent } from "../../shared/session/event.ts";
import type { PainPointsEvent } from "../../shared/stages/pain-points/schema.ts";
import type { PerspectiveSwapEvent } from "../../shared/stages/perspective-swap/schema.ts";
import type { StageId, Stages } from "../../shared/stages/registry.ts";
import type { VocabularyEvent } from "../../shared/stages/shared-vocabulary/schema.ts";
import { defineStage } from "../../shared/stages/stage.ts";
import type { TemperatureEvent } from "../../shared/stages/temperature/schema.ts";

/**
 * Never run: each line after a `@ts-expect-error` is one that must not compile. Where one of them
 * does, the type checker says so here, in `npm run types` and in types.test.ts.
 */
declare const member: MemberId;
declare const pseudonym: Pseudonym;
declare const post: Omit<Extract<PainPointsEvent, { type: "post-added" }>, "type">;
declare const restated: Omit<Extract<PerspectiveSwapEvent, { type: "restated" }>, "type">;
declare const proposed: Omit<Extract<PerspectiveSwapEvent, { type: "proposed" }>, "type">;
declare const defined: Omit<Extract<VocabularyEvent, { type: "defined" }>, "type">;
declare const read: Omit<Extract<TemperatureEvent, { type: "reading-cast" }>, "type">;

// [AN2] An event about content has no field for a person, whatever it is called.
export const events = [
  { type: "ended" } satisfies SessionEvent,
  // @ts-expect-error
  { type: "ended", member } satisfies SessionEvent,
  { type: "post-added", ...post } satisfies PainPointsEvent,
  // @ts-expect-error
  { type: "post-added", ...post, member } satisfies PainPointsEvent,
  // @ts-expect-error
  { type: "post-added", ...post, pseudonym } satisfies PainPointsEvent,
  { type: "restated", ...restated } satisfies PerspectiveSwapEvent,
  // @ts-expect-error
  { type: "restated", ...restated, member } satisfies PerspectiveSwapEvent,
  // @ts-expect-error
  { type: "restated", ...restated, pseudonym } satisfies PerspectiveSwapEvent,
  // @ts-expect-error
  { type: "proposed", ...proposed, side: "a" } satisfies PerspectiveSwapEvent,
  { type: "defined", ...defined } satisfies VocabularyEvent,
  // @ts-expect-error
  { type: "defined", ...defined, pseudonym } satisfies VocabularyEvent,
  { type: "reading-cast", ...read } satisfies TemperatureEvent,
  // @ts-expect-error
  { type: "reading-cast", ...read, pseudonym: member } satisfies TemperatureEvent,
];

// [AN2] The same for every stage of the registry, also for those to come.
type EventsOf<Id extends StageId> = {
  [Type in keyof Stages[Id]["evolve"]]: Second<Stages[Id]["evolve"][Type]>;
}[keyof Stages[Id]["evolve"]];
type Second<Rule> = Rule extends (state: never, event: infer Event) => unknown ? Event : never;
type AnyEvent = SessionEvent | { [Id in StageId]: EventsOf<Id> }[StageId];

/** Whether a value of this type can hold one of `Wanted`, as deep as it goes; keys of objects count. */
type Holds<Value, Wanted> = Value extends Wanted
  ? true
  : Value extends string | number | boolean
    ? false
    : Value extends readonly (infer Item)[]
      ? Holds<Item, Wanted>
      : { [Key in keyof Value]: Key extends Wanted ? true : Holds<Value[Key], Wanted> }[keyof Value];
type Holding<Value, Wanted> = Value extends unknown ? (true extends Holds<Value, Wanted> ? Value : never) : never;
type None<Found extends never> = Found;

export type EventsWithAPerson = None<Holding<AnyEvent, MemberId | EditKey | Badge | CommandId>>;
export type TextsWithAPseudonym = None<Holding<Extract<AnyEvent, { text: string } | { wording: object }>, Pseudonym>>;
// @ts-expect-error
export type TheSearchFinds = None<Holding<AnyEvent, Pseudonym>>;

const part = {
  id: "echo",
  settings: v.object({}),
  command: v.variant("type", [v.object({ type: v.literal("say") })]),
  rights: { say: "participant" },
  steps: () => [{ id: "only" as const, ms: 0 }],
  start: () => ({ step: "only" as const }),
  move: () => accept<{ type: "said" }>(),
  decide: { say: () => accept<{ type: "said" }>({ type: "said" }) },
  evolve: { said: (state: { step: "only" }) => state },
  scope: () => null,
  counts: () => ({}),
  personal: () => ({}),
  ended: (state: { step: "only" }) => state,
  result: () => ({}),
} as const;
const facilitator = () => ({ step: "only" });
const participant = () => ({ step: "only" });
const screen = () => ({ step: "only" });

export const complete = defineStage({ ...part, view: { facilitator, participant, screen } });
// [AN1] Every audience has a view of its own: none falls back to another's, or to the state.
// @ts-expect-error
export const withoutScreen = defineStage({ ...part, view: { facilitator, participant } });
// @ts-expect-error
export const withoutFacilitator = defineStage({ ...part, view: { participant, screen } });
// @ts-expect-error
export const withoutParticipant = defineStage({ ...part, view: { facilitator, screen } });

// [SY2] In a patch null deletes, so that a view cannot hold one.
const withNull = () => ({ step: "only", focus: null });
// @ts-expect-error
export const nullForScreen = defineStage({ ...part, view: { facilitator, participant, screen: withNull } });
// @ts-expect-error
export const nullForParticipant = defineStage({ ...part, view: { facilitator, participant: withNull, screen } });
// @ts-expect-error
export const nullForFacilitator = defineStage({ ...part, view: { facilitator: withNull, participant, screen } });
const deepNull = () => ({ step: "only", terms: { one: { focus: null } } });
// @ts-expect-error
export const nullInside = defineStage({ ...part, view: { facilitator, participant, screen: deepNull } });

// A rule or a change that is missing, or one that no command or event asks for.
// @ts-expect-error
export const withoutRule = defineStage({ ...part, decide: {}, view: { facilitator, participant, screen } });
// @ts-expect-error
export const withoutRight = defineStage({ ...part, rights: {}, view: { facilitator, participant, screen } });
