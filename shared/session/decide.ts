import { dayOf } from "../day.ts";
import { accept, type Decision, isRefused, refuse } from "../decision.ts";
import type { AgendaKey } from "../ids.ts";
import type { PromptsIn } from "../prompts/prompts.ts";
import { stageOf } from "../stages/registry.ts";
import type { Context, Earlier, Right, Typed } from "../stages/stage.ts";
import { type AgendaItem, itemAt, neighbour, neighbourStep, stepsOf } from "./agenda.ts";
import { decideAgenda, planOf, setLanguage } from "./agendaRules.ts";
import { disturbs, goOn, takeBreath } from "./breath.ts";
import type { SessionCommand, SystemCommand } from "./command.ts";
import * as deadline from "./deadline.ts";
import type { SessionEvent } from "./event.ts";
import { countPrework, isOpenBeforehand, openPrework } from "./prework.ts";
import { sessionScope } from "./scope.ts";
import { carriedTo, checkCommitment } from "./series.ts";
import { languageOf, type SessionState, type StageState } from "./state.ts";
import { after, undo, undoAfter } from "./undo.ts";

type Decided = Decision<SessionEvent>;
/** The context of a stage, less what the session itself can say. Its scopes are named as in the whole session. */
export type SessionContext = Omit<Context, "earlier" | "carried" | "prompts"> & { readonly promptsIn: PromptsIn };

/** Results of stages of one kind before `key`, oldest first. */
export function earlierThan(state: SessionState, key: AgendaKey | null): Earlier {
  return <Result>(stageId: string) => {
    const end = state.agenda.findIndex((item) => item.key === key);
    return state.agenda.slice(0, end < 0 ? undefined : end).flatMap((item) => {
      const stage = state.stages[item.key];
      return item.stage === stageId && stage ? [stageOf(item.stage).result(stage, item.settings) as Result] : [];
    });
  };
}

const contextOf = (state: SessionState, key: AgendaKey | null, context: SessionContext): Context => ({
  ...context,
  prompts: context.promptsIn(languageOf(state)),
  answered: (scope) => (key === null ? undefined : context.answered(sessionScope(key, scope))),
  earlier: earlierThan(state, key),
  carried: carriedTo(state, key, key ? [key] : []),
});

const inStage = (key: AgendaKey, events: readonly Typed[]): SessionEvent[] =>
  events.map((event) => ({ type: "in-stage", key, event }));

function clockFor(item: AgendaItem, stage: StageState, stepId: string, nowMs: number): SessionEvent {
  const clock = deadline.idle(stepsOf(item, stage).find((step) => step.id === stepId)?.ms ?? 0);
  const startsNow = item.autoStart && clock.durationMs > 0;
  return { type: "clock-set", clock: startsNow ? deadline.start(clock, nowMs) : clock };
}

function enter(state: SessionState, item: AgendaItem, context: SessionContext): Decided {
  const started = state.stages[item.key];
  const stage = started ?? stageOf(item.stage).start(item.settings, contextOf(state, item.key, context));
  return accept<SessionEvent>(
    {
      type: "entered",
      key: item.key,
      ...(!started && { state: stage }),
      ...(!state.heldOn && { heldOn: dayOf(context.nowMs) }),
    },
    clockFor(item, stage, stage.step, context.nowMs),
  );
}

function moveStep(state: SessionState, offset: -1 | 1, context: SessionContext): Decided | null {
  const item = itemAt(state, state.at);
  const to = neighbourStep(state, offset);
  const before = item && state.stages[item.key];
  if (!item || !to || !before) return null;
  const moved = stageOf(item.stage).move(before, to.id, item.settings, contextOf(state, item.key, context));
  if (isRefused(moved)) return moved;
  return accept(...inStage(item.key, moved.events), clockFor(item, before, to.id, context.nowMs));
}

const setClock = (clock: SessionState["clock"]): Decided => accept({ type: "clock-set", clock });

const isAt = (state: SessionState, from: { at?: AgendaKey | undefined; step?: string | undefined }): boolean =>
  (from.at ?? null) === state.at && from.step === (state.at === null ? undefined : state.stages[state.at]?.step);

