import type { ContentId } from "../../../shared/ids.ts";
import { type ById, listed } from "../../../shared/stages/shared-vocabulary/content.ts";
import type { ProposedTermView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { classNames } from "../../ui/classNames.ts";
import catalogue from "./messages.en.json";
import styles from "./ProposedTerms.module.css";

const t = messages(catalogue);

interface ListProps {
  readonly title: string;
  readonly more?: string;
  readonly terms: readonly (readonly [ContentId, ProposedTermView])[];
  readonly onTable?: boolean;
}

function List({ title, more, terms, onTable = false }: ListProps) {
  if (terms.length === 0) return null;
  return (
    <section className={styles.list} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {more && <p className={styles.more}>{more}</p>}
      <ul className={styles.terms}>
        {terms.map(([id, { term, also, toConfirm }]) => (
          <li key={id} className={classNames(styles.term, onTable && styles.onTable)}>
            <span>{term}</span>
            {also.length > 0 && <span className={styles.also}>{t("also", { wordings: also.join(", ") })}</span>}
            {toConfirm && <span className={styles.also}>{toConfirm.text}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface ProposedTermsProps {
  readonly terms: ById<ProposedTermView>;
  /** Most of those that are not on the table, where there is room for so many only. */
  readonly most?: number;
}

/** What all have proposed, in shuffled order, those on the table first. */
export function ProposedTerms({ terms, most }: ProposedTermsProps) {
  const all = listed(terms);
  const others = all.filter(([, { onTable }]) => !onTable);
  const earlier = all.filter(([, { onTable, toConfirm }]) => onTable && toConfirm);
  const shown = others.slice(0, most);
  return (
    <>
      <List
        title={t("propose.table")}
        more={t("propose.table.more")}
        terms={all.filter(([, { onTable, toConfirm }]) => onTable && !toConfirm)}
        onTable
      />
      <List title={t("toConfirm.list")} more={t("toConfirm.list.more")} terms={earlier.slice(0, most)} />
      {most !== undefined && most < earlier.length && (
        <p className={styles.more}>{t("propose.rest", { count: earlier.length - most })}</p>
      )}
      <List title={t("propose.others")} terms={shown} />
      {shown.length < others.length && (
        <p className={styles.more}>{t("propose.rest", { count: others.length - shown.length })}</p>
      )}
    </>
  );
}
