import { choiceOf } from "../../anonymity/ballot.ts";
import { widest } from "../../axis/divergence.ts";
import { type AxisPicture, axisView } from "../../axis/picture.ts";
import type { ContentId, SideId } from "../../ids.ts";
import { remembered } from "../../remembered.ts";
import { asObject, derived } from "../../trie.ts";
import type { Self } from "../stage.ts";
import { boardOf, groupsInSight, isVotable, itemsInSight } from "./board.ts";
import { left } from "./dots.ts";
import { entriesOf, type Item, itemsOf, sideOf, titleOf, visible } from "./items.ts";
import type { Board, Dots, PainPointsSettings, PainPointsState, Pictures, Placements, Post, Tally } from "./schema.ts";

/** `side` only where the rule of three allowed it at the reveal. */
export type PostView = {
  readonly text: string;
  readonly side?: SideId;
  readonly group?: ContentId;
  /** Brought in by the facilitator. */
  readonly byFacilitator?: true;
};
/** The facilitator sees hidden posts too, marked, and whether their author has reworded them. */
export type FacilitatorPostView = PostView & { readonly hidden?: true; readonly reworded?: true };
export type GroupView = { readonly name?: string };

type ById<Value> = { readonly [id: ContentId]: Value };

/** For every item in sight, also those without dots. */
export type TallyView = {
  readonly voters: number;
  readonly dots: ById<number>;
  readonly bySide?: { readonly [Side in SideId]?: ById<number> };
  /** The room has voted again, and this is still the earlier tally. */
  readonly stands?: true;
};

/** An item on the axis; `widest` where the sides are furthest apart [PP30], `stands` where it is an earlier picture. */
export type PlacedView = AxisPicture & { readonly widest?: true; readonly stands?: true };

/** What depends on the step alone. `itemsOf` makes items of `posts` and `groups`. */
type StepView<PostShape> = (
  | { readonly step: "writing" }
  | ({ readonly step: "grouping"; readonly grouping: PainPointsSettings["grouping"] } & BoardView<PostShape>)
  | ({ readonly step: "voting"; readonly budget: number; readonly perItem: number } & BoardView<PostShape>)
  | ({ readonly step: "ranking"; readonly tally: TallyView } & BoardView<PostShape>)
  /** `items` says of each item that is placed which it is in the ranking, from 1. */
  | ({ readonly step: "placing"; readonly items: ById<number> } & BoardView<PostShape>)
  | ({
      readonly step: "placed";
      readonly items: ById<number>;
      readonly pictures: ById<PlacedView>;
    } & BoardView<PostShape>)
) & {
  /** Whether the last two steps are to come. */
  readonly placement?: true;
};
type BoardView<PostShape> = { readonly posts: ById<PostShape>; readonly groups: ById<GroupView> };

export type PainPointsScreenView = StepView<PostView>;
/** `hidden` holds the ids of hidden posts, so that an author's device can tell its author. */
export type PainPointsParticipantView = StepView<PostView> & { readonly hidden: ById<true> };
export type PainPointsFacilitatorView = StepView<FacilitatorPostView>;

const groupsAs = remembered(
  (groups: Board["groups"]): ById<GroupView> =>
    Object.fromEntries(entriesOf(groups).map(([id, { name }]): [string, GroupView] => [id, name ? { name } : {}])),
);

const shownPosts = derived(({ text, side, group, byFacilitator, hidden }: Post): PostView | undefined =>
  hidden
    ? undefined
    : {
        text,
        ...(side && { side }),
        ...(group && { group }),
        ...(byFacilitator && { byFacilitator }),
      },
);

const markedPosts = derived(
  ({ text, side, group, byFacilitator, hidden, reworded }: Post): FacilitatorPostView => ({
    text,
    ...(side && { side }),
    ...(group && { group }),
    ...(byFacilitator && { byFacilitator }),
    ...(hidden && { hidden }),
    ...(reworded && { reworded }),
  }),
);

const hiddenMarks = derived(({ hidden }: Post): true | undefined => hidden);

const dotsOn = (items: readonly Item[], dots: Dots): ById<number> =>
  Object.fromEntries(items.map(({ id }) => [id, dots[id] ?? 0]));

const sides = (bySide: NonNullable<Tally["bySide"]>) => Object.entries(bySide) as [SideId, Dots][];

/** Hidden items take their dots out of sight with them; shown again, they have them still. */
function tallyIn(items: readonly Item[], { voters, dots, bySide, stands }: Tally): TallyView {
  return {
    voters,
    dots: dotsOn(items, dots),
    ...(bySide && { bySide: Object.fromEntries(sides(bySide).map(([side, of]) => [side, dotsOn(items, of)])) }),
    ...(stands && { stands }),
  };
}

/** What is placed and in sight, each with its place in the ranking. */
function places(items: readonly ContentId[], state: PainPointsState): ById<number> {
  const inSight = items.filter((item) => isVotable(state, item));
  return Object.fromEntries(entriesOf(Object.fromEntries(inSight.map((item, at) => [item, at + 1]))));
}

/** The items of closed pictures that are in sight, by dots. */
const byDots = (state: PainPointsState, pictures: Pictures): readonly ContentId[] =>
  ranking(visible(boardOf(state)), state.tally)
    .map(({ id }) => id)
    .filter((id) => pictures[id]);

