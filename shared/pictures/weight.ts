/** What counts of an item on a map. */
export interface Weighed {
  readonly posts: number;
  /** Absent where nobody has voted. */
  readonly dots?: number;
}

export const isByDots = (items: readonly Weighed[]): boolean => items.some(({ dots = 0 }) => dots > 0);

/** By dots where there are any, else by how many posts there are. */
export const weightIn = (items: readonly Weighed[]): ((item: Weighed) => number) =>
  isByDots(items) ? ({ dots = 0 }) => dots : ({ posts }) => posts;
