import { describe, expect, it } from "vitest";
import type { AgendaKey, ContentId } from "../../shared/ids.ts";
import {
  type AgendaDraft,
  agendaFrom,
  longestAgenda,
  plannedMs,
  type WholeDraft,
} from "../../shared/session/agenda.ts";
import { templateIds, templates } from "../../shared/session/templates.ts";
import { minutes } from "../../shared/stages/stage.ts";
import { aCore, facilitator, someone } from "../support/aCore.ts";

const draft = (title: string, settings = {}): WholeDraft => ({
  stage: "temperature",
  title,
  settings,
  atZero: "wait",
  autoStart: false,
  warnMs: 30_000,
});
const three: AgendaDraft[] = ["One", "Two", "Three"].map((title) => draft(title));
const titles = (core: ReturnType<typeof aCore>) => core.state.agenda.map(({ title }) => title);
const keyOf = (core: ReturnType<typeof aCore>, title: string) =>
  core.state.agenda.find((item) => item.title === title)?.key as AgendaKey;

describe("templates", () => {
  it.each(templateIds)("[AG1] %s takes the minutes that it says", (id) => {
    const agenda = agendaFrom(templates[id].agenda, () => "key" as AgendaKey);
    expect(agenda.reduce((sum, item) => sum + plannedMs(item), 0)).toBe(minutes(templates[id].minutes));
  });
});

describe("loading an agenda", () => {
  it("[AG6] before the start it replaces everything", () => {
    const core = aCore(three);
    expect(core.do({ type: "agenda-load", items: [draft("New")] })).toBe("accepted");
    expect(titles(core)).toEqual(["New"]);
  });

  it("[AG6] later it replaces what comes, and never the current stage or one before it", () => {
    const core = aCore(three);
    core.do({ type: "go-to", key: keyOf(core, "Two") });
    core.inStage({ type: "read", value: 4 }, someone("sam", "a"));
    const [one, two] = core.state.agenda;
    expect(core.do({ type: "agenda-load", items: [draft("New"), draft("Newer")] })).toBe("accepted");
    expect(titles(core)).toEqual(["One", "Two", "New", "Newer"]);
    expect(core.state.agenda.slice(0, 2)).toEqual([one, two]);
    expect(core.personal(someone("sam", "a")).stage).toEqual({ value: 4 });
  });

  it("[AG6] in the last stage, and with an empty agenda, it adds or takes away nothing else", () => {
    const core = aCore(three);
    core.do({ type: "go-to", key: keyOf(core, "Three") });
    expect(core.do({ type: "agenda-load", items: [] })).toBe("accepted");
    expect(titles(core)).toEqual(["One", "Two", "Three"]);
  });

  it("[AG6] changes nothing where one entry does not fit, or there would be too many", () => {
    const core = aCore(three);
    core.do({ type: "next" });
    const before = core.state;
    expect(core.do({ type: "agenda-load", items: [draft("New"), draft("Wrong", { askingMs: -1 })] })).toBe("malformed");
    const many = Array.from({ length: longestAgenda }, () => draft("Many"));
    expect(core.do({ type: "agenda-load", items: many })).toBe("too-many-items");
    expect(core.state).toBe(before);
  });
});

describe("changing the times of several stages at once", () => {
  it("[AG5] sets the time boxes that are named and leaves all else", () => {
    const core = aCore([draft("One", { moment: "closing" }), { stage: "pain-points", title: "Two" }]);
    const entries = [
      { key: keyOf(core, "One"), boxes: { askingMs: 90_000 } },
      { key: keyOf(core, "Two"), boxes: { writingMs: minutes(3), votingMs: minutes(2) } },
    ];
    const [one, two] = core.state.agenda;
    expect(core.do({ type: "agenda-retime", entries })).toBe("accepted");
    expect(core.state.agenda).toEqual([
      { ...one, settings: { moment: "closing", askingMs: 90_000 } },
      { ...two, settings: { ...(two?.settings as object), writingMs: minutes(3), votingMs: minutes(2) } },
    ]);
  });

  it("[AG5] changes nothing where one of them does not fit", () => {
    const core = aCore(three);
    const retime = (key: AgendaKey, boxes: Record<string, number>) =>
      core.do({
        type: "agenda-retime",
        entries: [
          { key: keyOf(core, "One"), boxes: { askingMs: 1_000 } },
          { key, boxes },
        ],
      });
    expect(retime(keyOf(core, "Two"), { proposingMs: 60_000 })).toBe("malformed");
    expect(retime(keyOf(core, "Two"), { moment: 60_000 })).toBe("malformed");
    expect(retime("gone".padEnd(22, "_") as AgendaKey, { askingMs: 1_000 })).toBe("not-found");
    expect(core.state).toBe(core.initial);
  });
});

describe("the plan", () => {
  it("[AG7] is set as a whole and taken away again", () => {
    const core = aCore(three);
    core.do({ type: "set-plan", startsAtMs: 1_000, endsAtMs: 2_000 });
    expect(core.view("facilitator").plan).toEqual({ startsAtMs: 1_000, endsAtMs: 2_000 });
    core.do({ type: "set-plan", endsAtMs: 3_000 });
    expect(core.view("facilitator").plan).toEqual({ endsAtMs: 3_000 });
    core.do({ type: "set-plan" });
    expect(core.view("facilitator").plan).toEqual({});
  });

  it("[AG7] is seen by the facilitator alone, and so is which stages were started", () => {
    const core = aCore(three);
    core.do({ type: "set-plan", endsAtMs: 2_000 });
    core.do({ type: "next" });
    expect(core.view("facilitator").agenda.map(({ started }) => started)).toEqual([true, undefined, undefined]);
    for (const audience of ["participant", "screen"] as const) {
      expect(core.view(audience)).not.toHaveProperty("plan");
      expect(JSON.stringify(core.view(audience))).not.toContain("started");
    }
  });

  it("[AG2] the facilitator's view says what the steps that come in the stage will take", () => {
    const core = aCore([
      { stage: "pain-points", settings: { writingMs: 1, groupingMs: 20, votingMs: 300, rankingMs: 4_000 } },
    ]);
    expect(core.view("facilitator").laterMs).toBe(0);
    core.do({ type: "next" });
    expect(core.view("facilitator").laterMs).toBe(4_320);
    core.inStage({ type: "add-post", text: "Late hand-over" }, someone("sam", "a"), "post");
    core.do({ type: "next" });
    expect(core.view("facilitator").laterMs).toBe(4_300);
  });

  it("[AG2] where questions come one after another, it counts those that are still planned", () => {
    const settings = {
      questions: ["One?", "Two?", "Three?"],
      planned: 2,
      answeringMs: 1,
      upvotingMs: 20,
      shownMs: 300,
    };
    const core = aCore([{ stage: "hard-questions", settings }]);
    const laterMs = () => core.view("facilitator").laterMs;
    core.do({ type: "next" });
    expect(laterMs()).toBe(2 * 321);
    core.do({ type: "next" });
    expect(laterMs()).toBe(320 + 321);
    const at = core.view("screen").stage?.view as { question: { id: ContentId } };
    core.inStage({ type: "answer", to: at.question.id, text: "Yes" }, someone("sam", "a"), "answer");
    core.do({ type: "next" });
    core.do({ type: "next" });
    expect(laterMs()).toBe(321);
    core.inStage({ type: "ask", question: "Two?" }, facilitator);
    expect(laterMs()).toBe(320);
    core.do({ type: "back" });
    core.inStage({ type: "ask", question: "Three?" }, facilitator);
    expect(laterMs()).toBe(320);
  });
});
