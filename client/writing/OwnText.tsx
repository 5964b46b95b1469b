import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { messages } from "../i18n/messages.ts";
import type { Mine } from "../store/hooks.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { SaveState } from "../ui/SaveState.tsx";
import catalogue from "./messages.en.json";
import styles from "./OwnText.module.css";

const t = messages(catalogue);

export interface OwnTextProps {
  readonly mine: Mine;
  readonly children: ReactNode;
  /** What the person should know about it, such as that the others see an earlier wording. */
  readonly note?: string | undefined;
  /** Absent where it can no longer be taken back. */
  readonly onDelete?: (() => void) | undefined;
  /** The fields in which it is reworded, until `done` is called. */
  readonly editor: (done: () => void) => ReactNode;
  readonly mayEdit: boolean;
  /** It was being reworded when the page was left. */
  readonly startsEditing?: boolean;
}

/** A text of this device: how far it has come, and the ways to reword it and take it back. */
export function OwnText({ mine, children, note, onDelete, editor, mayEdit, startsEditing = false }: OwnTextProps) {
  const [mode, setMode] = useState<"shown" | "editing" | "deleting">(startsEditing ? "editing" : "shown");
  const textId = useId();
  const acts = useRef<HTMLSpanElement>(null);
  const wasBusy = useRef(false);

  // Whoever works by keyboard goes on from where the text was opened.
  useEffect(() => {
    if (mode === "shown" && wasBusy.current) acts.current?.querySelector("button")?.focus();
    wasBusy.current = mode !== "shown";
  }, [mode]);

  const done = () => setMode("shown");
  if (mode === "editing") return <div className={styles.editing}>{editor(done)}</div>;
  return (
    <div className={styles.own}>
      <div id={textId} className={styles.text}>
        {children}
      </div>
      <div className={styles.state}>
        <SaveState saving={mine.saving} quiet />
        {mode !== "deleting" && (
          <span className={styles.acts} ref={acts}>
            {mayEdit && (
              <IconButton
                label={t("own.edit")}
                aria-describedby={textId}
                icon={<Icon name="edit" />}
                onClick={() => setMode("editing")}
              />
            )}
            {onDelete && (
              <IconButton
                label={t("own.delete")}
                aria-describedby={textId}
                icon={<Icon name="trash" />}
                onClick={() => setMode("deleting")}
              />
            )}
          </span>
        )}
      </div>
      {mode === "deleting" && onDelete && (
        // biome-ignore lint/a11y/useSemanticElements: a question with two answers, not a set of fields
        <div className={styles.sure} role="group" aria-label={t("own.delete.sure")}>
          <span>{t("own.delete.sure")}</span>
          <Button size="small" tone="danger" onClick={onDelete}>
            {t("own.delete.yes")}
          </Button>
          <Button size="small" autoFocus onClick={done}>
            {t("own.delete.no")}
          </Button>
        </div>
      )}
      {note && <p className={styles.note}>{note}</p>}
    </div>
  );
}
