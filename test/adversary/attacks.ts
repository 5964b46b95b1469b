import type { SideId } from "../../shared/ids.ts";
import type { Deed, Kind, Meeting } from "./meeting.ts";
import { chooser } from "./people.ts";
import type { Trial } from "./score.ts";
import type { Sighting } from "./sightings.ts";

/**
 * The game: for each text the adversary names its author. They know who is in the room and of which
 * side, and even when each person sent something in that step, as somebody does who watches the
 * room or the network; not what it was. Of each author one text counts, so that a chatty person is
 * no easier to hit, and luck is one in as many as the promise leaves.
 */
export interface Game {
  readonly texts: readonly (Deed & { readonly seen: Sighting | undefined })[];
  /** When each person sent something, oldest first. */
  readonly sends: readonly { readonly author: number; readonly side: SideId; readonly atMs: number }[];
  readonly random: () => number;
}

/** Names an author for each text, or nobody. */
export type Attack = (game: Game) => ReadonlyMap<string, number>;

function grouped<Value, Key>(list: readonly Value[], keyOf: (value: Value) => Key): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of list) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

/** Whether somebody of this side can have written what stands under this label, or under none. */
export const isSideOf = ({ label, about }: Sighting, side: SideId, labels: ReadonlySet<SideId>): boolean =>
  side !== about && (label ? label === side : !labels.has(side));

/** Sorts the texts by something about them, and the senders by the time at which they sent: the first is of the first, and so on. */
export function byRank(observed: (seen: Sighting, deed: Deed) => number | string): Attack {
  return ({ texts, sends, random }) => {
    const known = texts.flatMap((text) => (text.seen ? [{ ...text, seen: text.seen }] : []));
    const labels = new Set(known.flatMap(({ seen }) => seen.label ?? []));
    const groups = grouped(known, ({ seen }) => `${seen.label} about ${seen.about}`);
    const guesses = new Map<string, number>();
    for (const group of groups.values()) {
      const [first] = group;
      if (!first) continue;
      const able = sends.filter(({ side }) => isSideOf(first.seen, side, labels));
      const senders = able.length > 0 ? able : sends;
      const ranked = group
        .map((text) => ({ text, value: observed(text.seen, text), tie: random() }))
        .sort((one, other) => (one.value < other.value ? -1 : one.value > other.value ? 1 : one.tie - other.tie));
      ranked.forEach(({ text }, rank) => {
        const at = ranked.length > 1 ? Math.round((rank * (senders.length - 1)) / (ranked.length - 1)) : 0;
        const sender = ranked.length > 1 ? senders[at] : senders[Math.floor(random() * senders.length)];
        if (sender) guesses.set(text.what, sender.author);
      });
    }
    return guesses;
  };
}

/** Whoever sent something first of those who are not accounted for is the author of the text that appears next. */
export const byMoment: Attack = ({ texts, sends }) => {
  const waiting = [...sends];
  const shown = texts
    .flatMap(({ what, seen }) => (seen ? [{ what, seen }] : []))
    .sort((one, other) => one.seen.atMs - other.seen.atMs || one.seen.order - other.seen.order);
  const guesses = new Map<string, number>();
  for (const { what, seen } of shown) {
    const able = ({ atMs, side }: Game["sends"][number]) => atMs <= seen.atMs && (!seen.label || side === seen.label);
    const at = waiting.findIndex(able);
    const [sender] = at < 0 ? [] : waiting.splice(at, 1);
    if (sender) guesses.set(what, sender.author);
  }
  return guesses;
};

/** Whoever was the last to send something before it appeared. */
export const byLastMoment: Attack = ({ texts, sends }) => {
  const waiting = [...sends];
  const shown = texts
    .flatMap(({ what, seen }) => (seen ? [{ what, seen }] : []))
    .sort((one, other) => one.seen.atMs - other.seen.atMs || one.seen.order - other.seen.order);
  const guesses = new Map<string, number>();
  for (const { what, seen } of shown) {
    const at = waiting.findLastIndex(({ atMs, side }) => atMs <= seen.atMs && (!seen.label || side === seen.label));
    const [sender] = at < 0 ? [] : waiting.splice(at, 1);
    if (sender) guesses.set(what, sender.author);
  }
  return guesses;
};

