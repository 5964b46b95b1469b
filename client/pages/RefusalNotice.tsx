import { useEffect } from "react";
import { useStore } from "zustand";
import { messages } from "../i18n/messages.ts";
import { refusalText } from "../i18n/refusalText.ts";
import { useOutbox, useView } from "../store/hooks.ts";
import { useSession } from "../store/SessionProvider.tsx";
import { Button, IconButton } from "../ui/Button.tsx";
import { Voice } from "../ui/Card.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Notice } from "../ui/Notice.tsx";
import { WhyRefused } from "../ui/WhyRefused.tsx";
import catalogue from "./messages.en.json";
import styles from "./RefusalNotice.module.css";

const t = messages(catalogue);

/** Why the last thing pressed did not happen, until the room goes on: it must not lie over what comes next. */
export function RefusalNotice() {
  const { refused } = useSession();
  const refusal = useStore(refused, (state) => state.refusal);
  const step = useView(({ at, stage }) => `${at} ${stage?.view.step}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes with the step.
  useEffect(() => () => refused.setState({ refusal: null }), [refused, step]);
  if (!refusal) return null;
  return (
    <div className={styles.floating}>
      <WhyRefused refusal={refusal} />
      <IconButton
        label={t("refusal.dismiss")}
        icon={<Icon name="close" />}
        onClick={() => refused.setState({ refusal: null })}
      />
    </div>
  );
}

/** Texts that the server did not take: none is lost, and the person decides what becomes of each. */
export function UnsentTexts() {
  const { connection } = useSession();
  const unsent = useOutbox().filter(({ state, own }) => state === "refused" && own);
  return unsent.map(({ id, own, refusal }) => {
    const reason = refusal && refusalText(refusal);
    return (
      <Notice
        key={id}
        tone="alert"
        title={reason?.message ?? t("unsent.title")}
        action={
          <>
            <Button size="small" onClick={() => connection.resend(id)}>
              {t("unsent.again")}
            </Button>
            <CopyButton text={own?.text ?? ""} label={t("unsent.copy")} />
            <Button size="small" tone="plain" onClick={() => connection.dismiss(id)}>
              {t("unsent.discard")}
            </Button>
          </>
        }
      >
        <Voice>{own?.text}</Voice>
        {reason?.action}
      </Notice>
    );
  });
}
