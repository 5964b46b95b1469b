import type { Refusal } from "../../../shared/refusal.ts";
import { messages } from "../../i18n/messages.ts";
import { refusalText } from "../../i18n/refusalText.ts";
import { Notice } from "../../ui/Notice.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

export const ExportFailed = ({ refusal }: { readonly refusal: Refusal }) => (
  <Notice tone="alert" title={t("export.failed")}>
    {refusalText(refusal).message} {refusalText(refusal).action}
  </Notice>
);
