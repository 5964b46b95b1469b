import type { ReactNode } from "react";
import { classNames } from "./classNames.ts";
import styles from "./Folded.module.css";
import { Icon } from "./Icon.tsx";

export interface FoldedProps {
  readonly label: string;
  readonly children: ReactNode;
  /** An underlined label is a way to more of what stands before it; one with a chevron is a part of the page. */
  readonly look?: "underlined" | "chevron";
  readonly open?: boolean;
  readonly className?: string | undefined;
  /** For what is made only while it is seen. */
  readonly onToggle?: (isOpen: boolean) => void;
}

/** What few look for: a quiet label, and the rest when it is asked for. */
export const Folded = ({ label, children, look = "underlined", open, className, onToggle }: FoldedProps) => (
  <details
    className={classNames(styles.folded, className)}
    data-look={look}
    open={open}
    onToggle={onToggle && ((event) => onToggle(event.currentTarget.open))}
  >
    <summary>
      {look === "chevron" && <Icon name="chevronDown" />}
      {label}
    </summary>
    {children}
  </details>
);
