import * as v from "valibot";
import { type BySide, countBySide } from "../../shared/anonymity/disclosure.ts";
import { type Decision, isRefused } from "../../shared/decision.ts";
import type { ContentId, Pseudonym, SideId } from "../../shared/ids.ts";
import { promptsIn } from "../../shared/prompts/everyLanguage.ts";
import type { RefusalCode } from "../../shared/refusal.ts";
import { sharedVocabulary } from "../../shared/stages/shared-vocabulary/index.ts";
import type {
  Version,
  VocabularyEvent,
  VocabularySettings,
  VocabularyState,
} from "../../shared/stages/shared-vocabulary/schema.ts";
import type {
  TermView,
  VocabularyFacilitatorView,
  VocabularyParticipantView,
} from "../../shared/stages/shared-vocabulary/view.ts";
import type { Actor, Context } from "../../shared/stages/stage.ts";
import { closedBallots } from "./closedBallots.ts";

export const audiences = ["facilitator", "participant", "screen"] as const;

/** Somebody in the room. The first letter tells the side: a, b, or n for neutral. */
export type Name = `${"a" | "b" | "n"}${number}`;
export type Who = Name | "facilitator";
type Choice = "agree" | "live-with" | "object";
type Fields = { readonly type: string; readonly [field: string]: unknown };
type Answer = "done" | RefusalCode;

const sideOf = (name: Name): SideId => (name.startsWith("n") ? "neutral" : name.startsWith("a") ? "a" : "b");

/** An id of the true form with a name that reads well in a test. */
export const id = (name: string): ContentId => name.padEnd(22, "_") as ContentId;
/** The name behind an id. */
export const short = (long: string): string => long.replaceAll("_", "");

export const sixPeople = ["a1", "a2", "a3", "b1", "b2", "b3"] as const satisfies readonly Name[];

type Evolve = (state: VocabularyState, event: VocabularyEvent) => VocabularyState;
export const evolve: Evolve = (state, event) => (sharedVocabulary.evolve[event.type] as Evolve)(state, event);

interface Options {
  /** Gives somebody another one's pseudonyms, as if the two had changed places. */
  readonly as?: (name: Name) => Name;
  /** The name of the nth id that the server makes. */
  readonly newName?: (n: number) => string;
}

/** A vocabulary stage with people in it. Each act answers "done" or the code of its refusal. */
export function vocabularyRoom(given: Partial<VocabularySettings> = {}, options: Options = {}) {
  const { as = (name: Name) => name, newName = (n: number) => `g${n}` } = options;
  const settings: VocabularySettings = v.parse(sharedVocabulary.settings, given);
  let present: BySide = countBySide(sixPeople.map(sideOf));
  let nowMs = 0;
  let ids = 0;
  const context = (actor: Actor, contentId: ContentId | null): Context => ({
    nowMs,
    random: () => 0,
    newId: () => {
      ids += 1;
      return id(newName(ids));
    },
    prompts: promptsIn("en"),
    actor,
    contentId,
    present,
    answered: (scope) => closed.under(sharedVocabulary.scope(state))(scope),
    earlier: () => [],
  });
  const closed = closedBallots(sharedVocabulary);
  const facilitator: Actor = { role: "facilitator" };
  const started = sharedVocabulary.start(settings, context(facilitator, null));
  let state: VocabularyState = started;
  const events: VocabularyEvent[] = [];

  const self = (name: Name) => {
    const scope = sharedVocabulary.scope(state);
    return { side: sideOf(name), pseudonym: scope === null ? null : (`${scope}/${as(name)}` as Pseudonym) };
  };
  const after = (decision: Decision<VocabularyEvent>): Answer => {
    if (isRefused(decision)) return decision.refusal.code;
    events.push(...decision.events);
    const before = state;
    state = decision.events.reduce(evolve, before);
    closed.follow(before, state);
    return "done";
  };
  const does = (who: Who, fields: Fields, key?: string): Answer => {
    const parsed = v.safeParse(sharedVocabulary.command, fields);
    if (!parsed.success) return parsed.issues[0].message as RefusalCode;
    const role = who === "facilitator" ? "facilitator" : "participant";
    const right = sharedVocabulary.rights[parsed.output.type];
    if (right !== "anyone" && right !== role) return "not-allowed";
    const actor: Actor = who === "facilitator" ? facilitator : { role: "participant", ...self(who) };
    const rule = sharedVocabulary.decide[parsed.output.type] as (...args: unknown[]) => Decision<VocabularyEvent>;
    return after(rule(state, parsed.output, settings, context(actor, key === undefined ? null : id(key))));
  };
  const chairs = (fields: Fields) => does("facilitator", fields);
  const named = (term: string): ContentId => {
    const found = Object.entries(state.terms).find(([, other]) => other.term === term);
    return found ? (found[0] as ContentId) : id(term);
  };

  return {
    started,
    events,
    does,
    state: () => state,
    /** The server starts anew. */
    restarts: () => closed.forget(),
    scope: () => sharedVocabulary.scope(state),
    counts: () => sharedVocabulary.counts(state),
    result: () => sharedVocabulary.result(state, settings),
    me: (name: Name) => sharedVocabulary.personal(state, self(name), settings),
    view: (audience: (typeof audiences)[number]) =>
      sharedVocabulary.view[audience](state, settings, { present, earlier: () => [] }),
    /** The id of the term with this wording. */
    named,
    moves: (to: VocabularyState["step"]) =>
      after(sharedVocabulary.move(state, to, settings, context(facilitator, null))),
    only: (names: readonly Name[]) => {
      present = countBySide(names.map(sideOf));
    },
    at: (epochMs: number) => {
      nowMs = epochMs;
    },
    proposes: (who: Who, term: string, key = term) => does(who, { type: "propose", term }, key),
    reveals: () => chairs({ type: "reveal-proposals" }),
    tables: (term: string, on = true) => chairs({ type: "set-on-table", term: named(term), on }),
    merges: (from: string, into: string) => chairs({ type: "merge-terms", from: named(from), into: named(into) }),
    renames: (term: string, to: string) => chairs({ type: "rename-term", term: named(term), to }),
    hides: (what: ContentId, hidden = true) => chairs({ type: "hide", id: what, hidden }),
    defines: (who: Name, term: string, text: string, key = text) =>
      does(who, { type: "define", term: named(term), text }, key),
    /** Everybody writes what the term means to them, each under a key of their own name. */
    everyoneDefines: (term: string, names: readonly Name[] = sixPeople) => {
      for (const name of names) does(name, { type: "define", term: named(term), text: `${term} of ${name}` }, name);
    },
    focuses: (term: string) => chairs({ type: "focus", term: named(term) }),
    /** A draft of the facilitator; answers its name. */
    drafts: (term: string, text: string, more: object = {}): string => {
      chairs({ type: "draft", term: named(term), text, ...more });
      return short(Object.entries(state.drafts).find(([, draft]) => draft.text === text)?.[0] ?? "");
    },
    suggests: (who: Name, term: string, text: string, key = text) =>
      does(who, { type: "draft", term: named(term), text }, key),
    showsDrafts: (term: string) => chairs({ type: "show-drafts", term: named(term) }),
    opens: (term: string, ...drafts: string[]) =>
      chairs({ type: "open-vote", term: named(term), drafts: drafts.map(id) }),
    votes: (who: Name, draft: string, choice: Choice, reason?: string) =>
      does(who, { type: "vote", draft: id(draft), choice, ...(reason !== undefined && { reason }) }),
    closes: (term: string) => chairs({ type: "close-vote", term: named(term) }),
    parks: (term: string) => chairs({ type: "park", term: named(term) }),
    reopens: (term: string) => chairs({ type: "reopen", term: named(term) }),
    history: (term: string): readonly Version[] => state.terms[named(term)]?.history ?? [],
  };
}

