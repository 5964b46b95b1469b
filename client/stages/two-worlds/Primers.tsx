import { messages } from "../../i18n/messages.ts";
import { Card } from "../../ui/Card.tsx";
import catalogue from "./messages.en.json";
import styles from "./Primers.module.css";

const t = messages(catalogue);

const primers = ["possibility", "constraint"] as const;

/** The two worldviews in a few words. They belong to no side: each side recognises itself. */
export function Primers() {
  return (
    <div className={styles.primers}>
      <div className={styles.both}>
        {primers.map((primer) => (
          <Card key={primer}>
            <h2 className={styles.title}>{t(`primer.${primer}`)}</h2>
            <p className={styles.text}>{t(`primer.${primer}.text`)}</p>
          </Card>
        ))}
      </div>
      <p className={styles.close}>{t("primers.both")}</p>
    </div>
  );
}
