import { memo } from "react";
import { type ById, listed } from "../../../shared/anonymity/byId.ts";
import type { ContentId } from "../../../shared/ids.ts";
import type { ProposedTermView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { formatList } from "../../i18n/formatList.ts";
import { messages } from "../../i18n/messages.ts";
import { classNames } from "../../ui/classNames.ts";
import { useGrowing } from "../../ui/useGrowing.ts";
import { Fold } from "./Fold.tsx";
import catalogue from "./messages.en.json";
import styles from "./ProposedTerms.module.css";

const t = messages(catalogue);

type Listed = readonly (readonly [ContentId, ProposedTermView])[];

const Term = memo(function Term({ term: { term, also, toConfirm }, onTable }: TermProps) {
  return (
    <li className={classNames(styles.term, onTable && styles.onTable)}>
      <span>{term}</span>
      {also.length > 0 && <span className={styles.also}>{t("also", { wordings: formatList(also) })}</span>}
      {toConfirm && <span className={styles.also}>{toConfirm.text}</span>}
    </li>
  );
});
interface TermProps {
  readonly term: ProposedTermView;
  readonly onTable: boolean;
}

function Terms({ terms, onTable }: { readonly terms: Listed; readonly onTable: boolean }) {
  const drawn = useGrowing(terms.length);
  return (
    <ul className={styles.terms}>
      {terms.slice(0, drawn).map(([id, term]) => (
        <Term key={id} term={term} onTable={onTable} />
      ))}
    </ul>
  );
}

/** More words at once are read by nobody, and a phone has to lay each of them out again with every change. */
const mostInSight = 60;

interface ListProps {
  readonly title: string;
  readonly more?: string;
  readonly terms: Listed;
  readonly onTable?: boolean;
  readonly most?: number | undefined;
}

/** Those that are too many are told by their number where `most` is given, and else are there to be opened. */
function List({ title, more, terms, onTable = false, most }: ListProps) {
  const shown = terms.slice(0, most ?? mostInSight);
  if (shown.length === 0) return null;
  const rest = terms.slice(shown.length);
  const count = t("propose.rest", { count: rest.length });
  return (
    <section className={styles.list} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {more && <p className={styles.more}>{more}</p>}
      <Terms terms={shown} onTable={onTable} />
      {rest.length > 0 && most !== undefined && <p className={styles.more}>{count}</p>}
      {rest.length > 0 && most === undefined && (
        <Fold label={count} look="plain">
          <Terms terms={rest} onTable={onTable} />
        </Fold>
      )}
    </section>
  );
}

export interface ProposedTermsProps {
  readonly terms: ById<ProposedTermView>;
  /** Most of those that are not on the table, where there is room for so many only. */
  readonly most?: number;
}

/** What all have proposed, in shuffled order, those on the table first. */
export const ProposedTerms = memo(function ProposedTerms({ terms, most }: ProposedTermsProps) {
  const all = listed(terms);
  const table = all.filter(([, { onTable }]) => onTable);
  return (
    <>
      <List
        title={t("propose.table")}
        more={t("propose.table.more")}
        terms={table.filter(([, { toConfirm }]) => !toConfirm)}
        onTable
      />
      <List
        title={t("toConfirm.list")}
        more={t("toConfirm.list.more")}
        terms={table.filter(([, { toConfirm }]) => toConfirm)}
        most={most}
      />
      <List title={t("propose.others")} terms={all.filter(([, { onTable }]) => !onTable)} most={most} />
    </>
  );
});
