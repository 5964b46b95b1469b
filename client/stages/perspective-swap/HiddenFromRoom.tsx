import { useEffect, useRef } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import type { FacilitatorTextView } from "../../../shared/stages/perspective-swap/view.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { Card, Voice } from "../../ui/Card.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import catalogue from "./facilitator.messages.en.json";
import styles from "./HiddenFromRoom.module.css";

const t = messages(catalogue);

/** Says that a text was hidden, without repeating it, and takes it back. */
function JustHidden({ onUndo, onDone }: { readonly onUndo: () => void; readonly onDone: () => void }) {
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
            <Button size="small" tone="plain" onClick={onDone}>
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
  readonly hidden: readonly (readonly [ContentId, FacilitatorTextView])[];
  readonly justHidden: ContentId | undefined;
  readonly onShow: (id: ContentId) => void;
  readonly onDone: () => void;
}

/** The hidden texts, closed until the facilitator opens them: the page may be on a shared screen. */
export function HiddenFromRoom({ hidden, justHidden, onShow, onDone }: HiddenFromRoomProps) {
  if (hidden.length === 0) return null;
  const reworded = hidden.filter(([, text]) => text.reworded).length;
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
          {hidden.map(([id, { text, reworded: isReworded }]) => (
            <Card as="li" key={id} pad="tight">
              <Voice>{text}</Voice>
              <div className={styles.foot}>
                {isReworded && <strong>{t("hidden.marked")}</strong>}
                <Button size="small" icon={<Icon name="eye" />} onClick={() => onShow(id)}>
                  {t("hidden.show")}
                </Button>
              </div>
            </Card>
          ))}
        </ul>
      </details>
      {justHidden && hidden.some(([id]) => id === justHidden) && (
        <JustHidden key={justHidden} onUndo={() => onShow(justHidden)} onDone={onDone} />
      )}
    </>
  );
}
