import type { Refusal } from "../../../shared/refusal.ts";
import { messages } from "../../i18n/messages.ts";
import { useRefusalText } from "../../i18n/refusalText.ts";
import { sentences } from "../../i18n/sentences.ts";
import { Notice } from "../../ui/Notice.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

export function ExportFailed({ refusal }: { readonly refusal: Refusal }) {
  const why = useRefusalText(refusal);
  return (
    <Notice tone="alert" title={t("export.failed")}>
      {sentences(why?.message, why?.action)}
    </Notice>
  );
}
