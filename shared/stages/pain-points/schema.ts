import * as v from "valibot";
import type { Ballot } from "../../anonymity/ballot.ts";
import type { ShownParts, ShownTotals } from "../../anonymity/differences.ts";
import type { AxisPicture } from "../../axis/picture.ts";
import { type Placement, PlacementSchema } from "../../axis/placement.ts";
import type { ContentId, Pseudonym, SideId } from "../../ids.ts";
import { longest, optionalText, text } from "../../text.ts";
import type { Trie } from "../../trie.ts";
import { minutes } from "../stage.ts";
import { mostDots, mostToPlace } from "./limits.ts";

const timeBox = (count: number) => v.optional(v.pipe(v.number(), v.minValue(0)), minutes(count));
const dotCount = (most: number, fallback: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)), fallback);

export const PainPointsSettings = v.object({
  writingMs: timeBox(5),
  groupingMs: timeBox(5),
  votingMs: timeBox(3),
  rankingMs: timeBox(2),
  /** Who may put posts together. */
  grouping: v.optional(v.picklist(["everyone", "facilitator"]), "everyone"),
  /** Dots for each person. */
  budget: dotCount(mostDots, 5),
  /** Most dots of one person on one item. */
  perItem: dotCount(mostDots, 3),
  /** [PP26] Whether the room places the top items between healthy friction and toxic war. */
  placement: v.optional(v.boolean(), false),
  /** How many of them. */
  toPlace: dotCount(mostToPlace, 5),
  placingMs: timeBox(2),
  placedMs: timeBox(2),
});
export type PainPointsSettings = v.InferOutput<typeof PainPointsSettings>;

/** [PP3] Most posts in one stage: who wrote how many is not known, so there is no limit for each person. */
export const mostPosts = 2_000;

/** Most that one act brings in, so that it stays one message. */
export const mostBrought = 200;

const Id = v.pipe(
  v.string(),
  v.regex(/^[\w-]{22}$/),
  v.transform((id) => id as ContentId),
);

export const PainPointsCommand = v.variant("type", [
  /** The edit key beside these three names the post [PP2]. */
  v.object({ type: v.literal("add-post"), text: text(longest.post) }),
  v.object({ type: v.literal("edit-post"), text: text(longest.post) }),
  v.object({ type: v.literal("delete-post") }),
  /** Pain points that the facilitator has collected before, all of them or none; `side` where it is known whose one is. */
  v.object({
    type: v.literal("bring-posts"),
    posts: v.pipe(
      v.array(v.object({ text: text(longest.post), side: v.optional(v.picklist(["a", "b"])) })),
      v.minLength(1),
      v.maxLength(mostBrought, "too-many-items"),
    ),
  }),
  /** `onto` is a post or a group. */
  v.object({ type: v.literal("group"), post: Id, onto: Id }),
  v.object({ type: v.literal("ungroup"), post: Id }),
  /** No name, or an empty one, takes the name away. */
  v.object({ type: v.literal("rename-group"), group: Id, name: optionalText(longest.groupName) }),
  v.object({ type: v.literal("merge-groups"), from: Id, into: Id }),
  v.object({ type: v.literal("split-group"), group: Id }),
  v.object({ type: v.literal("hide"), post: Id }),
  v.object({ type: v.literal("unhide"), post: Id }),
  /** Absolute, so that a retry is harmless. */
  v.object({
    type: v.literal("set-dots"),
    item: Id,
    dots: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostDots)),
  }),
  v.object({ type: v.literal("place"), item: Id, at: PlacementSchema }),
]);
export type PainPointsCommand = v.InferOutput<typeof PainPointsCommand>;

/** A post that was revealed. `side` is there only where it may be shown [PP5]. */
export interface Post {
  readonly text: string;
  readonly side?: SideId;
  readonly group?: ContentId;
  /** Brought in by the facilitator, who has said what its side is, if it has one. */
  readonly byFacilitator?: true;
  readonly hidden?: true;
  /** Whether the author has reworded it since it was hidden. */
  readonly reworded?: true;
}

export interface Group {
  readonly name?: string;
}

/** A text typed since the last reveal. `side` is absent where it rewords a post that was revealed. */
export interface Unseen {
  readonly text: string;
  readonly side?: SideId;
  readonly byFacilitator?: true;
}

/** What audiences see of posts and groups, and whole-board rules of a state: `boardOf` makes it. */
export interface Board {
  readonly posts: { readonly [id: ContentId]: Post };
  readonly groups: { readonly [id: ContentId]: Group };
}

/**
 * The groups that an act touched and their posts: `was` before it, `is` after it; absent where a post had no
 * group, and where there was no such group.
 */
export interface Regrouping {
  readonly posts: { readonly [post: ContentId]: { readonly was?: ContentId; readonly is?: ContentId } };
  readonly groups: { readonly [group: ContentId]: { readonly was?: Group; readonly is?: Group } };
}

/** Dots of one person for each item; no entry where there are none. */
export type Dots = { readonly [item: ContentId]: number };

