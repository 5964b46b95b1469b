import { messages } from "../../i18n/messages.ts";
import type { StageWords } from "../stageViews.ts";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

const words: StageWords<"pain-points"> = {
  title: t("title"),
  about: t("about"),
  prompt: ({ step }) => t(`prompt.${step}`),
  steps: {
    writing: { name: t("step.writing"), lead: t("step.writing.lead") },
    grouping: { name: t("step.grouping"), lead: t("step.grouping.lead") },
    voting: { name: t("step.voting"), lead: t("step.voting.lead") },
    ranking: { name: t("step.ranking"), lead: t("step.ranking.lead") },
  },
};
export default words;
