import { useId, useState } from "react";
import type { Day } from "../../../shared/day.ts";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { type Mine, useContent } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { SaveState } from "../../ui/SaveState.tsx";
import styles from "./OwnSignature.module.css";
import catalogue from "./participant.messages.en.json";
import { SignatureForm } from "./SignatureForm.tsx";
import { Signature } from "./Signatures.tsx";
import { dayOfMine, useSigning } from "./signing.ts";

const t = messages(catalogue);

export interface OwnSignatureProps {
  readonly at: AgendaKey;
  readonly mine: Mine;
  readonly isHidden: boolean;
  /** It can neither be changed nor taken back. */
  readonly locked: boolean;
}

/** One's own name under a commitment, to be changed and to be taken back. */
export function OwnSignature({ at, mine, isHidden, locked }: OwnSignatureProps) {
  const { edit, remove } = useContent(at);
  const [mode, setMode] = useState<"shown" | "changing" | "withdrawing">("shown");
  const lineId = useId();
  const day = dayOfMine(mine);
  const signing = useSigning(at, `signed/${mine.editKey}`, { name: mine.text, day });
  const change = (name: string, on: Day) => {
    const own = { text: name, more: { on }, ...(mine.about && { about: mine.about }) };
    void edit(mine.editKey, { type: "edit-signature", name, on }, own);
    close();
  };
  const close = () => {
    signing.clear();
    setMode("shown");
  };
  if (mode === "changing") return <SignatureForm signing={signing} isChange onSign={change} onCancel={close} />;
  const said = isHidden ? "signed.hidden" : mine.contentId ? "signed.everybody" : "signed.pending";
  return (
    <section className={styles.own} aria-label={t("signed.mine")}>
      <p className={styles.small}>{t("signed.mine")}</p>
      <div id={lineId}>
        <Signature name={mine.text} on={day as Day} />
      </div>
      <p className={styles.soft}>{t(said)}</p>
      <SaveState saving={mine.saving} quiet />
      {mode === "withdrawing" ? (
        // biome-ignore lint/a11y/useSemanticElements: a question with two answers, not a set of fields
        <div className={styles.acts} role="group" aria-label={t("signed.withdraw.sure")}>
          <p className={styles.sure}>{t("signed.withdraw.sure")}</p>
          <Button size="small" tone="danger" onClick={() => void remove(mine.editKey, { type: "withdraw-signature" })}>
            {t("signed.withdraw.yes")}
          </Button>
          <Button size="small" autoFocus onClick={close}>
            {t("signed.withdraw.no")}
          </Button>
        </div>
      ) : (
        !locked && (
          <div className={styles.acts}>
            <Button size="small" aria-describedby={lineId} onClick={() => setMode("changing")}>
              {t("signed.edit")}
            </Button>
            <Button size="small" tone="plain" aria-describedby={lineId} onClick={() => setMode("withdrawing")}>
              {t("signed.withdraw")}
            </Button>
          </div>
        )
      )}
    </section>
  );
}

/** Whether the facilitator has hidden it. */
export const isHiddenIn = (hidden: { readonly [id: ContentId]: true }, { contentId }: Mine): boolean =>
  contentId !== undefined && hidden[contentId] === true;
