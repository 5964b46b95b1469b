import type { Refusal } from "../../../shared/refusal.ts";
import { messages } from "../../i18n/messages.ts";
import { CentredPage } from "../CentredPage.tsx";
import { Refused } from "../Refused.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** A read-only link that opens nothing: what has become of it, and who can help. */
export function LinkRefused({ refusal }: { readonly refusal: Refusal }) {
  const { code } = refusal;
  if (code === "not-found") {
    return (
      <CentredPage title={t("not-found")}>
        <p>{t("not-found.more")}</p>
      </CentredPage>
    );
  }
  if (code === "link-revoked" || code === "link-expired") {
    return (
      <CentredPage title={t(code)}>
        <p>{t("over.more")}</p>
      </CentredPage>
    );
  }
  return <Refused refusal={refusal} onRetry={refusal.retry ? () => location.reload() : undefined} />;
}
