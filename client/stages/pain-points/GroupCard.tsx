import { memo, useId, useRef } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import type { Item } from "../../../shared/stages/pain-points/items.ts";
import { messages } from "../../i18n/messages.ts";
import type { Mine } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./GroupCard.module.css";
import { useDropTarget, useHands, useMovable } from "./hands.ts";
import catalogue from "./messages.en.json";
import { PostCard } from "./PostCard.tsx";

const t = messages(catalogue);

export interface GroupCardProps {
  readonly group: Item;
  readonly own?: ReadonlyMap<ContentId, Mine> | undefined;
}

/** A group with its posts: the whole of it takes what is dropped, and its head is what it is moved by. */
export const GroupCard = memo(function GroupCard({ group, own }: GroupCardProps) {
  const { mayGroup, onChangeGroup } = useHands();
  const place = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLElement>(null);
  const nameId = useId();
  useMovable(place, mayGroup ? { kind: "group", id: group.id } : null, head);
  useDropTarget(place, group.id);
  return (
    <div ref={place} className={styles.group} data-group={group.id}>
      <header ref={head} className={styles.head} data-movable={mayGroup || undefined}>
        <div className={styles.words}>
          <h2 id={nameId} className={group.name ? styles.name : styles.unnamed}>
            {group.name ?? t("group.unnamed")}
          </h2>
          <p className={styles.count}>{t("group.count", { count: group.posts.length })}</p>
        </div>
        {mayGroup && (
          <Button
            size="small"
            tone="plain"
            data-change={group.id}
            aria-describedby={nameId}
            onClick={() => onChangeGroup(group.id)}
          >
            {t(group.name ? "group.change" : "group.nameIt")}
          </Button>
        )}
      </header>
      <ul className={styles.posts} aria-labelledby={nameId}>
        {group.posts.map(({ id, text, side, byFacilitator }) => (
          <li key={id}>
            <PostCard
              id={id}
              text={text}
              side={side}
              byFacilitator={byFacilitator}
              group={group.id}
              mine={own?.get(id)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
});