export type Room = ReturnType<typeof vocabularyRoom>;

/** The room has these terms on the table and writes what they mean. */
export function defining(terms: readonly string[] = ["Done"], options: Options = {}): Room {
  const room = vocabularyRoom({ terms: [...terms] }, options);
  room.moves("define");
  return room;
}

/** Everybody has written what “Done” means, and the room compares. */
export function comparing(settings: Partial<VocabularySettings> = {}, options: Options = {}): Room {
  const room = vocabularyRoom({ terms: ["Done", "Urgent"], ...settings }, options);
  room.moves("define");
  room.everyoneDefines("Done");
  room.moves("agree");
  return room;
}

/** A draft of “Done” is being voted on; the names of its drafts come along. */
export function voting(settings: Partial<VocabularySettings> = {}, options: Options = {}, ...texts: string[]) {
  const room = comparing(settings, options);
  const drafts = (texts.length > 0 ? texts : ["accepted by the customer"]).map((text) => room.drafts("Done", text));
  room.opens("Done", ...drafts);
  return { room, drafts, draft: drafts[0] ?? "" };
}

/** Votes in a row, such as `"a1 agree, b1 object"`. */
export function poll(room: Room, draft: string, votes: string): void {
  for (const vote of votes.split(", ")) {
    const [who, choice] = vote.split(" ") as [Name, Choice];
    room.votes(who, draft, choice);
  }
}

type At<View, Step> = Extract<View, { step: Step }>;
export const agreeing = (room: Room) => room.view("participant") as At<VocabularyParticipantView, "agree">;
export const proposing = (room: Room) => room.view("participant") as At<VocabularyParticipantView, "propose">;
export const managed = (room: Room) => room.view("facilitator") as At<VocabularyFacilitatorView, "propose">;
export const termOf = (room: Room, term: string): TermView | undefined => agreeing(room).terms[room.named(term)];
/** The wordings that a participant sees while the room proposes. */
export const wordings = (room: Room): string[] =>
  Object.values(proposing(room).terms)
    .map(({ term }) => term)
    .sort();
/** Which keys stand under which label, such as `{ a: ["a1"] }`. */
export const sides = (room: Room, term = "Done"): { [label: string]: string[] } =>
  Object.fromEntries(
    Object.entries(termOf(room, term)?.meanings ?? {}).map(([label, texts]) => [label, Object.keys(texts).map(short)]),
  );
