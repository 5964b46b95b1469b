import type { ButtonHTMLAttributes, ReactNode } from "react";
import styles from "./Button.module.css";
import { classNames } from "./classNames.ts";

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> {
  /** One primary button to a view; `common` says ready or agreed; `plain` has no box until it is pointed at. */
  readonly tone?: "primary" | "quiet" | "plain" | "common" | "danger";
  readonly size?: "small" | "regular" | "large";
  /** The work it started is not done: it keeps its size and place, and does nothing. */
  readonly busy?: boolean;
  /** For a moment nothing can be done with it: unlike a disabled one it keeps the focus [AC2]. */
  readonly unavailable?: boolean;
  readonly wide?: boolean;
  readonly icon?: ReactNode;
}

export function Button({
  tone = "quiet",
  size = "regular",
  busy = false,
  unavailable = false,
  wide = false,
  icon,
  children,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  const isOff = busy || unavailable;
  return (
    <button
      {...rest}
      type={type}
      className={classNames(styles.button, styles[tone], styles[size], wide && styles.wide)}
      aria-busy={busy || undefined}
      aria-disabled={isOff || undefined}
      onClick={(event) => (isOff ? event.preventDefault() : onClick?.(event))}
    >
      {busy ? <span className={styles.spinner} aria-hidden="true" /> : icon}
      <span className={styles.label}>{children}</span>
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "children"> {
  /** Read aloud, and shown when pointed at. */
  readonly label: string;
  readonly icon: ReactNode;
}

export function IconButton({ label, icon, type = "button", ...rest }: IconButtonProps) {
  return (
    <button {...rest} type={type} className={styles.icon} aria-label={label} title={label}>
      {icon}
    </button>
  );
}
