import { messages } from "../../i18n/messages.ts";
import type { StageGuidance } from "../stageViews.ts";
import catalogue from "./guidance.messages.en.json";

const t = messages(catalogue);

const guidance: StageGuidance<"two-worlds"> = {
  writing: {
    say: t("writing.say"),
    watchFor: t("writing.watchFor"),
    why: t("writing.why"),
    when: { absent: t("writing.absent") },
  },
  compare: {
    say: t("compare.say"),
    watchFor: t("compare.watchFor"),
    why: t("compare.why"),
    when: { absent: t("compare.absent"), heated: t("compare.heated") },
  },
  results: { say: t("results.say"), watchFor: t("results.watchFor"), why: t("results.why") },
};
export default guidance;
