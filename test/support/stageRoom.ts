import * as v from "valibot";
import { type BySide, countBySide } from "../../shared/anonymity/disclosure.ts";
import { type Decision, isRefused } from "../../shared/decision.ts";
import type { ContentId, Pseudonym, SideId } from "../../shared/ids.ts";
import { promptsIn } from "../../shared/prompts/everyLanguage.ts";
import type { RefusalCode } from "../../shared/refusal.ts";
import type {
  CommandOf,
  PersonalOf,
  ResultOf,
  SettingsOf,
  StageId,
  Stages,
  StageViewOf,
} from "../../shared/stages/registry.ts";
import { stageOf } from "../../shared/stages/registry.ts";
import type { Actor, Context } from "../../shared/stages/stage.ts";
import { closedBallots } from "./closedBallots.ts";

export const audiences = ["facilitator", "participant", "screen"] as const;
type Audience = (typeof audiences)[number];

/** Somebody in the room. The first letter tells the side: a, b, or n for neutral. */
export type Name = `${"a" | "b" | "n"}${number}`;
export const everybody = ["a1", "a2", "a3", "b1", "b2", "b3"] as const satisfies readonly Name[];

export const sideOf = (name: Name): SideId => (name.startsWith("n") ? "neutral" : name.startsWith("a") ? "a" : "b");

/** An id of the true form with a name that reads well in a test, and the name behind it. */
export const id = (name: string): ContentId => name.padEnd(22, "_") as ContentId;
export const short = (long: string): string => long.replaceAll("_", "");

type StateOf<Id extends StageId> = ReturnType<Stages[Id]["start"]>;
type StepOf<Id extends StageId> = ReturnType<Stages[Id]["steps"]>[number]["id"];
type Event = { readonly type: string };

/** One stage with people in it. Each act answers "done" or the code of its refusal. */
export function stageRoom<Id extends StageId>(stageId: Id, given: object = {}) {
  const stage = stageOf(stageId);
  const settings = v.parse(stage.settings, given) as SettingsOf<Id>;
  let present: BySide = countBySide(everybody.map(sideOf));
  let ids = 0;
  const context = (actor: Actor, contentId: ContentId | null): Context => ({
    nowMs: 0,
    random: () => 0,
    newId: () => {
      ids += 1;
      return id(`q${ids}`);
    },
    prompts: promptsIn("en"),
    actor,
    contentId,
    present,
    answered: (scope) => closed.under(stage.scope(state))(scope),
    earlier: () => [],
  });
  const closed = closedBallots(stage);
  const facilitator: Actor = { role: "facilitator" };
  const started = stage.start(settings, context(facilitator, null));
  let state = started;
  const events: Event[] = [];
  const evolve = (before: StateOf<Id>, event: Event): StateOf<Id> => stage.evolve[event.type]?.(before, event);

  const pseudonym = (name: Name): Pseudonym | null => {
    const scope = stage.scope(state);
    return scope === null ? null : (`${scope}/${name}` as Pseudonym);
  };
  const self = (name: Name) => ({ side: sideOf(name), pseudonym: pseudonym(name) });
  const after = (decision: Decision<Event>): "done" | RefusalCode => {
    if (isRefused(decision)) return decision.refusal.code;
    events.push(...decision.events);
    const before = state;
    state = decision.events.reduce(evolve, before);
    closed.follow(before, state);
    return "done";
  };

  return {
    started: started as StateOf<Id>,
    events: events as readonly Event[],
    evolve,
    /** `key` names the text, as the hash of an edit key would. */
    does(who: Name | "facilitator", command: CommandOf<Id>, key?: string): "done" | RefusalCode {
      const parsed = v.safeParse(stage.command, command);
      if (!parsed.success) return parsed.issues[0].message as RefusalCode;
      const role = who === "facilitator" ? "facilitator" : "participant";
      const { type } = parsed.output as { type: string };
      if (stage.rights[type] !== role) return "not-allowed";
      const actor: Actor = who === "facilitator" ? facilitator : { role: "participant", ...self(who) };
      const rule = stage.decide[type] as (...args: unknown[]) => Decision<Event>;
      return after(rule(state, parsed.output, settings, context(actor, key ? id(key) : null)));
    },
    moves: (to: StepOf<Id>) => after(stage.move(state, to, settings, context(facilitator, null))),
    /** A state that would take thousands of acts to reach. */
    becomes: (change: (before: StateOf<Id>) => StateOf<Id>) => {
      state = change(state);
    },
    /** Who is present from now on. */
    only: (names: readonly Name[]) => {
      present = countBySide(names.map(sideOf));
    },
    /** The server starts anew. */
    restarts: () => closed.forget(),
    state: () => state as StateOf<Id>,
    scope: () => stage.scope(state),
    counts: () => stage.counts(state),
    result: () => stage.result(state, settings) as ResultOf<Id>,
    me: (name: Name) => stage.personal(state, self(name), settings) as PersonalOf<Id>,
    view: <A extends Audience>(audience: A) =>
      stage.view[audience](state, settings, { present, earlier: () => [] }) as StageViewOf<Id, A>,
  };
}

/** So many of something, under ids of the true form. */
export const many = <Value>(count: number, value: Value): { readonly [id: ContentId]: Value } =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [id(`t${n}`), value]));

export type StageRoom<Id extends StageId> = ReturnType<typeof stageRoom<Id>>;
