import type { BeatNumber } from "../../../shared/stages/scenario/schema.ts";
import { messages } from "../../i18n/messages.ts";
import type { StageGuidance, StepGuidance } from "../stageViews.ts";
import catalogue from "./guidance.messages.en.json";
import { beatNumbers, type StepKind } from "./steps.ts";

const t = messages(catalogue);

const of = (kind: StepKind): StepGuidance => ({
  say: t(`${kind}.say`),
  watchFor: t(`${kind}.watchFor`),
  why: t(`${kind}.why`),
});

const ofBeat = <Kind extends "answering" | "revealed">(kind: Kind) =>
  Object.fromEntries(beatNumbers.map((beat) => [`${kind}-${beat}`, of(kind)])) as {
    readonly [Step in `${Kind}-${BeatNumber}`]: StepGuidance;
  };

const guidance: StageGuidance<"scenario"> = {
  preparing: of("preparing"),
  ...ofBeat("answering"),
  ...ofBeat("revealed"),
  summary: of("summary"),
};
export default guidance;
