import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgendaKey } from "../../shared/ids.ts";
import type { StageCommand } from "../../shared/protocol/messages.ts";
import { decideInStage } from "../../shared/session/decide.ts";
import { evolveAll } from "../../shared/session/evolve.ts";
import { nobodyLive, sample } from "../../shared/session/live.ts";
import { countEveryMs, dueAtMs } from "../../shared/session/prework.ts";
import { isToBeSealed, openScopes, scopeAt } from "../../shared/session/scope.ts";
import { resultsOf } from "../../shared/session/view.ts";
import { stageOf } from "../../shared/stages/registry.ts";
import { aCore, facilitator, someone } from "../support/aCore.ts";

const agenda = [{ stage: "temperature" }, { stage: "pain-points" }, { stage: "shared-vocabulary" }] as const;
const [ann, ben, cem] = [someone("ann", "a"), someone("ben", "a"), someone("cem", "b")];
const dayMs = 24 * 60 * 60_000;
const system = { role: "system" } as const;

function beforehand(more: { untilMs?: number; closes?: boolean } = {}) {
  const core = aCore(agenda);
  const [mood, pains, words] = core.state.agenda.map(({ key }) => key) as [AgendaKey, AgendaKey, AgendaKey];
  const write = (at: AgendaKey, command: StageCommand, by: typeof ann | typeof facilitator, id: string | null = null) =>
    core.settle(decideInStage(core.state, at, command, core.context(by, id)));
  const open = (keys: readonly AgendaKey[] = [pains, words], change = more) =>
    core.do({ type: "open-prework", keys: [...keys], ...change });
  return { core, mood, pains, words, write, open };
}

const opened = (more: { untilMs?: number; closes?: boolean } = {}) => {
  const room = beforehand(more);
  expect(room.open()).toBe("accepted");
  return room;
};

describe("what is open", () => {
  it("[PW1] is what the facilitator chose, side by side, with the room in none of it", () => {
    const { core, pains, words } = opened();
    expect(core.state.phase).toBe("prework");
    expect(core.state.at).toBeNull();
    const { stages } = core.view("participant").prework ?? {};
    expect(Object.keys(stages ?? {}).sort()).toEqual([pains, words].sort());
    expect(stages?.[pains]?.view).toEqual({ step: "writing", hidden: {} });
    expect(stages?.[words]?.view).toEqual({ step: "propose", terms: {}, hidden: {} });
  });

  it("[PW1] is opened by the facilitator alone, among stages that can be, before the live part", () => {
    const { core, mood, pains, open } = beforehand();
    expect(core.do({ type: "open-prework", keys: [pains] }, ann)).toBe("not-allowed");
    expect(open([mood])).toBe("malformed");
    expect(open(["no-such-entry" as AgendaKey])).toBe("not-found");
    expect(open([pains], { closes: true })).toBe("malformed");
    expect(open([pains], { closes: true, untilMs: core.nowMs })).toBe("malformed");
    core.do({ type: "next" });
    expect(open([pains])).toBe("wrong-step");
    core.do({ type: "end" });
    expect(open([pains])).toBe("session-ended");
  });

  it("[PW1] can be changed, and keeps what was written", () => {
    const { core, pains, words, write, open } = opened();
    write(pains, { type: "add-post", text: "Dates nobody asked us about" }, ann, "post");
    expect(open([words], { untilMs: core.nowMs + dayMs })).toBe("accepted");
    expect(write(pains, { type: "add-post", text: "Too late" }, ann, "late")).toBe("wrong-stage");
    expect(core.view("screen").prework).toEqual({ untilMs: core.nowMs + dayMs });
    open([pains, words]);
    expect(write(pains, { type: "edit-post", text: "Dates" }, ann, "post")).toBe("accepted");
  });

  it("[PW1] tells the facilitator which entries would take texts with them, open or not any more", () => {
    const { core, mood, pains, words, open } = opened();
    open([words]);
    const started = core.view("facilitator").agenda.filter((line) => line.started);
    expect(started.map(({ key }) => key)).toEqual([pains, words]);
    expect(started.map(({ key }) => key)).not.toContain(mood);
    expect(core.view("participant").agenda.some((line) => line.started)).toBe(false);
  });

  it.each(["pain-points", "shared-vocabulary"] as const)(
    "[PW1] is a first step, and %s shows nothing personal in it",
    (id) => {
      const stage = stageOf(id);
      const { core, pains, words } = opened();
      const key = id === "pain-points" ? pains : words;
      expect(core.state.stages[key]?.step).toBe(stage.beforehand);
      expect(stage.steps(core.state.agenda.find((item) => item.key === key)?.settings)[0]?.id).toBe(stage.beforehand);
      expect(core.personal(ann).stage).toBeUndefined();
    },
  );
});

