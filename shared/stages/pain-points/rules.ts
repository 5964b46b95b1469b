import { withSeen } from "../../anonymity/differences.ts";
import { countBySide, namedSides } from "../../anonymity/disclosure.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId, SideId } from "../../ids.ts";
import { derived, flatOf, sizeOf, type Trie, valueAt, valuesOf, withoutId, withValue } from "../../trie.ts";
import type { Context, OwnContent } from "../stage.ts";
import { itemsInSight } from "./board.ts";
import { dotChanges, dotRules, nextTally } from "./dots.ts";
import { groupingChanges, groupingRules, withBoard, withPost } from "./grouping.ts";
import { entriesOf, sorted } from "./items.ts";
import { placers, placingChanges, placingClosed, placingRules, topItems } from "./placing.ts";
import {
  type CommandOf,
  type EventOf,
  mostPosts,
  type PainPointsEvent,
  type PainPointsSettings,
  type PainPointsState,
  type Post,
  type Unseen,
} from "./schema.ts";
import { bringingUndone, groupingUndone } from "./undo.ts";

type Decided = Decision<PainPointsEvent>;
type State = PainPointsState;

/** The text of a post as its author last wrote it; undefined where there is no such post. */
const written = (state: State, id: ContentId): string | undefined =>
  (state.step === "writing" ? valueAt(state.unseen, id)?.text : undefined) ?? valueAt(state.posts, id)?.text;

export function ownPost(state: State, id: ContentId): OwnContent | undefined {
  const text = written(state, id);
  return text === undefined ? undefined : { type: "add-post", text };
}

/** Authors change what they wrote until the vote is on; what is hidden, and so not on the ballot, at any time [PP12]. */
const isOpen = (state: State, id: ContentId): boolean =>
  state.step === "writing" || state.step === "grouping" || valueAt(state.posts, id)?.hidden === true;

/** Without those that reword what was revealed: they have neither a side nor a bringer. */
const newIn = derived(({ side, byFacilitator }: Unseen) => (side || byFacilitator ? true : undefined));

const postCount = (state: State): number =>
  sizeOf(state.posts) + (state.step === "writing" ? sizeOf(newIn(state.unseen)) : 0);

/** [PP31] What the facilitator has brought in before; a list that comes a second time adds nothing. */
const broughtTexts = (state: State): string[] =>
  [...(state.step === "writing" ? valuesOf(state.unseen) : []), ...valuesOf(state.posts)].flatMap(
    ({ byFacilitator, text }) => (byFacilitator ? [text] : []),
  );

function setHidden(state: State, post: ContentId, hide: boolean): Decided {
  if (state.step === "writing") return refuse("wrong-step");
  const before = valueAt(state.posts, post);
  if (!before) return refuse("not-found");
  if ((before.hidden ?? false) === hide) return accept();
  return accept({ type: hide ? "post-hidden" : "post-shown", post });
}

export const decide = {
  "add-post"(state: State, { text }: CommandOf<"add-post">, _: unknown, { actor, contentId: id }: Context): Decided {
    if (id === null) return refuse("malformed");
    if (written(state, id) !== undefined) return accept();
    if (state.step !== "writing") return refuse("wrong-step");
    if (actor.role !== "participant" || actor.pseudonym === null) return refuse("not-allowed");
    if (postCount(state) >= mostPosts) return refuse("too-many-items");
    const { pseudonym, side } = actor;
    const added: PainPointsEvent = { type: "post-added", id, text, side };
    if (valueAt(state.writers, pseudonym) === side) return accept(added);
    return accept<PainPointsEvent>(added, { type: "writer-counted", pseudonym, side });
  },
  "edit-post"(state: State, { text }: CommandOf<"edit-post">, _: unknown, { contentId: id }: Context): Decided {
    if (id === null) return refuse("malformed");
    const before = written(state, id);
    if (before === undefined) return refuse("stale-edit");
    if (before === text) return accept();
    return isOpen(state, id) ? accept({ type: "post-edited", id, text }) : refuse("wrong-step");
  },
  "delete-post"(state: State, _command: unknown, _: unknown, { contentId: id }: Context): Decided {
    if (id === null) return refuse("malformed");
    if (written(state, id) === undefined) return refuse("stale-edit");
    const open = state.step === "writing" || state.step === "grouping";
    return open ? accept({ type: "post-deleted", id }) : refuse("wrong-step");
  },
  "bring-posts"(state: State, { posts }: CommandOf<"bring-posts">, _: unknown, { newId }: Context): Decided {
    if (state.step !== "writing" && state.step !== "grouping") return refuse("wrong-step");
    const there = new Set(broughtTexts(state));
    const fresh = posts
      .filter(({ text }, at) => !there.has(text) && posts.findIndex((one) => one.text === text) === at)
      .map((post) => ({ ...post, id: newId() }));
    if (postCount(state) + fresh.length > mostPosts) return refuse("too-many-items");
    if (fresh.length === 0) return accept();
    const texts = sorted(Object.fromEntries(fresh.map(({ id, text }) => [id, text])));
    const sides = sorted(Object.fromEntries(fresh.flatMap(({ id, side }) => (side ? [[id, side]] : []))));
    return accept({ type: "posts-brought", posts: texts, ...(Object.keys(sides).length > 0 && { sides }) });
  },
  hide: (state: State, { post }: CommandOf<"hide">) => setHidden(state, post, true),
  unhide: (state: State, { post }: CommandOf<"unhide">) => setHidden(state, post, false),
  ...groupingRules,
  ...dotRules,
  ...placingRules,
};

