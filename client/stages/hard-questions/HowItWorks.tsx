import { messages } from "../../i18n/messages.ts";
import styles from "./HowItWorks.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

const steps = ["how.1", "how.2", "how.3"] as const;

/** What is about to happen, while the question is being chosen. */
export function HowItWorks() {
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li key={step} className={styles.step}>
          <span className={styles.number} aria-hidden="true">
            {index + 1}
          </span>
          {t(step)}
        </li>
      ))}
    </ol>
  );
}
