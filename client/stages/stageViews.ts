import type { ComponentType } from "react";
import type { AgendaKey, SideId } from "../../shared/ids.ts";
import type {
  Audience,
  CommandOf,
  PersonalOf,
  ResultOf,
  SettingsOf,
  StageId,
  Stages,
  StageViewOf,
} from "../../shared/stages/registry.ts";

/** The steps of a stage, as its module in shared/ lists them. */
export type StepOf<Id extends StageId> = ReturnType<Stages[Id]["steps"]>[number]["id"];

export interface ParticipantProps<Id extends StageId> {
  readonly at: AgendaKey;
  readonly view: StageViewOf<Id, "participant">;
  /** What is this person's alone: an own vote, dealt cards, dots left. */
  readonly me: PersonalOf<Id>;
  readonly side: SideId;
}

export interface FacilitatorProps<Id extends StageId> {
  readonly at: AgendaKey;
  readonly view: StageViewOf<Id, "facilitator">;
  readonly settings: SettingsOf<Id>;
}

export interface ScreenProps<Id extends StageId> {
  readonly view: StageViewOf<Id, "screen">;
}

export interface ReportProps<Id extends StageId> {
  readonly result: ResultOf<Id>;
}

/** The stage's own settings beside title, prompt and times. */
export interface SettingsProps<Id extends StageId> {
  /** Where an unfinished text is kept: the key of the agenda entry. */
  readonly place: AgendaKey;
  readonly settings: SettingsOf<Id>;
  readonly onChange: (settings: SettingsOf<Id>) => void;
}

export interface StepWords {
  /** A noun, for the line of steps: “Vote”. */
  readonly name: string;
  /** What Next does that leads here, in the imperative: “Open the vote”. */
  readonly lead: string;
}

/** What a stage says for itself in the shell around it. Loaded with every audience: keep it to words. */
export interface StageWords<Id extends StageId> {
  readonly title: string;
  /** One line for whoever puts an agenda together. */
  readonly about: string;
  /** What the room is asked right now: the page's main heading. */
  readonly prompt: (view: StageViewOf<Id, Audience>) => string;
  readonly steps: { readonly [Step in StepOf<Id>]: StepWords };
  /** What its time boxes are for, by the name of the setting, where that is not one for each step. */
  readonly times?: { readonly [setting: `${string}Ms`]: string };
  /** The steps that the stage goes through now, where that is not all of them. */
  readonly running?: (view: StageViewOf<Id, Audience>) => readonly StepOf<Id>[];
}

/** What can happen in any step, and wants a hand. */
export const situations = ["heated", "silent", "lopsided", "absent"] as const;
export type Situation = (typeof situations)[number];

export interface StepGuidance {
  /** Words to say aloud. */
  readonly say: string;
  readonly watchFor: string;
  readonly why: string;
  /** What helps when it goes another way, where that is not what helps anywhere. */
  readonly when?: { readonly [Name in Situation]?: string };
}

/** What stands beside each step for the facilitator alone. */
export type StageGuidance<Id extends StageId> = { readonly [Step in StepOf<Id>]: StepGuidance };

/** Says of each act of the facilitator that can be taken back that it is done. */
export type StageUndo<Id extends StageId> = { readonly [Act in CommandOf<Id>["type"]]?: string };

/** A part is the default export of a module of its own, so that it is loaded by those who see it. */
type Part<Value> = () => Promise<{ readonly default: Value }>;

/** The one shape of a stage's face. A missing part, or a step without words, does not compile. */
export interface StageViews<Id extends StageId> {
  readonly words: Part<StageWords<Id>>;
  readonly guidance: Part<StageGuidance<Id>>;
  readonly Participant: Part<ComponentType<ParticipantProps<Id>>>;
  readonly Facilitator: Part<ComponentType<FacilitatorProps<Id>>>;
  readonly Screen: Part<ComponentType<ScreenProps<Id>>>;
  readonly Report: Part<ComponentType<ReportProps<Id>>>;
  /** Where the stage has acts that can be taken back. */
  readonly undo?: Part<StageUndo<Id>>;
  /** Where the stage has settings that an agenda needs. */
  readonly Settings?: Part<ComponentType<SettingsProps<Id>>>;
}

export type StagePart = "Participant" | "Facilitator" | "Screen" | "Report";
