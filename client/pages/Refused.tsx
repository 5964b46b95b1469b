import { formatJoinCode } from "../../shared/ids.ts";
import type { Refusal } from "../../shared/refusal.ts";
import { messages } from "../i18n/messages.ts";
import { useRefusalText } from "../i18n/refusalText.ts";
import { Button } from "../ui/Button.tsx";
import { CentredPage } from "./CentredPage.tsx";
import { HomeButton } from "./HomeButton.tsx";
import catalogue from "./messages.en.json";
import { PageSkeleton } from "./PageSkeleton.tsx";

const t = messages(catalogue);

export interface RefusedProps {
  readonly refusal: Refusal;
  /** The code that was asked for; it is shown where it leads to no session, since it may be mistyped. */
  readonly code?: string | undefined;
  /** Given where asking again can help. */
  readonly onRetry?: (() => void) | undefined;
}

/** A closed door: why, and what to do. */
export function Refused({ refusal, code, onRetry }: RefusedProps) {
  const why = useRefusalText(refusal);
  if (!why) return <PageSkeleton />;
  const { message, action } =
    refusal.code === "not-found" ? { message: t("page.notFound"), action: t("page.notFound.action") } : why;
  const mustReload = refusal.code === "wrong-version" || refusal.code === "malformed";
  return (
    <CentredPage
      title={message}
      actions={
        <>
          {mustReload && (
            <Button tone="primary" onClick={() => location.reload()}>
              {t("refused.reload")}
            </Button>
          )}
          {onRetry && !mustReload && (
            <Button tone="primary" onClick={onRetry}>
              {t("refused.again")}
            </Button>
          )}
          <HomeButton tone={onRetry || mustReload ? "quiet" : "primary"} />
        </>
      }
    >
      {code && refusal.code === "unknown-session" && <p>{t("refused.code", { code: formatJoinCode(code) })}</p>}
      <p>{action}</p>
    </CentredPage>
  );
}
