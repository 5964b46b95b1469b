import { messages } from "../../i18n/messages.ts";
import type { StageGuidance } from "../stageViews.ts";
import catalogue from "./guidance.messages.en.json";

const t = messages(catalogue);

const guidance: StageGuidance<"hard-questions"> = {
  choosing: { say: t("choosing.say"), watchFor: t("choosing.watchFor"), why: t("choosing.why") },
  answering: { say: t("answering.say"), watchFor: t("answering.watchFor"), why: t("answering.why") },
  upvoting: { say: t("upvoting.say"), watchFor: t("upvoting.watchFor"), why: t("upvoting.why") },
  shown: {
    say: t("shown.say"),
    watchFor: t("shown.watchFor"),
    why: t("shown.why"),
    when: { heated: t("shown.heated"), lopsided: t("shown.lopsided") },
  },
};
export default guidance;
