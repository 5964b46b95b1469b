import { without } from "../../anonymity/reveal.ts";
import type { ContentId, SideId } from "../../ids.ts";

type ById<Value> = { readonly [id: ContentId]: Value };

/** A text that the room has seen. `side` is there only where it may be shown. */
export interface Shown {
  readonly item: ContentId;
  readonly text: string;
  readonly side?: SideId;
  readonly hidden?: true;
  /** Whether the author has reworded it since it was hidden. */
  readonly reworded?: true;
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
export interface Texts {
  readonly shown: ById<Shown>;
  readonly unseen: ById<Unseen>;
}

export const noTexts: Texts = { shown: {}, unseen: {} };

/**
 * Entries sorted by id, which is random: the same shuffle for everybody. The keys of an object
 * travel in their own order, so that an unsorted one would tell the order of arrival [PS23].
 */
export const entriesOf = <Value>(byId: ById<Value>): [ContentId, Value][] =>
  (Object.entries(byId) as [ContentId, Value][]).sort(([one], [other]) => (one < other ? -1 : 1));

export const mapped = <From, To>(byId: ById<From>, change: (value: From, id: ContentId) => To): ById<To> =>
  Object.fromEntries(entriesOf(byId).map(([id, value]) => [id, change(value, id)]));

/** A text as its author last wrote it. */
export const written = ({ shown, unseen }: Texts, id: ContentId): Shown | Unseen | undefined => unseen[id] ?? shown[id];

export const textCount = ({ shown, unseen }: Texts): number =>
  new Set([...Object.keys(shown), ...Object.keys(unseen)]).size;

/** What the room sees about an item. */
export const visibleOn = ({ shown }: Texts, item: ContentId): [ContentId, Shown][] =>
  entriesOf(shown).filter(([, text]) => text.item === item && !text.hidden);

export const added = (texts: Texts, id: ContentId, text: Unseen): Texts => ({
  ...texts,
  unseen: { ...texts.unseen, [id]: text },
});

/** What is hidden is not seen by the room anyway, so that its new wording need not wait for a reveal. */
export function edited(texts: Texts, id: ContentId, text: string): Texts {
  const shown = texts.shown[id];
  if (shown?.hidden) {
    return { shown: { ...texts.shown, [id]: { ...shown, text, reworded: true } }, unseen: without(texts.unseen, id) };
  }
  const before = texts.unseen[id] ?? (shown && { item: shown.item });
  return before ? added(texts, id, { ...before, text }) : texts;
}

/** Takes effect at once: whoever gave themselves away must not have to wait for a reveal. */
export const deleted = ({ shown, unseen }: Texts, id: ContentId): Texts => ({
  shown: without(shown, id),
  unseen: without(unseen, id),
});

export function withHidden(texts: Texts, id: ContentId, hide: boolean): Texts {
  const before = texts.shown[id];
  if (!before) return texts;
  const { hidden: _, reworded: __, ...open } = before;
  return { ...texts, shown: { ...texts.shown, [id]: hide ? { ...before, hidden: true } : open } };
}

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
export function revealed(texts: Texts, named: readonly SideId[] = []): Texts {
  const shown: Record<ContentId, Shown> = { ...texts.shown };
  for (const [id, { item, text, side }] of entriesOf(frozen(texts, named).unseen)) {
    const before = texts.shown[id];
    shown[id] = before
      ? { ...before, text, ...(before.hidden && { reworded: true as const }) }
      : { item, text, ...(side && { side }) };
  }
  return { shown: mapped(shown, (text) => text), unseen: {} };
}
