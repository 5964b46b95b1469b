import type { CommandId } from "../../../shared/ids.ts";
import type { Refusal } from "../../../shared/refusal.ts";
import { messages } from "../../i18n/messages.ts";
import { useRefusalText } from "../../i18n/refusalText.ts";
import { useOutbox } from "../../store/hooks.ts";
import { useSession } from "../../store/SessionProvider.tsx";
import { Button } from "../../ui/Button.tsx";
import { Voice } from "../../ui/Card.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Notice } from "../../ui/Notice.tsx";
import catalogue from "../refusal.messages.en.json";

const t = messages(catalogue);

/** Texts that the server did not take: none is lost, and the person decides what becomes of each. */
export default function UnsentTexts() {
  return useOutbox().map(
    ({ id, state, own, refusal }) =>
      state === "refused" && own && refusal && <UnsentText key={id} id={id} text={own.text} refusal={refusal} />,
  );
}

interface UnsentTextProps {
  readonly id: CommandId;
  readonly text: string;
  readonly refusal: Refusal;
}

function UnsentText({ id, text, refusal }: UnsentTextProps) {
  const { connection } = useSession();
  const why = useRefusalText(refusal);
  return (
    <Notice
      tone="alert"
      title={why?.message ?? t("unsent.title")}
      action={
        <>
          <Button size="small" onClick={() => connection.resend(id)}>
            {t("unsent.again")}
          </Button>
          <CopyButton text={text} label={t("unsent.copy")} />
          <Button size="small" tone="plain" onClick={() => connection.dismiss(id)}>
            {t("unsent.discard")}
          </Button>
        </>
      }
    >
      <Voice>{text}</Voice>
      {why?.action}
    </Notice>
  );
}
