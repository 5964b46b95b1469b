import { messages } from "../../i18n/messages.ts";
import { Icon } from "../../ui/Icon.tsx";
import { markShapes } from "../../ui/Wordmark.tsx";
import styles from "./Example.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** One word, two meanings, one agreement: what the exercise is, said by the mark itself. */
export function Example() {
  return (
    <figure className={styles.example}>
      <div className={styles.shapes}>
        <svg viewBox="0 0 43 29" aria-hidden="true">
          <path d={markShapes.round} className={styles.round} />
          <path d={markShapes.square} className={styles.square} />
          <path d={markShapes.shared} className={styles.shared} />
        </svg>
        <p className={styles.a}>
          <span className={styles.side}>{t("side.a")}</span>
          <span className={styles.words}>{t("example.a")}</span>
        </p>
        <p className={styles.b}>
          <span className={styles.side}>{t("side.b")}</span>
          <span className={styles.words}>{t("example.b")}</span>
        </p>
      </div>
      <figcaption className={styles.agreed}>
        <Icon name="check" />
        <span>
          <span className={styles.side}>{t("example.agreed")}</span>
          <span className={styles.words}>{t("example.definition")}</span>
        </span>
      </figcaption>
    </figure>
  );
}
