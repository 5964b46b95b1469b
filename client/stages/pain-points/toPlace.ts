import type { ContentId } from "../../../shared/ids.ts";
import { type Item, itemsOf } from "../../../shared/stages/pain-points/items.ts";
import type { Board } from "../../../shared/stages/pain-points/schema.ts";

/** The items that are placed, best first. */
export const toPlace = ({
  posts,
  groups,
  items,
}: Board & { readonly items: { readonly [item: ContentId]: number } }): readonly Item[] =>
  itemsOf({ posts, groups })
    .filter(({ id }) => items[id] !== undefined)
    .sort((one, other) => (items[one.id] ?? 0) - (items[other.id] ?? 0));
