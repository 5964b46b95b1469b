import type { BeatNumber } from "../../../shared/stages/scenario/schema.ts";
import { messages } from "../../i18n/messages.ts";
import type { StageWords, StepOf, StepWords } from "../stageViews.ts";
import { beatNumbers, kindOf } from "./steps.ts";
import catalogue from "./words.messages.en.json";

const t = messages(catalogue);

type Words = StageWords<"scenario">;

const ofBeat = <Kind extends "answering" | "revealed">(kind: Kind) =>
  Object.fromEntries(
    beatNumbers.map((beat): [string, StepWords] => [
      `${kind}-${beat}`,
      { name: t(`step.${kind}`, { beat }), lead: t(`step.${kind}.lead`, { beat }) },
    ]),
  ) as { readonly [Step in `${Kind}-${BeatNumber}`]: StepWords };

const words: Words = {
  title: t("title"),
  about: t("about"),
  prompt: ({ step }) => t(`prompt.${kindOf(step)}`),
  steps: {
    preparing: { name: t("step.preparing"), lead: t("step.preparing.lead") },
    ...ofBeat("answering"),
    ...ofBeat("revealed"),
    summary: { name: t("step.summary"), lead: t("step.summary.lead") },
  },
  times: { answeringMs: t("time.answering"), revealedMs: t("time.revealed"), summaryMs: t("time.summary") },
  running: ({ story }) => [
    "preparing",
    ...beatNumbers
      .slice(0, story.beats)
      .flatMap((beat): StepOf<"scenario">[] => [`answering-${beat}`, `revealed-${beat}`]),
    "summary",
  ],
};
export default words;
