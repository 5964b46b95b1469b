import type { ContentId, SideId } from "../../ids.ts";
import { remembered } from "../../remembered.ts";
import type { Board, Post } from "./schema.ts";

/** What dots go to: a group, or a post that stands alone. */
export interface Item {
  readonly id: ContentId;
  /** Of a group that has one. */
  readonly name?: string;
  readonly posts: readonly ItemPost[];
}

type ItemPost = Pick<Post, "text" | "side" | "byFacilitator"> & { readonly id: ContentId };

export const idsOf = (byId: { readonly [id: ContentId]: unknown }): ContentId[] => Object.keys(byId) as ContentId[];

const inOrder = <Value>(entries: [ContentId, Value][]) => {
  const isSorted = entries.every(([id], at) => at === 0 || (entries[at - 1]?.[0] ?? id) < id);
  return isSorted ? entries : entries.sort(([one], [other]) => (one < other ? -1 : 1));
};

/**
 * Entries sorted by id, which is random: the same shuffle for everybody. The keys of an object
 * travel in their own order, so that an unsorted one would tell the order of arrival [PP24].
 */
export const entriesOf = remembered((byId: { readonly [id: ContentId]: unknown }) =>
  inOrder(Object.entries(byId) as [ContentId, unknown][]),
) as <Value>(byId: { readonly [id: ContentId]: Value }) => readonly (readonly [ContentId, Value])[];

export const sorted = <Value>(byId: { readonly [id: ContentId]: Value }): { readonly [id: ContentId]: Value } =>
  Object.fromEntries(entriesOf(byId));

const alone = new WeakMap<object, Item>();

/** A post as an item of its own: of the same post the same object, since of a thousand one or two have changed. */
function standingAlone(id: ContentId, post: Board["posts"][ContentId]): Item {
  const known = alone.get(post);
  if (known?.id === id) return known;
  const { text, side, byFacilitator } = post;
  const made = { id, posts: [{ id, text, ...(side && { side }), ...(byFacilitator && { byFacilitator }) }] };
  alone.set(post, made);
  return made;
}

const byId = ({ id: one }: Item, { id: other }: Item): number => (one < other ? -1 : 1);

/** The items of a board, or of a view's `posts` and `groups`; they and their posts are sorted by id. */
export function itemsOf({ posts, groups }: Board): readonly Item[] {
  const items: Item[] = [];
  const members = new Map<ContentId, ItemPost[]>();
  for (const [id, post] of entriesOf(posts)) {
    const item = standingAlone(id, post);
    const others = post.group && members.get(post.group);
    if (!post.group) items.push(item);
    else if (others) others.push(...item.posts);
    else members.set(post.group, [...item.posts]);
  }
  if (members.size === 0) return items;
  for (const [id, posts] of members) {
    const name = groups[id]?.name;
    items.push({ id, ...(name && { name }), posts });
  }
  return items.sort(byId);
}

/** What an item is called: its name, or else its first post. */
export const titleOf = (item: Item): string => item.name ?? item.posts[0]?.text ?? "";

/** The side of an item: that of all its labelled posts, where it is one. Says nothing that the labels do not. */
export function sideOf(item: Item): SideId | undefined {
  const sides = new Set(item.posts.flatMap(({ side }) => side ?? []));
  return sides.size === 1 ? [...sides][0] : undefined;
}

const inSight = remembered((posts: Board["posts"]) => {
  const shown = entriesOf(posts).filter(([, { hidden }]) => !hidden);
  return { posts: Object.fromEntries(shown), groups: new Set(shown.flatMap(([, { group }]) => group ?? [])) };
});

/** The board without hidden posts, and without groups of which nothing is left to see [PP13]. */
export function visible(board: Board): Board {
  const { posts, groups } = inSight(board.posts);
  return { posts, groups: Object.fromEntries(entriesOf(board.groups).filter(([id]) => groups.has(id))) };
}
