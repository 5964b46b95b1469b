import type { SideId } from "../../shared/ids.ts";
import { classNames } from "./classNames.ts";
import styles from "./SideMark.module.css";

/** One side speaks in a round shape, the other in a square one; who belongs to neither is a ring. */
const shapes: Record<SideId, string> = {
  a: "M10 1.5a8.25 8.25 0 1 1-3.6 15.68L1.5 19l1.65-4.4A8.25 8.25 0 0 1 10 1.5Z",
  b: "M4 2h12.5A1.8 1.8 0 0 1 18.3 3.8V19.2L14.2 15.9H4A1.8 1.8 0 0 1 2.2 14.1V3.8A1.8 1.8 0 0 1 4 2Z",
  neutral: "M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Zm0 4.2a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6Z",
};

export interface SideMarkProps {
  readonly side: SideId;
  /** The side's name beside the mark; without it the mark is decoration next to words that say the side. */
  readonly label?: string;
  readonly size?: "regular" | "large";
}

/** Which side, by shape, colour and name. */
export function SideMark({ side, label, size = "regular" }: SideMarkProps) {
  return (
    <span className={classNames(styles.mark, styles[side], size === "large" && styles.large)}>
      <svg viewBox="0 0 20 20" width="1em" height="1em" aria-hidden="true">
        <path d={shapes[side]} fill="currentColor" fillRule="evenodd" />
      </svg>
      {label !== undefined && <span className={styles.label}>{label}</span>}
    </span>
  );
}
