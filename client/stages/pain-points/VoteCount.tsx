import { total } from "../../../shared/anonymity/disclosure.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import catalogue from "./messages.en.json";
import styles from "./VoteCount.module.css";

const t = messages(catalogue);

export interface VoteCountProps {
  readonly budget: number;
  readonly perItem: number;
  /** What the room is told beside the number. */
  readonly note?: string;
}

/** How many have voted, and with how much: where the dots are stays out of it. */
export function VoteCount({ budget, perItem, note = t("vote.hidden") }: VoteCountProps) {
  const cast = useView((view) => view.cast ?? 0);
  const present = useView((view) => total(view.present));
  const of = Math.max(present, cast);
  return (
    <div className={styles.votes}>
      <div className={styles.head}>
        <p className={styles.count}>{cast > 0 ? t("vote.castOf", { cast, present: of }) : t("vote.cast", { cast })}</p>
        <p className={styles.note}>{t("vote.budget", { budget, perItem })}</p>
      </div>
      <progress className={styles.progress} value={cast} max={Math.max(1, of)} aria-label={t("vote.progress")} />
      <p className={styles.note}>{note}</p>
    </div>
  );
}
