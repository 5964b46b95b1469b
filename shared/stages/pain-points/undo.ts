import type { ContentId } from "../../ids.ts";
import { withBoard } from "./grouping.ts";
import { idsOf } from "./items.ts";
import type { Board, EventOf, Group, PainPointsEvent, PainPointsState, Post, Regrouping } from "./schema.ts";

const isSame = (one: Group | undefined, other: Group | undefined): boolean =>
  (one === undefined) === (other === undefined) && one?.name === other?.name;

/** [PP25] What the act changed on the board, to be changed back; null where it changed nothing. */
export function regrouping(before: Board, after: Board): PainPointsEvent | null {
  const posts: Record<ContentId, Regrouping["posts"][ContentId]> = {};
  for (const id of idsOf(before.posts)) {
    const [was, is] = [before.posts[id]?.group, after.posts[id]?.group];
    if (was !== is) posts[id] = { ...(was && { was }), ...(is && { is }) };
  }
  const groups: Record<ContentId, Regrouping["groups"][ContentId]> = {};
  for (const id of new Set([...idsOf(before.groups), ...idsOf(after.groups)])) {
    const [was, is] = [before.groups[id], after.groups[id]];
    if (!isSame(was, is)) groups[id] = { ...(was && { was }), ...(is && { is }) };
  }
  const isNothing = idsOf(posts).length + idsOf(groups).length === 0;
  return isNothing ? null : { type: "grouping-undone", posts, groups };
}

/**
 * [PP25] Posts go back that are still where the act put them, and names that are still as the act left
 * them. A group that the act made and somebody has named since stays, with its posts.
 */
export function groupingUndone(state: PainPointsState, change: EventOf<"grouping-undone">): PainPointsState {
  if (state.step !== "grouping") return state;
  const groups: Record<ContentId, Group> = { ...state.groups };
  for (const id of idsOf(change.groups)) {
    const { was, is } = change.groups[id] ?? {};
    if (was && isSame(state.groups[id], is)) groups[id] = was;
  }
  const isKept = (id: ContentId | undefined): boolean => {
    const made = id === undefined ? undefined : change.groups[id];
    return id !== undefined && made !== undefined && !made.was && !isSame(state.groups[id], made.is);
  };
  const posts: Record<ContentId, Post> = { ...state.posts };
  for (const id of idsOf(change.posts)) {
    const { was, is } = change.posts[id] ?? {};
    const post = posts[id];
    if (!post || post.group !== is || isKept(is) || (was && !groups[was])) continue;
    const { group: _, ...alone } = post;
    posts[id] = was ? { ...alone, group: was } : alone;
  }
  return withBoard(state, posts, groups);
}
