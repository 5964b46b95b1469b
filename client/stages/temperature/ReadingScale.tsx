import { useId, useState } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import type { Reading } from "../../../shared/stages/temperature/schema.ts";
import { messages } from "../../i18n/messages.ts";
import { useSend } from "../../store/hooks.ts";
import catalogue from "./messages.en.json";
import styles from "./ReadingScale.module.css";
import { readings } from "./readings.ts";

const t = messages(catalogue);

/** One's own reading, and how to give one. What was just pressed shows at once; the server's word replaces it. */
export function useReading(at: AgendaKey, saved: Reading | undefined) {
  const send = useSend(at);
  const [pressed, setPressed] = useState<Reading>();
  const read = async (value: Reading) => {
    setPressed(value);
    const answer = await send({ type: "read", value });
    if (!answer.ok) setPressed(undefined);
  };
  return { reading: pressed ?? saved, read };
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
