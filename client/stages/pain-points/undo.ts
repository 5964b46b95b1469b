import { messages } from "../../i18n/messages.ts";
import type { StageUndo } from "../stageViews.ts";
import catalogue from "./undo.messages.en.json";

const t = messages(catalogue);

const undo: StageUndo<"pain-points"> = {
  group: t("group"),
  ungroup: t("ungroup"),
  "rename-group": t("rename"),
  "merge-groups": t("merge"),
  "split-group": t("split"),
  "bring-posts": t("bring"),
};
export default undo;
