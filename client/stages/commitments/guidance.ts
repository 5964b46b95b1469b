import { messages } from "../../i18n/messages.ts";
import type { StageGuidance } from "../stageViews.ts";
import catalogue from "./guidance.messages.en.json";

const t = messages(catalogue);

const guidance: StageGuidance<"commitments"> = {
  proposing: { say: t("proposing.say"), watchFor: t("proposing.watchFor"), why: t("proposing.why") },
  signing: { say: t("signing.say"), watchFor: t("signing.watchFor"), why: t("signing.why") },
  confidence: { say: t("confidence.say"), watchFor: t("confidence.watchFor"), why: t("confidence.why") },
  settled: { say: t("settled.say"), watchFor: t("settled.watchFor"), why: t("settled.why") },
};
export default guidance;
