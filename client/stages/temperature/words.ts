import { messages } from "../../i18n/messages.ts";
import type { StageWords } from "../stageViews.ts";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

const words: StageWords<"temperature"> = {
  title: t("title"),
  about: t("about"),
  prompt: (view) => t(view.step === "revealed" ? "prompt.revealed" : `prompt.${view.moment}`),
  steps: {
    asking: { name: t("step.asking"), lead: t("step.asking.lead") },
    revealed: { name: t("step.revealed"), lead: t("step.revealed.lead") },
  },
};
export default words;
