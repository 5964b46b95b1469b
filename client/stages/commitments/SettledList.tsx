import type { ReactNode } from "react";
import { type ById, listed } from "../../../shared/anonymity/byId.ts";
import type { ContentId } from "../../../shared/ids.ts";
import type { CommitmentView } from "../../../shared/stages/commitments/view.ts";
import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import catalogue from "./messages.en.json";
import styles from "./SettledList.module.css";

const t = messages(catalogue);

export interface SettledListProps {
  readonly commitments: ById<CommitmentView>;
  readonly card: (id: ContentId, commitment: CommitmentView) => ReactNode;
  /** Whether one is this person's own although nobody sees its signature. */
  readonly isOwn?: (id: ContentId) => boolean;
}

/** What somebody signed, as cards; below it what still waits for a name. */
export function SettledList({ commitments, card, isOwn = () => false }: SettledListProps) {
  const all = listed(commitments);
  const isSigned = ([id, { signatures }]: (typeof all)[number]) => listed(signatures).length > 0 || isOwn(id);
  const signed = all.filter(isSigned);
  const unsigned = all.filter((entry) => !isSigned(entry));
  return (
    <>
      {signed.length > 0 ? (
        <ul className={styles.cards}>{signed.map(([id, commitment]) => card(id, commitment))}</ul>
      ) : (
        <EmptyState title={t("none")}>{t("none.more")}</EmptyState>
      )}
      {unsigned.length > 0 && (
        <section className={styles.unsigned} aria-labelledby="commitments-unsigned">
          <h2 id="commitments-unsigned" className={styles.small}>
            {t("unsigned")}
          </h2>
          <ul className={styles.list}>
            {unsigned.map(([id, { text }]) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
