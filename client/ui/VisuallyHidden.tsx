import type { ReactNode } from "react";
import styles from "./VisuallyHidden.module.css";

/** Words for those who listen, where a picture says it to those who look. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
