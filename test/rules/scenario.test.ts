import { describe, expect, it } from "vitest";
import type { AgendaKey, Pseudonym } from "../../shared/ids.ts";
import { plannedMs } from "../../shared/session/agenda.ts";
import type { EventOf } from "../../shared/stages/scenario/schema.ts";
import { aCore } from "../support/aCore.ts";
import {
  allAnswer,
  answering,
  answers,
  aStory,
  audiences,
  id,
  scenarioRoom,
  seen,
  short,
  words,
} from "../support/scenarioRoom.ts";

describe("preparing", () => {
  it("[SN1] starts with the scenario of the settings, the first of the library where they say nothing", () => {
    expect(scenarioRoom({}).state().scenario.id).toBe("promised-report");
    expect(scenarioRoom({ scenario: { library: "ninth-round" } }).state().scenario.title).toBe("The ninth round");
    expect(scenarioRoom().state().scenario.id).toBe("a-story");
  });

  it("[SN1] has two steps for each beat of the story that is told", () => {
    const room = scenarioRoom();
    expect(room.steps()).toEqual([
      "preparing",
      "answering-1",
      "revealed-1",
      "answering-2",
      "revealed-2",
      "answering-3",
      "revealed-3",
      "summary",
    ]);
    room.sets(aStory(5));
    expect(room.steps()).toHaveLength(12);
    room.goes(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    expect(room.state().step).toBe("summary");
    expect(room.goes(1)).toBe("agenda-end");
  });

  it("[SN1] Next and Back of the session go through the beats of another story than the settings name", () => {
    const core = aCore([{ stage: "scenario", settings: { answeringMs: 60_000, revealedMs: 0, summaryMs: 0 } }]);
    core.do({ type: "next" });
    expect(core.state.agenda.map(plannedMs)).toEqual([5 * 60_000]);
    core.inStage({ type: "set-scenario", scenario: { own: aStory(3) } }, { role: "facilitator" });
    const passed: (string | undefined)[] = [];
    while (core.do({ type: "next" }) === "accepted") passed.push(core.state.stages[core.state.at as AgendaKey]?.step);
    expect(passed.at(-1)).toBe("summary");
    expect(passed).toHaveLength(7);
    core.do({ type: "back" });
    expect(core.view("facilitator").stage?.view.step).toBe("revealed-3");
    core.do({ type: "back" });
    expect(core.state.clock.durationMs).toBe(60_000);
  });

  it("[SN2] takes another story until anybody has answered", () => {
    const room = scenarioRoom();
    expect(room.does("facilitator", { type: "set-scenario", scenario: { library: "special-green" } })).toBe("done");
    expect(room.state().scenario.business).toBe("Manufacturing");
    expect(room.does("a1", { type: "set-scenario", scenario: { library: "special-green" } })).toBe("not-allowed");
    room.goes(1);
    expect(room.sets(aStory())).toBe("wrong-step");
    room.goes(-1);
    expect(room.view("facilitator").mayChange).toBe(true);
    expect(room.sets(aStory())).toBe("done");
    room.goes(1);
    room.acts("a1", 0);
    room.goes(-1);
    expect(room.view("facilitator").mayChange).toBe(false);
    expect(room.sets(aStory())).toBe("answered-already");
  });

  it("[SN2] takes another story after a reveal at which nobody had answered, and keeps nothing of it", () => {
    const room = answering();
    room.goes(1, -1, -1);
    expect(room.sets(aStory(4))).toBe("done");
    room.goes(1);
    expect(room.scope()).toBe("answering-1-3");
    expect(room.result().beats).toEqual([]);
  });
});

describe("what a side knows", () => {
  it("[SN4] goes to the people of that side alone while they answer, and to the neutral ones both", () => {
    const room = answering();
    expect(room.me("a1").knows).toEqual({ a: "only a knows 1." });
    expect(room.me("b1").knows).toEqual({ b: "only b knows 1." });
    expect(room.me("n1").knows).toEqual({ a: "only a knows 1.", b: "only b knows 1." });
    for (const audience of ["participant", "screen"] as const) {
      expect(JSON.stringify(room.view(audience))).not.toContain("knows 1.");
    }
    expect(room.view("facilitator").told).toEqual({ a: "only a knows 1.", b: "only b knows 1." });
    room.goes(1);
    for (const audience of audiences) expect(JSON.stringify(room.view(audience))).toContain("only b knows 1.");
    expect(room.me("a1")).toEqual({});
  });

  it("[SN4] no view tells anything of a later beat, but the facilitator's while preparing", () => {
    const room = scenarioRoom();
    expect(JSON.stringify(room.view("facilitator"))).toContain("situation 3.");
    expect(JSON.stringify([room.view("participant"), room.view("screen")])).not.toContain("situation");
    for (const later of ["2.", "2.", "3.", "3."]) {
      room.goes(1);
      expect(seen(room)).not.toContain(`situation ${later}`);
    }
  });
});

describe("answering", () => {
  it("[SN5] takes commands for the open beat, and choices that it has", () => {
    const room = answering();
    expect(room.does("a1", { type: "choose-act", beat: 2, option: 0 })).toBe("wrong-step");
    expect(room.does("a1", { type: "place", beat: 2, at: 5 })).toBe("wrong-step");
    expect(room.does("a1", { type: "write-act", beat: 2, text: "late" }, "key")).toBe("wrong-step");
    expect(room.acts("a1", 3)).toBe("not-found");
    expect(room.acts("a1", 2)).toBe("done");
    room.goes(1);
    expect(room.acts("a1", 0)).toBe("wrong-step");
    expect(room.places("a1", 0)).toBe("wrong-step");
  });

  it("[SN6] [AX1] each person has one answer to each part, and can change it", () => {
    const room = answering();
    for (const option of [0, 1, 2]) room.acts("a1", option);
    for (const at of [0, 100, 40]) room.places("a1", at);
    for (const feeling of ["hopeful", "unsure"]) room.feels("a1", feeling);
    expect(room.me("a1").answer).toEqual({ act: 2, feeling: "unsure", placement: 40 });
    expect(room.counts()).toEqual({ cast: 1 });
    room.goes(1);
    expect(answers(room)).toMatchObject({
      answered: 1,
      acts: { together: [0, 0, 1] },
      feelings: { together: { unsure: 1 } },
      placements: { count: 1 },
    });
  });

  it("[AX1] a placement is a whole number of points from 0 to 100", () => {
    const room = answering();
    for (const at of [-1, 101, 0.5, "50"]) {
      expect(room.does("a1", { type: "place", beat: 1, at })).not.toBe("done");
    }
    expect(room.me("a1").answer).toEqual({});
  });

  it("[SN6] own words take the place of a choice, and a choice that of own words, by their key alone", () => {
    const room = answering();
    room.acts("a1", 1);
    expect(room.says("a1", "mine")).toBe("done");
    expect(room.me("a1").answer).toEqual({ act: "own" });
    expect(room.says("a1", "second")).toBe("duplicate");
    expect(room.acts("a1", 0)).toBe("stale-edit");
    expect(room.acts("a1", 0, "other")).toBe("stale-edit");
    expect(room.acts("a1", 0, "mine")).toBe("done");
    expect(room.me("a1").answer).toEqual({ act: 0 });
    room.goes(1);
    expect(words(room)).toEqual({});
  });

  it("[SN6] the key of own words about one part takes nothing of the other back", () => {
    const room = answering();
    room.says("a1", "act");
    room.senses("a1", "felt");
    expect(room.acts("a1", 0, "felt")).toBe("stale-edit");
    expect(room.feels("a1", "hopeful", "felt")).toBe("done");
    expect(room.me("a1").answer).toEqual({ act: "own", feeling: "hopeful" });
  });

  it("[SN7] nobody sees an answer before the reveal, and everybody sees their own", () => {
    const room = allAnswer(answering());
    room.says("n1", "secret");
    for (const audience of audiences) {
      const { told: _, ...view } = room.view(audience) as Record<string, unknown>;
      expect(Object.keys(view).sort()).toEqual(
        audience === "participant" ? ["beat", "hidden", "step", "story"] : ["beat", "step", "story"],
      );
    }
    expect(seen(room)).not.toMatch(/text of|unheard|own"/);
    expect(room.counts()).toEqual({ cast: 7 });
    expect(room.result().beats).toEqual([]);
    room.goes(1);
    expect(words(room)).toEqual({ secret: "text of secret" });
  });

  it("[SN10] who belongs to neither side answers all but what the other side feels", () => {
    const room = answering();
    expect(room.acts("n1", 0)).toBe("done");
    expect(room.places("n1", 0)).toBe("done");
    expect(room.says("n1", "key")).toBe("done");
    expect(room.feels("n1", "hopeful")).toBe("not-allowed");
    expect(room.senses("n1", "felt")).toBe("not-allowed");
  });

  it("[SN11] the edit key is the right to edit and delete, and what is deleted is not answered any more", () => {
    const room = answering();
    room.says("a1", "mine");
    expect(room.says("a1", "mine", "again")).toBe("done");
    expect(room.rewords("a1", "mine", "better")).toBe("done");
    expect(room.rewords("b1", "other", "theirs")).toBe("stale-edit");
    expect(room.does("a1", { type: "edit-words", text: "no key" })).toBe("malformed");
    expect(room.does("a1", { type: "write-act", beat: 1, text: "no key" })).toBe("malformed");
    room.senses("a1", "felt", "torn");
    expect(room.rewords("a1", "felt", "x".repeat(61))).toBe("too-long");
    expect(room.senses("b1", "long", "x".repeat(61))).toBe("too-long");
    expect(room.says("b1", "long", "x".repeat(201))).toBe("too-long");
    expect(room.deletes("a1", "felt")).toBe("done");
    expect(room.me("a1").answer).toEqual({ act: "own" });
    expect(room.deletes("a1", "felt")).toBe("stale-edit");
    expect(room.senses("a1", "felt2", "sad")).toBe("done");
    room.goes(1);
    expect(words(room)).toEqual({ mine: "better", felt2: "sad" });
    expect(room.deletes("a1", "mine")).toBe("wrong-step");
    expect(room.rewords("a1", "mine", "too late")).toBe("wrong-step");
  });

  it("[SN14] takes no more own words than its limit", () => {
    const room = answering();
    const { state } = room;
    const full = Array.from({ length: 2_000 }, (_, n) => [id(`k${n}`), { part: "act", text: "x" }]);
    Object.assign(state().beats[1] ?? {}, { words: { shown: {}, unseen: Object.fromEntries(full) } });
    expect(room.says("a1", "more")).toBe("too-many-items");
  });

  it("[AN2] no event holds both a text and a person", () => {
    const room = answering();
    room.says("a1", "mine");
    expect(room.events.map(({ type }) => type)).toEqual(["beat-opened", "words-written", "answered"]);
    const written = { type: "words-written", id: id("k"), beat: 1, part: "act", text: "text", side: "b" } as const;
    // @ts-expect-error: a pseudonym beside a text would be a list of who wrote what
    const linked: EventOf<"words-written"> = { ...written, pseudonym: "answering-1-1/b1" as Pseudonym };
    expect(linked).toBeDefined();
  });
});

describe("revealed", () => {
  it("[SN8] [SN9] with three of each side all answers stand under it, and no pseudonym is left", () => {
    const room = allAnswer(answering());
    room.says("a1", "a-act", "I would ask");
    room.senses("b1", "b-felt", "cornered");
    room.goes(1);
    expect(answers(room)).toMatchObject({
      answered: 6,
      acts: { a: [0, 1, 1], b: [1, 1, 1] },
      feelings: { a: { hopeful: 3 }, b: { unheard: 2 } },
      placements: { count: 6, divergence: 60, spreads: { a: { median: 20 }, b: { median: 80 } } },
    });
    expect(words(room)).toEqual({ "a-act": "a: I would ask", "b-felt": "b: cornered" });
    expect(JSON.stringify(room.state())).not.toMatch(/answering-\d-\d+\//);
    expect(room.scope()).toBeNull();
  });

  it("[SN9] each part by itself: a side of which two answered it is not named there", () => {
    const room = allAnswer(answering());
    room.goes(1, 1);
    for (const name of ["a1", "a2", "a3", "b1", "b2"]) room.acts(name, 0);
    for (const name of ["a1", "a2", "a3", "b1", "b2", "b3"]) room.places(name, 50);
    room.says("b1", "b-act");
    room.goes(1);
    expect(answers(room).acts).toEqual({ together: [4, 0, 0] });
    expect(answers(room).placements.divergence).toBe(0);
    expect(words(room)).toEqual({ "b-act": "text of b-act" });
    expect(JSON.stringify(room.state().beats[2]?.words)).not.toContain('"side"');
  });

  it("[SN9] stays as it was when somebody leaves afterwards", () => {
    const room = allAnswer(answering());
    room.goes(1);
    const before = seen(room);
    room.only("a1");
    expect(seen(room)).toBe(before);
  });

  it("[SN15] hides own words and shows them again; their author can reword them meanwhile", () => {
    const room = allAnswer(answering());
    room.says("a1", "mine", "You liars");
    expect(room.hides("mine")).toBe("not-found");
    room.goes(1);
    expect(room.hides("mine")).toBe("done");
    expect(words(room)).toEqual({});
    expect(room.view("participant").hidden).toEqual({ [id("mine")]: true });
    expect(JSON.stringify([room.view("screen"), room.result()])).not.toContain("liars");
    expect(JSON.stringify(room.view("facilitator"))).toContain('"hidden":true');
    expect(room.rewords("a1", "mine", "I feel misled")).toBe("done");
    expect(JSON.stringify(room.view("facilitator"))).toContain('"reworded":true');
    room.goes(1);
    expect(room.rewords("a1", "mine", "I felt misled")).toBe("done");
    expect(room.shows("mine")).toBe("done");
    room.goes(-1);
    expect(words(room)).toEqual({ mine: "a: I felt misled" });
    expect(room.does("b1", { type: "hide", id: id("mine") })).toBe("not-allowed");
  });

  it("[SN16] the summary marks the beats at which the sides are furthest apart", () => {
    const room = allAnswer(answering(), [40, 50, 60, 40, 50, 60]);
    room.goes(1, 1);
    allAnswer(room, [0, 0, 0, 90, 90, 90]);
    room.goes(1, 1);
    allAnswer(room, [10, 10, 10, 60, 60, 60]);
    room.goes(1, 1);
    const view = room.view("screen");
    if (view.step !== "summary") throw new Error(view.step);
    expect(Object.values(view.summary).map(({ placements, widest }) => [placements.divergence, widest])).toEqual([
      [0, undefined],
      [90, true],
      [50, undefined],
    ]);
    expect(room.result().beats.map(({ widest }) => widest)).toEqual([false, true, false]);
  });

  it("[SN17] the result has the beats that were revealed, as they were last revealed", () => {
    const room = allAnswer(answering());
    room.says("a1", "mine", "seen");
    room.goes(1, 1);
    allAnswer(room);
    expect(room.result().beats.map(({ number, situation }) => [number, situation])).toEqual([[1, "situation 1."]]);
    room.goes(-1, -1);
    room.rewords("a1", "mine", "not seen yet");
    expect(room.result().beats[0]).toMatchObject({ answered: 6, words: [{ part: "act", text: "seen", side: "a" }] });
  });
});

describe("Back and Next", () => {
  it("[SN12] Back lets the ballot wait, and Next goes on with it", () => {
    const room = allAnswer(answering());
    room.goes(1, 1);
    room.acts("a1", 1);
    room.says("b1", "waiting");
    const scope = room.scope();
    room.goes(-1);
    expect(room.state().step).toBe("revealed-1");
    expect(room.scope()).toBe(scope);
    expect(answers(room).answered).toBe(6);
    expect(room.counts()).toEqual({});
    expect(room.acts("a2", 1)).toBe("wrong-step");
    room.goes(1);
    expect(room.scope()).toBe(scope);
    expect(room.me("a1").answer).toEqual({ act: 1 });
    room.goes(1);
    expect(answers(room)).toMatchObject({ answered: 2, acts: { together: [0, 1, 0] } });
    expect(words(room)).toEqual({ waiting: "text of waiting" });
  });

  it("[SN12] Back to a beat that was revealed asks anew, and hides what it brought", () => {
    const room = allAnswer(answering());
    room.says("a1", "mine");
    room.goes(1, -1);
    expect(room.scope()).toBe("answering-1-2");
    expect(room.me("a1").answer).toEqual({});
    expect(seen(room)).not.toContain("text of mine");
    for (const name of ["a2", "a3", "b1", "b2", "b3"]) room.acts(name, 2);
    room.rewords("a1", "mine", "better");
    expect(room.me("a1").answer).toEqual({ act: "own" });
    room.goes(1);
    expect(answers(room)).toMatchObject({ answered: 6, acts: { a: [0, 0, 2], b: [0, 0, 3] } });
    expect(words(room)).toEqual({ mine: "a: better" });
  });

  it("[SN12] whoever saves their own words unchanged after Back is counted with them", () => {
    const room = answering();
    room.says("a1", "mine");
    room.goes(1, -1);
    expect(room.rewords("a1", "mine", "text of mine")).toBe("done");
    expect(room.me("a1").answer).toEqual({ act: "own" });
    expect(room.acts("a1", 0, "mine")).toBe("done");
    room.goes(1);
    expect(words(room)).toEqual({});
  });

  it("[SN13] Back and Next in a row cost the room nothing", () => {
    const room = allAnswer(answering());
    room.goes(1);
    const before = answers(room);
    room.goes(-1, 1);
    expect(answers(room)).toEqual(before);
  });

  it("[SN13] a ballot that was left by going back further is shown when its beat is next revealed", () => {
    const room = allAnswer(answering());
    room.goes(1, 1);
    for (const name of ["a1", "a2", "a3"]) room.acts(name, 0);
    room.says("a1", "left behind");
    room.goes(-1, -1);
    expect(JSON.stringify(room.state())).not.toMatch(/answering-2-\d+\//);
    expect(seen(room) + JSON.stringify(room.result())).not.toContain("left behind");
    room.goes(1, 1, 1);
    expect(answers(room)).toMatchObject({ answered: 3, acts: { a: [2, 0, 0] } });
    expect(words(room)).toEqual({ [short("left behind")]: "a: text of left behind" });
    room.goes(-1);
    for (const name of ["a1", "a2", "a3"]) room.acts(name, 1);
    room.goes(1);
    expect(answers(room)).toMatchObject({ answered: 3, acts: { a: [0, 3, 0] } });
  });

  it("[SN13] an empty ballot that waits closes nothing", () => {
    const room = allAnswer(answering());
    room.goes(1, 1, -1, -1);
    expect(room.events.filter(({ type }) => type === "beat-closed")).toHaveLength(1);
  });
});
