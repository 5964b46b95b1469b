import type { ContentId } from "../../../shared/ids.ts";
import type { TermView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import catalogue from "./messages.en.json";
import styles from "./OtherTerms.module.css";
import { Status } from "./Status.tsx";
import { agreedVersion } from "./votes.ts";

const t = messages(catalogue);

/** The other words on the table, where each stands, and what was agreed. */
export function OtherTerms({ terms }: { readonly terms: readonly (readonly [ContentId, TermView])[] }) {
  if (terms.length === 0) return null;
  return (
    <section className={styles.others}>
      <h2 className={styles.title}>{t("terms.others")}</h2>
      <ul className={styles.list}>
        {terms.map(([id, term]) => (
          <li key={id} className={styles.term}>
            <span className={styles.line}>
              <span className={styles.word}>{term.term}</span>
              <Status status={term.standing.status} />
            </span>
            {term.standing.status === "agreed" && (
              <p className={styles.definition}>{agreedVersion(term)?.wording.text}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
