import type { ReactNode } from "react";
import type { TermView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { formatDay } from "../../i18n/formatDay.ts";
import { messages } from "../../i18n/messages.ts";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./EarlierAgreement.module.css";
import catalogue from "./messages.en.json";
import { earlierVersion } from "./votes.ts";
import { Wording } from "./Wording.tsx";

const t = messages(catalogue);

export interface EarlierAgreementProps {
  readonly term: TermView;
  /** What can happen to it next. */
  readonly children?: ReactNode;
  readonly size?: "regular" | "room";
}

/** What was agreed in an earlier session. It has not the look of an agreement of this room, which has not voted on it. */
export function EarlierAgreement({ term, children, size = "regular" }: EarlierAgreementProps) {
  const earlier = earlierVersion(term);
  if (!earlier) return null;
  const { on, wording } = earlier;
  return (
    <section className={styles.earlier} data-size={size} aria-label={t("status.to-confirm")}>
      {on && (
        <p className={styles.stamp}>
          <Icon name="clock" />
          {t("toConfirm.on", { day: formatDay(on) })}
        </p>
      )}
      <h2 className={styles.term}>{term.term}</h2>
      <Wording wording={wording} size="large" />
      {children && <p className={styles.more}>{children}</p>}
    </section>
  );
}

/** Over a vote on an earlier agreement: that it is one, and of which day. */
export function StillHolds({ term }: { readonly term: TermView }) {
  const on = term.standing.status === "voting" ? earlierVersion(term)?.on : undefined;
  return on ? <p className={styles.question}>{t("toConfirm.vote", { day: formatDay(on) })}</p> : null;
}
