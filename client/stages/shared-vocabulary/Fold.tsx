import type { ReactNode } from "react";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./Fold.module.css";

export interface FoldProps {
  readonly label: string;
  readonly children: ReactNode;
  /** It opens by itself where there is something in it to be seen; afterwards it is the reader's. */
  readonly startsOpen?: boolean;
  /** `plain` within a form. */
  readonly look?: "boxed" | "plain";
}

/** Something at hand but out of the way: a native disclosure. */
export function Fold({ label, children, startsOpen = false, look = "boxed" }: FoldProps) {
  return (
    <details className={styles.fold} data-look={look} open={startsOpen || undefined}>
      <summary className={styles.summary}>
        <span className={styles.sign}>
          <Icon name="chevronDown" />
        </span>
        {label}
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
