import type { ReactNode } from "react";
import { Icon } from "../ui/Icon.tsx";
import styles from "./SecrecyNote.module.css";

/** The part of the anonymity promise that matters to what is being written. */
export function SecrecyNote({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.promise}>
      <Icon name="shield" />
      <span>{children}</span>
    </p>
  );
}
