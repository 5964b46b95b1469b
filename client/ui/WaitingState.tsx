import type { ReactNode } from "react";
import styles from "./WaitingState.module.css";

export interface WaitingStateProps {
  /** What is happening: “The others are still writing.” */
  readonly now: string;
  /** What comes next: “When everybody is ready, all posts are shown in shuffled order.” */
  readonly next?: string;
  /** What is happening is a number that grows with what others do: it is read, and never announced [AC4]. */
  readonly counts?: boolean;
  readonly children?: ReactNode;
}

/** Nothing to do here right now: what is happening, and what comes next. */
export function WaitingState({ now, next, counts = false, children }: WaitingStateProps) {
  return (
    <div className={styles.waiting} role={counts ? undefined : "status"}>
      <span className={styles.shapes} aria-hidden="true">
        <span className={styles.round} />
        <span className={styles.square} />
      </span>
      <div className={styles.words}>
        <p className={styles.now}>{now}</p>
        {next && <p className={styles.next}>{next}</p>}
        {children}
      </div>
    </div>
  );
}
