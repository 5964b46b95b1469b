import { type HTMLInputTypeAttribute, type KeyboardEvent, type ReactNode, useId } from "react";
import catalogue from "../i18n/controls.messages.en.json";
import { messages } from "../i18n/messages.ts";
import { keepAboveKeyboard } from "./aboveKeyboard.ts";
import { classNames } from "./classNames.ts";
import styles from "./Field.module.css";

const t = messages(catalogue);

interface FieldProps {
  readonly label: string;
  /** Kept for those who listen where a heading above says it already. */
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Longest text in characters. More can be typed, so that nothing pasted is cut off, but it is shown as an error. */
  readonly longest?: number;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Set in the voice: for what a person says to the room. */
  readonly voice?: boolean;
  readonly autoFocus?: boolean;
}

export interface TextFieldProps extends FieldProps {
  readonly type?: HTMLInputTypeAttribute;
  readonly inputMode?: "text" | "numeric" | "decimal";
  readonly autoComplete?: string;
  readonly autoCapitalize?: string;
  readonly name?: string;
  readonly size?: "regular" | "code";
  readonly list?: string;
  /** The first day that can be chosen, `YYYY-MM-DD`. */
  readonly min?: string;
}

export interface TextAreaProps extends FieldProps {
  readonly rows?: number;
  /** Ctrl+Enter or ⌘+Enter. */
  readonly onCommit?: () => void;
}

/** The counter appears when there is something to mind. */
const countFrom = 0.75;

export const isTooLong = (text: string, longest: number): boolean => text.trim().length > longest;

/** Label, hint, counter and error around a native control, tied to it for those who listen. */
function useField({
  label,
  labelHidden,
  hint,
  error,
  value,
  longest,
  required,
  disabled,
  placeholder,
  autoFocus,
}: FieldProps) {
  const id = useId();
  const length = value.trim().length;
  const isOver = longest !== undefined && length > longest;
  const isNear = longest !== undefined && length >= longest * countFrom;
  const described = [hint && `${id}-hint`, isNear && `${id}-count`, error && `${id}-error`].filter(Boolean).join(" ");
  const control = {
    id,
    value,
    required,
    disabled,
    placeholder,
    // Only where the person has just opened the field by an act of their own.
    autoFocus,
    onFocus: keepAboveKeyboard,
    "aria-invalid": isOver || error ? (true as const) : undefined,
    "aria-describedby": described || undefined,
  };
  const frame = (input: ReactNode) => (
    <div className={styles.field}>
      <label className={classNames(styles.label, labelHidden && styles.labelHidden)} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {input}
      <div className={styles.below}>
        {error && (
          <p className={styles.error} id={`${id}-error`} role="alert">
            {error}
          </p>
        )}
        {isNear && (
          <p className={classNames(styles.count, isOver && styles.over)} id={`${id}-count`} aria-live="polite">
            {isOver ? t("field.over", { count: length - longest }) : t("field.left", { count: longest - length })}
          </p>
        )}
      </div>
    </div>
  );
  return { control, frame };
}

export function TextField(props: TextFieldProps) {
  const { control, frame } = useField(props);
  const {
    onChange,
    voice,
    type = "text",
    inputMode,
    autoComplete = "off",
    autoCapitalize,
    name,
    size,
    list,
    min,
  } = props;
  return frame(
    <input
      {...control}
      type={type}
      inputMode={inputMode}
      autoComplete={autoComplete}
      autoCapitalize={autoCapitalize}
      name={name}
      list={list}
      min={min}
      className={classNames(styles.control, voice && styles.voice, size === "code" && styles.code)}
      onChange={(event) => onChange(event.target.value)}
    />,
  );
}

/** Grows with what is typed. */
export function TextArea(props: TextAreaProps) {
  const { control, frame } = useField(props);
  const { onChange, voice, rows = 3, onCommit } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onCommit?.();
  };
  return frame(
    <textarea
      {...control}
      rows={rows}
      className={classNames(styles.control, styles.area, voice && styles.voice)}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />,
  );
}
