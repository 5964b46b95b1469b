import type { ContentId } from "../ids.ts";
import { type ById, listed, mapped } from "./byId.ts";

/** What every text has that the room has seen, or would see were it not hidden. */
export interface Seen {
  readonly text: string;
  readonly hidden?: true;
  /** Whether the author has reworded it since it was hidden. */
  readonly reworded?: true;
}

/** A text that the room has seen. `about` holds nothing that may not be shown. */
export interface Shown<About> extends Seen {
  readonly about: About;
}

/** A text typed since the last reveal, or the rewording of one that was shown. */
export interface Unseen<About> {
  readonly about: About;
  readonly text: string;
}

/** Texts that stay unseen until they are revealed together [AN1]. No person is in them [AN2]. */
export interface Revealable<As, From> {
  readonly shown: ById<As>;
  readonly unseen: ById<From>;
}

export type Texts<About> = Revealable<Shown<About>, Unseen<About>>;

export const noTexts = { shown: {}, unseen: {} } as const;

/** Without what nobody has seen. */
export const onlyShown = <About>({ shown }: Texts<About>): Texts<About> => ({ shown, unseen: {} });

/** All but one of them. */
export const without = <Value>(byId: ById<Value>, id: ContentId): ById<Value> => {
  const { [id]: _, ...others } = byId;
  return others;
};

/** A text as its author last wrote it. */
export const written = <As, From>({ shown, unseen }: Revealable<As, From>, id: ContentId): As | From | undefined =>
  unseen[id] ?? shown[id];

export const textCount = ({ shown, unseen }: Revealable<unknown, unknown>): number =>
  Object.keys(shown).length + (Object.keys(unseen) as ContentId[]).filter((id) => !shown[id]).length;

/** What the room sees. */
export const visible = <As extends Seen>({
  shown,
}: Pick<Revealable<As, unknown>, "shown">): (readonly [ContentId, As])[] =>
  listed(shown).filter(([, { hidden }]) => !hidden);

/** Ids of what is hidden: all that others learn of it, so that an author's device can tell its author. */
export const hiddenIds = <About>({ shown }: Texts<About>): ById<true> =>
  Object.fromEntries(listed(shown).flatMap(([id, { hidden }]): [ContentId, true][] => (hidden ? [[id, true]] : [])));

export const added = <As, From>(texts: Revealable<As, From>, id: ContentId, text: From): Revealable<As, From> => ({
  ...texts,
  unseen: { ...texts.unseen, [id]: text },
});

/**
 * With another wording of a text. What is hidden is not seen by the room anyway, so that its new wording need not
 * wait for a reveal. `unseenAs`: what a shown text is again while its new wording is not seen.
 */
export function withWording<As extends Seen, From extends Pick<Seen, "text">>(
  texts: Revealable<As, From>,
  id: ContentId,
  text: string,
  unseenAs: (shown: As) => From,
): Revealable<As, From> {
  const shown = texts.shown[id];
  if (shown?.hidden) {
    return { shown: { ...texts.shown, [id]: { ...shown, text, reworded: true } }, unseen: without(texts.unseen, id) };
  }
  const before = texts.unseen[id] ?? (shown && unseenAs(shown));
  return before ? added(texts, id, { ...before, text }) : texts;
}

export const edited = <About>(texts: Texts<About>, id: ContentId, text: string): Texts<About> =>
  withWording(texts, id, text, ({ about, text }) => ({ about, text }));

/** Takes effect at once: whoever gave themselves away must not have to wait for a reveal. */
export const deleted = <As, From>({ shown, unseen }: Revealable<As, From>, id: ContentId): Revealable<As, From> => ({
  shown: without(shown, id),
  unseen: without(unseen, id),
});

export function withHidden<As extends Seen, From>(
  texts: Revealable<As, From>,
  id: ContentId,
  hide: boolean,
): Revealable<As, From> {
  const before = texts.shown[id];
  if (!before) return texts;
  const { hidden: _, reworded: __, ...open } = before;
  // It is a text of the same kind: the two marks are never needed.
  return { ...texts, shown: { ...texts.shown, [id]: hide ? { ...before, hidden: true } : (open as As) } };
}

/** All of it is shown. A text that was shown before keeps what stood beside it; what stands beside a new one is in `shownAs`. */
export function allShown<As extends Seen, From extends Pick<Seen, "text">>(
  texts: Revealable<As, From>,
  shownAs: (unseen: From) => As,
): Revealable<As, From> {
  const shown: { [id: ContentId]: As } = { ...texts.shown };
  for (const [id, unseen] of listed(texts.unseen)) {
    const before = texts.shown[id];
    shown[id] = before
      ? { ...before, text: unseen.text, ...(before.hidden && { reworded: true as const }) }
      : shownAs(unseen);
  }
  return { shown: mapped(shown, (text) => text), unseen: {} };
}

/**
 * All of it is shown, with as much of `about` as `label` lets through [AN4]. A text that was shown
 * before keeps what stood beside it: whoever comes or leaves in between must not change that.
 */
export const revealed = <About>(texts: Texts<About>, label: (about: About) => About): Texts<About> =>
  allShown(texts, ({ about, text }) => ({ about: label(about), text }));
