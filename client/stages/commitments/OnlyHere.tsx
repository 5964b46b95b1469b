import { messages } from "../../i18n/messages.ts";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./Participant.module.css";
import catalogue from "./participant.messages.en.json";

const t = messages(catalogue);

/** That a name is shown here, and in no other place: said before anybody can give one. */
export function OnlyHere() {
  return (
    <section className={styles.named} aria-labelledby="commitments-only-here">
      <Icon name="eye" size="1.5em" />
      <h2 id="commitments-only-here" className={styles.namedTitle}>
        {t("sign.only.title")}
      </h2>
      <p className={styles.namedMore}>{t("sign.only.more")}</p>
    </section>
  );
}