/** Anybody of those whom the label, or its absence, leaves. */
export const byLabel: Attack = (game) => byRank(() => game.random())(game);

const bitsOf = (id: string) => Buffer.from(id, "base64url");
function distance(one: string, other: string): number {
  const [left, right] = [bitsOf(one), bitsOf(other)];
  const first = left.findIndex((byte, at) => byte !== right[at]);
  return first < 0 ? -100 : Math.abs((left[first] ?? 0) - (right[first] ?? 0)) - 256 * first;
}

/** Given the authors of other texts for nothing: whose ids are like this one's? */
export const byLikeness =
  (given: readonly { readonly id: string; readonly author: number }[]): Attack =>
  ({ texts }) =>
    new Map(
      texts.flatMap(({ what, seen }): [string, number][] => {
        if (!seen || given.length === 0) return [];
        const nearest = given
          .map((one) => ({ ...one, far: distance(one.id, seen.id) }))
          .sort((one, other) => one.far - other.far);
        return [[what, nearest[0]?.author ?? -1]];
      }),
    );

/** Which sides the promise lets stand beside what they wrote: written anew here, and not taken from what is tested. */
export function promised(
  writers: Readonly<Record<SideId, number>>,
  present: Readonly<Record<SideId, number>>,
): readonly SideId[] {
  const sides = ["a", "b", "neutral"] as const;
  const named = sides.filter((side) => writers[side] >= 3 && present[side] >= 3);
  const others = sides.reduce((sum, side) => sum + (named.some((one) => one === side) ? 0 : writers[side]), 0);
  return others === 1 || others === 2 ? [] : named;
}

/** How many the promise leaves as authors of this text, the adversary aside. */
export function left(meeting: Meeting, deed: Deed, about: SideId | undefined, spy: number | null): number {
  const authors = new Map(
    meeting.deeds.filter(({ kind }) => kind === deed.kind).map(({ author, side }) => [author, side] as const),
  );
  const count = { a: 0, b: 0, neutral: 0 };
  for (const side of authors.values()) count[side] += 1;
  const labelled: readonly Kind[] = ["post", "restatement", "definition"];
  const present = meeting.present.get(deed.kind) ?? count;
  const named = labelled.includes(deed.kind) ? promised(count, present) : [];
  const isAlike = (side: SideId) => (named.includes(deed.side) ? side === deed.side : !named.includes(side));
  const narrow = [...authors].filter(([, side]) => isAlike(side) && side !== about);
  // What a text is about must not leave fewer than three, where so many wrote at all.
  const wide = [...authors].filter(([, side]) => isAlike(side));
  const these = narrow.length >= 3 ? narrow : wide;
  return these.filter(([author]) => author !== spy).length;
}

/** Plays the game on one meeting. `spy` is the adversary, where they are one of the room. */
export function play(
  meeting: Meeting,
  kind: Kind,
  seen: ReadonlyMap<string, Sighting>,
  attack: Attack,
  random: () => number,
  spy: number | null,
  isAsked: (text: Deed) => boolean = () => true,
): Trial[] {
  const deeds = meeting.deeds.filter((deed) => deed.kind === kind && deed.author !== spy);
  const texts = deeds.map((deed) => ({ ...deed, seen: seen.get(deed.what) }));
  const sends = deeds
    .map(({ author, side, atMs }) => ({ author, side, atMs }))
    .sort((one, other) => one.atMs - other.atMs);
  const guesses = attack({ texts, sends, random });
  const { one } = chooser(random);
  const asked = [...grouped(texts, ({ author }) => author).values()].map((theirs) => one(theirs));
  return asked.filter(isAsked).flatMap((text): Trial[] => {
    const candidates = left(meeting, text, text.seen?.about, spy);
    if (candidates < 2) return [];
    const guess = guesses.get(text.what);
    // Whoever finds nothing guesses.
    const isHit = guess === undefined ? random() < 1 / candidates : guess === text.author;
    return [{ isHit, chance: 1 / candidates }];
  });
}