describe("what people do", () => {
  it("[PW2] is to write, to change and to take back, in each of the open stages", () => {
    const { pains, words, write } = opened();
    expect(write(pains, { type: "add-post", text: "One" }, ann, "one")).toBe("accepted");
    expect(write(words, { type: "propose", term: "done" }, cem, "term")).toBe("accepted");
    expect(write(pains, { type: "edit-post", text: "Two" }, cem, "one")).toBe("accepted");
    expect(write(words, { type: "delete-proposal" }, ann, "term")).toBe("accepted");
    expect(write(pains, { type: "edit-post", text: "Three" }, ann, "another")).toBe("stale-edit");
  });

  it("[PW2] leaves the facilitator nothing to show, hide or sort", () => {
    const { words, write } = opened();
    write(words, { type: "propose", term: "done" }, ann, "term");
    for (const command of [
      { type: "reveal-proposals" },
      { type: "propose", term: "urgent" },
      { type: "set-on-table", term: "term".padEnd(22, "_") as never, on: true },
    ] satisfies StageCommand[]) {
      expect(write(words, command, facilitator)).toBe("wrong-step");
    }
  });

  it("[PW2] is refused for a stage that is not open, as in the live part", () => {
    const { mood, write } = opened();
    expect(write(mood, { type: "read", value: 3 }, ann)).toBe("wrong-stage");
  });

  it("[PW2] no view and no result holds anything of it, whatever is written", () => {
    const texts = fc.stringMatching(/^[a-z]{6,12}$/);
    const acts = fc.array(fc.record({ text: texts, by: fc.constantFrom(ann, ben, cem), isTerm: fc.boolean() }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(acts, (written) => {
        const { core, pains, words, write } = opened();
        const before = (["facilitator", "participant", "screen"] as const).map((audience) => core.view(audience));
        for (const [n, { text, by, isTerm }] of written.entries()) {
          const command = isTerm ? ({ type: "propose", term: text } as const) : ({ type: "add-post", text } as const);
          expect(write(isTerm ? words : pains, command, by, `id-${n}`)).toBe("accepted");
        }
        const after = (["facilitator", "participant", "screen"] as const).map((audience) => core.view(audience));
        expect(after).toEqual(before);
        for (const { text } of written) expect(JSON.stringify(resultsOf(core.state))).not.toContain(text);
      }),
    );
  });
});

describe("the end", () => {
  it("[PW3] is a date and nothing more, unless the facilitator wants it to close", () => {
    const { core, pains, write } = opened({ untilMs: 2_000_000 });
    core.nowMs = 3_000_000;
    expect(write(pains, { type: "add-post", text: "Late" }, ann, "late")).toBe("accepted");
  });

  it("[PW3] closes three seconds after it, and opens again with a later one", () => {
    const untilMs = 1_000_000 + 3 * dayMs;
    const { core, pains, words, write, open } = opened({ untilMs, closes: true });
    core.nowMs = untilMs + 2_999;
    expect(write(pains, { type: "add-post", text: "Sent at zero" }, ann, "zero")).toBe("accepted");
    core.nowMs = untilMs + 3_000;
    expect(write(pains, { type: "add-post", text: "Late" }, ann, "late")).toBe("time-up");
    expect(write(words, { type: "propose", term: "late" }, ann, "late")).toBe("time-up");
    core.do({ type: "deadline" }, system as never);
    expect(core.state.clock).toMatchObject({ kind: "over", endedAtMs: untilMs });
    expect(write(pains, { type: "delete-post" }, ann, "zero")).toBe("time-up");
    open([pains], { untilMs: untilMs + dayMs, closes: true });
    expect(write(pains, { type: "add-post", text: "Late" }, ann, "late")).toBe("accepted");
  });

  it("[PW3] is no time box that the clock's buttons could change", () => {
    const { core } = opened({ untilMs: 1_000_000 + dayMs, closes: true });
    expect(core.do({ type: "timer-adjust", byMs: 60_000 })).toBe("wrong-step");
    expect(core.do({ type: "timer-end" })).toBe("wrong-step");
    expect(core.do({ type: "timer-pause" })).toBe("wrong-step");
  });
});

describe("what could tell who wrote when", () => {
  it("[PW4] every change is sealed, and nothing else is", () => {
    const { core, pains, write } = opened();
    const before = core.state;
    write(pains, { type: "add-post", text: "One" }, ann, "one");
    expect(isToBeSealed(before, core.state)).toBe(true);
    expect(isToBeSealed(core.state, core.state)).toBe(false);
  });

  it("[PW5] nobody sees who is here", () => {
    const { core } = opened();
    const people = [{ badge: "Calm Heron" as never, side: "a" as const, ready: true }];
    expect(sample(core.state, people)).toEqual(nobodyLive);
  });

  it("[PW5] texts are counted coarsely, once an hour at the most, and by no visit", () => {
    const { core, pains, words, write } = opened();
    for (let n = 0; n < 7; n++) write(pains, { type: "add-post", text: `Post ${n}` }, ann, `post-${n}`);
    const count = () => core.view("facilitator").prework?.written;
    core.do({ type: "deadline" }, system as never);
    expect(count()).toEqual({ [pains]: 0, [words]: 0 });
    core.nowMs += 1.5 * countEveryMs;
    core.do({ type: "deadline" }, system as never);
    expect(count()).toEqual({ [pains]: 5, [words]: 0 });
    write(words, { type: "propose", term: "done" }, ann, "term");
    core.nowMs += countEveryMs - 1;
    core.do({ type: "deadline" }, system as never);
    expect(count()).toEqual({ [pains]: 5, [words]: 0 });
  });

  it("[PW5] opening it anew does not count, nor bring the next count closer", () => {
    const { core, pains, write, open } = opened();
    const { countAtMs } = core.state.prework ?? {};
    write(pains, { type: "add-post", text: "One" }, ann, "one");
    core.nowMs += countEveryMs / 2;
    open([pains]);
    expect(core.state.prework?.countAtMs).toBe(countAtMs);
    expect(core.view("facilitator").prework?.written).toEqual({ [pains]: 0 });
  });

  it("[PW5] what the server does by itself is due at the count, and at the end where that closes", () => {
    expect(dueAtMs(opened().core.state)).toBe(1_000_000 + 1.5 * countEveryMs);
    expect(dueAtMs(opened({ untilMs: 1_000_100, closes: true }).core.state)).toBe(1_000_100);
    expect(dueAtMs(aCore(agenda).state)).toBeNull();
  });
});

describe("getting one's own back", () => {
  it("[PW7] the edit key names the text, until it is taken back", () => {
    const { core, pains, words, write } = opened();
    write(pains, { type: "add-post", text: "One" }, ann, "one");
    write(pains, { type: "edit-post", text: "Two" }, ann, "one");
    write(words, { type: "propose", term: "done" }, ann, "term");
    const own = (id: "pain-points" | "shared-vocabulary", key: AgendaKey, content: string) =>
      stageOf(id).own?.find(core.state.stages[key], content as never);
    expect(own("pain-points", pains, "one")).toEqual({ type: "add-post", text: "Two" });
    expect(own("shared-vocabulary", words, "term")).toEqual({ type: "propose", text: "done" });
    expect(own("pain-points", pains, "term")).toBeUndefined();
    write(pains, { type: "delete-post" }, ann, "one");
    expect(own("pain-points", pains, "one")).toBeUndefined();
  });
});

describe("the live part", () => {
  it("[PW8] finds the entries as they were left, still hidden, and shows them with Next", () => {
    const { core, pains, words, write } = opened({ untilMs: 1_000_000 + dayMs, closes: true });
    write(pains, { type: "add-post", text: "One" }, ann, "one");
    core.do({ type: "next" });
    expect(core.state).toMatchObject({ phase: "live", at: core.state.agenda[0]?.key });
    expect(core.state.prework).toBeUndefined();
    expect(write(pains, { type: "add-post", text: "Late" }, ann, "late")).toBe("wrong-stage");
    core.do({ type: "go-to", key: pains });
    expect(core.view("participant").stage?.view).toEqual({ step: "writing", hidden: {} });
    expect(write(pains, { type: "edit-post", text: "Two" }, ann, "one")).toBe("accepted");
    core.do({ type: "next" });
    expect(core.view("screen").stage?.view).toMatchObject({ step: "grouping", posts: { one: { text: "Two" } } });
    expect(core.view("facilitator").prework).toBeUndefined();
    expect(core.state.stages[words]?.step).toBe("propose");
  });

  it("[PW8] names a side where three of it wrote, on whatever days, and three are there at the reveal", () => {
    const { core, pains, write } = opened();
    for (const by of [ann, ben, someone("cleo", "a")]) {
      write(pains, { type: "add-post", text: `By ${by.pseudonym}` }, by, by.pseudonym);
      core.nowMs += dayMs;
    }
    core.do({ type: "go-to", key: pains });
    core.present = { a: 3, b: 0, neutral: 0 };
    core.do({ type: "next" });
    expect(core.view("screen").stage?.view).toMatchObject({ posts: { ann: { side: "a" } } });
  });

  it("[AN3] [PW8] each open stage has a scope of its own, whose secret lives until its reveal", () => {
    const { core, pains, words, mood, write } = opened();
    const scope = `${pains}/writing-1`;
    expect(scopeAt(core.state, pains)).toBe(scope);
    expect([scopeAt(core.state, words), scopeAt(core.state, mood)]).toEqual([null, null]);
    write(pains, { type: "add-post", text: "One" }, ann, "one");
    core.do({ type: "next" });
    expect(scopeAt(core.state, pains)).toBeNull();
    expect(openScopes(core.state)).toContain(scope);
    core.do({ type: "go-to", key: pains });
    core.do({ type: "next" });
    expect(openScopes(core.state)).not.toContain(scope);
  });

  it("[SE7] replaying the events of days gives the same state", () => {
    const { core, pains, words, write, open } = opened({ untilMs: 1_000_000 + dayMs });
    write(pains, { type: "add-post", text: "One" }, ann, "one");
    core.nowMs += 2 * countEveryMs;
    core.do({ type: "deadline" }, system as never);
    open([words]);
    core.do({ type: "next" });
    core.do({ type: "end" });
    expect(evolveAll(core.initial, core.events)).toEqual(core.state);
  });

  it("an end before the live part leaves nothing that was not shown", () => {
    const { core, pains, write } = opened();
    write(pains, { type: "add-post", text: "Never shown" }, ann, "one");
    core.do({ type: "end" });
    expect(core.state.prework).toBeUndefined();
    expect(JSON.stringify(core.view("participant"))).not.toContain("Never shown");
  });
});
