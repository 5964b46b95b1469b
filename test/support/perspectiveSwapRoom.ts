import * as v from "valibot";
import { countBySide } from "../../shared/anonymity/disclosure.ts";
import { type Decision, isRefused } from "../../shared/decision.ts";
import type { ContentId, Pseudonym, SideId } from "../../shared/ids.ts";
import { promptsIn } from "../../shared/prompts/everyLanguage.ts";
import type { RefusalCode } from "../../shared/refusal.ts";
import type { RankedPainPoint } from "../../shared/stages/pain-points/view.ts";
import { perspectiveSwap } from "../../shared/stages/perspective-swap/index.ts";
import type {
  PerspectiveSwapCommand,
  PerspectiveSwapEvent,
  PerspectiveSwapSettings,
  PerspectiveSwapState,
  StepId,
} from "../../shared/stages/perspective-swap/schema.ts";
import type { Actor, Context } from "../../shared/stages/stage.ts";
import { closedBallots } from "./closedBallots.ts";
import { seeded, sideOf } from "./dealtRoom.ts";

type Fields = { readonly type: PerspectiveSwapCommand["type"]; readonly [field: string]: unknown };

/** An id of the true form with a name that reads well in a test. */
export const id = (name: string): ContentId => name.padEnd(22, "_") as ContentId;

export const everybody = ["a1", "a2", "a3", "b1", "b2", "b3"] as const;

/** A pain point whose name says who raised it: `a…`, `b…`, or `u…` for one without a label. */
export const painPoint = (name: string, dots = 1, text = `pain of ${name}`): RankedPainPoint => {
  const side = name.startsWith("u") ? undefined : sideOf(name);
  return { id: id(name), text, dots, posts: [{ text, ...(side && { side }) }], ...(side && { side }) };
};

type Evolve = (state: PerspectiveSwapState, event: PerspectiveSwapEvent) => PerspectiveSwapState;
export const evolve: Evolve = (state, event) => (perspectiveSwap.evolve[event.type] as Evolve)(state, event);

/**
 * A perspective swap with people in it, dealt to as the server would. Each act answers "done"
 * or the code of its refusal. `as` gives a person another one's pseudonym, as if the two had
 * changed places.
 */
