import { describe, expect, it } from "vitest";
import type { AgendaKey, ContentId } from "../../shared/ids.ts";
import { plannedMs } from "../../shared/session/agenda.ts";
import { evolveAll } from "../../shared/session/evolve.ts";
import { aCore, facilitator, someone } from "../support/aCore.ts";

const twoTemperatures = [
  { stage: "temperature", settings: { moment: "opening" } },
  { stage: "temperature", settings: { moment: "closing" } },
] as const;
const sam = someone("sam", "a");

const where = (core: ReturnType<typeof aCore>) => {
  const { at, stages, agenda } = core.state;
  return at && [agenda.findIndex(({ key }) => key === at), stages[at]?.step];
};

describe("moving through the agenda", () => {
  it("[SE2] Next goes step by step and then to the next stage; Back goes the other way", () => {
    const core = aCore(twoTemperatures);
    const seen = [where(core)];
    for (const command of ["next", "next", "next", "back", "back"] as const) {
      expect(core.do({ type: command })).toBe("accepted");
      seen.push(where(core));
    }
    expect(seen).toEqual([null, [0, "asking"], [0, "revealed"], [1, "asking"], [0, "revealed"], [0, "asking"]]);
  });

  it("[SE2] ends at the last step, and does not go back beyond the first", () => {
    const core = aCore([{ stage: "temperature" }]);
    core.do({ type: "next" });
    expect(core.do({ type: "back" })).toBe("nothing-here");
    core.do({ type: "next" });
    expect(core.do({ type: "next" })).toBe("agenda-end");
  });

  it("[SE2] a stage that is entered again is as it was left", () => {
    const core = aCore(twoTemperatures);
    core.do({ type: "next" });
    core.inStage({ type: "read", value: 4 }, sam);
    core.do({ type: "go-to", key: core.state.agenda[1]?.key as AgendaKey });
    core.do({ type: "go-to", key: core.state.agenda[0]?.key as AgendaKey });
    expect(core.personal(sam).stage).toEqual({ value: 4 });
  });

  it("[SE3] a second press of Next from the same place does not skip a step", () => {
    const core = aCore(twoTemperatures);
    core.do({ type: "next" });
    const from = { at: core.state.at as AgendaKey, step: "asking" };
    expect(core.do({ type: "next", from })).toBe("accepted");
    expect(core.do({ type: "next", from })).toBe("wrong-step");
    expect(where(core)).toEqual([0, "revealed"]);
  });
});

describe("who may do what", () => {
  it("[SE1] a participant cannot move the session, end it or touch its agenda", () => {
    const core = aCore(twoTemperatures);
    for (const command of [
      { type: "next" },
      { type: "end" },
      { type: "timer-start" },
      { type: "set-locked", locked: true },
    ] as const) {
      expect(core.do(command, sam)).toBe("not-allowed");
    }
    expect(core.state).toBe(core.initial);
  });

  it("[SE1] nobody but the scheduler can say that a deadline has passed", () => {
    expect(aCore().do({ type: "deadline" }, facilitator)).toBe("not-allowed");
  });

  it("[SE6] the facilitator has no reading, and a command that the stage does not know is refused", () => {
    const core = aCore(twoTemperatures);
    core.do({ type: "next" });
    expect(core.inStage({ type: "read", value: 1 }, facilitator)).toBe("not-allowed");
    expect(core.inStage({ type: "constructor" } as never, sam)).toBe("not-allowed");
  });

  it("[SE4] after the end everything is refused", () => {
    const core = aCore(twoTemperatures);
    core.do({ type: "next" });
    core.do({ type: "end" });
    expect(core.do({ type: "next" })).toBe("session-ended");
    expect(core.inStage({ type: "read", value: 1 }, sam)).toBe("session-ended");
  });

  it("[SE4] a command for another stage is refused and changes nothing", () => {
    const core = aCore(twoTemperatures);
    core.do({ type: "next" });
    const before = core.state;
    core.state = { ...core.state, at: core.state.agenda[1]?.key as AgendaKey };
    expect(core.inStage({ type: "read", value: 1 }, sam)).toBe("wrong-stage");
    expect(core.state.stages).toBe(before.stages);
  });
});

