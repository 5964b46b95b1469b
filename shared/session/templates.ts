import { minutes } from "../stages/stage.ts";
import type { AgendaDraft } from "./agenda.ts";

export const templateIds = ["essentials", "before", "vocabulary", "blank"] as const;
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
