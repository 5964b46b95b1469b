import * as v from "valibot";
import { type BySide, countBySide } from "../../shared/anonymity/disclosure.ts";
import { type Decision, isRefused } from "../../shared/decision.ts";
import type { ContentId, Pseudonym, SideId } from "../../shared/ids.ts";
import { promptsIn } from "../../shared/prompts/everyLanguage.ts";
import type { RefusalCode } from "../../shared/refusal.ts";
import { painPoints } from "../../shared/stages/pain-points/index.ts";
import { itemsOf } from "../../shared/stages/pain-points/items.ts";
import type { PainPointsEvent, PainPointsSettings, PainPointsState } from "../../shared/stages/pain-points/schema.ts";
import type { PainPointsFacilitatorView, PainPointsParticipantView } from "../../shared/stages/pain-points/view.ts";
import type { Actor, Context } from "../../shared/stages/stage.ts";
import { valueAt } from "../../shared/trie.ts";
import { closedBallots } from "./closedBallots.ts";

export const audiences = ["facilitator", "participant", "screen"] as const;

/** Somebody in the room. The first letter tells the side: a, b, or n for neutral. */
export type Name = `${"a" | "b" | "n"}${number}`;
export type Step = PainPointsState["step"];
type Fields = { readonly type: string; readonly [field: string]: unknown };

const sideOf = (name: Name): SideId => (name.startsWith("n") ? "neutral" : name.startsWith("a") ? "a" : "b");

/** An id of the true form with a name that reads well in a test. */
export const id = (name: string): ContentId => name.padEnd(22, "_") as ContentId;

export const everybody = ["a1", "a2", "a3", "b1", "b2", "b3"] as const satisfies readonly Name[];

type Evolve = (state: PainPointsState, event: PainPointsEvent) => PainPointsState;
export const evolve: Evolve = (state, event) => (painPoints.evolve[event.type] as Evolve)(state, event);

/** A pain points stage with people in it. Each act answers "done" or the code of its refusal. */
export function painPointsRoom(given: Partial<PainPointsSettings> = {}) {
  let settings: PainPointsSettings = v.parse(painPoints.settings, given);
  let present: BySide = countBySide(everybody.map(sideOf));
  let ids = 0;
  const context = (actor: Actor, contentId: ContentId | null): Context => ({
    nowMs: 0,
    random: () => 0,
    newId: () => {
      ids += 1;
      return id(`g${ids}`);
    },
    prompts: promptsIn("en"),
    actor,
    contentId,
    present,
    answered: (scope) => closed.under(painPoints.scope(state))(scope),
    earlier: () => [],
  });
  const closed = closedBallots(painPoints);
  const facilitator: Actor = { role: "facilitator" };
  const started = painPoints.start(settings, context(facilitator, null));
  let state: PainPointsState = started;
  const events: PainPointsEvent[] = [];

  const pseudonym = (name: Name): Pseudonym | null => {
    const scope = painPoints.scope(state);
    return scope === null ? null : (`${scope}/${name}` as Pseudonym);
  };
  const self = (name: Name) => ({ side: sideOf(name), pseudonym: pseudonym(name) });
  const after = (decision: Decision<PainPointsEvent>): "done" | RefusalCode => {
    if (isRefused(decision)) return decision.refusal.code;
    events.push(...decision.events);
    const before = state;
    state = decision.events.reduce(evolve, before);
    closed.follow(before, state);
    return "done";
  };
  const does = (who: Name | "facilitator", fields: Fields, post?: string): "done" | RefusalCode => {
    const parsed = v.safeParse(painPoints.command, fields);
    if (!parsed.success) return parsed.issues[0].message as RefusalCode;
    const role = who === "facilitator" ? "facilitator" : "participant";
    const right = painPoints.rights[parsed.output.type];
    if (right !== "anyone" && right !== role) return "not-allowed";
    const actor: Actor = who === "facilitator" ? facilitator : { role: "participant", ...self(who) };
    const rule = painPoints.decide[parsed.output.type] as (...args: unknown[]) => Decision<PainPointsEvent>;
    return after(rule(state, parsed.output, settings, context(actor, post === undefined ? null : id(post))));
  };

  return {
    started,
    events,
    does,
    state: () => state,
    /** The server starts anew. */
    restarts: () => closed.forget(),
    scope: () => painPoints.scope(state),
    steps: () => painPoints.steps(settings, state),
    counts: () => painPoints.counts(state),
    result: () => painPoints.result(state, settings),
    me: (name: Name) => painPoints.personal(state, self(name), settings),
    view: (audience: (typeof audiences)[number]) => {
      const seen = { present, earlier: () => [] };
      return painPoints.view[audience](state, settings, seen);
    },
    moves: (to: Step) => after(painPoints.move(state, to, settings, context(facilitator, null))),
    set: (changed: Partial<PainPointsSettings>) => {
      settings = { ...settings, ...changed };
    },
    only: (names: readonly Name[]) => {
      present = countBySide(names.map(sideOf));
    },
    adds: (who: Name, post: string, text = `text of ${post}`) => does(who, { type: "add-post", text }, post),
    edits: (who: Name, post: string, text: string) => does(who, { type: "edit-post", text }, post),
    deletes: (who: Name, post: string) => does(who, { type: "delete-post" }, post),
    groups: (who: Name | "facilitator", post: string, onto: string) =>
      does(who, { type: "group", post: id(post), onto: id(onto) }),
    hides: (post: string) => does("facilitator", { type: "hide", post: id(post) }),
    shows: (post: string) => does("facilitator", { type: "unhide", post: id(post) }),
    dots: (who: Name, item: string, dots: number) => does(who, { type: "set-dots", item: id(item), dots }),
    places: (who: Name, item: string, at: number) => does(who, { type: "place", item: id(item), at }),
  };
}

export type Room = ReturnType<typeof painPointsRoom>;

/** Three of each side have written a post each: a1 … b3, after their authors. */
export function written(settings: Partial<PainPointsSettings> = {}): Room {
  const room = painPointsRoom(settings);
  for (const name of everybody) room.adds(name, name);
  return room;
}

export function grouping(settings: Partial<PainPointsSettings> = {}): Room {
  const room = written(settings);
  room.moves("grouping");
  return room;
}

export function voting(settings: Partial<PainPointsSettings> = {}): Room {
  const room = grouping(settings);
  room.moves("voting");
  return room;
}

/** The name behind an id. */
export const short = (long: string): string => long.replaceAll("_", "");

export const shown = (room: Room) =>
  room.view("participant") as Exclude<PainPointsParticipantView, { step: "writing" }>;
export const managed = (room: Room) =>
  room.view("facilitator") as Exclude<PainPointsFacilitatorView, { step: "writing" }>;
/** Items as the room sees them, such as "a1+b1" for a group. */
export const items = (room: Room): string[] =>
  itemsOf(shown(room)).map(({ posts }) => posts.map((post) => short(post.id)).join("+"));
export const groupOf = (room: Room, post: string): string =>
  short(valueAt(room.state().posts, id(post))?.group ?? "none");
export const sides = (room: Room): { [post: string]: SideId | "unlabelled" } =>
  Object.fromEntries(Object.entries(shown(room).posts).map(([post, { side }]) => [short(post), side ?? "unlabelled"]));
export const tally = (room: Room) => {
  const view = shown(room);
  return view.step === "ranking" ? view.tally : undefined;
};
