import type { ReactNode } from "react";
import styles from "./AsTable.module.css";
import { Folded } from "./Folded.tsx";

export interface AsTableProps {
  readonly label: string;
  /** The table. */
  readonly children: ReactNode;
}

/** What a picture shows, as a table for those who prefer numbers, folded until it is asked for. */
export const AsTable = ({ label, children }: AsTableProps) => (
  <Folded className={styles.details} label={label}>
    {children}
  </Folded>
);
