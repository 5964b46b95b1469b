import { messages } from "../../i18n/messages.ts";
import type { StageGuidance } from "../stageViews.ts";
import catalogue from "./guidance.messages.en.json";

const t = messages(catalogue);

const guidance: StageGuidance<"close"> = {
  asking: { say: t("asking.say"), watchFor: t("asking.watchFor"), why: t("asking.why") },
  closing: { say: t("closing.say"), watchFor: t("closing.watchFor"), why: t("closing.why") },
};
export default guidance;
