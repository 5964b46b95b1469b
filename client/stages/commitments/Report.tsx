import type { ContentId } from "../../../shared/ids.ts";
import type { SettledCommitment } from "../../../shared/stages/commitments/view.ts";
import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { ReportProps } from "../stageViews.ts";
import { CommitmentCard } from "./CommitmentCard.tsx";
import catalogue from "./messages.en.json";
import styles from "./SettledList.module.css";

const t = messages(catalogue);

/** Texts without an id of their own, under ones that keep their order. */
const numbered = (texts: readonly string[]) =>
  Object.fromEntries(texts.map((text, at) => [`${1000 + at}` as ContentId, { text }]));

function Settled({ text, owners, confidence, low, conditions }: SettledCommitment) {
  // By number, not by id: the owners come by day.
  const signatures = Object.fromEntries(owners.map(({ name, on }, at) => [`${1000 + at}` as ContentId, { name, on }]));
  return (
    <CommitmentCard
      settled
      level="h3"
      commitment={{
        text,
        signatures,
        conditions: numbered(conditions),
        ...(confidence && { confidence }),
        ...(low && { low }),
      }}
    />
  );
}

/** Who does what by when, by day, and how sure the room is of it. */
export default function Report({ result: { commitments, unsigned } }: ReportProps<"commitments">) {
  return (
    <div className={styles.cards}>
      {commitments.length > 0 ? (
        <ul className={styles.cards}>
          {commitments.map((commitment) => (
            <Settled key={commitment.id} {...commitment} />
          ))}
        </ul>
      ) : (
        <EmptyState title={t("none")}>{t("none.more")}</EmptyState>
      )}
      {unsigned.length > 0 && (
        <section className={styles.unsigned}>
          <h3 className={styles.small}>{t("unsigned")}</h3>
          <ul className={styles.list}>
            {unsigned.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
