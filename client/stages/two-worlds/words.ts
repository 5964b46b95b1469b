import { messages } from "../../i18n/messages.ts";
import type { StageWords } from "../stageViews.ts";
import catalogue from "./words.messages.en.json";

const t = messages(catalogue);

const words: StageWords<"two-worlds"> = {
  title: t("title"),
  about: t("about"),
  prompt: ({ step }) => t(`prompt.${step}`),
  steps: {
    writing: { name: t("step.writing"), lead: t("step.writing.lead") },
    compare: { name: t("step.compare"), lead: t("step.compare.lead") },
    results: { name: t("step.results"), lead: t("step.results.lead") },
  },
};
export default words;
