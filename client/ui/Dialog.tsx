import { type ReactNode, useEffect, useId, useRef } from "react";
import catalogue from "../i18n/controls.messages.en.json";
import { messages } from "../i18n/messages.ts";
import { IconButton } from "./Button.tsx";
import { classNames } from "./classNames.ts";
import styles from "./Dialog.module.css";
import { Icon } from "./Icon.tsx";

const t = messages(catalogue);

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly size?: "regular" | "wide";
}

/** A native modal dialog, open for as long as it is rendered. Escape and the ground around it close it. */
export function Dialog({ title, onClose, children, actions, size = "regular" }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way to the same is Escape, which the browser handles
    <dialog
      ref={dialog}
      className={classNames(styles.dialog, styles[size])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.inside}>
        <header className={styles.header}>
          <h2 id={titleId}>{title}</h2>
          <IconButton label={t("dialog.close")} icon={<Icon name="close" />} onClick={onClose} />
        </header>
        <div className={styles.body}>{children}</div>
        {actions && <footer className={styles.actions}>{actions}</footer>}
      </div>
    </dialog>
  );
}
