import type { ContentId } from "../../ids.ts";
import { remembered } from "../../remembered.ts";
import { derived, flatOf, tagged, valueAt, valuesOf } from "../../trie.ts";
import { type Item, itemsOf, visible } from "./items.ts";
import type { Board, Group, PainPointsState, Post, Posts } from "./schema.ts";

/** What a state knows of posts and groups. */
export type Sorted = Pick<PainPointsState, "posts" | "groups">;

/** The whole board, for rules that look at all of it. */
export const boardOf = ({ posts, groups }: Sorted): Board => ({ posts: flatOf(posts), groups });

/** The items that the room sees, sorted by id; the same list for as long as the board stays. */
export const itemsInSight = ({ posts, groups }: Sorted): readonly Item[] => itemsByGroups(posts)(groups);
const itemsByGroups = remembered((posts: Posts) =>
  remembered((groups: Board["groups"]) => itemsOf(visible({ posts: flatOf(posts), groups }))),
);

/** The posts of a group, hidden ones among them. */
export const postsIn: (posts: Posts, group: ContentId) => [ContentId, Post][] = tagged(({ group }: Post) => group);

const isInSight = ({ posts }: Sorted, group: ContentId): boolean =>
  postsIn(posts, group).some(([, { hidden }]) => !hidden);

/** [PP14] Whether dots can go here: a post in sight that stands alone, or a group with a post in sight. */
export function isVotable(board: Sorted, item: ContentId): boolean {
  const post = valueAt(board.posts, item);
  if (post) return !post.hidden && !post.group;
  return Object.hasOwn(board.groups, item) && isInSight(board, item);
}

const hiddenIn = derived((post: Post) => (post.hidden ? post : undefined));

/** [PP13] Groups of which something is left to see. Only those of hidden posts can be without. */
export function groupsInSight(board: Sorted): Board["groups"] {
  const doubtful = new Set(valuesOf(hiddenIn(board.posts)).flatMap(({ group }) => group ?? []));
  const gone = new Set([...doubtful].filter((group) => !isInSight(board, group)));
  if (gone.size === 0) return board.groups;
  return Object.fromEntries(Object.entries<Group>(board.groups).filter(([id]) => !gone.has(id as ContentId)));
}

/** The board as somebody sees it who acts on it: participants have no hidden posts, nor groups of nothing else [PP10]. */
export interface Sight {
  post(id: ContentId): Post | undefined;
  group(id: ContentId): Group | undefined;
}

export const sightOf = (board: Sorted, seesHidden: boolean): Sight => ({
  post(id) {
    const post = valueAt(board.posts, id);
    return seesHidden || !post?.hidden ? post : undefined;
  },
  group: (id) => (seesHidden || isInSight(board, id) ? board.groups[id] : undefined),
});
