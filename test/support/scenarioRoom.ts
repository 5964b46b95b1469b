import * as v from "valibot";
import { countBySide } from "../../shared/anonymity/disclosure.ts";
import { type Decision, isRefused } from "../../shared/decision.ts";
import type { ContentId, Pseudonym, SideId } from "../../shared/ids.ts";
import { promptsIn } from "../../shared/prompts/everyLanguage.ts";
import type { RefusalCode } from "../../shared/refusal.ts";
import { scenario as stage } from "../../shared/stages/scenario/index.ts";
import type { Scenario } from "../../shared/stages/scenario/scenario.ts";
import type {
  BeatNumber,
  ScenarioCommand,
  ScenarioEvent,
  ScenarioSettings,
  ScenarioState,
  StepId,
} from "../../shared/stages/scenario/schema.ts";
import type { Actor, Context } from "../../shared/stages/stage.ts";
import { closedBallots } from "./closedBallots.ts";

type Fields = { readonly type: ScenarioCommand["type"]; readonly [field: string]: unknown };

/** An id of the true form with a name that reads well in a test. */
export const id = (name: string): ContentId => name.padEnd(22, "_") as ContentId;
export const short = (long: string): string => long.replaceAll("_", "");

/** The first letter tells the side: a, b, or n for neutral. */
const sideOf = (name: string): SideId => (name.startsWith("n") ? "neutral" : name.startsWith("a") ? "a" : "b");
export const everybody = ["a1", "a2", "a3", "b1", "b2", "b3"] as const;
export const audiences = ["facilitator", "participant", "screen"] as const;

/** A story whose texts say where they stand, so that they can be looked for. */
export const aStory = (beats = 3, given: Partial<Scenario> = {}): Scenario => ({
  id: "a-story",
  title: "A story of {a} and {b}",
  business: "Testing",
  context: "Where it begins",
  sides: { a: "Those who sell", b: "Those who deliver" },
  beats: Array.from({ length: beats }, (_, at) => ({
    situation: `situation ${at + 1}.`,
    whatAKnows: `only a knows ${at + 1}.`,
    whatBKnows: `only b knows ${at + 1}.`,
    choices: ["Ask", "Wait", "Go"],
  })),
  ...given,
});

type Evolve = (state: ScenarioState, event: ScenarioEvent) => ScenarioState;
export const evolve: Evolve = (state, event) => (stage.evolve[event.type] as Evolve)(state, event);

/**
 * A scenario with people in it. Each act answers "done" or the code of its refusal. `as` gives a
 * person another one's pseudonym, as if the two had changed places.
 */