/** Of hidden items nothing is sent, and what is furthest apart is said of the others. */
function picturesIn(state: PainPointsState, pictures: Pictures): ById<PlacedView> {
  const shown = entriesOf(pictures).filter(([item]) => isVotable(state, item));
  const apart = widest(
    Object.fromEntries(
      shown.flatMap(([item, { divergence }]) => (divergence === undefined ? [] : [[item, divergence]])),
    ),
  );
  return Object.fromEntries(
    shown.map(([item, picture]): [string, PlacedView] => [
      item,
      {
        ...axisView(picture),
        ...(apart.includes(item) && { widest: true as const }),
        ...(picture.stands && { stands: picture.stands }),
      },
    ]),
  );
}

/** [PP1] [PP15] [PP27] Nothing while people write, no number before the vote is closed. */
function stepView<PostShape>(
  state: PainPointsState,
  { grouping, budget, perItem, placement }: PainPointsSettings,
  shown: () => BoardView<PostShape>,
): StepView<PostShape> {
  const more = placement ? { placement } : {};
  switch (state.step) {
    case "writing":
      return { step: "writing", ...more };
    case "grouping":
      return { step: "grouping", grouping, ...more, ...shown() };
    case "voting":
      return { step: "voting", budget, perItem, ...more, ...shown() };
    case "ranking":
      return { step: "ranking", tally: tallyIn(itemsInSight(state), state.tally), ...more, ...shown() };
    case "placing":
      return { step: "placing", items: places(state.items, state), ...more, ...shown() };
    case "placed": {
      const { pictures } = state;
      const items = places(byDots(state, pictures), state);
      return { step: "placed", items, pictures: picturesIn(state, pictures), ...more, ...shown() };
    }
  }
}

export function screenView(state: PainPointsState, settings: PainPointsSettings): PainPointsScreenView {
  return stepView(state, settings, () => ({
    posts: asObject(shownPosts(state.posts)),
    groups: groupsAs(groupsInSight(state)),
  }));
}

export function participantView(state: PainPointsState, settings: PainPointsSettings): PainPointsParticipantView {
  return { ...screenView(state, settings), hidden: asObject(hiddenMarks(state.posts)) };
}

export const facilitatorView = (state: PainPointsState, settings: PainPointsSettings): PainPointsFacilitatorView =>
  stepView(state, settings, () => ({ posts: asObject(markedPosts(state.posts)), groups: groupsAs(state.groups) }));

/** In voting: my dots, and how many are left of the budget. In placing: where I have placed what. */
export function personal(state: PainPointsState, self: Self, { budget }: PainPointsSettings): PainPointsPersonal {
  if (state.step === "placing") return { placements: { ...choiceOf(state.ballot, self.pseudonym) } };
  if (state.step !== "voting" || self.pseudonym === null) return {};
  const dots = choiceOf(state.ballot, self.pseudonym) ?? {};
  return { dots, left: left(dots, budget), budget };
}

export type PainPointsPersonal = {
  readonly dots?: Dots;
  readonly left?: number;
  readonly budget?: number;
  readonly placements?: Placements;
};

/** A group or a lone post, as it goes into the report and into the stages that follow. */
export interface RankedPainPoint {
  readonly id: ContentId;
  /** The group's name, or else its first post. */
  readonly text: string;
  /** That of all its labelled posts, where it is one and may be shown. */
  readonly side?: SideId;
  readonly posts: readonly { readonly text: string; readonly side?: SideId }[];
  readonly dots: number;
  readonly bySide?: { readonly [Side in SideId]?: number };
  /** Where it stands on the axis, where the room has placed it. */
  readonly placed?: PlacedView;
}

export interface PainPointsResult {
  /** People who voted; absent while no vote has closed. */
  readonly voters?: number;
  /** By dots, then by id. Hidden posts are left out. */
  readonly ranked: readonly RankedPainPoint[];
}

function ranked(item: Item, tally: Tally | undefined): RankedPainPoint {
  const side = sideOf(item);
  const bySide = tally?.bySide;
  return {
    id: item.id,
    text: titleOf(item),
    ...(side && { side }),
    posts: item.posts.map(({ text, side }) => ({ text, ...(side && { side }) })),
    dots: tally?.dots[item.id] ?? 0,
    ...(bySide && { bySide: Object.fromEntries(sides(bySide).map(([side, of]) => [side, of[item.id] ?? 0])) }),
  };
}

/**
 * The items of a board, or of a view's `posts` and `groups`, by dots. The sort is stable, so that
 * what has equal dots stays in the order of ids.
 */
export const ranking = (board: Board, tally: Tally | undefined): readonly RankedPainPoint[] =>
  itemsOf(board)
    .map((item) => ranked(item, tally))
    .sort((one, other) => other.dots - one.dots);

/** [PP21] What the room has seen: while writing is open again, the posts as they were last revealed. */
export const result = (state: PainPointsState): PainPointsResult => ({
  ...(state.tally && { voters: state.tally.voters }),
  ranked: withPictures(state),
});

function withPictures(state: PainPointsState): readonly RankedPainPoint[] {
  const pictures = picturesIn(state, state.pictures ?? {});
  return ranking(visible(boardOf(state)), state.tally).map((item) => {
    const placed = pictures[item.id];
    return placed ? { ...item, placed } : item;
  });
}