export function perspectiveSwapRoom(
  given: v.InferInput<typeof perspectiveSwap.settings> | object = {},
  painPoints: readonly RankedPainPoint[] | null = ["a-1", "b-1", "a-2", "b-2"].map((name) => painPoint(name)),
  as: (name: string) => string = (name) => name,
) {
  let settings: PerspectiveSwapSettings = v.parse(perspectiveSwap.settings, given);
  let people: readonly string[] = everybody;
  let ranked = painPoints;
  let ids = 0;
  let seed = 0;
  const switched = new Map<string, SideId>();
  const side = (name: string): SideId => switched.get(name) ?? sideOf(name);
  const present = () => countBySide(people.map(side));
  const earlier = <Result>() => (ranked ? [{ ranked: [] }, { ranked }] : []) as Result[];
  const context = (actor: Actor, contentId: ContentId | null): Context => ({
    nowMs: 0,
    random: () => 0,
    newId: () => {
      ids += 1;
      return id(`typed-${ids}`);
    },
    prompts: promptsIn("en"),
    actor,
    contentId,
    present: present(),
    answered: (scope) => closed.under(perspectiveSwap.scope(state))(scope),
    earlier,
  });
  const closed = closedBallots(perspectiveSwap);
  const facilitator: Actor = { role: "facilitator" };
  const started = perspectiveSwap.start(settings, context(facilitator, null));
  let state: PerspectiveSwapState = started;
  const events: PerspectiveSwapEvent[] = [];

  const pseudonym = (name: string): Pseudonym | null => {
    const scope = perspectiveSwap.scope(state);
    return scope === null ? null : (`${scope}/${as(name)}` as Pseudonym);
  };
  const self = (name: string) => ({ side: side(name), pseudonym: pseudonym(name) });
  const happen = (happened: readonly PerspectiveSwapEvent[]) => {
    events.push(...happened);
    // What is stored goes through JSON.
    const before = state;
    state = (JSON.parse(JSON.stringify(happened)) as PerspectiveSwapEvent[]).reduce(evolve, before);
    closed.follow(before, state);
  };
  const follow = () => {
    seed += 1;
    const here = people.map((name) => ({ pseudonym: pseudonym(name) as Pseudonym, side: side(name) }));
    happen(perspectiveSwap.reconcile?.(state, here, settings, seeded(seed)) ?? []);
  };
  const after = (decision: Decision<PerspectiveSwapEvent>): "done" | RefusalCode => {
    if (isRefused(decision)) return decision.refusal.code;
    happen(decision.events);
    follow();
    return "done";
  };
  const does = (who: string, fields: Fields, text?: string): "done" | RefusalCode => {
    const parsed = v.safeParse(perspectiveSwap.command, fields);
    if (!parsed.success) return parsed.issues[0].message as RefusalCode;
    const role = who === "facilitator" ? "facilitator" : "participant";
    if (perspectiveSwap.rights[parsed.output.type] !== role) return "not-allowed";
    const actor: Actor = who === "facilitator" ? facilitator : { role: "participant", ...self(who) };
    const rule = perspectiveSwap.decide[parsed.output.type] as (...args: unknown[]) => Decision<PerspectiveSwapEvent>;
    return after(rule(state, parsed.output, settings, context(actor, text === undefined ? null : id(text))));
  };
  const here = (names: readonly string[]) => {
    people = names;
    follow();
  };

  const room = {
    started,
    events,
    does,
    state: () => state,
    settings: () => settings,
    steps: () => perspectiveSwap.steps(settings),
    /** The server starts anew. */
    restarts: () => closed.forget(),
    scope: () => perspectiveSwap.scope(state),
    counts: () => perspectiveSwap.counts(state),
    result: () => perspectiveSwap.result(state, settings),
    me: (name: string) => perspectiveSwap.personal(state, self(name), settings),
    view: <A extends "facilitator" | "participant" | "screen">(audience: A) =>
      perspectiveSwap.view[audience](state, settings, { present: present(), earlier }) as ReturnType<
        (typeof perspectiveSwap.view)[A]
      >,
    moves: (to: StepId) => after(perspectiveSwap.move(state, to, settings, context(facilitator, null))),
    /** Next or Back, through the steps that run. */
    goes(offset: 1 | -1): "done" | RefusalCode {
      const steps = room.steps();
      const to = steps[steps.findIndex((step) => step.id === state.step) + offset];
      return to ? room.moves(to.id) : "agenda-end";
    },
    set: (changed: Partial<PerspectiveSwapSettings>) => {
      settings = { ...settings, ...changed };
    },
    rank: (changed: readonly RankedPainPoint[] | null) => {
      ranked = changed;
    },
    only: (...names: string[]) => here(names),
    joins: (...names: string[]) => here([...new Set([...people, ...names])]),
    leaves: (...names: string[]) => here(people.filter((name) => !names.includes(name))),
    switches(name: string, side: SideId) {
      switched.set(name, side);
      follow();
    },
    people: () => people,
    cards: (name: string, card: "open" | "answered" = "open") =>
      Object.entries(room.me(name).cards ?? {}).flatMap(([item, is]) => (is === card ? [item as ContentId] : [])),
    restates: (who: string, item: string, key: string, text = `text of ${key}`) =>
      does(who, { type: "restate", item: id(item), text }, key),
    rates: (who: string, item: string, score: number) => does(who, { type: "rate", item: id(item), score }),
    proposes: (who: string, item: string, key: string, text = `text of ${key}`) =>
      does(who, { type: "propose", item: id(item), text }, key),
    hides: (key: string) => does("facilitator", { type: "hide", id: id(key) }),
    shows: (key: string) => does("facilitator", { type: "unhide", id: id(key) }),
  };
  return room;
}

export type Room = ReturnType<typeof perspectiveSwapRoom>;

export const audiences = ["facilitator", "participant", "screen"] as const;
export const short = (long: string): string => long.replaceAll("_", "");
/** Everything that is sent to all, as text. */
export const seen = (room: Room): string => JSON.stringify(audiences.map((audience) => room.view(audience)));
export const itemOn = (room: Room, item: string) => room.view("participant").items[id(item)];

/** Two items of each side: with three people a side, each item is dealt to three. */
export const four = { top: 4 };
export const restating = (settings = {}, room = perspectiveSwapRoom({ ...four, ...settings })): Room => {
  room.moves("restate");
  return room;
};
/** Everybody answers every card, with keys such as `a1-b-1`. */
export function answerAll(room: Room, mark = "-"): Room {
  for (const name of room.people()) {
    for (const item of room.cards(name)) room.restates(name, item, `${name}${mark}${short(item)}`);
  }
  return room;
}
export const heard = (settings = {}): Room => {
  const room = answerAll(restating(settings));
  room.moves("heard");
  return room;
};
export const proposing = (settings = {}): Room => {
  const room = heard(settings);
  room.moves("proposals");
  return room;
};
