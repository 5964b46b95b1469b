import catalogue from "../i18n/messages.en.json";
import { messages } from "../i18n/messages.ts";
import { classNames } from "./classNames.ts";
import styles from "./ReadyRing.module.css";

const t = messages(catalogue);

const radius = 20;
const around = 2 * Math.PI * radius;

export interface ReadyRingProps {
  readonly ready: number;
  readonly of: number;
  readonly size?: "small" | "regular" | "large";
}

/** How many of the people here are ready: a number, never a list. */
export function ReadyRing({ ready, of, size = "regular" }: ReadyRingProps) {
  const share = of > 0 ? Math.min(1, ready / of) : 0;
  return (
    <span className={classNames(styles.ring, styles[size], share === 1 && styles.all)}>
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <circle className={styles.track} cx="24" cy="24" r={radius} />
        {share > 0 && (
          <circle
            className={styles.share}
            cx="24"
            cy="24"
            r={radius}
            strokeDasharray={`${share * around} ${around}`}
            transform="rotate(-90 24 24)"
          />
        )}
        <text x="24" y="24" textAnchor="middle" dominantBaseline="central" className={styles.count}>
          {ready}
        </text>
      </svg>
      <span className={styles.words}>{of > 0 ? t("ready.of", { ready, of }) : t("ready.nobody")}</span>
    </span>
  );
}
