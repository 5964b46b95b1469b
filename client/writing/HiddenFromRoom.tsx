import { useEffect, useRef } from "react";
import type { ContentId } from "../../shared/ids.ts";
import { messages } from "../i18n/messages.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { Card, Voice } from "../ui/Card.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Notice } from "../ui/Notice.tsx";
import styles from "./HiddenFromRoom.module.css";
import catalogue from "./inTheRoom.messages.en.json";
import type { Hiding } from "./useHiding.ts";

const t = messages(catalogue);

/** Sets one text of many aside. */
export function HideButton({
  id,
  text,
  hiding,
}: {
  readonly id: ContentId;
  readonly text: string;
  readonly hiding: Hiding;
}) {
  return (
    <IconButton
      label={t("hide")}
      aria-description={text}
      icon={<Icon name="eyeOff" />}
      onClick={() => hiding.hide(id)}
    />
  );
}

/** Says that a text was set aside, without repeating it, and takes it back. */
function JustHidden({ onUndo, onClose }: { readonly onUndo: () => void; readonly onClose: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The text that had the focus is gone; whoever works by keyboard goes on here.
    if (document.activeElement === document.body)
      place.current?.querySelector("button")?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={place} className={styles.undo} role="status">
      <Notice
        title={t("hide.done")}
        action={
          <>
            <Button size="small" icon={<Icon name="undo" />} onClick={onUndo}>
              {t("hide.undo")}
            </Button>
            <Button size="small" tone="plain" onClick={onClose}>
              {t("hide.close")}
            </Button>
          </>
        }
      >
        {t("hide.done.more")}
      </Notice>
    </div>
  );
}

export interface HiddenFromRoomProps {
  readonly texts: {
    readonly [id: ContentId]: { readonly text: string; readonly hidden?: true; readonly reworded?: true };
  };
  readonly hiding: Hiding;
}

/** What the facilitator has set aside, closed until it is opened: the page may be on a shared screen. */
export function HiddenFromRoom({ texts, hiding }: HiddenFromRoomProps) {
  const { justHidden, show, close } = hiding;
  const hidden = (Object.keys(texts) as ContentId[]).filter((id) => texts[id]?.hidden).sort();
  if (hidden.length === 0) return null;
  const reworded = hidden.filter((id) => texts[id]?.reworded).length;
  return (
    <>
      <details className={styles.hidden}>
        <summary className={styles.summary}>
          <Icon name="eyeOff" />
          {t("hidden.count", { count: hidden.length })}
          {reworded > 0 && <strong>{t("hidden.reworded", { count: reworded })}</strong>}
        </summary>
        <p className={styles.safe}>{t("hidden.safe")}</p>
        <ul className={styles.texts}>
          {hidden.map((id) => (
            <Card as="li" key={id} pad="tight">
              <Voice>{texts[id]?.text}</Voice>
              <div className={styles.foot}>
                {texts[id]?.reworded && <strong>{t("hidden.marked")}</strong>}
                <Button size="small" icon={<Icon name="eye" />} onClick={() => show(id)}>
                  {t("hidden.show")}
                </Button>
              </div>
            </Card>
          ))}
        </ul>
      </details>
      {justHidden && texts[justHidden]?.hidden && (
        <JustHidden key={justHidden} onUndo={() => show(justHidden)} onClose={close} />
      )}
    </>
  );
}