/** A closed ballot: totals alone, and by side where the rule of three on those who voted allows it. */
export interface Tally {
  /** People with at least one dot placed. */
  readonly voters: number;
  readonly dots: Dots;
  readonly bySide?: { readonly [Side in SideId]?: Dots };
  /** This one and all that the room has seen before it; absent in sessions from before there was a list. */
  readonly shown?: readonly ShownTotals[];
  /** [PP34] The room has voted again, and this is still the earlier one. */
  readonly stands?: true;
}

/** Where one person places items; no entry where they have not. */
export type Placements = { readonly [item: ContentId]: Placement };
/** Items on the axis, as a closed ballot left them; `stands` where the picture is an earlier one [PP35]. */
export type Pictures = { readonly [item: ContentId]: AxisPicture & { readonly stands?: true } };

/** By the thousand, and changed one at a time. */
export type Posts = Trie<ContentId, Post>;

interface Kept {
  readonly posts: Posts;
  readonly groups: Board["groups"];
  /** How often writing was opened, and how often a ballot. They number the scopes. */
  readonly writings: number;
  readonly ballots: number;
  /** Of the last ballot that closed. */
  readonly tally?: Tally;
  /** How often placing was opened; absent before the first time. */
  readonly placings?: number;
  /** Of the last ballot on the axis that closed. */
  readonly pictures?: Pictures;
  /** Every picture that the room has seen, by item. */
  readonly shown?: ShownParts;
}

/** `posts` holds what the room has seen (or would, were it not hidden), and nothing typed since. */
export type PainPointsState =
  | (Kept & {
      readonly step: "writing";
      readonly unseen: Trie<ContentId, Unseen>;
      readonly writers: Trie<Pseudonym, SideId>;
    })
  /** `ballot` is there after Back from voting: it goes on with the next Next [PP18]. */
  | (Kept & { readonly step: "grouping"; readonly ballot?: Ballot<Dots> })
  | (Kept & { readonly step: "voting"; readonly ballot: Ballot<Dots> })
  /** `paused` is there after Back from placing, which goes on with the next Next [PP29]. */
  | (Kept & { readonly step: "ranking"; readonly tally: Tally; readonly paused?: Ballot<Placements> })
  /** `items` are what is placed, best first. */
  | (Kept & {
      readonly step: "placing";
      readonly tally: Tally;
      readonly items: readonly ContentId[];
      readonly ballot: Ballot<Placements>;
    })
  | (Kept & { readonly step: "placed"; readonly tally: Tally; readonly pictures: Pictures });

/** No event about content has a field for a person, and none about a person one for content. */
export type PainPointsEvent =
  | { readonly type: "post-added"; readonly id: ContentId; readonly text: string; readonly side: SideId }
  /** `sides` as the facilitator says; of those that have one. */
  | {
      readonly type: "posts-brought";
      readonly posts: { readonly [id: ContentId]: string };
      readonly sides?: { readonly [id: ContentId]: SideId };
    }
  | { readonly type: "bringing-undone"; readonly posts: { readonly [id: ContentId]: string } }
  | { readonly type: "post-edited"; readonly id: ContentId; readonly text: string }
  | { readonly type: "post-deleted"; readonly id: ContentId }
  | { readonly type: "writer-counted"; readonly pseudonym: Pseudonym; readonly side: SideId }
  | { readonly type: "revealed"; readonly named: readonly SideId[] }
  | { readonly type: "writing-reopened" }
  | { readonly type: "grouped"; readonly group: ContentId; readonly posts: readonly ContentId[] }
  | { readonly type: "ungrouped"; readonly post: ContentId }
  | { readonly type: "group-renamed"; readonly group: ContentId; readonly name?: string }
  | { readonly type: "groups-merged"; readonly from: ContentId; readonly into: ContentId }
  | { readonly type: "group-split"; readonly group: ContentId }
  | ({ readonly type: "grouping-undone" } & Regrouping)
  | { readonly type: "post-hidden"; readonly post: ContentId }
  | { readonly type: "post-shown"; readonly post: ContentId }
  | { readonly type: "voting-opened" }
  | { readonly type: "voting-paused" }
  | {
      readonly type: "dots-set";
      readonly pseudonym: Pseudonym;
      readonly side: SideId;
      readonly item: ContentId;
      readonly dots: number;
    }
  | { readonly type: "voting-closed"; readonly tally: Tally }
  | { readonly type: "placing-opened"; readonly items: readonly ContentId[] }
  | { readonly type: "placing-paused" }
  | {
      readonly type: "item-placed";
      readonly pseudonym: Pseudonym;
      readonly side: SideId;
      readonly item: ContentId;
      readonly at: Placement;
    }
  /** `shown`: of the pictures that are new. */
  | {
      readonly type: "placing-closed";
      readonly pictures: Pictures;
      readonly shown?: { readonly [item: ContentId]: ShownTotals };
    };

export type CommandOf<Type extends PainPointsCommand["type"]> = Extract<PainPointsCommand, { readonly type: Type }>;
export type EventOf<Type extends PainPointsEvent["type"]> = Extract<PainPointsEvent, { readonly type: Type }>;
