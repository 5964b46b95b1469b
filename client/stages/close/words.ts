import { messages } from "../../i18n/messages.ts";
import type { StageWords } from "../stageViews.ts";
import catalogue from "./words.messages.en.json";

const t = messages(catalogue);

const words: StageWords<"close"> = {
  title: t("title"),
  about: t("about"),
  prompt: ({ step }) => t(`prompt.${step}`),
  steps: {
    asking: { name: t("step.asking"), lead: t("step.asking.lead") },
    closing: { name: t("step.closing"), lead: t("step.closing.lead") },
  },
};
export default words;
