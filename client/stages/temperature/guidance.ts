import { messages } from "../../i18n/messages.ts";
import type { StageGuidance } from "../stageViews.ts";
import catalogue from "./guidance.messages.en.json";

const t = messages(catalogue);

const guidance: StageGuidance<"temperature"> = {
  asking: { say: t("asking.say"), watchFor: t("asking.watchFor"), why: t("asking.why") },
  revealed: {
    say: t("revealed.say"),
    watchFor: t("revealed.watchFor"),
    why: t("revealed.why"),
    when: { lopsided: t("revealed.lopsided") },
  },
};
export default guidance;
