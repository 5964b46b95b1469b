import { messages } from "../../i18n/messages.ts";
import type { StageWords } from "../stageViews.ts";
import catalogue from "./words.messages.en.json";

const t = messages(catalogue);

const words: StageWords<"commitments"> = {
  title: t("title"),
  about: t("about"),
  prompt: ({ step }) => t(`prompt.${step}`),
  steps: {
    proposing: { name: t("step.proposing"), lead: t("step.proposing.lead") },
    signing: { name: t("step.signing"), lead: t("step.signing.lead") },
    confidence: { name: t("step.confidence"), lead: t("step.confidence.lead") },
    settled: { name: t("step.settled"), lead: t("step.settled.lead") },
  },
};
export default words;
