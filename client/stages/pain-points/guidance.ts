import { messages } from "../../i18n/messages.ts";
import type { StageGuidance } from "../stageViews.ts";
import catalogue from "./guidance.messages.en.json";

const t = messages(catalogue);

const guidance: StageGuidance<"pain-points"> = {
  writing: {
    say: t("writing.say"),
    watchFor: t("writing.watchFor"),
    why: t("writing.why"),
    when: { silent: t("writing.silent") },
  },
  grouping: { say: t("grouping.say"), watchFor: t("grouping.watchFor"), why: t("grouping.why") },
  voting: {
    say: t("voting.say"),
    watchFor: t("voting.watchFor"),
    why: t("voting.why"),
    when: { lopsided: t("voting.lopsided") },
  },
  ranking: {
    say: t("ranking.say"),
    watchFor: t("ranking.watchFor"),
    why: t("ranking.why"),
    when: { lopsided: t("ranking.lopsided"), absent: t("ranking.absent") },
  },
  placing: { say: t("placing.say"), watchFor: t("placing.watchFor"), why: t("placing.why") },
  placed: { say: t("placed.say"), watchFor: t("placed.watchFor"), why: t("placed.why") },
};
export default guidance;
