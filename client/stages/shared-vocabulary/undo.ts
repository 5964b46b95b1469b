import { messages } from "../../i18n/messages.ts";
import type { StageUndo } from "../stageViews.ts";
import catalogue from "./undo.messages.en.json";

const t = messages(catalogue);

const undo: StageUndo<"shared-vocabulary"> = {
  "bring-terms": t("bring"),
  "merge-terms": t("merge"),
  "rename-term": t("rename"),
};
export default undo;
