import type { MadeView } from "../../../shared/stages/close/view.ts";
import { messages } from "../../i18n/messages.ts";
import styles from "./Made.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

const kinds = ["painPoints", "understood", "terms", "commitments"] as const;

/** What the session has come to, in large numbers; what there is none of is not held against the room. */
export function Made({ made }: { readonly made: MadeView }) {
  const shown = kinds.filter((kind) => made[kind] > 0);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.made} aria-label={t("made")}>
      {shown.map((kind) => (
        <li key={kind} className={styles.kind}>
          <span className={styles.number}>{made[kind]}</span>{" "}
          <span className={styles.what}>{t(`made.${kind}`, { count: made[kind] })}</span>
        </li>
      ))}
    </ul>
  );
}