/** [PP26] From the ranking and back again, or anew. */
function openPlacing(state: State, settings: PainPointsSettings): Decided {
  const items = topItems(state, settings);
  return items.length > 0 ? accept({ type: "placing-opened", items }) : refuse("nothing-here");
}

function moveFrom(state: State, to: State["step"], settings: PainPointsSettings, context: Context): Decided {
  const { present } = context;
  switch (`${state.step} → ${to}` as const) {
    case "writing → grouping":
      if (state.step !== "writing" || postCount(state) === 0) return refuse("nothing-here");
      return accept({ type: "revealed", named: namedSides(countBySide(valuesOf(state.writers)), present) });
    case "grouping → writing":
      return accept({ type: "writing-reopened" });
    case "grouping → voting":
      return itemsInSight(state).length > 0 ? accept({ type: "voting-opened" }) : refuse("nothing-here");
    case "voting → grouping":
      return accept({ type: "voting-paused" });
    case "voting → ranking": {
      if (state.step !== "voting") return refuse("wrong-step");
      return accept({ type: "voting-closed", tally: nextTally(state, context) });
    }
    case "ranking → voting":
      return accept({ type: "voting-opened" });
    case "ranking → placing":
    case "placed → placing":
      return openPlacing(state, settings);
    case "placing → ranking":
      return accept({ type: "placing-paused" });
    case "placing → placed": {
      if (state.step !== "placing") return refuse("wrong-step");
      // [PP29] Back and Next in a row must not cost the room its pictures.
      if (placers(state) === 0 && state.pictures) return accept({ type: "placing-closed", pictures: state.pictures });
      return accept({ type: "placing-closed", ...placingClosed(state, context) });
    }
    default:
      return refuse("wrong-step");
  }
}

export const move = (state: State, to: State["step"], settings: PainPointsSettings, context: Context): Decided =>
  to === state.step ? accept() : moveFrom(state, to, settings, context);

/** What goes along into every step. Built, not spread: the pseudonyms of the step that is left must not come along. */
const kept = ({ posts, groups, writings, ballots, tally, placings, pictures, shown }: State) => ({
  posts,
  groups,
  writings,
  ballots,
  ...(tally && { tally }),
  ...(placings !== undefined && { placings }),
  ...(pictures && { pictures }),
  ...(shown && { shown }),
});

const reworded = (post: Post, text: string): Post => ({ ...post, text, ...(post.hidden && { reworded: true }) });

/**
 * [PP5] A label belongs to the round of writing that the post was revealed with. Later rounds
 * never add one to older posts, nor take one away: either change, beside who came or left in
 * between, would point at people. The side of an unlabelled post is forgotten here.
 */
function revealed(state: Extract<State, { step: "writing" }>, named: readonly SideId[]): State {
  const posts = Object.entries<Unseen>(flatOf(state.unseen)).reduce((all, [key, { text, side, byFacilitator }]) => {
    const id = key as ContentId;
    const before = valueAt(all, id);
    if (before) return withValue(all, id, reworded(before, text));
    // [PP31] What the facilitator says of a side points at nobody.
    const isNamed = side !== undefined && (byFacilitator || named.includes(side));
    return withValue(all, id, { text, ...(isNamed && { side }), ...(byFacilitator && { byFacilitator }) });
  }, state.posts);
  return { ...kept(state), step: "grouping", posts };
}

