import { messages } from "../../i18n/messages.ts";
import type { StageWords } from "../stageViews.ts";
import catalogue from "./words.messages.en.json";

const t = messages(catalogue);

const words: StageWords<"hard-questions"> = {
  title: t("title"),
  about: t("about"),
  prompt: (view) => (view.step === "choosing" ? t("prompt.choosing") : view.question.text),
  steps: {
    choosing: { name: t("step.choosing"), lead: t("step.choosing.lead") },
    answering: { name: t("step.answering"), lead: t("step.answering.lead") },
    upvoting: { name: t("step.upvoting"), lead: t("step.upvoting.lead") },
    shown: { name: t("step.shown"), lead: t("step.shown.lead") },
  },
};
export default words;
