import type { Day } from "../day.ts";
import type { AgendaKey, JoinCode } from "../ids.ts";
import type { Language } from "../languages.ts";
import type { AgendaItem } from "./agenda.ts";
import type { Breath } from "./breath.ts";
import type { Clock } from "./deadline.ts";
import type { Prework } from "./prework.ts";
import type { Plan } from "./schedule.ts";
import type { Series } from "./series.ts";
import type { Undo } from "./undo.ts";

/** A stage's own state; only the stage itself looks inside. */
export interface StageState {
  readonly step: string;
}

/** The whole truth of a session. No person is in it: who is connected is not a fact of the log [AN2]. */
export interface SessionState {
  readonly code: JoinCode;
  readonly title: string;
  /** What the two sides are called. */
  readonly sides: { readonly a: string; readonly b: string };
  /** [LA6] In which the room gets prompts and documents; absent: English, as in sessions that had no language yet. */
  readonly language?: Language;
  /** `prework`: some stages are open side by side, for days where need be, before the live part begins. */
  readonly phase: "lobby" | "prework" | "live" | "ended";
  /** Whether newcomers are refused. */
  readonly locked: boolean;
  /** Simulated people have taken part; it cannot be taken back [RE1]. */
  readonly rehearsal?: true;
  readonly agenda: readonly AgendaItem[];
  /** When the facilitator means to begin and to end. */
  readonly plan?: Plan;
  /** The stage that the room is in; null before the live part. */
  readonly at: AgendaKey | null;
  readonly clock: Clock;
  readonly prework?: Prework;
  /** There while the room takes a breath. */
  readonly breath?: Breath;
  /** What facilitators noted for themselves, for each agenda entry; no other audience gets it [NO1]. */
  readonly notes?: { readonly [key: AgendaKey]: string };
  readonly undo?: Undo;
  /** What comes along from the earlier sessions of a series. */
  readonly series?: Series;
  /** The day on which the room met: that of the first stage of the live part. */
  readonly heldOn?: Day;
  /** Stages that were entered at least once. */
  readonly stages: { readonly [key: AgendaKey]: StageState };
}

export const languageOf = ({ language = "en" }: Pick<SessionState, "language">): Language => language;