/** `all` with what the facilitator has brought. */
const withBrought = <Of extends Post | Unseen>(
  all: Trie<ContentId, Of>,
  { posts, sides = {} }: EventOf<"posts-brought">,
): Trie<ContentId, Of> =>
  entriesOf(posts).reduce((trie, [id, text]) => {
    const side = sides[id];
    return withValue(trie, id, { text, ...(side && { side }), byFacilitator: true } as Of);
  }, all);

export const evolve = {
  "post-added": (state: State, { id, text, side }: EventOf<"post-added">): State =>
    state.step === "writing" ? { ...state, unseen: withValue(state.unseen, id, { text, side }) } : state,
  "posts-brought"(state: State, event: EventOf<"posts-brought">): State {
    return state.step === "writing"
      ? { ...state, unseen: withBrought(state.unseen, event) }
      : withBoard(state, withBrought(state.posts, event));
  },
  "bringing-undone": bringingUndone,
  "post-edited"(state: State, { id, text }: EventOf<"post-edited">): State {
    if (written(state, id) === undefined) return state;
    if (state.step === "writing") {
      return { ...state, unseen: withValue(state.unseen, id, { ...valueAt(state.unseen, id), text }) };
    }
    const post = valueAt(state.posts, id);
    // Groups and dots do not depend on a text, so that the board need not be tidied.
    return post ? { ...state, posts: withValue(state.posts, id, reworded(post, text)) } : state;
  },
  "post-deleted"(state: State, { id }: EventOf<"post-deleted">): State {
    const rest = withBoard(state, withoutId(state.posts, id));
    return rest.step === "writing" ? { ...rest, unseen: withoutId(rest.unseen, id) } : rest;
  },
  "writer-counted": (state: State, { pseudonym, side }: EventOf<"writer-counted">): State =>
    state.step === "writing" ? { ...state, writers: withValue(state.writers, pseudonym, side) } : state,
  revealed: (state: State, { named }: EventOf<"revealed">): State =>
    state.step === "writing" ? revealed(state, named) : state,
  "writing-reopened": (state: State): State =>
    state.step === "writing"
      ? state
      : { ...kept(state), step: "writing", writings: state.writings + 1, unseen: {}, writers: {} },
  ...groupingChanges,
  "grouping-undone": groupingUndone,
  "post-hidden": (state: State, { post: id }: EventOf<"post-hidden">): State =>
    withPost(state, id, (post) => ({ ...post, hidden: true })),
  "post-shown": (state: State, { post: id }: EventOf<"post-shown">): State =>
    withPost(state, id, ({ hidden: _, reworded: __, ...post }) => post),
  "voting-opened"(state: State): State {
    if (state.step === "grouping" && state.ballot) return { ...kept(state), step: "voting", ballot: state.ballot };
    if (state.step !== "grouping" && state.step !== "ranking") return state;
    return { ...kept(state), step: "voting", ballots: state.ballots + 1, ballot: {} };
  },
  "voting-paused": (state: State): State =>
    state.step === "voting" ? { ...kept(state), step: "grouping", ballot: state.ballot } : state,
  ...dotChanges,
  "voting-closed": (state: State, { tally }: EventOf<"voting-closed">): State => ({
    ...kept(state),
    step: "ranking",
    tally,
  }),
  "placing-opened"(state: State, { items }: EventOf<"placing-opened">): State {
    if (state.step !== "ranking" && state.step !== "placed") return state;
    const paused = state.step === "ranking" && state.paused;
    const { tally, placings = 0 } = state;
    if (paused) return { ...kept(state), step: "placing", tally, items, ballot: paused };
    return { ...kept(state), step: "placing", tally, placings: placings + 1, items, ballot: {} };
  },
  "placing-paused": (state: State): State =>
    state.step === "placing" ? { ...kept(state), step: "ranking", tally: state.tally, paused: state.ballot } : state,
  ...placingChanges,
  "placing-closed": (state: State, { pictures, shown }: EventOf<"placing-closed">): State =>
    state.step === "placing"
      ? { ...kept(state), step: "placed", tally: state.tally, pictures, shown: withSeen(state.shown, shown) }
      : state,
};
