import type { TermView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { formatDay } from "../../i18n/formatDay.ts";
import { messages } from "../../i18n/messages.ts";
import { Mark } from "../../ui/Wordmark.tsx";
import styles from "./AgreedTerm.module.css";
import catalogue from "./messages.en.json";
import { Verdicts } from "./Verdicts.tsx";
import { agreedVersion } from "./votes.ts";
import { Wording } from "./Wording.tsx";

const t = messages(catalogue);

export interface AgreedTermProps {
  readonly term: TermView;
  /** The screen celebrates. */
  readonly size?: "regular" | "room";
}

/** What both sides mean by a word from now on: the two shapes meet, and the definition stands under them. */
export function AgreedTerm({ term, size = "regular" }: AgreedTermProps) {
  const agreed = agreedVersion(term);
  if (!agreed) return null;
  const { version, on, wording, bySide, passed } = agreed;
  return (
    <div className={styles.agreed} data-size={size}>
      <div className={styles.card}>
        <div className={styles.stamp}>
          <span className={styles.mark}>
            <Mark />
          </span>
          <span className={styles.word}>{t("status.agreed")}</span>
        </div>
        <h2 className={styles.term}>{term.term}</h2>
        <div className={styles.wording}>
          <Wording wording={wording} size="large" />
        </div>
        {on && size === "regular" && <p className={styles.on}>{t("agreed.on", { version, day: formatDay(on) })}</p>}
      </div>
      {bySide && <Verdicts bySide={bySide} passed={passed} />}
    </div>
  );
}
