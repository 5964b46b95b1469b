import type { AgendaKey } from "../ids.ts";
import { type AgendaItem, plannedMs } from "./agenda.ts";
import { type TimeBoxes, timeBoxesOf } from "./timeBoxes.ts";

/** What one stage would give away. */
export interface Cut {
  readonly key: AgendaKey;
  readonly fromMs: number;
  readonly toMs: number;
  /** The time boxes that bring it there. */
  readonly boxes: TimeBoxes;
}

const grainMs = 30_000;

/** [AG4] Nothing is cut to less than half of its time, or to less than a minute. */
const leastMs = (ms: number): number => Math.min(ms, Math.max(60_000, Math.ceil(ms / 2 / grainMs) * grainMs));

interface Box {
  readonly item: AgendaItem;
  readonly name: string;
  readonly fromMs: number;
  ms: number;
}

const boxesOf = (item: AgendaItem): Box[] =>
  Object.entries(timeBoxesOf(item.settings)).map(([name, ms]) => ({ item, name, fromMs: ms, ms }));

const withBoxes = (item: AgendaItem, boxes: TimeBoxes): AgendaItem => ({
  ...item,
  settings: { ...(item.settings as object), ...boxes },
});

/**
 * [AG4] Where to save `byMs`: half a minute at a time from the time box of which the most is
 * left, so that all give about the same share, until it is enough or nothing can be given.
 */
export function shorten(items: readonly AgendaItem[], byMs: number): readonly Cut[] {
  const boxes = items.flatMap(boxesOf);
  const timesOf = (item: AgendaItem): TimeBoxes =>
    Object.fromEntries(boxes.filter((box) => box.item === item).map(({ name, ms }) => [name, ms]));
  const lengthOf = (item: AgendaItem): number => plannedMs(withBoxes(item, timesOf(item)));
  const fixed = new Set<Box>();
  let leftMs = byMs;
  while (leftMs > 0) {
    const [box] = boxes
      .filter((other) => !fixed.has(other) && other.ms - grainMs >= leastMs(other.fromMs))
      .sort((one, other) => other.ms / other.fromMs - one.ms / one.fromMs || other.fromMs - one.fromMs);
    if (!box) break;
    const before = lengthOf(box.item);
    box.ms -= grainMs;
    const saved = before - lengthOf(box.item);
    if (saved > 0) {
      leftMs -= saved;
    } else {
      // The time box of a round that is switched off.
      box.ms += grainMs;
      fixed.add(box);
    }
  }
  return items.flatMap((item) => {
    const boxesNow = timesOf(item);
    const cut = { key: item.key, fromMs: plannedMs(item), toMs: plannedMs(withBoxes(item, boxesNow)), boxes: boxesNow };
    return cut.toMs < cut.fromMs ? [cut] : [];
  });
}
