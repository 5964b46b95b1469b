import { useId } from "react";
import { type ById, listed } from "../../../shared/anonymity/byId.ts";
import type { ProposalView } from "../../../shared/stages/commitments/view.ts";
import { messages } from "../../i18n/messages.ts";
import catalogue from "./messages.en.json";
import styles from "./Proposals.module.css";

const t = messages(catalogue);

function List({
  title,
  texts,
  on,
}: {
  readonly title: string;
  readonly texts: readonly ProposalEntry[];
  readonly on: boolean;
}) {
  const headingId = useId();
  if (texts.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.small}>
        {title}
      </h2>
      <ul className={styles.list}>
        {texts.map(([id, { text }]) => (
          <li key={id} className={styles.proposal} data-on={on}>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

type ProposalEntry = readonly [string, ProposalView];

/** What could be done: first what can be signed in a moment, then what else was proposed. */
export function Proposals({ proposals }: { readonly proposals: ById<ProposalView> }) {
  const all = listed(proposals);
  return (
    <>
      <List title={t("list")} texts={all.filter(([, { listed: isOn }]) => isOn)} on />
      <List title={t("others")} texts={all.filter(([, { listed: isOn }]) => !isOn)} on={false} />
    </>
  );
}
