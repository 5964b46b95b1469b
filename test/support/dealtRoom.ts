import {
  type Deal,
  type DealRules,
  mayGet,
  noDeal,
  type Seated,
  withCard,
  withDealt,
} from "../../shared/anonymity/deal.ts";
import { redeal } from "../../shared/anonymity/redeal.ts";
import type { ContentId, Pseudonym, SideId } from "../../shared/ids.ts";

/** The first letter tells the side: a, b, or n for neutral. */
export const sideOf = (name: string): SideId => (name.startsWith("n") ? "neutral" : name.startsWith("a") ? "a" : "b");

/** Numbers in [0, 1) that look random and are the same for the same seed (the generator of Park and Miller). */
export function seeded(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % 2_147_483_646) + 1;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}

/** People who come, go and answer, and a deal that follows them. */
export function dealtRoom(rules: DealRules, seed = 1) {
  const random = seeded(seed);
  const present = new Map<string, Seated>();
  let deal: Deal = noDeal;
  const people = () => [...present.values()];
  const handOf = (name: string) => deal.hands[name as Pseudonym]?.cards ?? {};
  const cards = (name: string, ...states: string[]) =>
    (Object.entries(handOf(name)) as [ContentId, string][]).flatMap(([item, card]) =>
      states.includes(card) ? [item] : [],
    );
  const room = {
    rules,
    deal: () => deal,
    people,
    /** Deals once; answers whether anything changed. */
    follow(): boolean {
      const dealt = redeal(deal, people(), rules, random);
      if (dealt) deal = withDealt(deal, JSON.parse(JSON.stringify(dealt)));
      return dealt !== null;
    },
    join(...names: string[]) {
      for (const name of names) present.set(name, { pseudonym: name as Pseudonym, side: sideOf(name) });
      room.follow();
    },
    leave(...names: string[]) {
      for (const name of names) present.delete(name);
      room.follow();
    },
    switchSide(name: string, side: SideId) {
      present.set(name, { pseudonym: name as Pseudonym, side });
      room.follow();
    },
    answer(name: string, item = room.open(name)[0]) {
      if (item) deal = withCard(deal, name as Pseudonym, item, "answered");
      room.follow();
    },
    open: (name: string) => cards(name, "open"),
    held: (name: string) => cards(name, "open", "answered"),
    /** To how many people each item is dealt. */
    counts: () =>
      rules.items.map(
        ({ id }) => Object.keys(deal.hands).filter((name) => cards(name, "open", "answered").includes(id)).length,
      ),
  };
  return room;
}

export type DealtRoom = ReturnType<typeof dealtRoom>;

export const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

export const eligible = ({ rules }: DealtRoom, person: Seated) =>
  rules.items.filter((item) => mayGet(person.side, item, rules.dealTo));
export const canTake = (room: DealtRoom, person: Seated) =>
  eligible(room, person).filter(({ id }) => !room.held(person.pseudonym).includes(id));

/** Σ of squares: the lower, the more even. */
export const unevenness = (counts: readonly number[]) => sum(counts.map((count) => count * count));

/** The lowest unevenness of all ways to deal each person as many open cards as they have. Small rooms only. */
export function mostEven(room: DealtRoom): number {
  const choices = (list: readonly ContentId[], size: number): ContentId[][] =>
    size === 0
      ? [[]]
      : list.flatMap((id, index) => choices(list.slice(index + 1), size - 1).map((rest) => [id, ...rest]));
  const open = new Map(room.people().map(({ pseudonym }) => [pseudonym, room.open(pseudonym)]));
  const openOf = (id: ContentId) => [...open.values()].filter((ids) => ids.includes(id)).length;
  const fixed = room.rules.items.map(({ id }, index) => (room.counts()[index] ?? 0) - openOf(id));
  let all = [fixed];
  for (const person of room.people()) {
    const mine = open.get(person.pseudonym) ?? [];
    const free = [...canTake(room, person).map(({ id }) => id), ...mine];
    const ways = choices(free, mine.length);
    all = all.flatMap((counts) =>
      ways.map((way) =>
        counts.map((count, index) => count + (way.includes(room.rules.items[index]?.id as ContentId) ? 1 : 0)),
      ),
    );
    all = [...new Map(all.map((counts) => [counts.join(), counts])).values()];
  }
  return Math.min(...all.map(unevenness));
}
