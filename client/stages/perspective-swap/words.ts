import { messages } from "../../i18n/messages.ts";
import type { StageWords } from "../stageViews.ts";
import catalogue from "./words.messages.en.json";

const t = messages(catalogue);

const words: StageWords<"perspective-swap"> = {
  title: t("title"),
  about: t("about"),
  prompt: ({ step }) => t(`prompt.${step}`),
  steps: {
    preparing: { name: t("step.preparing"), lead: t("step.preparing.lead") },
    restate: { name: t("step.restate"), lead: t("step.restate.lead") },
    heard: { name: t("step.heard"), lead: t("step.heard.lead") },
    proposals: { name: t("step.proposals"), lead: t("step.proposals.lead") },
    results: { name: t("step.results"), lead: t("step.results.lead") },
  },
};
export default words;
