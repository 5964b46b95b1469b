import { messages } from "../../i18n/messages.ts";
import { SecrecyNote } from "../../writing/SecrecyNote.tsx";
import styles from "./HowItWorks.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

const rounds = ["restate", "heard", "proposals"] as const;

/** The swap in three sentences, for those who wait for it. */
export function HowItWorks() {
  return (
    <section className={styles.how} aria-label={t("how")}>
      <h2 className={styles.title}>{t("how")}</h2>
      <ol className={styles.rounds}>
        {rounds.map((round, index) => (
          <li key={round} className={styles.round}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <span>{t(`how.${round}`)}</span>
          </li>
        ))}
      </ol>
      <SecrecyNote>{t("how.safe")}</SecrecyNote>
    </section>
  );
}
