import type { ContentId } from "../ids.ts";

type ById<Value> = { readonly [id: ContentId]: Value };

/** A text that the room has seen, or would see were it not hidden. `about` holds nothing that may not be shown. */
export interface Shown<About> {
  readonly about: About;
  readonly text: string;
  readonly hidden?: true;
  /** Whether the author has reworded it since it was hidden. */
  readonly reworded?: true;
}

/** A text typed since the last reveal, or the rewording of one that was shown. */
export interface Unseen<About> {
  readonly about: About;
  readonly text: string;
}

/** Texts that stay unseen until they are revealed together [AN1]. No person is in them [AN2]. */
export interface Texts<About> {
  readonly shown: ById<Shown<About>>;
  readonly unseen: ById<Unseen<About>>;
}

export const noTexts = { shown: {}, unseen: {} } as const;

/** Without what nobody has seen. */
export const onlyShown = <About>({ shown }: Texts<About>): Texts<About> => ({ shown, unseen: {} });

/** Sorted by id, which is random: the same shuffle for everybody, and nothing of the order of arrival [AN6]. */
export const entriesOf = <Value>(byId: ById<Value>): [ContentId, Value][] =>
  (Object.entries(byId) as [ContentId, Value][]).sort(([one], [other]) => (one < other ? -1 : 1));

export const mapped = <From, To>(byId: ById<From>, change: (value: From) => To): ById<To> =>
  Object.fromEntries(entriesOf(byId).map(([id, value]) => [id, change(value)]));

/** All but one of them. */
export const without = <Value>(byId: ById<Value>, id: ContentId): ById<Value> => {
  const { [id]: _, ...others } = byId;
  return others;
};

/** A text as its author last wrote it. */
export const written = <About>({ shown, unseen }: Texts<About>, id: ContentId) => unseen[id] ?? shown[id];

export const textCount = <About>({ shown, unseen }: Texts<About>): number =>
  Object.keys(shown).length + (Object.keys(unseen) as ContentId[]).filter((id) => !shown[id]).length;

/** What the room sees. */
export const visible = <About>({ shown }: Texts<About>): [ContentId, Shown<About>][] =>
  entriesOf(shown).filter(([, { hidden }]) => !hidden);

/** Ids of what is hidden: all that others learn of it, so that an author's device can tell its author. */
export const hiddenIds = <About>({ shown }: Texts<About>): ById<true> =>
  Object.fromEntries(entriesOf(shown).flatMap(([id, { hidden }]): [ContentId, true][] => (hidden ? [[id, true]] : [])));

export const added = <About>(texts: Texts<About>, id: ContentId, text: Unseen<About>): Texts<About> => ({
  ...texts,
  unseen: { ...texts.unseen, [id]: text },
});

/** What is hidden is not seen by the room anyway, so that its new wording need not wait for a reveal. */
export function edited<About>(texts: Texts<About>, id: ContentId, text: string): Texts<About> {
  const shown = texts.shown[id];
  if (shown?.hidden) {
    return { shown: { ...texts.shown, [id]: { ...shown, text, reworded: true } }, unseen: without(texts.unseen, id) };
  }
  const before = texts.unseen[id] ?? shown;
  return before ? added(texts, id, { about: before.about, text }) : texts;
}

/** Takes effect at once: whoever gave themselves away must not have to wait for a reveal. */
export const deleted = <About>({ shown, unseen }: Texts<About>, id: ContentId): Texts<About> => ({
  shown: without(shown, id),
  unseen: without(unseen, id),
});

export function withHidden<About>(texts: Texts<About>, id: ContentId, hide: boolean): Texts<About> {
  const before = texts.shown[id];
  if (!before) return texts;
  const { hidden: _, reworded: __, ...open } = before;
  return { ...texts, shown: { ...texts.shown, [id]: hide ? { ...before, hidden: true } : open } };
}

/**
 * All of it is shown, with as much of `about` as `label` lets through [AN4]. A text that was shown
 * before keeps what stood beside it: whoever comes or leaves in between must not change that.
 */
export function revealed<About>(texts: Texts<About>, label: (about: About) => About): Texts<About> {
  const shown: Record<ContentId, Shown<About>> = { ...texts.shown };
  for (const [id, { about, text }] of entriesOf(texts.unseen)) {
    const before = texts.shown[id];
    shown[id] = before
      ? { ...before, text, ...(before.hidden && { reworded: true as const }) }
      : { about: label(about), text };
  }
  return { shown: mapped(shown, (text) => text), unseen: {} };
}
