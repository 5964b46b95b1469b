import type { RankedPainPoint } from "../../../shared/stages/pain-points/view.ts";
import { useSideNames } from "../../store/hooks.ts";
import { Icon } from "../../ui/Icon.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import styles from "./PostList.module.css";

export interface PostListProps {
  readonly posts: RankedPainPoint["posts"];
  readonly label: string;
  /** Open from the start: for few posts, and for paper. */
  readonly isOpen?: boolean;
}

/** The posts of a group, to be opened. */
export function PostList({ posts, label, isOpen = false }: PostListProps) {
  const names = useSideNames();
  return (
    <details className={styles.details} open={isOpen}>
      <summary className={styles.summary}>
        <Icon name="chevronDown" />
        {label}
      </summary>
      <ul className={styles.posts}>
        {posts.map(({ text, side }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a result has no ids, and its order is frozen
          <li key={index} className={styles.post}>
            {side && <SideMark side={side} label={names[side]} />}
            <span className={styles.text}>{text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
