import { useMemo, useRef } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import { type Item, itemsOf } from "../../../shared/stages/pain-points/items.ts";
import type { Board } from "../../../shared/stages/pain-points/schema.ts";

const isSame = (one: Item, other: Item): boolean =>
  one.name === other.name &&
  one.posts.length === other.posts.length &&
  one.posts.every(({ id, text, side }, index) => {
    const post = other.posts[index];
    return id === post?.id && text === post.text && side === post.side;
  });

/** The items of a board. Those that a change does not touch stay the same objects, so that their cards are not drawn again. */
export function useItems(posts: Board["posts"], groups: Board["groups"]): readonly Item[] {
  const grouped = useRef<ReadonlyMap<ContentId, Item>>(new Map());
  return useMemo(() => {
    const items = itemsOf({ posts, groups }).map((item) => {
      const known = groups[item.id] && grouped.current.get(item.id);
      return known && isSame(known, item) ? known : item;
    });
    grouped.current = new Map(items.flatMap((item) => (groups[item.id] ? [[item.id, item]] : [])));
    return items;
  }, [posts, groups]);
}
