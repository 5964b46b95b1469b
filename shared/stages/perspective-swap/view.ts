import { choiceOf } from "../../anonymity/ballot.ts";
import { listed } from "../../anonymity/byId.ts";
import type { DealTo } from "../../anonymity/deal.ts";
import type { ContentId, SideId } from "../../ids.ts";
import type { Self, ViewContext } from "../stage.ts";
import { candidates, type Warning, warningsFor } from "./items.ts";
import type { PerspectiveSwapSettings, PerspectiveSwapState, StepId } from "./schema.ts";
import { type Shown, type Texts, visibleOn } from "./texts.ts";
import { mayRate, type Rating, type Score, type Understood } from "./understood.ts";

type ById<Value> = { readonly [id: ContentId]: Value };
type State = PerspectiveSwapState;

/** `side` is that of the writer, only where the rule of three allowed it at the reveal. */
export type TextView = { readonly text: string; readonly side?: SideId };
/** The facilitator sees hidden texts too, marked, and whether their author has reworded them. */
export type FacilitatorTextView = TextView & { readonly hidden?: true; readonly reworded?: true };

type ItemView<Text> = {
  /** 0 is the first: items are shown in this order, their texts in that of their ids. */
  readonly place: number;
  readonly text: string;
  /** The side that raised it, where that may be known. */
  readonly side?: SideId;
  /** What was put together under it, where it is a group. */
  readonly posts?: readonly string[];
  /** Those that were revealed, in whatever step the room is now. */
  readonly restatements: ById<Text>;
  readonly proposals: ById<Text>;
  /** How many said whether they were understood, and how well, where that may be shown; from the close of that round on. */
  readonly rated?: number;
  readonly understood?: Understood;
  /** It was rated again, and this is still what was said before. */
  readonly stands?: true;
};

export type SwapScreenView = { readonly step: StepId; readonly items: ById<ItemView<TextView>> };
/** `hidden` holds the ids of hidden texts, so that an author's device can tell its author. */
export type SwapParticipantView = SwapScreenView & { readonly hidden: ById<true> };
export type CandidateView = {
  readonly place: number;
  readonly text: string;
  readonly side?: SideId;
  readonly chosen: boolean;
};
export type SwapFacilitatorView = {
  readonly step: StepId;
  readonly items: ById<ItemView<FacilitatorTextView>>;
  /** While preparing: what can be chosen, what to look out for, and how cards will be dealt. */
  readonly candidates?: ById<CandidateView>;
  readonly warnings?: readonly Warning[];
  readonly dealTo?: DealTo;
};

/** Copied field by field, as everything that leaves. */
const ratingView = ({ count, mean, distribution }: Rating): Rating => ({ count, mean, distribution });
const understoodView = (understood: Understood): Understood => ({
  ...ratingView(understood),
  ...(understood.bySide && {
    bySide: Object.fromEntries(
      (Object.entries(understood.bySide) as [SideId, Rating][]).map(([side, rating]) => [side, ratingView(rating)]),
    ),
  }),
});

const textView = ({ text, side }: Shown): TextView => ({ text, ...(side && { side }) });
const markedTextView = ({ text, side, hidden, reworded }: Shown): FacilitatorTextView => ({
  text,
  ...(side && { side }),
  ...(hidden && { hidden }),
  ...(reworded && { reworded }),
});

const visibleTexts = (texts: Texts, item: ContentId): ById<TextView> =>
  Object.fromEntries(visibleOn(texts, item).map(([id, text]) => [id, textView(text)]));
const allTexts = (texts: Texts, item: ContentId): ById<FacilitatorTextView> =>
  Object.fromEntries(
    listed(texts.shown).flatMap(([id, text]) => (text.item === item ? [[id, markedTextView(text)]] : [])),
  );

/** [PS15] While the ballot is open, or about to be opened again, what was given earlier would sway people. */
const showsTallies = ({ step }: State): boolean => step === "proposals" || step === "results";

