import { useId } from "react";
import type { Fingers } from "../../../shared/stages/commitments/schema.ts";
import { messages } from "../../i18n/messages.ts";
import { SaveState, type Saving } from "../../ui/SaveState.tsx";
import styles from "./FistToFive.module.css";
import { fingers } from "./fingers.ts";
import catalogue from "./participant.messages.en.json";

const t = messages(catalogue);

export interface FistToFiveProps {
  readonly value: Fingers | undefined;
  readonly saving: Saving;
  readonly locked: boolean;
  readonly onHoldUp: (fingers: Fingers) => void;
}

/** From a fist, no confidence at all, to five fingers, no doubt. What is pressed counts until another is. */
export function FistToFive({ value, saving, locked, onHoldUp }: FistToFiveProps) {
  const name = useId();
  return (
    <fieldset className={styles.scale} disabled={locked}>
      <legend className={styles.legend}>
        <span className={styles.question}>{t("vote.legend")}</span>{" "}
        <span className={styles.how}>{t("vote.scale")}</span>
      </legend>
      <div className={styles.fingers}>
        {fingers.map((count) => (
          <label key={count} className={styles.finger}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              checked={value === count}
              aria-label={t("fingers.held", { fingers: count, means: t(`fingers.${count}`) })}
              onChange={() => onHoldUp(count)}
            />
            <span aria-hidden="true">{count}</span>
          </label>
        ))}
      </div>
      <div className={styles.chosen}>
        {value !== undefined && (
          <>
            <strong>{t(`fingers.${value}`)}</strong>
            <SaveState saving={saving} quiet />
          </>
        )}
      </div>
    </fieldset>
  );
}