describe("the agenda", () => {
  it("[SE5] can be added to, reordered and shortened while the session runs", () => {
    const core = aCore(twoTemperatures);
    core.do({ type: "next" });
    const [first, second] = core.state.agenda.map(({ key }) => key);
    const item = {
      stage: "temperature",
      title: "Half time",
      settings: {},
      atZero: "wait",
      autoStart: false,
      warnMs: 0,
    } as const;
    expect(core.do({ type: "agenda-add", item, after: first })).toBe("accepted");
    expect(core.state.agenda.map(({ title }) => title)).toEqual([undefined, "Half time", undefined]);
    expect(core.do({ type: "agenda-move", key: second as AgendaKey })).toBe("accepted");
    expect(core.state.agenda[0]?.key).toBe(second);
    expect(core.do({ type: "agenda-remove", key: second as AgendaKey })).toBe("accepted");
    expect(core.do({ type: "agenda-remove", key: first as AgendaKey })).toBe("wrong-step");
  });

  it("[SE5] refuses settings that do not fit the stage", () => {
    const core = aCore();
    const item = {
      stage: "temperature",
      settings: { askingMs: "long" },
      atZero: "wait",
      autoStart: false,
      warnMs: 0,
    } as const;
    expect(core.do({ type: "agenda-add", item })).toBe("malformed");
  });

  it("[SE5] does not let the round that the room is in be switched off", () => {
    const core = aCore([{ stage: "perspective-swap", settings: {} }]);
    core.do({ type: "next" });
    core.inStage({ type: "add-item", text: "Quotes take days" }, facilitator);
    core.inStage({ type: "set-dealing", to: "anyone" }, facilitator);
    core.present = { a: 3, b: 3, neutral: 0 };
    for (const step of ["restate", "heard"]) {
      expect(core.do({ type: "next" })).toBe("accepted");
      expect(where(core)).toEqual([0, step]);
    }
    const edit = (heard: boolean) =>
      core.do({
        type: "agenda-edit",
        key: core.state.at as AgendaKey,
        item: {
          stage: "perspective-swap",
          settings: { rounds: { heard } },
          atZero: "wait",
          autoStart: false,
          warnMs: 0,
        },
      });
    expect(edit(false)).toBe("wrong-step");
    expect(edit(true)).toBe("accepted");
  });

  it("knows its planned time from the time boxes of the steps", () => {
    const core = aCore([{ stage: "temperature", settings: { askingMs: 90_000 } }]);
    expect(core.state.agenda.map(plannedMs)).toEqual([90_000]);
  });

  it("plans the time of steps that are run through several times", () => {
    const settings = { planned: 4, answeringMs: 60_000, upvotingMs: 20_000, shownMs: 10_000 };
    expect(aCore([{ stage: "hard-questions", settings }]).state.agenda.map(plannedMs)).toEqual([360_000]);
  });
});

describe("the timer in a session", () => {
  const timed = (atZero: "wait" | "advance" | "lock") => {
    const core = aCore([{ stage: "temperature", settings: { askingMs: 60_000 }, autoStart: true, atZero }]);
    core.do({ type: "next" });
    return core;
  };

  it("[SE8] a step that a stage enters by the facilitator's command has its time, as one that Next leads to", () => {
    const settings = { questions: ["One?"], answeringMs: 60_000, upvotingMs: 0, shownMs: 30_000 };
    const core = aCore([{ stage: "hard-questions", settings, autoStart: true }]);
    core.do({ type: "next" });
    expect(core.inStage({ type: "ask", question: "Another?" }, facilitator)).toBe("accepted");
    expect(core.state.clock).toMatchObject({ kind: "running", durationMs: 60_000 });
    const at = core.view("screen").stage?.view as { question: { id: ContentId } };
    core.inStage({ type: "answer", to: at.question.id, text: "Yes" }, sam, "answer".padEnd(22, "_"));
    core.nowMs += 40_000;
    expect(core.inStage({ type: "hide", answer: "nobody's".padEnd(22, "_") as ContentId }, facilitator)).toBe(
      "not-found",
    );
    expect(core.state.clock).toMatchObject({ endsAtMs: core.nowMs + 20_000 });
    core.do({ type: "next" });
    core.do({ type: "next" });
    core.inStage({ type: "ask", question: "One?" }, facilitator);
    expect(core.state.clock).toMatchObject({ kind: "running", durationMs: 60_000, endsAtMs: core.nowMs + 60_000 });
  });

  it("[TI3] says once that time is up, at the moment at which it was due", () => {
    const core = timed("wait");
    const dueMs = core.nowMs + 60_000;
    core.do({ type: "deadline" }, { role: "system" });
    expect(core.state.clock.kind).toBe("running");
    core.nowMs = dueMs + 5_000;
    core.do({ type: "deadline" }, { role: "system" });
    expect(core.state.clock).toMatchObject({ kind: "over", endedAtMs: dueMs });
    const events = core.events.length;
    core.do({ type: "deadline" }, { role: "system" });
    expect(core.events.length).toBe(events);
  });

  it("[TI3] goes on to the next step where the entry wants it, and never leaves the stage", () => {
    const core = timed("advance");
    core.nowMs += 60_000;
    core.do({ type: "deadline" }, { role: "system" });
    expect(where(core)).toEqual([0, "revealed"]);
    core.do({ type: "timer-end" });
    expect(where(core)).toEqual([0, "revealed"]);
  });

  it("[TI4] refuses contributions after the deadline where the entry locks", () => {
    const core = timed("lock");
    core.nowMs += 62_000;
    expect(core.inStage({ type: "read", value: 2 }, sam)).toBe("accepted");
    core.nowMs += 1_000;
    expect(core.inStage({ type: "read", value: 3 }, sam)).toBe("time-up");
  });
});

it("[SE7] replaying the events gives the live state", () => {
  const core = aCore(twoTemperatures);
  core.do({ type: "next" });
  core.inStage({ type: "read", value: 5 }, sam);
  core.do({ type: "timer-start" });
  core.do({ type: "next" });
  core.do({ type: "set-title", title: "After the merger", sides: { a: "Field", b: "Delivery" } });
  core.do({ type: "end" });
  expect(evolveAll(core.initial, core.events)).toEqual(core.state);
  const middle = evolveAll(core.initial, core.events.slice(0, 3));
  const snapshot = JSON.parse(JSON.stringify(middle)) as typeof middle;
  expect(evolveAll(snapshot, core.events.slice(3))).toEqual(core.state);
});