function itemViews<Text>(state: State, textsOn: (texts: Texts, item: ContentId) => ById<Text>): ById<ItemView<Text>> {
  return Object.fromEntries(
    state.items.map(({ id, text, side, posts }, place): [ContentId, ItemView<Text>] => {
      const tally = showsTallies(state) ? state.tallies[id] : undefined;
      return [
        id,
        {
          place,
          text,
          ...(side && { side }),
          ...(posts && { posts }),
          restatements: textsOn(state.restatements, id),
          proposals: textsOn(state.proposals, id),
          ...(tally && { rated: tally.rated }),
          ...(tally?.understood && { understood: understoodView(tally.understood) }),
          ...(tally?.stands && { stands: tally.stands }),
        },
      ];
    }),
  );
}

export const screenView = (state: State): SwapScreenView => ({
  step: state.step,
  items: itemViews(state, visibleTexts),
});

export function participantView(state: State): SwapParticipantView {
  const all = [...listed(state.restatements.shown), ...listed(state.proposals.shown)];
  const hidden = all.flatMap(([id, text]): [ContentId, true][] => (text.hidden ? [[id, true]] : []));
  return { ...screenView(state), hidden: Object.fromEntries(hidden) };
}

function candidateViews(state: State, { earlier }: ViewContext): ById<CandidateView> {
  const all = candidates(earlier, state.added).map(({ id, text, side }, place): [ContentId, CandidateView] => [
    id,
    { place, text, ...(side && { side }), chosen: state.items.some((item) => item.id === id) },
  ]);
  return Object.fromEntries(all);
}

export function facilitatorView(state: State, _: PerspectiveSwapSettings, context: ViewContext): SwapFacilitatorView {
  return {
    step: state.step,
    items: itemViews(state, allTexts),
    ...(state.step === "preparing" && {
      candidates: candidateViews(state, context),
      warnings: warningsFor(state.items, state.dealTo, context.present),
      dealTo: state.dealTo,
    }),
  };
}

/** What one person alone gets: their cards in `restate`, their scores and where they may give one in `heard`. */
export type SwapPersonal = {
  readonly cards?: ById<"open" | "answered">;
  readonly scores?: ById<Score>;
  readonly mayRate?: readonly ContentId[];
};

export function personal(state: State, self: Self): SwapPersonal {
  if (self.pseudonym === null) return {};
  if (state.step === "restate") {
    const mine = state.deal.hands[self.pseudonym]?.cards ?? {};
    const cards = state.items.flatMap(({ id }): [ContentId, "open" | "answered"][] => {
      const card = mine[id];
      return card === "open" || card === "answered" ? [[id, card]] : [];
    });
    return { cards: Object.fromEntries(cards) };
  }
  if (state.step !== "heard") return {};
  const rateable = state.items.filter(
    (item) => mayRate(self.side, item) && visibleOn(state.restatements, item.id).length > 0,
  );
  return { scores: choiceOf(state.ballot, self.pseudonym) ?? {}, mayRate: rateable.map(({ id }) => id) };
}

export interface SwapResultItem {
  readonly id: ContentId;
  readonly text: string;
  readonly side?: SideId;
  /** Sorted by id, hidden ones left out. */
  readonly restatements: readonly string[];
  /** Absent where nobody, or too few, said how well they were understood. */
  readonly understood?: Understood;
  readonly proposals: readonly string[];
}

export interface PerspectiveSwapResult {
  readonly items: readonly SwapResultItem[];
}

export function result(state: State): PerspectiveSwapResult {
  const texts = (of: Texts, item: ContentId) => visibleOn(of, item).map(([, { text }]) => text);
  return {
    items: state.items.map(({ id, text, side }) => {
      const understood = state.tallies[id]?.understood;
      return {
        id,
        text,
        ...(side && { side }),
        restatements: texts(state.restatements, id),
        ...(understood && { understood: understoodView(understood) }),
        proposals: texts(state.proposals, id),
      };
    }),
  };
}
