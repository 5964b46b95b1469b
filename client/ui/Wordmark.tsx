import { classNames } from "./classNames.ts";
import styles from "./Wordmark.module.css";

/** The two shapes, and what they have in common, in a box of 43 × 29. */
export const markShapes = {
  round: "M13 3a11 11 0 1 1-4.8 20.9L2 26l2.2-5.9A11 11 0 0 1 13 3Z",
  square: "M21 6h16a4 4 0 0 1 4 4v16.5l-5.2-3.5H21a4 4 0 0 1-4-4V10a4 4 0 0 1 4-4Z",
  shared: "M21 6h.6a11 11 0 0 1 .3 14.5A11 11 0 0 1 19.3 22.6 4 4 0 0 1 17 19V10a4 4 0 0 1 4-4Z",
} as const;

/** Two speech shapes that meet. */
export function Mark({ faded = false }: { readonly faded?: boolean }) {
  return (
    <svg
      viewBox="0 0 43 29"
      width="43"
      height="29"
      aria-hidden="true"
      className={classNames(styles.mark, faded && styles.faded)}
    >
      <path d={markShapes.round} className={styles.round} />
      <path d={markShapes.square} className={styles.square} />
      <path d={markShapes.shared} className={styles.shared} />
    </svg>
  );
}

/** The name in its own letters: a round stroke, as wide as the mark is calm. */
export function Wordmark() {
  return (
    <span className={styles.wordmark}>
      <Mark />
      <svg viewBox="0 0 100 34" height="34" width="100" role="img" aria-label="Parley" className={styles.letters}>
        <path d="M4 12v18M4 16.5a7 6.5 0 1 1 0 3" />
        <path d="M37 11v13M37 16a7 6.5 0 1 0 0 3" />
        <path d="M46 24V11M46 17c0-3.7 2.3-6 6-6" />
        <path d="M59 3v21" />
        <path d="M66.5 17.5h12.5a6.5 6.5 0 1 0-2.3 5" />
        <path d="M86 11l5.5 12.5M97 11l-6.8 16.4q-1.2 2.6-4.2 2.6" />
      </svg>
    </span>
  );
}
