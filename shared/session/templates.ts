import { minutes } from "../stages/stage.ts";
import type { AgendaDraft } from "./agenda.ts";

export const templateIds = ["essentials", "full", "before", "vocabulary", "blank"] as const;
export type TemplateId = (typeof templateIds)[number];

/** [AG1] What a facilitator can start from, and how many minutes its time boxes add up to. Titles are in the catalogues. */
export const templates: {
  readonly [Id in TemplateId]: { readonly minutes: number; readonly agenda: readonly AgendaDraft[] };
} = {
  essentials: {
    minutes: 45,
    agenda: [
      { stage: "temperature", settings: { moment: "opening", askingMs: minutes(2) } },
      { stage: "pain-points", autoStart: true },
      {
        stage: "perspective-swap",
        settings: { restateMs: minutes(4), heardMs: minutes(3), proposalsMs: minutes(6) },
        autoStart: true,
      },
      { stage: "shared-vocabulary", autoStart: true },
      { stage: "close", settings: { askingMs: minutes(2) } },
    ],
  },
  full: {
    minutes: 90,
    agenda: [
      { stage: "temperature", settings: { moment: "opening", askingMs: minutes(2) } },
      {
        stage: "two-worlds",
        settings: { writingMs: minutes(5), compareMs: minutes(4), resultsMs: minutes(2) },
        autoStart: true,
      },
      {
        stage: "pain-points",
        settings: { writingMs: minutes(4), groupingMs: minutes(3), votingMs: minutes(2), rankingMs: minutes(2) },
        autoStart: true,
      },
      {
        stage: "perspective-swap",
        settings: { restateMs: minutes(4), heardMs: minutes(3), proposalsMs: minutes(6) },
        autoStart: true,
      },
      // Of each beat of the story; the first of the library has five.
      {
        stage: "scenario",
        settings: { answeringMs: minutes(1.5), revealedMs: minutes(1.5), summaryMs: minutes(3) },
        autoStart: true,
      },
      {
        stage: "shared-vocabulary",
        settings: { proposeMs: minutes(3), defineMs: minutes(4), agreeMs: minutes(8) },
        autoStart: true,
      },
      {
        stage: "hard-questions",
        settings: { planned: 2, answeringMs: minutes(2), upvotingMs: minutes(1), shownMs: minutes(1) },
        autoStart: true,
      },
      {
        stage: "commitments",
        settings: { proposingMs: minutes(4), signingMs: minutes(3), confidenceMs: minutes(2) },
        autoStart: true,
      },
      { stage: "close", settings: { askingMs: minutes(3) } },
    ],
  },
  /** Pain points and terms are there when the room meets: the first steps of their stages are short. */
  before: {
    minutes: 60,
    agenda: [
      { stage: "temperature", settings: { moment: "opening", askingMs: minutes(2) } },
      { stage: "pain-points", settings: { writingMs: minutes(2), groupingMs: minutes(7) }, autoStart: true },
      {
        stage: "perspective-swap",
        settings: { restateMs: minutes(4), heardMs: minutes(3), proposalsMs: minutes(6) },
        autoStart: true,
      },
      {
        stage: "shared-vocabulary",
        settings: { proposeMs: minutes(2), defineMs: minutes(5), agreeMs: minutes(11) },
        autoStart: true,
      },
      { stage: "commitments", autoStart: true },
      { stage: "close", settings: { askingMs: minutes(2) } },
    ],
  },
  vocabulary: {
    minutes: 30,
    agenda: [
      {
        stage: "shared-vocabulary",
        settings: { proposeMs: minutes(5), defineMs: minutes(9), agreeMs: minutes(16) },
        autoStart: true,
      },
    ],
  },
  blank: { minutes: 0, agenda: [] },
};
