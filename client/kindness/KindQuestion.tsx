import { type KeyboardEvent, useId } from "react";
import { messages } from "../i18n/messages.ts";
import { Button } from "../ui/Button.tsx";
import type { Finding } from "./check.ts";
import styles from "./KindQuestion.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

export interface KindQuestionProps {
  readonly finding: Finding;
  readonly onChange: () => void;
  readonly onLeave: () => void;
}

/** Asks for another way to say it. The first answer has the focus, since a second Enter must not send what is asked about. */
export default function KindQuestion({ finding: { kind, words }, onChange, onLeave }: KindQuestionProps) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onChange();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question with two answers, not a set of fields
    <div className={styles.question} role="group" aria-labelledby={`${id}-title`} onKeyDown={onKeyDown}>
      <p id={`${id}-title`} className={styles.title}>
        {t(`${kind}.title`, { words })}
      </p>
      <p id={`${id}-more`} className={styles.more}>
        {t(`${kind}.more`)}
      </p>
      <div className={styles.answers}>
        <Button size="small" tone="primary" autoFocus aria-describedby={`${id}-title ${id}-more`} onClick={onChange}>
          {t("change")}
        </Button>
        <Button size="small" onClick={onLeave}>
          {t("leave")}
        </Button>
      </div>
    </div>
  );
}
