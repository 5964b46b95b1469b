import type { VocabularyRoomView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import type { StageWords } from "../stageViews.ts";
import { isAgreed, votesOn } from "./votes.ts";
import catalogue from "./words.messages.en.json";

const t = messages(catalogue);

function prompt(view: VocabularyRoomView): string {
  if (view.step !== "agree") return t(`prompt.${view.step}`);
  const focused = view.focus && view.terms[view.focus];
  if (!focused) return t("prompt.nothing");
  const { term, standing } = focused;
  if (standing.status !== "open") return t(`prompt.${standing.status}`, { term });
  const [last] = votesOn(focused);
  if (last && !isAgreed(last)) return t("prompt.rejected", { term });
  return t(Object.keys(focused.drafts).length > 0 ? "prompt.drafts" : "prompt.compare", { term });
}

const words: StageWords<"shared-vocabulary"> = {
  title: t("title"),
  about: t("about"),
  prompt,
  steps: {
    propose: { name: t("step.propose"), lead: t("step.propose.lead") },
    define: { name: t("step.define"), lead: t("step.define.lead") },
    agree: { name: t("step.agree"), lead: t("step.agree.lead") },
  },
};
export default words;
