import * as v from "valibot";
import { countBySide } from "../../shared/anonymity/disclosure.ts";
import { type Decision, isRefused } from "../../shared/decision.ts";
import type { ContentId, Pseudonym, SideId } from "../../shared/ids.ts";
import { promptsIn } from "../../shared/prompts/everyLanguage.ts";
import type { RefusalCode } from "../../shared/refusal.ts";
import { close } from "../../shared/stages/close/index.ts";
import type { CloseEvent, CloseState } from "../../shared/stages/close/schema.ts";
import type { Actor, Context, Earlier } from "../../shared/stages/stage.ts";
import { closedBallots } from "./closedBallots.ts";

export const audiences = ["facilitator", "participant", "screen"] as const;
export type Name = `${"a" | "b" | "n"}${number}`;
type Fields = { readonly type: string; readonly [field: string]: unknown };
type Answer = "done" | RefusalCode;

const sideOf = (name: Name): SideId => (name.startsWith("n") ? "neutral" : name.startsWith("a") ? "a" : "b");

/** An id of the true form with a name that reads well in a test. */
export const id = (name: string): ContentId => name.padEnd(22, "_") as ContentId;

type Evolve = (state: CloseState, event: CloseEvent) => CloseState;
export const evolve: Evolve = (state, event) => (close.evolve[event.type] as Evolve)(state, event);

interface Options {
  /** Gives somebody another one's pseudonyms, as if the two had changed places. */
  readonly as?: (name: Name) => Name;
  /** Results of the stages before, by stage. */
  readonly before?: { readonly [stage: string]: readonly unknown[] };
}

/** A close with people in it. Each act answers "done" or the code of its refusal. */
export function closeRoom({ as = (name) => name, before = {} }: Options = {}) {
  const settings = v.parse(close.settings, {});
  const earlier: Earlier = <Result>(stage: string) => (before[stage] ?? []) as readonly Result[];
  let present = countBySide((["a1", "a2", "a3", "b1", "b2", "b3"] as const).map(sideOf));
  const context = (actor: Actor, contentId: ContentId | null): Context => ({
    nowMs: 0,
    random: () => 0,
    newId: () => id("unused"),
    prompts: promptsIn("en"),
    actor,
    contentId,
    present,
    answered: (scope) => closed.under(close.scope(state))(scope),
    earlier,
  });
  const closed = closedBallots(close);
  const started = close.start(settings, context({ role: "facilitator" }, null));
  let state: CloseState = started;
  const events: CloseEvent[] = [];

  const self = (name: Name) => {
    const scope = close.scope(state);
    return { side: sideOf(name), pseudonym: scope === null ? null : (`${scope}/${as(name)}` as Pseudonym) };
  };
  const after = (decision: Decision<CloseEvent>): Answer => {
    if (isRefused(decision)) return decision.refusal.code;
    events.push(...decision.events);
    const before = state;
    state = (JSON.parse(JSON.stringify(decision.events)) as CloseEvent[]).reduce(evolve, state);
    closed.follow(before, state);
    return "done";
  };
  const does = (who: Name | "facilitator", fields: Fields, key?: string): Answer => {
    const parsed = v.safeParse(close.command, fields);
    if (!parsed.success) return parsed.issues[0].message as RefusalCode;
    const role = who === "facilitator" ? "facilitator" : "participant";
    if (close.rights[parsed.output.type] !== role) return "not-allowed";
    const actor: Actor = who === "facilitator" ? { role: "facilitator" } : { role: "participant", ...self(who) };
    const rule = close.decide[parsed.output.type] as (...args: unknown[]) => Decision<CloseEvent>;
    return after(rule(state, parsed.output, settings, context(actor, key === undefined ? null : id(key))));
  };
  return {
    started,
    events,
    does,
    state: () => state,
    scope: () => close.scope(state),
    counts: () => close.counts(state),
    result: () => close.result(state, settings),
    me: (name: Name) => close.personal(state, self(name), settings),
    view: <A extends (typeof audiences)[number]>(audience: A) =>
      close.view[audience](state, settings, { present, earlier }) as ReturnType<(typeof close.view)[A]>,
    only: (names: readonly Name[]) => {
      present = countBySide(names.map(sideOf));
    },
    /** The server starts anew. */
    restarts: () => closed.forget(),
    moves: (to: CloseState["step"]) => after(close.move(state, to, settings, context({ role: "facilitator" }, null))),
    reads: (who: Name, value: number) => does(who, { type: "read", value }),
    takes: (who: Name, text: string, key = text) => does(who, { type: "add-takeaway", text }, key),
    rewords: (who: Name, key: string, text: string) => does(who, { type: "edit-takeaway", text }, key),
    deletes: (who: Name, key: string) => does(who, { type: "delete-takeaway" }, key),
    hides: (key: string, hidden = true) => does("facilitator", { type: "hide", id: id(key), hidden }),
  };
}

export type Room = ReturnType<typeof closeRoom>;
