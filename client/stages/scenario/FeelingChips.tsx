import { useId } from "react";
import { type Feeling, feelings } from "../../../shared/stages/scenario/feelings.ts";
import { messages } from "../../i18n/messages.ts";
import styles from "./FeelingChips.module.css";
import sharedCatalogue from "./messages.en.json";
import catalogue from "./participant.messages.en.json";

const t = messages(catalogue);
const shared = messages(sharedCatalogue);

export interface FeelingChipsProps {
  readonly question: string;
  readonly value: Feeling | "own" | undefined;
  readonly disabled: boolean;
  readonly onChoose: (feeling: Feeling | "own") => void;
}

/** Ten feelings and a word of one's own: native radio buttons as chips. */
export function FeelingChips({ question, value, disabled, onChoose }: FeelingChipsProps) {
  const name = useId();
  const chip = (feeling: Feeling | "own", label: string) => (
    <label key={feeling} className={styles.chip}>
      <input
        type="radio"
        className={styles.input}
        name={name}
        checked={value === feeling}
        onChange={() => onChoose(feeling)}
      />
      {label}
    </label>
  );
  return (
    <fieldset className={styles.feelings} disabled={disabled}>
      <legend className={styles.legend}>{question}</legend>
      <div className={styles.chips}>
        {feelings.map((feeling) => chip(feeling, shared(`feeling.${feeling}`)))}
        {chip("own", t("feeling.own"))}
      </div>
    </fieldset>
  );
}
