/**
 * The items in random order, except that those of one sender keep theirs. The slots are shuffled
 * (Fisher–Yates), and each sender's items then fill their sender's slots in order.
 */
export function inRandomOrder<Item>(
  items: readonly Item[],
  senderOf: (item: Item) => string,
  random: () => number,
): readonly Item[] {
  if (items.length < 2) return items;
  const slots = items.map(senderOf);
  for (let last = slots.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [slots[last], slots[other]] = [slots[other] as string, slots[last] as string];
  }
  const waiting = new Map<string, Item[]>();
  for (const item of items) {
    const sender = senderOf(item);
    const theirs = waiting.get(sender);
    if (theirs) theirs.push(item);
    else waiting.set(sender, [item]);
  }
  return slots.map((sender) => waiting.get(sender)?.shift() as Item);
}

/**
 * The items by their senders, each one's own in order. Ids of senders are random, so that this is an
 * order that has nothing to do with the one in which they were carried out.
 */
export const bySender = <Item>(items: readonly Item[], senderOf: (item: Item) => string): readonly Item[] =>
  items.toSorted((one, other) => {
    const [left, right] = [senderOf(one), senderOf(other)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
