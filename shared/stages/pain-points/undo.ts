import type { ContentId } from "../../ids.ts";
import { differing, type Trie, valueAt, withoutId, withValue } from "../../trie.ts";
import { postsIn, type Sorted } from "./board.ts";
import { withBoard } from "./grouping.ts";
import { idsOf, sorted } from "./items.ts";
import type { EventOf, Group, PainPointsEvent, PainPointsState, Posts, Regrouping, Unseen } from "./schema.ts";

type Groups = Record<ContentId, Group>;

const isSame = (one: Group | undefined, other: Group | undefined): boolean =>
  (one === undefined) === (other === undefined) && one?.name === other?.name;

/**
 * [PP25] What the act changed on the board, to be changed back; null where it changed nothing. The groups that
 * it touched are in it with all their posts.
 */
export function regrouping(before: Sorted, after: Sorted): PainPointsEvent | null {
  const { was, is } = differing(before.posts, after.posts);
  const moved = idsOf({ ...was, ...is }).filter((id) => was[id]?.group !== is[id]?.group);
  const touched = new Set(moved.flatMap((id) => [was[id]?.group ?? [], is[id]?.group ?? []].flat()));
  const all = new Set([...idsOf(before.groups), ...idsOf(after.groups)]);
  for (const id of all) if (!isSame(before.groups[id], after.groups[id])) touched.add(id);
  if (touched.size === 0) return null;
  const groups = [...touched].sort().map((id) => {
    const [was, is] = [before.groups[id], after.groups[id]];
    return [id, { ...(was && { was }), ...(is && { is }) }];
  });
  const stay = [...touched].flatMap((group) => postsIn(after.posts, group).map(([id]) => id));
  const posts = [...new Set([...moved, ...stay])].sort().map((id) => {
    const [was, is] = [valueAt(before.posts, id)?.group, valueAt(after.posts, id)?.group];
    return [id, { ...(was && { was }), ...(is && { is }) }];
  });
  return { type: "grouping-undone", posts: Object.fromEntries(posts), groups: Object.fromEntries(groups) };
}

/**
 * A group that is gone because authors have deleted its posts counts as being there, and what is left of it
 * as being in it: nobody has wanted it otherwise. Without a name it went with its last post but one.
 */
function revived(change: Regrouping, { posts: before, groups }: Sorted): Sorted {
  let posts = before;
  const back: Groups = { ...groups };
  for (const group of idsOf(change.groups)) {
    const is = change.groups[group]?.is;
    if (!is || back[group]) continue;
    const left = idsOf(change.posts).filter((id) => valueAt(posts, id) && change.posts[id]?.is === group);
    if (left.length > (is.name ? 0 : 1) || left.some((id) => valueAt(posts, id)?.group)) continue;
    back[group] = is;
    for (const id of left) posts = moved(posts, id, group);
  }
  return { posts, groups: back };
}

/** The posts, with one of them in another group, or in none. */
function moved(posts: Posts, id: ContentId, group: ContentId | undefined): Posts {
  const post = valueAt(posts, id);
  if (!post) return posts;
  const { group: _, ...alone } = post;
  return withValue(posts, id, group ? { ...alone, group } : alone);
}

/**
 * [PP25] Posts go back that are still where the act put them, and names that are still as the act left
 * them. A group that the act made and somebody has named since stays, with its posts.
 */
export function groupingUndone(state: PainPointsState, change: EventOf<"grouping-undone">): PainPointsState {
  if (state.step !== "grouping") return state;
  const board = revived(change, state);
  let { posts } = board;
  const groups: Groups = { ...board.groups };
  const isKept = (id: ContentId | undefined): boolean => {
    const made = id === undefined ? undefined : change.groups[id];
    return id !== undefined && made !== undefined && !made.was && !isSame(groups[id], made.is);
  };
  const isWhereItWasPut = (id: ContentId): boolean => {
    const post = valueAt(posts, id);
    return post !== undefined && post.group === change.posts[id]?.is;
  };
  const going = idsOf(change.posts).filter((id) => isWhereItWasPut(id) && !isKept(change.posts[id]?.is));
  for (const id of idsOf(change.groups)) {
    const { was, is } = change.groups[id] ?? {};
    if (was && isSame(groups[id], is)) groups[id] = was;
  }
  for (const id of going) {
    const was = change.posts[id]?.was;
    if (!was || groups[was]) posts = moved(posts, id, was);
  }
  return withBoard(state, posts, groups);
}

const waiting = (state: PainPointsState): Trie<ContentId, Unseen> => (state.step === "writing" ? state.unseen : {});

/** [PP32] The pain points that came by an act of the facilitator, to be taken away again; null where none came. */
export function bringing(before: PainPointsState, after: PainPointsState): PainPointsEvent | null {
  const unseen = differing(waiting(before), waiting(after));
  const posts = differing(before.posts, after.posts);
  const came = { ...unseen.is, ...posts.is };
  const fresh = idsOf(came).filter((id) => !unseen.was[id] && !posts.was[id]);
  if (fresh.length === 0) return null;
  return { type: "bringing-undone", posts: sorted(Object.fromEntries(fresh.map((id) => [id, came[id]?.text ?? ""]))) };
}

/** [PP32] They go, but for those that somebody has put into a group since. */
export function bringingUndone(state: PainPointsState, { posts }: EventOf<"bringing-undone">): PainPointsState {
  const going = idsOf(posts).filter((id) => valueAt(state.posts, id)?.group === undefined);
  const without = <Value>(all: Trie<ContentId, Value>) => going.reduce((left, id) => withoutId(left, id), all);
  const rest = withBoard(state, without(state.posts));
  return rest.step === "writing" ? { ...rest, unseen: without(rest.unseen) } : rest;
}
