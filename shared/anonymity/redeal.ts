import type { Pseudonym } from "../ids.ts";
import {
  type Card,
  type Deal,
  type DealItem,
  type DealRules,
  type Dealt,
  type Hand,
  type Label,
  mayGet,
  type Seated,
} from "./deal.ts";
import {
  add,
  canTake,
  chainTo,
  dealtOf,
  give,
  labelOf,
  lay,
  leastDealt,
  swapAlong,
  swapsOn,
  type Table,
  taker,
} from "./dealTable.ts";
import { ruleOfThree } from "./disclosure.ts";

/** [DE2] Everybody's own cards: what is dealt least first, and of that what they had before. */
function giveShares(table: Table): void {
  for (const seat of table.seats) {
    const isNew = table.before.hands[seat.holder] === undefined;
    while (seat.held < table.rules.cardsEach) {
      const takeable = leastDealt(
        table,
        table.items.filter((item) => canTake(table, seat, item)),
      );
      const least = takeable.filter((item) => dealtOf(table, item) === dealtOf(table, takeable[0] as DealItem));
      const item = least.find(({ id }) => seat.cards.has(id)) ?? least[0];
      if (!item) break;
      give(table, seat, item);
      if (isNew) add(table.due, labelOf(item), 1);
    }
  }
}

/** [DE6] Deals a card of somebody who left again. */
function giveAgain(table: Table): boolean {
  const out = new Map<Label, number>();
  for (const item of table.items) add(out, labelOf(item), dealtOf(table, item));
  const isShort = (label: Label) => (out.get(label) ?? 0) < (table.due.get(label) ?? 0);
  for (const item of leastDealt(
    table,
    table.items.filter((item) => isShort(labelOf(item))),
  )) {
    const seat = taker(table, item);
    if (!seat) continue;
    give(table, seat, item);
    return true;
  }
  return false;
}

/** [DE3] One step towards even counts by swapping open cards; false where no chain of swaps brings two counts closer. */
function evenOut(table: Table): boolean {
  const ordered = leastDealt(table, table.items);
  const most = ordered.at(-1);
  const low = ordered.filter((item) => most && dealtOf(table, item) <= dealtOf(table, most) - 2);
  if (low.length === 0) return false;
  const swaps = swapsOn(table);
  for (const target of low) {
    const chain = chainTo(target, swaps, (item) => dealtOf(table, item) >= dealtOf(table, target) + 2);
    if (!chain) continue;
    swapAlong(table, chain);
    add(table.due, labelOf(chain[0] as DealItem), -1);
    add(table.due, labelOf(target), 1);
    return true;
  }
  return false;
}

/** Whether there are three people to deal it to: by then nobody can tell whose answer it is. */
function canHideOne(table: Table, item: DealItem): boolean {
  const seats = new Set(table.seats.map(({ holder }) => holder));
  const absent = Object.entries(table.before.hands) as [Pseudonym, Hand][];
  const answered = absent.filter(([holder, { cards }]) => !seats.has(holder) && cards[item.id] === "answered");
  const able = table.seats.filter((seat) => {
    return seat.cards.get(item.id) === "answered" || mayGet(seat.side, item, table.rules.dealTo);
  });
  return answered.length + able.length >= ruleOfThree;
}

/** [DE5] Deals what fewer than three people have to one more, if need be by a chain of swaps. */
function giveToThree(table: Table): boolean {
  const few = table.items.filter((item) => dealtOf(table, item) < ruleOfThree && canHideOne(table, item));
  if (few.length === 0) return false;
  const swaps = swapsOn(table);
  for (const target of leastDealt(table, few)) {
    const chain = chainTo(target, swaps, (item) => taker(table, item) !== undefined);
    const first = chain?.[0];
    const seat = first && taker(table, first);
    if (!seat) continue;
    give(table, seat, first);
    swapAlong(table, chain);
    return true;
  }
  return false;
}

/** The hands that changed, those of people who left among them. */
function changedHands(table: Table): Deal["hands"] {
  const hands: Record<Pseudonym, Hand> = {};
  for (const { holder, side, cards } of table.seats) {
    const was = table.before.hands[holder];
    const same = was?.side === side && [...cards].every(([item, card]) => was.cards[item] === card);
    if (!same && (was || cards.size > 0)) hands[holder] = { side, cards: Object.fromEntries(cards) };
  }
  const present = new Set(table.seats.map(({ holder }) => holder));
  for (const [holder, hand] of Object.entries(table.before.hands) as [Pseudonym, Hand][]) {
    if (present.has(holder) || !Object.values<Card>(hand.cards).includes("open")) continue;
    const cards = Object.entries<Card>(hand.cards).map(([item, card]) => [item, card === "open" ? "let-go" : card]);
    hands[holder] = { side: hand.side, cards: Object.fromEntries(cards) };
  }
  return hands;
}

/**
 * What must follow from who is present: hands for those who came, and the cards of those who
 * left for others. Null where nothing does, and always so right after its own answer [DE7].
 */
export function redeal(deal: Deal, present: readonly Seated[], rules: DealRules, random: () => number): Dealt | null {
  const table = lay(deal, present, rules, random);
  giveShares(table);
  // Each of the first and last fills a place, of which there are finitely many; between two of them swaps only even out.
  while (giveAgain(table) || evenOut(table) || giveToThree(table));
  const hands = changedHands(table);
  return Object.keys(hands).length > 0 ? { hands, due: Object.fromEntries(table.due) } : null;
}
