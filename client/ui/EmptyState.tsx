import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";
import { Mark } from "./Wordmark.tsx";

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** What can be done about it. */
  readonly action?: ReactNode;
}

/** Where there is nothing yet: what will be here, and how it gets here. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Mark faded />
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.words}>{children}</div>}
      {action}
    </div>
  );
}
