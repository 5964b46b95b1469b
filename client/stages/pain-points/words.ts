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
    placing: { name: t("step.placing"), lead: t("step.placing.lead") },
    placed: { name: t("step.placed"), lead: t("step.placed.lead") },
  },
  // The times of the last two stand with the setting that switches them on.
  times: {
    writingMs: t("step.writing"),
    groupingMs: t("step.grouping"),
    votingMs: t("step.voting"),
    rankingMs: t("step.ranking"),
  },
  running: ({ placement }) => [
    "writing",
    "grouping",
    "voting",
    "ranking",
    ...(placement ? (["placing", "placed"] as const) : []),
  ],
};
export default words;
