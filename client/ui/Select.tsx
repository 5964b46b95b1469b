import { type ReactNode, useId } from "react";
import { classNames } from "./classNames.ts";
import fieldStyles from "./Field.module.css";
import styles from "./Select.module.css";

export interface SelectProps<Value extends string> {
  readonly label: string;
  /** Kept for those who listen where the options say it already. */
  readonly labelHidden?: boolean;
  /** What the choice changes, in a line. */
  readonly hint?: ReactNode;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of many, or one of a few that need no words of their own: the device's own list. */
export function Select<Value extends string>({
  label,
  labelHidden,
  hint,
  options,
  value,
  onChange,
}: SelectProps<Value>) {
  const id = useId();
  return (
    <div className={fieldStyles.field}>
      <label className={classNames(fieldStyles.label, labelHidden && fieldStyles.labelHidden)} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className={fieldStyles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        id={id}
        className={classNames(fieldStyles.control, styles.select)}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface NumberSelectProps extends Pick<SelectProps<string>, "label" | "hint"> {
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A small whole number, which cannot be a wrong one. */
export function NumberSelect({ value, min = 1, max, onChange, ...words }: NumberSelectProps) {
  const options = Array.from({ length: max - min + 1 }, (_, index) => String(min + index));
  return (
    <Select
      {...words}
      options={options.map((number) => ({ value: number, label: number }))}
      value={String(value)}
      onChange={(number) => onChange(Number(number))}
    />
  );
}
