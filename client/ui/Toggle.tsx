import { useId } from "react";
import styles from "./Toggle.module.css";

export interface ToggleProps {
  readonly label: string;
  /** What it means, where the label alone does not say it. */
  readonly description?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off, taking effect at once. */
export function Toggle({ label, description, on, onChange }: ToggleProps) {
  const id = useId();
  return (
    <label className={styles.toggle}>
      <span>
        <span id={`${id}-label`}>{label}</span>
        {description && (
          <span id={id} className={styles.description}>
            {description}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-labelledby={`${id}-label`}
        aria-describedby={description ? id : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}
