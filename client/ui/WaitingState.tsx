import type { ReactNode } from "react";
import { sentences } from "../i18n/sentences.ts";
import { useAnnounced } from "./Announcements.tsx";
import styles from "./WaitingState.module.css";

export interface WaitingStateProps {
  /** What is happening: “The others are still writing.” */
  readonly now: string;
  /** What comes next: “When everybody is ready, all posts are shown in shuffled order.” */
  readonly next?: string;
  /** Read where one comes to it, and not announced [AC4]: a number that grows with what others do, or said elsewhere. */
  readonly quiet?: boolean;
  readonly children?: ReactNode;
}

/** Nothing to do here right now: what is happening, and what comes next. */
export function WaitingState({ now, next, quiet = false, children }: WaitingStateProps) {
  useAnnounced(!quiet && sentences(now, next));
  return (
    <div className={styles.waiting}>
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
