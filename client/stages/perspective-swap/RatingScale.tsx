import { memo, useId } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import type { Score } from "../../../shared/stages/perspective-swap/understood.ts";
import { messages } from "../../i18n/messages.ts";
import { SaveState, type Saving } from "../../ui/SaveState.tsx";
import sharedCatalogue from "./messages.en.json";
import catalogue from "./participant.messages.en.json";
import styles from "./RatingScale.module.css";
import { scores } from "./scores.ts";

const t = messages(catalogue);
const shared = messages(sharedCatalogue);

export interface RatingScaleProps {
  readonly item: ContentId;
  /** Id of the heading that says what is rated. */
  readonly describedBy: string;
  readonly question: string;
  readonly value: Score | undefined;
  readonly saving: Saving;
  readonly locked: boolean;
  readonly onRate: (item: ContentId, score: Score) => void;
}

/** Five words from not at all to exactly; the one that is pressed counts until another is. */
export const RatingScale = memo(function RatingScale(props: RatingScaleProps) {
  const { item, describedBy, question, value, saving, locked, onRate } = props;
  const name = useId();
  return (
    <fieldset className={styles.scale} disabled={locked} aria-describedby={describedBy}>
      <legend className={styles.legend}>
        <span className={styles.question}>{t("rate.legend")}</span> <span className={styles.how}>{question}</span>
      </legend>
      <div className={styles.scores}>
        {scores.map((score) => (
          <label key={score} className={styles.score}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              checked={value === score}
              onChange={() => onRate(item, score)}
            />
            <span className={styles.number}>{score}</span>
            <span className={styles.word}>{shared(`score.${score}`)}</span>
          </label>
        ))}
      </div>
      <div className={styles.saving}>{value !== undefined && <SaveState saving={saving} quiet />}</div>
    </fieldset>
  );
});
