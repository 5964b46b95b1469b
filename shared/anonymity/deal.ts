import type { ContentId, Pseudonym, SideId } from "../ids.ts";

/** Across the sides, or to everybody without regard to who raised what. */
export type DealTo = "other-side" | "anyone";

/**
 * `let-go` was open when its holder left, or was taken back to even the counts. It does not
 * count as dealt, but what its holder is still writing about it is accepted.
 */
export type Card = "open" | "answered" | "let-go";

/** Items of one label may be dealt to the same people. */
export type Label = SideId | "unlabelled";

export interface Hand {
  readonly side: SideId;
  readonly cards: { readonly [item: ContentId]: Card };
}

/** Who holds which cards, by pseudonym: it means nothing once the secret of the round is gone [AN3]. */
export interface Deal {
  /** Also of people who left, so that they are not dealt the same again when they return. */
  readonly hands: { readonly [holder: Pseudonym]: Hand };
  /** Cards in everybody's first hand. As many are kept dealt: what leaves with a person is dealt again [DE6]. */
  readonly due: { readonly [Of in Label]?: number };
}

export const noDeal: Deal = { hands: {}, due: {} };

export interface DealItem {
  readonly id: ContentId;
  /** Who raised it, where that may be known. */
  readonly side?: SideId;
}

export interface DealRules {
  readonly items: readonly DealItem[];
  readonly dealTo: DealTo;
  readonly cardsEach: number;
}

export interface Seated {
  readonly pseudonym: Pseudonym;
  readonly side: SideId;
}

/** What changes: the new hands of those whose cards changed. */
export interface Dealt {
  readonly hands: Deal["hands"];
  readonly due: Deal["due"];
}

/** [DE1] Across the sides nobody gets what their own side raised. */
export const mayGet = (side: SideId, item: DealItem, dealTo: DealTo): boolean =>
  dealTo === "anyone" || item.side !== side;

export const withDealt = (deal: Deal, { hands, due }: Dealt): Deal => ({ hands: { ...deal.hands, ...hands }, due });

/** The deal with one card in another state; unchanged where its holder never had it. */
export function withCard(deal: Deal, holder: Pseudonym, item: ContentId, card: Card): Deal {
  const hand = deal.hands[holder];
  if (hand?.cards[item] === undefined) return deal;
  return { ...deal, hands: { ...deal.hands, [holder]: { ...hand, cards: { ...hand.cards, [item]: card } } } };
}

export const cardOf = (deal: Deal, holder: Pseudonym | null, item: ContentId): Card | undefined =>
  holder === null ? undefined : deal.hands[holder]?.cards[item];
