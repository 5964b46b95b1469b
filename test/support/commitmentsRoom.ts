import * as v from "valibot";
import { type BySide, countBySide } from "../../shared/anonymity/disclosure.ts";
import { type Decision, isRefused } from "../../shared/decision.ts";
import type { ContentId, Pseudonym, SideId } from "../../shared/ids.ts";
import { promptsIn } from "../../shared/prompts/everyLanguage.ts";
import type { RefusalCode } from "../../shared/refusal.ts";
import { commitments } from "../../shared/stages/commitments/index.ts";
import type {
  CommitmentsEvent,
  CommitmentsSettings,
  CommitmentsState,
  StepId,
} from "../../shared/stages/commitments/schema.ts";
import type { CommitmentView } from "../../shared/stages/commitments/view.ts";
import type { Audience } from "../../shared/stages/registry.ts";
import type { Actor, Context } from "../../shared/stages/stage.ts";
import { closedBallots } from "./closedBallots.ts";

/** Somebody in the room. The first letter tells the side: a, b, or n for neutral. */
export type Name = `${"a" | "b" | "n"}${number}`;
type Who = Name | "facilitator";
type Fields = { readonly type: string; readonly [field: string]: unknown };
export type Answer = "done" | RefusalCode;

const sideOf = (name: Name): SideId => (name.startsWith("n") ? "neutral" : name.startsWith("a") ? "a" : "b");

/** An id of the true form with a name that reads well in a test. */
export const id = (name: string): ContentId => name.padEnd(22, "_") as ContentId;
/** The name behind an id. */
export const short = (long: string): string => long.replaceAll("_", "");

export const sixPeople = ["a1", "a2", "a3", "b1", "b2", "b3"] as const satisfies readonly Name[];

type Evolve = (state: CommitmentsState, event: CommitmentsEvent) => CommitmentsState;
export const evolve: Evolve = (state, event) => (commitments.evolve[event.type] as Evolve)(state, event);

/** The day on which all of this happens, and one by which something could be done. */
export const today = "2026-11-24";
export const soon = "2026-12-01";

type Given = { readonly seeds?: readonly string[] | undefined; readonly threshold?: number };
interface Options {
  /** Gives somebody another one's pseudonyms, as if the two had changed places. */
  readonly as?: (name: Name) => Name;
}

