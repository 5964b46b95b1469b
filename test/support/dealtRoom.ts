import { type Deal, type DealRules, noDeal, type Seated, withCard, withDealt } from "../../shared/anonymity/deal.ts";
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
