import { messages } from "../../i18n/messages.ts";
import type { StageGuidance } from "../stageViews.ts";
import catalogue from "./guidance.messages.en.json";

const t = messages(catalogue);

const guidance: StageGuidance<"shared-vocabulary"> = {
  propose: { say: t("propose.say"), watchFor: t("propose.watchFor"), why: t("propose.why") },
  define: {
    say: t("define.say"),
    watchFor: t("define.watchFor"),
    why: t("define.why"),
    when: { absent: t("define.absent") },
  },
  agree: {
    say: t("agree.say"),
    watchFor: t("agree.watchFor"),
    why: t("agree.why"),
    when: { heated: t("agree.heated"), lopsided: t("agree.lopsided"), absent: t("agree.absent") },
  },
};
export default guidance;
