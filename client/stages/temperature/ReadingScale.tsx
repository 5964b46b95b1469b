import { useId, useState } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import type { Reading } from "../../../shared/stages/temperature/schema.ts";
import { messages } from "../../i18n/messages.ts";
import { useOutbox, useSend } from "../../store/hooks.ts";
import catalogue from "./messages.en.json";
import styles from "./ReadingScale.module.css";
import { readings } from "./readings.ts";

const t = messages(catalogue);

/** One's own reading, and how to give one. What was pressed shows at once, also after a reload; the server's word replaces it. */
export function useReading(at: AgendaKey, saved: Reading | undefined) {
  const send = useSend(at);
  const onItsWay = useOutbox().findLast((entry) => entry.at === at && entry.command.type === "read");
  // Between the answer and the next view of what is mine, the outbox is empty already.
  const [pressed, setPressed] = useState<{ readonly value: Reading; readonly over: Reading | undefined }>();
  const read = async (value: Reading) => {
    setPressed({ value, over: saved });
    const answer = await send({ type: "read", value });
    if (!answer.ok) setPressed(undefined);
  };
  const sent = onItsWay?.state !== "refused" && onItsWay?.command.type === "read" ? onItsWay.command.value : undefined;
  return { reading: sent ?? (pressed?.over === saved ? pressed?.value : undefined) ?? saved, read };
}

export interface ReadingScaleProps {
  readonly value: Reading | undefined;
  readonly onChoose: (reading: Reading) => void;
  readonly locked?: boolean;
}

/** Five words to press; the one that is pressed counts until another is. */
export function ReadingScale({ value, onChoose, locked = false }: ReadingScaleProps) {
  const name = useId();
  return (
    <fieldset className={styles.scale} disabled={locked}>
      <legend className={styles.legend}>{t("scale")}</legend>
      {readings.map((reading) => (
        <label key={reading} className={styles.reading} data-reading={reading}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            checked={value === reading}
            onChange={() => onChoose(reading)}
          />
          <span className={styles.number} aria-hidden="true">
            {reading}
          </span>
          <span className={styles.words}>
            <span className={styles.word}>{t(`reading.${reading}`)}</span>
            <span className={styles.more}>{t(`reading.${reading}.more`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
