import type { ContentId } from "../../ids.ts";
import { withBoard } from "./grouping.ts";
import { idsOf, sorted } from "./items.ts";
import type { Board, EventOf, Group, PainPointsEvent, PainPointsState, Post, Regrouping, Unseen } from "./schema.ts";

type Posts = Record<ContentId, Post>;
type Groups = Record<ContentId, Group>;

const isSame = (one: Group | undefined, other: Group | undefined): boolean =>
  (one === undefined) === (other === undefined) && one?.name === other?.name;

/**
 * [PP25] What the act changed on the board, to be changed back; null where it changed nothing. The groups that
 * it touched are in it with all their posts.
 */
export function regrouping(before: Board, after: Board): PainPointsEvent | null {
  const moves = idsOf(before.posts).map((id) => ({ id, was: before.posts[id]?.group, is: after.posts[id]?.group }));
  const touched = new Set(moves.flatMap(({ was, is }) => (was === is ? [] : [was ?? [], is ?? []].flat())));
  const all = new Set([...idsOf(before.groups), ...idsOf(after.groups)]);
  for (const id of all) if (!isSame(before.groups[id], after.groups[id])) touched.add(id);
  if (touched.size === 0) return null;
  const groups = [...touched].map((id) => {
    const [was, is] = [before.groups[id], after.groups[id]];
    return [id, { ...(was && { was }), ...(is && { is }) }];
  });
  const posts = moves
    .filter(({ was, is }) => was !== is || (is && touched.has(is)))
    .map(({ id, was, is }) => [id, { ...(was && { was }), ...(is && { is }) }]);
  return { type: "grouping-undone", posts: Object.fromEntries(posts), groups: Object.fromEntries(groups) };
}

/**
 * A group that is gone because authors have deleted its posts counts as being there, and what is left of it
 * as being in it: nobody has wanted it otherwise. Without a name it went with its last post but one.
 */
function revive(change: Regrouping, posts: Posts, groups: Groups): void {
  for (const group of idsOf(change.groups)) {
    const is = change.groups[group]?.is;
    if (!is || groups[group]) continue;
    const left = idsOf(change.posts).filter((id) => posts[id] && change.posts[id]?.is === group);
    if (left.length > (is.name ? 0 : 1) || left.some((id) => posts[id]?.group)) continue;
    groups[group] = is;
    for (const id of left) posts[id] = { ...(posts[id] as Post), group };
  }
}

/**
 * [PP25] Posts go back that are still where the act put them, and names that are still as the act left
 * them. A group that the act made and somebody has named since stays, with its posts.
 */
export function groupingUndone(state: PainPointsState, change: EventOf<"grouping-undone">): PainPointsState {
  if (state.step !== "grouping") return state;
  const posts: Posts = { ...state.posts };
  const groups: Groups = { ...state.groups };
  revive(change, posts, groups);
  const isKept = (id: ContentId | undefined): boolean => {
    const made = id === undefined ? undefined : change.groups[id];
    return id !== undefined && made !== undefined && !made.was && !isSame(groups[id], made.is);
  };
  const back = idsOf(change.posts).filter((id) => posts[id]?.group === change.posts[id]?.is && posts[id]);
  const going = back.filter((id) => !isKept(change.posts[id]?.is));
  for (const id of idsOf(change.groups)) {
    const { was, is } = change.groups[id] ?? {};
    if (was && isSame(groups[id], is)) groups[id] = was;
  }
  for (const id of going) {
    const was = change.posts[id]?.was;
    const post = posts[id];
    if (!post || (was && !groups[was])) continue;
    const { group: _, ...alone } = post;
    posts[id] = was ? { ...alone, group: was } : alone;
  }
  return withBoard(state, posts, groups);
}

type ById<Value> = { readonly [id: ContentId]: Value };
const waiting = (state: PainPointsState): ById<Unseen> => (state.step === "writing" ? state.unseen : {});

/** [PP32] The pain points that came by an act of the facilitator, to be taken away again; null where none came. */
export function bringing(before: PainPointsState, after: PainPointsState): PainPointsEvent | null {
  const came: ById<Unseen | Post> = { ...waiting(after), ...after.posts };
  const fresh = idsOf(came).filter((id) => !before.posts[id] && !waiting(before)[id]);
  if (fresh.length === 0) return null;
  return { type: "bringing-undone", posts: sorted(Object.fromEntries(fresh.map((id) => [id, came[id]?.text ?? ""]))) };
}

/** [PP32] They go, but for those that somebody has put into a group since. */
export function bringingUndone(state: PainPointsState, { posts }: EventOf<"bringing-undone">): PainPointsState {
  const isAsItCame = (id: ContentId) => state.posts[id]?.group === undefined;
  const going = new Set(idsOf(posts).filter(isAsItCame));
  const without = <Value>(byId: ById<Value>): ById<Value> =>
    Object.fromEntries(Object.entries(byId).filter(([id]) => !going.has(id as ContentId))) as ById<Value>;
  const rest = withBoard(state, without(state.posts));
  return rest.step === "writing" ? { ...rest, unseen: without(rest.unseen) } : rest;
}
