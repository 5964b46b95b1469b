import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import { givenBack } from "./dots.ts";
import { entriesOf, visible } from "./items.ts";
import type {
  Board,
  CommandOf,
  EventOf,
  Group,
  PainPointsCommand,
  PainPointsEvent,
  PainPointsSettings,
  PainPointsState,
  Post,
} from "./schema.ts";

type Decided = Decision<PainPointsEvent>;

const alone = ({ group: _, ...post }: Post): Post => post;

/** [PP9] Groups without posts go, and so do nameless ones of one post; a name that somebody gave stays. */
function tidied({ posts, groups }: Board): Board {
  const size = new Map<ContentId, number>();
  for (const { group } of Object.values<Post>(posts)) if (group) size.set(group, (size.get(group) ?? 0) + 1);
  const stays = (id: ContentId, group: Group | undefined) => (size.get(id) ?? 0) >= (group?.name ? 1 : 2);
  const gone = entriesOf(groups).filter(([id, group]) => !stays(id, group));
  if (gone.length === 0) return { posts, groups };
  const left = new Set(gone.map(([id]) => id));
  return {
    posts: Object.fromEntries(
      Object.entries<Post>(posts).map(([id, post]) => [id, post.group && left.has(post.group) ? alone(post) : post]),
    ),
    groups: Object.fromEntries(Object.entries(groups).filter(([id]) => !left.has(id as ContentId))),
  };
}

/** The state with another board: groups tidied, and the dots of what is gone given back. */
export function withBoard(state: PainPointsState, posts: Board["posts"], groups = state.groups): PainPointsState {
  const board = tidied({ posts, groups });
  const changed = { ...state, posts: board.posts, groups: board.groups };
  if ((changed.step === "grouping" || changed.step === "voting") && changed.ballot) {
    return { ...changed, ballot: givenBack(changed.ballot, board) };
  }
  return changed;
}

/** The state with one post changed; the same state where there is no such post. */
export function withPost(state: PainPointsState, id: ContentId, change: (post: Post) => Post): PainPointsState {
  const post = state.posts[id];
  return post ? withBoard(state, { ...state.posts, [id]: change(post) }) : state;
}

/** A rule that holds in the grouping step, for those who may group, on the board that they see [PP10]. */
const onBoard =
  <Type extends PainPointsCommand["type"]>(
    rule: (board: Board, command: CommandOf<Type>, newId: () => ContentId) => Decided,
  ) =>
  (state: PainPointsState, command: CommandOf<Type>, settings: PainPointsSettings, context: Context): Decided => {
    if (state.step !== "grouping") return refuse("wrong-step");
    const byFacilitator = context.actor.role === "facilitator";
    if (settings.grouping === "facilitator" && !byFacilitator) return refuse("not-allowed");
    return rule(byFacilitator ? state : visible(state), command, context.newId);
  };

export const groupingRules = {
  group: onBoard<"group">(({ posts, groups }, { post, onto }, newId) => {
    const moved = posts[post];
    const target = posts[onto];
    if (!moved || !(target || groups[onto])) return refuse("not-found");
    if (post === onto) return accept();
    const group = target ? target.group : onto;
    if (group === undefined) return accept({ type: "grouped", group: newId(), posts: [onto, post] });
    return group === moved.group ? accept() : accept({ type: "grouped", group, posts: [post] });
  }),
  ungroup: onBoard<"ungroup">(({ posts }, { post }) => {
    if (!posts[post]) return refuse("not-found");
    return posts[post].group ? accept({ type: "ungrouped", post }) : accept();
  }),
  "rename-group": onBoard<"rename-group">(({ groups }, { group, name }) => {
    if (!groups[group]) return refuse("not-found");
    if ((groups[group].name ?? "") === (name ?? "")) return accept();
    return accept({ type: "group-renamed", group, ...(name && { name }) });
  }),
  "merge-groups": onBoard<"merge-groups">(({ groups }, { from, into }) => {
    if (!groups[from] || !groups[into]) return refuse("not-found");
    return from === into ? accept() : accept({ type: "groups-merged", from, into });
  }),
  "split-group": onBoard<"split-group">(({ groups }, { group }) =>
    groups[group] ? accept({ type: "group-split", group }) : refuse("not-found"),
  ),
};

/** The posts, with those of group `from` in `into`, or in none. */
const regrouped = (board: Board, from: ContentId, into?: ContentId): Board["posts"] =>
  Object.fromEntries(
    entriesOf(board.posts).map(([id, post]) => {
      if (post.group !== from) return [id, post];
      return [id, into ? { ...post, group: into } : alone(post)];
    }),
  );

export const groupingChanges = {
  grouped(state: PainPointsState, event: EventOf<"grouped">): PainPointsState {
    const moved = event.posts.flatMap((id) => {
      const post = state.posts[id];
      return post ? [[id, { ...post, group: event.group }] as const] : [];
    });
    const groups = { ...state.groups, [event.group]: state.groups[event.group] ?? {} };
    return withBoard(state, { ...state.posts, ...Object.fromEntries(moved) }, groups);
  },
  ungrouped: (state: PainPointsState, { post }: EventOf<"ungrouped">) => withPost(state, post, alone),
  "group-renamed": (state: PainPointsState, { group, name }: EventOf<"group-renamed">) =>
    state.groups[group] ? withBoard(state, state.posts, { ...state.groups, [group]: name ? { name } : {} }) : state,
  "groups-merged"(state: PainPointsState, { from, into }: EventOf<"groups-merged">): PainPointsState {
    const [source, target] = [state.groups[from], state.groups[into]];
    if (!source || !target) return state;
    const groups = { ...state.groups, [into]: target.name ? target : source };
    return withBoard(state, regrouped(state, from, into), groups);
  },
  "group-split": (state: PainPointsState, { group }: EventOf<"group-split">) =>
    withBoard(state, regrouped(state, group)),
};
