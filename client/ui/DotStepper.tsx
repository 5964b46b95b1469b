import catalogue from "../i18n/controls.messages.en.json";
import { messages } from "../i18n/messages.ts";
import { IconButton } from "./Button.tsx";
import styles from "./DotStepper.module.css";

const t = messages(catalogue);

export interface DotStepperProps {
  /** What the dots are put on; read aloud with the buttons. */
  readonly label: string;
  readonly value: number;
  /** Most dots that may be on this now: the smaller of the limit for each item and what is left in all. */
  readonly max: number;
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean;
}

/** Puts dots on something and takes them back. */
export function DotStepper({ label, value, max, onChange, disabled = false }: DotStepperProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset needs a legend, which would be seen a second time here
    <div className={styles.stepper} role="group" aria-label={label}>
      <IconButton
        label={t("dots.take", { label })}
        icon={<span className={styles.minus} />}
        disabled={disabled || value <= 0}
        onClick={() => onChange(value - 1)}
      />
      <span className={styles.dots} aria-hidden="true">
        {Array.from({ length: Math.max(value, Math.min(max, 5)) }, (_, dot) => dot).map((dot) => (
          <span key={dot} className={dot < value ? styles.full : styles.free} />
        ))}
      </span>
      {/* What is left of all dots is announced with each press, and one voice is enough. */}
      <output className={styles.count} aria-live="off">
        {t("dots.count", { count: value })}
      </output>
      <IconButton
        label={t("dots.put", { label })}
        icon={<span className={styles.plus} />}
        disabled={disabled || value >= max}
        onClick={() => onChange(value + 1)}
      />
    </div>
  );
}
