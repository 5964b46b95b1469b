import type { ContentId } from "../../../shared/ids.ts";
import type { TermToDefineView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { formatList } from "../../i18n/formatList.ts";
import { messages } from "../../i18n/messages.ts";
import catalogue from "./messages.en.json";
import styles from "./TermsToDefine.module.css";

const t = messages(catalogue);

/** The words on the table, large. */
export function TermsToDefine({ terms }: { readonly terms: readonly (readonly [ContentId, TermToDefineView])[] }) {
  return (
    <ul className={styles.terms} data-count={Math.min(terms.length, 7)}>
      {terms.map(([id, { term, also }]) => (
        <li key={id} className={styles.term}>
          <span className={styles.word}>{term}</span>
          {also.length > 0 && <span className={styles.also}>{t("also", { wordings: formatList(also) })}</span>}
        </li>
      ))}
    </ul>
  );
}