/** A command to the session itself → what happened, or why not [SE1]. */
export function decide(state: SessionState, command: SessionCommand | SystemCommand, context: SessionContext): Decided {
  const isForSystem = command.type === "deadline" || command.type === "rehearse";
  if (context.actor.role !== (isForSystem ? "system" : "facilitator")) {
    return refuse("not-allowed");
  }
  if (state.phase === "ended") return refuse("session-ended");
  const { nowMs } = context;
  if (disturbs(state, command)) return refuse("resting");
  // What ends the pre-work is a date, and no time box.
  if (state.phase === "prework" && command.type.startsWith("timer-")) return refuse("wrong-step");
  if ("from" in command && command.from && !isAt(state, command.from)) return refuse("wrong-step");
  switch (command.type) {
    case "next": {
      const step = moveStep(state, 1, context);
      if (step) return step;
      const item = neighbour(state, 1);
      if (item) return enter(state, item, context);
      return refuse(state.agenda.length === 0 ? "nothing-here" : "agenda-end");
    }
    case "back": {
      const step = moveStep(state, -1, context);
      if (step) return step;
      const item = neighbour(state, -1);
      return item ? enter(state, item, context) : refuse("nothing-here");
    }
    case "go-to": {
      const item = itemAt(state, command.key);
      return item ? enter(state, item, context) : refuse("not-found");
    }
    case "open-prework":
      return openPrework(state, command, contextOf(state, null, context));
    case "timer-start":
      return state.clock.durationMs > 0 ? setClock(deadline.start(state.clock, nowMs)) : refuse("wrong-step");
    case "timer-pause":
      return setClock(deadline.pause(state.clock, nowMs));
    case "timer-adjust":
      return setClock(deadline.adjust(state.clock, command.byMs, nowMs));
    case "timer-end":
      return timeUp(state, nowMs, context);
    case "deadline": {
      const counted = countPrework(state, context);
      if (state.clock.kind !== "running" || !deadline.isDue(state.clock, nowMs)) return accept(...counted);
      const over = timeUp(state, state.clock.endsAtMs, context);
      return isRefused(over) ? over : accept(...over.events, ...counted);
    }
    case "rehearse":
      return state.rehearsal ? accept() : accept({ type: "rehearsal-begun" });
    case "take-breath":
      return takeBreath(state, nowMs);
    case "go-on":
      return goOn(state, command.clock, nowMs);
    case "note": {
      if (!itemAt(state, command.key)) return refuse("not-found");
      const isNew = (state.notes?.[command.key] ?? "") !== command.text;
      return isNew ? accept({ type: "noted", key: command.key, text: command.text }) : accept();
    }
    case "check-commitment":
      return checkCommitment(state, command);
    case "undo":
      return undo(state, command.id);
    case "set-locked":
      return accept({ type: "locked-set", locked: command.locked });
    case "set-title":
      return accept({ type: "titled", title: command.title, sides: command.sides });
    case "set-language":
      return setLanguage(state, command.language, context.promptsIn);
    case "set-plan":
      return accept({ type: "planned", plan: planOf(command) });
    case "agenda-add":
    case "agenda-remove":
    case "agenda-move":
    case "agenda-edit":
    case "agenda-load":
    case "agenda-retime":
      return decideAgenda(state, command, () => context.newId() as string as AgendaKey, context.promptsIn);
    case "end":
      return accept({ type: "ended" });
  }
}

/** [TI3] Time is up: the clock says so, and where the entry wants it the next round begins. Never leaves the stage. */
function timeUp(state: SessionState, endedAtMs: number, context: SessionContext): Decided {
  const over: SessionEvent = { type: "clock-set", clock: deadline.end(state.clock, endedAtMs) };
  const advanced = itemAt(state, state.at)?.atZero === "advance" ? moveStep(state, 1, context) : null;
  return advanced && !isRefused(advanced) ? accept(over, ...advanced.events) : accept(over);
}

const mayAct = (right: Right | undefined, role: Context["actor"]["role"]): boolean =>
  right === role || (right === "anyone" && role !== "system");

/** A command to the stage `key` → what happened, or why not. The command is one that the stage's schema let through. */
export function decideInStage(state: SessionState, key: AgendaKey, command: Typed, context: SessionContext): Decided {
  if (state.phase === "ended") return refuse("session-ended");
  const item = itemAt(state, key);
  const before = state.stages[key];
  const isBeforehand = isOpenBeforehand(state, key);
  if ((state.at !== key && !isBeforehand) || !item || !before) return refuse("wrong-stage");
  // [PW2] Nothing is shown, hidden or sorted before the room meets.
  if (isBeforehand && context.actor.role !== "participant") return refuse("wrong-step");
  const stage = stageOf(item.stage);
  if (!mayAct(stage.rights[command.type], context.actor.role)) return refuse("not-allowed");
  if (
    context.actor.role === "participant" &&
    deadline.isLocked(state.clock, isBeforehand ? "lock" : item.atZero, context.nowMs)
  ) {
    return refuse("time-up");
  }
  const rule = stage.decide[command.type];
  if (!rule) return refuse("malformed");
  const decided = rule(before, command, item.settings, contextOf(state, key, context)) as Decision<Typed>;
  if (isRefused(decided)) return decided;
  const { events } = decided;
  if (context.actor.role !== "facilitator") return accept(...inStage(key, events));
  // [SE8] A step that the act has led to gets the clock that Next would have set.
  const now = after(stage, before, events);
  const clock = now.step === before.step ? [] : [clockFor(item, now, now.step, context.nowMs)];
  const undoing = undoAfter(state, { stage, key, type: command.type, events }, context.newId);
  return accept(...inStage(key, events), ...clock, ...undoing);
}
