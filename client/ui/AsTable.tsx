import type { ReactNode } from "react";
import styles from "./AsTable.module.css";

export interface AsTableProps {
  readonly label: string;
  /** The table. */
  readonly children: ReactNode;
}

/** What a picture shows, as a table for those who prefer numbers, folded until it is asked for. */
export const AsTable = ({ label, children }: AsTableProps) => (
  <details className={styles.details}>
    <summary>{label}</summary>
    {children}
  </details>
);