/** A commitments stage with people in it. Each act answers "done" or the code of its refusal. */
export function commitmentsRoom(given: Given = {}, options: Options = {}) {
  const { as = (name: Name) => name } = options;
  const settings: CommitmentsSettings = v.parse(commitments.settings, { seeds: ["calls", "queue"], ...given });
  let present: BySide = countBySide(sixPeople.map(sideOf));
  let nowMs = Date.UTC(2026, 10, 24, 13, 37);
  let ids = 0;
  const context = (actor: Actor, contentId: ContentId | null): Context => ({
    nowMs,
    random: () => 0,
    newId: () => {
      ids += 1;
      return id(`g${ids}`);
    },
    prompts: promptsIn("en"),
    actor,
    contentId,
    present,
    answered: (scope) => closed.under(commitments.scope(state))(scope),
    earlier: () => [],
  });
  const closed = closedBallots(commitments);
  const facilitator: Actor = { role: "facilitator" };
  const started = commitments.start(settings, context(facilitator, null));
  let state: CommitmentsState = started;
  const events: CommitmentsEvent[] = [];

  const self = (name: Name) => {
    const scope = commitments.scope(state);
    return { side: sideOf(name), pseudonym: scope === null ? null : (`${scope}/${as(name)}` as Pseudonym) };
  };
  const after = (decision: Decision<CommitmentsEvent>): Answer => {
    if (isRefused(decision)) return decision.refusal.code;
    events.push(...decision.events);
    // What is stored goes through JSON.
    const before = state;
    state = (JSON.parse(JSON.stringify(decision.events)) as CommitmentsEvent[]).reduce(evolve, before);
    closed.follow(before, state);
    return "done";
  };
  let last: () => Answer = () => "done";
  const does = (who: Who, fields: Fields, key?: string): Answer => {
    last = () => does(who, fields, key);
    const parsed = v.safeParse(commitments.command, fields);
    if (!parsed.success) return parsed.issues[0].message as RefusalCode;
    const role = who === "facilitator" ? "facilitator" : "participant";
    const right = commitments.rights[parsed.output.type];
    if (right !== "anyone" && right !== role) return "not-allowed";
    const actor: Actor = who === "facilitator" ? facilitator : { role: "participant", ...self(who) };
    const rule = commitments.decide[parsed.output.type] as (...args: unknown[]) => Decision<CommitmentsEvent>;
    return after(rule(state, parsed.output, settings, context(actor, key === undefined ? null : id(key))));
  };
  const chairs = (fields: Fields) => does("facilitator", fields);
  /** The id of the proposal with these words. */
  const named = (text: string): ContentId => {
    const found = Object.entries(state.proposals).find(([, proposal]) => proposal.text === text);
    return found ? (found[0] as ContentId) : id(text);
  };
  const moves = (to: StepId) => after(commitments.move(state, to, settings, context(facilitator, null)));

  return {
    started,
    settings,
    events,
    does,
    named,
    moves,
    /** The last command comes a second time. */
    repeats: () => last(),
    state: () => state,
    /** The server starts anew. */
    restarts: () => closed.forget(),
    scope: () => commitments.scope(state),
    counts: () => commitments.counts(state),
    result: () => commitments.result(state, settings),
    me: (name: Name) => commitments.personal(state, self(name), settings),
    view: <A extends Audience>(audience: A) =>
      commitments.view[audience](state, settings, { present, earlier: () => [] }) as ReturnType<
        (typeof commitments.view)[A]
      >,
    only: (names: readonly Name[]) => {
      present = countBySide(names.map(sideOf));
    },
    at: (epochMs: number) => {
      nowMs = epochMs;
    },
    proposes: (who: Who, text: string, key = text) => does(who, { type: "propose", text }, key),
    shows: () => chairs({ type: "show-proposals" }),
    lists: (text: string, on = true) => chairs({ type: "set-listed", id: named(text), on }),
    hides: (what: ContentId, hidden = true) => chairs({ type: "hide", id: what, hidden }),
    /** Under a key of the same name. */
    signs: (who: Name, text: string, name: string, on: string = soon) =>
      does(who, { type: "sign", commitment: named(text), name, on }, name),
    holdsUp: (who: Name, text: string, fingers: number) =>
      does(who, { type: "hold-up", commitment: named(text), fingers }),
    wants: (who: Name, text: string, condition: string, key = condition) =>
      does(who, { type: "add-condition", commitment: named(text), text: condition }, key),
    /** What a commitment looks like to a participant. */
    shown: (text: string): CommitmentView | undefined => {
      const view = commitments.view.participant(state, settings, { present, earlier: () => [] });
      return view.step === "proposing" ? undefined : view.commitments[named(text)];
    },
  };
}

export type Room = ReturnType<typeof commitmentsRoom>;

/** “calls” is signed by Olga, and the room votes on it. */
export function voting(given: Given = {}, options: Options = {}): Room {
  const room = commitmentsRoom(given, options);
  room.moves("signing");
  room.signs("b1", "calls", "Olga");
  room.moves("confidence");
  return room;
}

/** Six people hold these up for “calls”, and the ballot is closed. */
export function settled(sales: readonly number[], operations: readonly number[], given: Given = {}): Room {
  const room = voting(given);
  for (const [at, fingers] of sales.entries()) room.holdsUp(`a${at + 1}`, "calls", fingers);
  for (const [at, fingers] of operations.entries()) room.holdsUp(`b${at + 1}`, "calls", fingers);
  room.moves("settled");
  return room;
}
