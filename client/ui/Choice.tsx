import { type ReactNode, useId } from "react";
import styles from "./Choice.module.css";
import { classNames } from "./classNames.ts";

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly description?: string;
  /** Such as a SideMark without a label. */
  readonly mark?: ReactNode;
}

export interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly options: readonly Option<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly layout?: "stack" | "row";
  readonly disabled?: boolean;
}

/** One of a few, as cards: native radio buttons, so that arrows, screen readers and forms work as people know them. */
export function Choice<Value extends string>({
  legend,
  legendHidden = false,
  options,
  value,
  onChange,
  layout = "stack",
  disabled = false,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.choice} disabled={disabled}>
      <legend className={classNames(styles.legend, legendHidden && styles.legendHidden)}>{legend}</legend>
      <div className={styles[layout]}>
        {options.map((option) => (
          <label key={option.value} className={styles.card}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              value={option.value}
              checked={option.value === value}
              aria-describedby={option.description ? `${name}-${option.value}` : undefined}
              aria-labelledby={`${name}-${option.value}-label`}
              onChange={() => onChange(option.value)}
            />
            {option.mark && <span className={styles.mark}>{option.mark}</span>}
            <span className={styles.words}>
              <span className={styles.label} id={`${name}-${option.value}-label`}>
                {option.label}
              </span>
              {option.description && (
                <span className={styles.description} id={`${name}-${option.value}`}>
                  {option.description}
                </span>
              )}
            </span>
            <span className={styles.dot} aria-hidden="true" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
