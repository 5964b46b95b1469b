import { memo } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import { type ById, listed } from "../../../shared/stages/shared-vocabulary/content.ts";
import type { ProposedTermView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { classNames } from "../../ui/classNames.ts";
import { useGrowing } from "../../ui/useGrowing.ts";
import { Fold } from "./Fold.tsx";
import catalogue from "./messages.en.json";
import styles from "./ProposedTerms.module.css";

const t = messages(catalogue);

type Terms = readonly (readonly [ContentId, ProposedTermView])[];

const Term = memo(function Term({ term: { term, also, onTable } }: { readonly term: ProposedTermView }) {
  return (
    <li className={classNames(styles.term, onTable && styles.onTable)}>
      <span>{term}</span>
      {also.length > 0 && <span className={styles.also}>{t("also", { wordings: also.join(", ") })}</span>}
    </li>
  );
});

function List({ terms }: { readonly terms: Terms }) {
  const drawn = useGrowing(terms.length);
  return (
    <ul className={styles.terms}>
      {terms.slice(0, drawn).map(([id, term]) => (
        <Term key={id} term={term} />
      ))}
    </ul>
  );
}

export interface ProposedTermsProps {
  readonly terms: ById<ProposedTermView>;
  /** Most of those that are not on the table, where there is room for so many only. */
  readonly most?: number;
}

/** More words at once are read by nobody, and a phone has to lay each of them out again with every change. */
const mostInSight = 60;

/** What all have proposed, in shuffled order, those on the table first. */
export const ProposedTerms = memo(function ProposedTerms({ terms, most }: ProposedTermsProps) {
  const all = listed(terms);
  const table = all.filter(([, { onTable }]) => onTable);
  const others = all.filter(([, { onTable }]) => !onTable);
  const rest = others.slice(most ?? mostInSight);
  const more = rest.length > 0 && t("propose.rest", { count: rest.length });
  return (
    <>
      {table.length > 0 && (
        <section className={styles.list} aria-label={t("propose.table")}>
          <h2 className={styles.title}>{t("propose.table")}</h2>
          <p className={styles.more}>{t("propose.table.more")}</p>
          <List terms={table} />
        </section>
      )}
      {others.length > rest.length && (
        <section className={styles.list} aria-label={t("propose.others")}>
          <h2 className={styles.title}>{t("propose.others")}</h2>
          <List terms={others.slice(0, most ?? mostInSight)} />
          {more && most === undefined && (
            <Fold label={more} look="plain">
              <List terms={rest} />
            </Fold>
          )}
        </section>
      )}
      {more && most !== undefined && <p className={styles.more}>{more}</p>}
    </>
  );
});
