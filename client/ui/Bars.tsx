import type { SideId } from "../../shared/ids.ts";
import styles from "./Bars.module.css";
import { classNames } from "./classNames.ts";

export interface BarsRow {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** What is read and shown for the value, such as “7 dots”. */
  readonly text: string;
  readonly side?: SideId;
}

/** A ranking as bars, each with its label and value in words: it is a list and reads as one. */
export function Bars({ rows, label }: { readonly rows: readonly BarsRow[]; readonly label: string }) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <ol className={styles.bars} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className={styles.row}>
          <span className={styles.label}>{row.label}</span>
          <span className={styles.value}>{row.text}</span>
          <span className={styles.track} aria-hidden="true">
            <span
              className={classNames(styles.bar, row.side && styles[row.side])}
              style={{ inlineSize: `${(row.value / most) * 100}%` }}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}
