import { Suspense } from "react";
import { localRefusal } from "../../../shared/localRefusals.ts";
import { messages } from "../../i18n/messages.ts";
import { SessionProvider } from "../../store/SessionProvider.tsx";
import { useConnectionTo } from "../../store/useConnectionTo.ts";
import { IncompleteLink } from "../IncompleteLink.tsx";
import { PageSkeleton } from "../PageSkeleton.tsx";
import { LinkRefused } from "../reading/LinkRefused.tsx";
import { SessionGate } from "../SessionGate.tsx";
import { useHash } from "../useHash.ts";
import catalogue from "./messages.en.json";
import { ScreenShell } from "./ScreenShell.tsx";

const t = messages(catalogue);

function Connected({ code, screenKey }: { readonly code: string; readonly screenKey: string }) {
  const connection = useConnectionTo({ as: "screen", code: code as never, key: screenKey });
  if (!connection) return <PageSkeleton />;
  return (
    <SessionProvider code={code} connection={connection}>
      <SessionGate unknown={<LinkRefused refusal={localRefusal("not-found")} />}>
        <Suspense fallback={<PageSkeleton />}>
          <ScreenShell />
        </Suspense>
      </SessionGate>
    </SessionProvider>
  );
}

export default function Screen({ code }: { readonly code: string }) {
  const key = useHash();
  if (key) return <Connected code={code} screenKey={key} />;
  return <IncompleteLink title={t("incomplete.title")} text={t("incomplete.text")} />;
}
