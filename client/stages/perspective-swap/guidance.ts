import { messages } from "../../i18n/messages.ts";
import type { StageGuidance } from "../stageViews.ts";
import catalogue from "./guidance.messages.en.json";

const t = messages(catalogue);

const guidance: StageGuidance<"perspective-swap"> = {
  preparing: {
    say: t("preparing.say"),
    watchFor: t("preparing.watchFor"),
    why: t("preparing.why"),
    when: { absent: t("preparing.absent") },
  },
  restate: {
    say: t("restate.say"),
    watchFor: t("restate.watchFor"),
    why: t("restate.why"),
    when: { absent: t("restate.absent"), lopsided: t("restate.lopsided") },
  },
  heard: {
    say: t("heard.say"),
    watchFor: t("heard.watchFor"),
    why: t("heard.why"),
    when: { absent: t("heard.absent"), heated: t("heard.heated") },
  },
  proposals: {
    say: t("proposals.say"),
    watchFor: t("proposals.watchFor"),
    why: t("proposals.why"),
    when: { absent: t("proposals.absent") },
  },
  results: { say: t("results.say"), watchFor: t("results.watchFor"), why: t("results.why") },
};
export default guidance;
