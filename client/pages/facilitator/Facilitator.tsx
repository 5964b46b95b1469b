import { localRefusal } from "../../../shared/localRefusals.ts";
import { messages } from "../../i18n/messages.ts";
import { SessionProvider } from "../../store/SessionProvider.tsx";
import { useConnectionTo } from "../../store/useConnectionTo.ts";
import { IncompleteLink } from "../IncompleteLink.tsx";
import { PageSkeleton } from "../PageSkeleton.tsx";
import { LinkRefused } from "../reading/LinkRefused.tsx";
import { SessionGate } from "../SessionGate.tsx";
import { useHash } from "../useHash.ts";
import { Console } from "./Console.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

function Connected({ code, secret }: { readonly code: string; readonly secret: string }) {
  const connection = useConnectionTo({ as: "facilitator", code: code as never, secret });
  if (!connection) return <PageSkeleton />;
  return (
    <SessionProvider code={code} connection={connection}>
      <SessionGate unknown={<LinkRefused refusal={localRefusal("not-found")} />}>
        <Console secret={secret} />
      </SessionGate>
    </SessionProvider>
  );
}

export default function Facilitator({ code }: { readonly code: string }) {
  const secret = useHash();
  if (secret) return <Connected code={code} secret={secret} />;
  return <IncompleteLink title={t("incomplete.title")} text={t("incomplete.text")} />;
}
