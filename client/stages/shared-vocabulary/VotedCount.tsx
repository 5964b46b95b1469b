import { total } from "../../../shared/anonymity/disclosure.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import catalogue from "./messages.en.json";
import styles from "./VotedCount.module.css";

const t = messages(catalogue);

/** How many have voted, and never who or what. */
export function VotedCount() {
  const cast = useView((session) => session.cast ?? 0);
  const present = useView((session) => total(session.present));
  const of = Math.max(present, cast);
  return (
    <div className={styles.voted}>
      <p className={styles.words}>
        {cast === 0 ? t("vote.cast.some", { cast }) : t("vote.cast", { cast, present: of })}
      </p>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.share} style={{ inlineSize: of > 0 ? `${(cast / of) * 100}%` : 0 }} />
      </span>
    </div>
  );
}
