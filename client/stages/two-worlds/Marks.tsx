import { messages } from "../../i18n/messages.ts";
import styles from "./Marks.module.css";
import catalogue from "./messages.en.json";
import type { Guess } from "./worlds.ts";

const t = messages(catalogue);

/** How many found a guess right, and how many it surprised: in words, so that colour adds and does not tell. */
export function Marks({ guess: { right = 0, surprised = 0 } }: { readonly guess: Guess }) {
  if (right + surprised === 0) return <p className={styles.none}>{t("unmarked")}</p>;
  return (
    <ul className={styles.marks}>
      {right > 0 && (
        <li className={styles.right}>
          <span aria-hidden="true">✓</span> {t("right", { count: right })}
        </li>
      )}
      {surprised > 0 && (
        <li className={styles.surprised}>
          <span aria-hidden="true">!</span> {t("surprised", { count: surprised })}
        </li>
      )}
    </ul>
  );
}
