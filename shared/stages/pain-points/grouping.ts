import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId } from "../../ids.ts";
import { differing, valueAt, withValue } from "../../trie.ts";
import type { Context } from "../stage.ts";
import { postsIn, type Sight, type Sorted, sightOf } from "./board.ts";
import { givenBack } from "./dots.ts";
import { idsOf } from "./items.ts";
import type {
  CommandOf,
  EventOf,
  PainPointsCommand,
  PainPointsEvent,
  PainPointsSettings,
  PainPointsState,
  Post,
  Posts,
} from "./schema.ts";

type Decided = Decision<PainPointsEvent>;

const alone = ({ group: _, ...post }: Post): Post => post;

/** The groups that may have lost posts, or a name, on the way from one board to the other. */
function touched(before: Sorted, after: Sorted): Set<ContentId> {
  const { was, is } = differing(before.posts, after.posts);
  const groups = [...Object.values<Post>(was), ...Object.values<Post>(is)].flatMap(({ group }) => group ?? []);
  if (before.groups === after.groups) return new Set(groups);
  return new Set([...groups, ...idsOf(after.groups).filter((id) => before.groups[id] !== after.groups[id])]);
}

/** [PP9] Groups without posts go, and so do nameless ones of one post; a name that somebody gave stays. */
function tidied(before: Sorted, after: Sorted): Sorted {
  let { posts, groups } = after;
  for (const id of touched(before, after)) {
    const group = groups[id];
    const left = postsIn(posts, id);
    if (!group || left.length >= (group.name ? 1 : 2)) continue;
    for (const [post, was] of left) posts = withValue(posts, post, alone(was));
    const { [id]: _, ...others } = groups;
    groups = others;
  }
  return { posts, groups };
}

/** The state with another board: groups tidied, and the dots of what is gone given back. */
export function withBoard(state: PainPointsState, posts: Posts, groups = state.groups): PainPointsState {
  const board = tidied(state, { posts, groups });
  const changed = { ...state, posts: board.posts, groups: board.groups };
  if ((changed.step === "grouping" || changed.step === "voting") && changed.ballot) {
    return { ...changed, ballot: givenBack(changed.ballot, board) };
  }
  return changed;
}

/** The state with one post changed; the same state where there is no such post. */
export function withPost(state: PainPointsState, id: ContentId, change: (post: Post) => Post): PainPointsState {
  const post = valueAt(state.posts, id);
  return post ? withBoard(state, withValue(state.posts, id, change(post))) : state;
}

/** A rule that holds in the grouping step, for those who may group, on the board that they see [PP10]. */
const onBoard =
  <Type extends PainPointsCommand["type"]>(
    rule: (board: Sight, command: CommandOf<Type>, newId: () => ContentId) => Decided,
  ) =>
  (state: PainPointsState, command: CommandOf<Type>, settings: PainPointsSettings, context: Context): Decided => {
    if (state.step !== "grouping") return refuse("wrong-step");
    const byFacilitator = context.actor.role === "facilitator";
    if (settings.grouping === "facilitator" && !byFacilitator) return refuse("not-allowed");
    return rule(sightOf(state, byFacilitator), command, context.newId);
  };

export const groupingRules = {
  group: onBoard<"group">((board, { post, onto }, newId) => {
    const moved = board.post(post);
    const target = board.post(onto);
    if (!moved || !(target || board.group(onto))) return refuse("not-found");
    if (post === onto) return accept();
    const group = target ? target.group : onto;
    if (group === undefined) return accept({ type: "grouped", group: newId(), posts: [onto, post] });
    return group === moved.group ? accept() : accept({ type: "grouped", group, posts: [post] });
  }),
  ungroup: onBoard<"ungroup">((board, { post }) => {
    const moved = board.post(post);
    if (!moved) return refuse("not-found");
    return moved.group ? accept({ type: "ungrouped", post }) : accept();
  }),
  "rename-group": onBoard<"rename-group">((board, { group, name }) => {
    const before = board.group(group);
    if (!before) return refuse("not-found");
    if ((before.name ?? "") === (name ?? "")) return accept();
    return accept({ type: "group-renamed", group, ...(name && { name }) });
  }),
  "merge-groups": onBoard<"merge-groups">((board, { from, into }) => {
    if (!board.group(from) || !board.group(into)) return refuse("not-found");
    return from === into ? accept() : accept({ type: "groups-merged", from, into });
  }),
  "split-group": onBoard<"split-group">((board, { group }) =>
    board.group(group) ? accept({ type: "group-split", group }) : refuse("not-found"),
  ),
};

/** The posts, with those of group `from` in `into`, or in none. */
const regrouped = (posts: Posts, from: ContentId, into?: ContentId): Posts =>
  postsIn(posts, from).reduce(
    (all, [id, post]) => withValue(all, id, into ? { ...post, group: into } : alone(post)),
    posts,
  );

export const groupingChanges = {
  grouped(state: PainPointsState, { group, posts: moved }: EventOf<"grouped">): PainPointsState {
    const groups = { ...state.groups, [group]: state.groups[group] ?? {} };
    const posts = moved.reduce((all, id) => {
      const post = valueAt(all, id);
      return post ? withValue(all, id, { ...post, group }) : all;
    }, state.posts);
    return withBoard(state, posts, groups);
  },
  ungrouped: (state: PainPointsState, { post }: EventOf<"ungrouped">) => withPost(state, post, alone),
  "group-renamed": (state: PainPointsState, { group, name }: EventOf<"group-renamed">) =>
    state.groups[group] ? withBoard(state, state.posts, { ...state.groups, [group]: name ? { name } : {} }) : state,
  "groups-merged"(state: PainPointsState, { from, into }: EventOf<"groups-merged">): PainPointsState {
    const [source, target] = [state.groups[from], state.groups[into]];
    if (!source || !target) return state;
    const groups = { ...state.groups, [into]: target.name ? target : source };
    return withBoard(state, regrouped(state.posts, from, into), groups);
  },
  "group-split": (state: PainPointsState, { group }: EventOf<"group-split">) =>
    withBoard(state, regrouped(state.posts, group)),
};