export function scenarioRoom(
  given: v.InferInput<typeof stage.settings> = { scenario: { own: aStory() } },
  as: (name: string) => string = (name) => name,
) {
  const settings: ScenarioSettings = v.parse(stage.settings, given);
  let people: readonly string[] = everybody;
  const present = () => countBySide(people.map(sideOf));
  const context = (actor: Actor, contentId: ContentId | null): Context => ({
    nowMs: 0,
    random: () => 0,
    newId: () => id("fresh"),
    prompts: promptsIn("en"),
    actor,
    contentId,
    present: present(),
    answered: (scope) => closed.under(stage.scope(state))(scope),
    earlier: () => [],
  });
  const closed = closedBallots(stage);
  const facilitator: Actor = { role: "facilitator" };
  const started = stage.start(settings, context(facilitator, null));
  let state: ScenarioState = started;
  const events: ScenarioEvent[] = [];

  const pseudonym = (name: string): Pseudonym | null => {
    const scope = stage.scope(state);
    return scope === null ? null : (`${scope}/${as(name)}` as Pseudonym);
  };
  const self = (name: string) => ({ side: sideOf(name), pseudonym: pseudonym(name) });
  const after = (decision: Decision<ScenarioEvent>): "done" | RefusalCode => {
    if (isRefused(decision)) return decision.refusal.code;
    events.push(...decision.events);
    // What is stored goes through JSON.
    const before = state;
    state = (JSON.parse(JSON.stringify(decision.events)) as ScenarioEvent[]).reduce(evolve, before);
    closed.follow(before, state);
    return "done";
  };
  const does = (who: string, fields: Fields, key?: string): "done" | RefusalCode => {
    const parsed = v.safeParse(stage.command, fields);
    if (!parsed.success) return parsed.issues[0].message as RefusalCode;
    const role = who === "facilitator" ? "facilitator" : "participant";
    if (stage.rights[parsed.output.type] !== role) return "not-allowed";
    const actor: Actor = who === "facilitator" ? facilitator : { role: "participant", ...self(who) };
    const rule = stage.decide[parsed.output.type] as (...args: unknown[]) => Decision<ScenarioEvent>;
    return after(rule(state, parsed.output, settings, context(actor, key === undefined ? null : id(key))));
  };
  const beat = () => Number(state.step.split("-")[1] ?? 1) as BeatNumber;

  const room = {
    started,
    events,
    does,
    beat,
    state: () => state,
    steps: () => stage.steps(settings, state).map((step) => step.id),
    /** The server starts anew. */
    restarts: () => closed.forget(),
    scope: () => stage.scope(state),
    counts: () => stage.counts(state),
    result: () => stage.result(state, settings),
    me: (name: string) => stage.personal(state, self(name), settings),
    view: <A extends (typeof audiences)[number]>(audience: A) =>
      stage.view[audience](state, settings, { present: present(), earlier: () => [] }) as ReturnType<
        (typeof stage.view)[A]
      >,
    moves: (to: StepId) => after(stage.move(state, to, settings, context(facilitator, null))),
    /** Next or Back, as many times as are given. */
    goes(...offsets: (1 | -1)[]): "done" | RefusalCode {
      let last: "done" | RefusalCode = "done";
      for (const offset of offsets) {
        const to = room.steps()[room.steps().indexOf(state.step) + offset];
        last = to ? room.moves(to) : "agenda-end";
      }
      return last;
    },
    only: (...names: string[]) => {
      people = names;
    },
    sets: (own: unknown) => does("facilitator", { type: "set-scenario", scenario: { own } }),
    acts: (who: string, option: number, key?: string) => does(who, { type: "choose-act", beat: beat(), option }, key),
    feels: (who: string, feeling: string, key?: string) =>
      does(who, { type: "choose-feeling", beat: beat(), feeling }, key),
    places: (who: string, at: number) => does(who, { type: "place", beat: beat(), at }),
    says: (who: string, key: string, text = `text of ${key}`) =>
      does(who, { type: "write-act", beat: beat(), text }, key),
    senses: (who: string, key: string, text = `text of ${key}`) =>
      does(who, { type: "write-feeling", beat: beat(), text }, key),
    rewords: (who: string, key: string, text: string) => does(who, { type: "edit-words", text }, key),
    deletes: (who: string, key: string) => does(who, { type: "delete-words" }, key),
    hides: (key: string) => does("facilitator", { type: "hide", id: id(key) }),
    shows: (key: string) => does("facilitator", { type: "unhide", id: id(key) }),
  };
  return room;
}

export type Room = ReturnType<typeof scenarioRoom>;

/** Everything that is sent to all, as text. */
export const seen = (room: Room): string => JSON.stringify(audiences.map((audience) => room.view(audience)));

/** What the room is shown of the beat that was just revealed. */
export function answers(room: Room) {
  const view = room.view("participant");
  if (!("answers" in view)) throw new Error(`nothing is revealed in ${view.step}`);
  return view.answers;
}

/** Own words as the room sees them, by key. */
export const words = (room: Room): { readonly [key: string]: string } =>
  Object.fromEntries(
    Object.entries(answers(room).words).map(([key, { text, side }]) => [short(key), side ? `${side}: ${text}` : text]),
  );

/** The first beat is open. */
export const answering = (given?: Parameters<typeof scenarioRoom>[0]): Room => {
  const room = scenarioRoom(given);
  room.goes(1);
  return room;
};

/** Everybody of `everybody` takes this choice, this feeling and this place on the axis. */
export function allAnswer(room: Room, placements: readonly number[] = [10, 20, 30, 70, 80, 90]): Room {
  everybody.forEach((name, at) => {
    room.acts(name, at % 3);
    room.feels(name, at < 3 ? "hopeful" : "unheard");
    room.places(name, placements[at] ?? 50);
  });
  return room;
}
