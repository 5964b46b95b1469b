import { useId } from "react";
import { messages } from "../../i18n/messages.ts";
import { Icon, type IconName } from "../../ui/Icon.tsx";
import styles from "./AnonymityPromise.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

const lines = [
  ["1", "eyeOff"],
  ["2", "people"],
  ["3", "key"],
] as const satisfies readonly (readonly [string, IconName])[];

/** The anonymity promise in three lines, and what it cannot cover. */
export function AnonymityPromise() {
  const id = useId();
  return (
    <section className={styles.promise} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        <Icon name="shield" />
        {t("promise.title")}
      </h2>
      <ul className={styles.lines}>
        {lines.map(([number, icon]) => (
          <li key={number} className={styles.line}>
            <Icon name={icon} />
            {t(`promise.${number}`)}
          </li>
        ))}
      </ul>
      <details className={styles.limits}>
        <summary>{t("limits.title")}</summary>
        <p>{t("limits.text")}</p>
      </details>
    </section>
  );
}
