import type { ReactNode } from "react";
import styles from "./FaultNotice.module.css";
import { Notice } from "./Notice.tsx";

export interface FaultNoticeProps {
  readonly title: string;
  /** Each with its place in the file, empty where it is the file as a whole. */
  readonly faults: readonly { readonly place: string; readonly text: string }[];
  /** So many faults more. */
  readonly more: (count: number) => string;
  /** Whether the rest is taken all the same; absent where there is nothing else. */
  readonly skip?: { readonly label: string; readonly checked: boolean; readonly onChange: (skip: boolean) => void };
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** More than these are not read, and come back when the first are mended. */
const most = 12;

/** What is wrong with a file or a list that somebody chose. It does not announce itself: the page around it does. */
export function FaultNotice({ title, faults, more, skip, children }: FaultNoticeProps) {
  return (
    <Notice tone="alert" announce={false} title={title}>
      <ul className={styles.faults}>
        {faults.slice(0, most).map(({ place, text }) => (
          <li key={`${place} ${text}`}>
            {place && <strong>{place}: </strong>}
            {text}
          </li>
        ))}
      </ul>
      {faults.length > most && <p>{more(faults.length - most)}</p>}
      {children}
      {skip && (
        <label className={styles.skip}>
          <input type="checkbox" checked={skip.checked} onChange={(event) => skip.onChange(event.target.checked)} />
          {skip.label}
        </label>
      )}
    </Notice>
  );
}
