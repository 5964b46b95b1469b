import type { SideId } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { Folded } from "../../ui/Folded.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import styles from "./ItemHeading.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

export interface ItemHeadingProps {
  readonly item: { readonly text: string; readonly side?: SideId; readonly posts?: readonly string[] };
  readonly id?: string;
  readonly level?: "h2" | "h3";
}

/** A pain point as a heading, with the side that raised it and what was put together under it. */
export function ItemHeading({ item: { text, side, posts }, id, level: Heading = "h2" }: ItemHeadingProps) {
  const names = useSideNames();
  return (
    <div className={styles.item}>
      {side && <SideMark side={side} label={names[side]} />}
      <Heading className={styles.text} id={id}>
        {text}
      </Heading>
      {posts && (
        <Folded className={styles.posts} label={t("item.posts", { count: posts.length })}>
          <ul>
            {posts.map((post) => (
              <li key={post}>{post}</li>
            ))}
          </ul>
        </Folded>
      )}
    </div>
  );
}
