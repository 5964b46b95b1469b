import { hierarchy, treemap } from "d3-hierarchy";

/** A rectangle of a map: its corner nearest to the origin, and how large it is. */
export interface Area<Of> {
  readonly of: Of;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Node<Of> {
  readonly item?: Of;
  readonly children?: Node<Of>[];
}

/**
 * Divides a rectangle among `items` by what `weightOf` says of each, the largest first. What weighs nothing
 * gets no area. `gap` is left free between two of them; lengths are in whatever unit `size` is.
 */
export function areasOf<Of>(
  items: readonly Of[],
  weightOf: (item: Of) => number,
  [width, height]: readonly [width: number, height: number],
  gap = 0,
): readonly Area<Of>[] {
  const weighty = items.filter((item) => weightOf(item) > 0);
  if (weighty.length === 0) return [];
  const tree = hierarchy<Node<Of>>({ children: weighty.map((item) => ({ item })) })
    .sum(({ item }) => (item === undefined ? 0 : weightOf(item)))
    .sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
  return treemap<Node<Of>>()
    .size([width, height])
    .paddingInner(gap)(tree)
    .leaves()
    .flatMap(({ data: { item }, x0, y0, x1, y1 }) =>
      item === undefined ? [] : [{ of: item, x: x0, y: y0, width: x1 - x0, height: y1 - y0 }],
    );
}
