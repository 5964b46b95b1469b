import { useEffect, useRef } from "react";
import type { ContentId } from "../../shared/ids.ts";
import { messages } from "../i18n/messages.ts";
import { Button } from "../ui/Button.tsx";
import { Card, Voice } from "../ui/Card.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Notice } from "../ui/Notice.tsx";
import styles from "./HiddenFromRoom.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

interface JustHiddenProps {
  readonly title: string;
  readonly more: string;
  readonly onUndo: () => void;
  readonly onDone?: (() => void) | undefined;
}

/** Says that a text was hidden, without repeating it, and takes it back. */
function JustHidden({ title, more, onUndo, onDone }: JustHiddenProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The text that had the focus is gone; whoever works by keyboard goes on here.
    if (document.activeElement === document.body)
      place.current?.querySelector("button")?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={place} className={styles.undo} role="status">
      <Notice
        title={title}
        action={
          <>
            <Button size="small" icon={<Icon name="undo" />} onClick={onUndo}>
              {t("hide.undo")}
            </Button>
            {onDone && (
              <Button size="small" tone="plain" onClick={onDone}>
                {t("hide.close")}
              </Button>
            )}
          </>
        }
      >
        {more}
      </Notice>
    </div>
  );
}

/** A hidden text, and whether its author has reworded it since. */
export interface Hidden {
  readonly text: string;
  readonly reworded?: true;
}

export interface HiddenFromRoomProps {
  readonly hidden: readonly (readonly [ContentId, Hidden])[];
  /** How many there are, in words: “2 hidden posts”. */
  readonly counted: string;
  /** Says that one was hidden. */
  readonly done: string;
  /** What its author can do about it, where that is not to reword it at once. */
  readonly doneMore?: string;
  readonly justHidden: ContentId | undefined;
  readonly onShow: (id: ContentId) => void;
  /** Closes what is said about the one that was just hidden. */
  readonly onDone?: () => void;
}

/** The hidden texts, closed until the facilitator opens them: the page may be on a shared screen. */
export function HiddenFromRoom(props: HiddenFromRoomProps) {
  const { hidden, counted, done, doneMore = t("hide.done.more"), justHidden, onShow, onDone } = props;
  if (hidden.length === 0) return null;
  const reworded = hidden.filter(([, text]) => text.reworded).length;
  return (
    <>
      <details className={styles.hidden}>
        <summary className={styles.summary}>
          <Icon name="eyeOff" />
          {counted}
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
        <JustHidden key={justHidden} title={done} more={doneMore} onUndo={() => onShow(justHidden)} onDone={onDone} />
      )}
    </>
  );
}
