import { messages } from "../../i18n/messages.ts";
import catalogue from "./messages.en.json";
import { readings } from "./readings.ts";
import styles from "./Scale.module.css";

const t = messages(catalogue);

/** What the numbers mean, for those who look and do not answer. */
export function Scale() {
  return (
    <ol className={styles.scale}>
      {readings.map((reading) => (
        <li key={reading} className={styles.reading} data-reading={reading}>
          <span className={styles.number}>{reading}</span>
          <span>{t(`reading.${reading}`)}</span>
        </li>
      ))}
    </ol>
  );
}
