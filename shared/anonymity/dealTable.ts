import type { ContentId, Pseudonym, SideId } from "../ids.ts";
import {
  type Card,
  type Deal,
  type DealItem,
  type DealRules,
  type Hand,
  type Label,
  mayGet,
  type Seated,
} from "./deal.ts";

export interface Seat {
  readonly holder: Pseudonym;
  readonly side: SideId;
  readonly cards: Map<ContentId, Card>;
  /** Given in this very call, so that its holder has not seen it and loses nothing if it goes elsewhere. */
  readonly fresh: Set<ContentId>;
  /** Cards that are open, and those that are open or answered. */
  open: number;
  held: number;
}

/** A deal in the making. It never leaves `redeal`. */
export interface Table {
  readonly rules: DealRules;
  readonly before: Deal;
  readonly seats: readonly Seat[];
  readonly items: readonly DealItem[];
  /** How many people each item is dealt to: open with somebody present, or answered by anybody. */
  readonly dealt: Map<ContentId, number>;
  readonly due: Map<Label, number>;
}

export const labelOf = (item: DealItem): Label => item.side ?? "unlabelled";
export const add = <Key>(counts: Map<Key, number>, key: Key, by: number) =>
  counts.set(key, (counts.get(key) ?? 0) + by);
export const dealtOf = (table: Table, { id }: DealItem): number => table.dealt.get(id) ?? 0;

export function canTake(table: Table, seat: Seat, item: DealItem): boolean {
  const card = seat.cards.get(item.id);
  return (card === undefined || card === "let-go") && mayGet(seat.side, item, table.rules.dealTo);
}

/** In the order of how many have it, those that fewest have first. */
export const leastDealt = (table: Table, items: readonly DealItem[]): DealItem[] =>
  [...items].sort((one, other) => dealtOf(table, one) - dealtOf(table, other));

function shuffled<Value>(list: readonly Value[], random: () => number): Value[] {
  const result = [...list];
  for (let end = result.length - 1; end > 0; end -= 1) {
    const at = Math.floor(random() * (end + 1));
    const [one, other] = [result[end] as Value, result[at] as Value];
    result[end] = other;
    result[at] = one;
  }
  return result;
}

export function give(table: Table, seat: Seat, item: DealItem): void {
  seat.cards.set(item.id, "open");
  seat.fresh.add(item.id);
  seat.open += 1;
  seat.held += 1;
  add(table.dealt, item.id, 1);
}

function takeBack(table: Table, seat: Seat, item: DealItem): void {
  const wasFresh = seat.fresh.delete(item.id);
  const earlier = table.before.hands[seat.holder]?.cards[item.id];
  if (wasFresh && earlier === undefined) seat.cards.delete(item.id);
  else seat.cards.set(item.id, "let-go");
  seat.open -= 1;
  seat.held -= 1;
  add(table.dealt, item.id, -1);
}

/** Those present take their seats with what they hold; of the others only answers count. */
export function lay(deal: Deal, present: readonly Seated[], rules: DealRules, random: () => number): Table {
  const sides = new Map(present.map(({ pseudonym, side }) => [pseudonym, side]));
  const seats = shuffled([...sides], random).map(([holder, side]): Seat => {
    const cards = new Map(Object.entries(deal.hands[holder]?.cards ?? {}) as [ContentId, Card][]);
    return { holder, side, cards, fresh: new Set(), open: 0, held: 0 };
  });
  const table: Table = {
    rules,
    before: deal,
    seats,
    items: shuffled(rules.items, random),
    dealt: new Map(),
    due: new Map(Object.entries(deal.due) as [Label, number][]),
  };
  for (const seat of seats) {
    for (const item of rules.items) {
      const card = seat.cards.get(item.id);
      // Somebody who has changed sides may hold cards of what is now their own.
      if (card === "open" && !mayGet(seat.side, item, rules.dealTo)) seat.cards.set(item.id, "let-go");
      else if (card === "open" || card === "answered") {
        add(table.dealt, item.id, 1);
        seat.held += 1;
        if (card === "open") seat.open += 1;
      }
    }
  }
  for (const [holder, { cards }] of Object.entries(deal.hands) as [Pseudonym, Hand][]) {
    if (sides.has(holder)) continue;
    for (const { id } of rules.items) if (cards[id] === "answered") add(table.dealt, id, 1);
  }
  return table;
}

/** [DE4] Who gets a card beyond their share: a person with a place for it and the fewest open ones. */
export function taker(table: Table, item: DealItem): Seat | undefined {
  let best: Seat | undefined;
  for (const seat of table.seats) {
    if (seat.open > table.rules.cardsEach || !canTake(table, seat, item)) continue;
    if (!best || seat.open < best.open || (seat.open === best.open && seat.held < best.held)) best = seat;
  }
  return best;
}

/** For each item those that somebody could swap for it. */
type Swaps = ReadonlyMap<DealItem, ReadonlySet<DealItem>>;

export function swapsOn(table: Table): Swaps {
  const swaps = new Map(table.items.map((item) => [item, new Set<DealItem>()]));
  for (const seat of table.seats) {
    if (seat.open === 0) continue;
    const open = table.items.filter(({ id }) => seat.cards.get(id) === "open");
    for (const item of table.items) {
      if (canTake(table, seat, item)) for (const from of open) swaps.get(item)?.add(from);
    }
  }
  return swaps;
}

/** The shortest chain of items, from one that `isSource` to `target`, in which somebody can swap each for the next. */
export function chainTo(
  target: DealItem,
  swaps: Swaps,
  isSource: (item: DealItem) => boolean,
): readonly DealItem[] | null {
  const towards = new Map<DealItem, DealItem | null>([[target, null]]);
  // A map that grows while it is walked is the queue of a breadth-first search.
  for (const item of towards.keys()) {
    if (isSource(item)) {
      const chain: DealItem[] = [];
      for (let link: DealItem | null = item; link; link = towards.get(link) ?? null) chain.push(link);
      return chain;
    }
    for (const other of swaps.get(item) ?? []) if (!towards.has(other)) towards.set(other, item);
  }
  return null;
}

/** Each card of the chain goes back for the next one; if possible one that its holder has not seen yet. */
export function swapAlong(table: Table, chain: readonly DealItem[]): void {
  chain.slice(1).forEach((to, index) => {
    const from = chain[index] as DealItem;
    const able = (seat: Seat) => seat.cards.get(from.id) === "open" && canTake(table, seat, to);
    const seat = table.seats.find((one) => one.fresh.has(from.id) && able(one)) ?? table.seats.find(able);
    if (!seat) return;
    takeBack(table, seat, from);
    give(table, seat, to);
  });
}
