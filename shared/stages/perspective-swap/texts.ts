import { mapped } from "../../anonymity/byId.ts";
import { allShown, type Revealable, type Seen, visible, withWording } from "../../anonymity/reveal.ts";
import type { ContentId, SideId } from "../../ids.ts";

/** A text that the room has seen. `side` is there only where it may be shown. */
export interface Shown extends Seen {
  readonly item: ContentId;
  readonly side?: SideId;
}

/** A text typed since the last reveal, or the rewording of one that was shown. */
export interface Unseen {
  readonly item: ContentId;
  readonly text: string;
  /** Who wrote it; once its round is over, only where it may be shown. */
  readonly side?: SideId;
  /** Whether it answers a card of the round that is open now. */
  readonly onCard?: true;
}

/** Texts about the items, those of one round: what is typed is not seen before the next reveal. */
export type Texts = Revealable<Shown, Unseen>;

/** What the room sees about an item. */
export const visibleOn = (texts: Texts, item: ContentId): (readonly [ContentId, Shown])[] =>
  visible(texts).filter(([, text]) => text.item === item);

export const edited = (texts: Texts, id: ContentId, text: string): Texts =>
  withWording(texts, id, text, ({ item, text }) => ({ item, text }));

/** [PS12] The round is over: sides that may not be named are forgotten, for good. */
export const frozen = ({ shown, unseen }: Texts, named: readonly SideId[]): Texts => ({
  shown,
  unseen: mapped(unseen, ({ item, text, side, onCard }) => ({
    item,
    text,
    // A label from an earlier round stays as it was frozen then.
    ...(side && (!onCard || named.includes(side)) && { side }),
  })),
});

/** All of it is shown. A text that was shown before keeps its label, or that it has none. */
export const revealed = (texts: Texts, named: readonly SideId[] = []): Texts =>
  allShown(frozen(texts, named), ({ item, text, side }) => ({ item, text, ...(side && { side }) }));
