import type { ContentId } from "../../../shared/ids.ts";
import type { EarlierView } from "../../../shared/stages/hard-questions/view.ts";

/** The questions of the list that the room has not been at; `current` is where it is now. */
export function unasked(
  list: readonly string[],
  earlier: { readonly [id: ContentId]: EarlierView },
  current?: string,
): readonly string[] {
  const asked = new Set([current, ...Object.values<EarlierView>(earlier).map(({ text }) => text)]);
  return list.filter((question) => !asked.has(question));
}

/** The list with the question at `index` one place further. */
export const moved = (list: readonly string[], index: number, by: -1 | 1): readonly string[] => {
  const [question] = list.slice(index, index + 1);
  const others = list.toSpliced(index, 1);
  return question === undefined ? list : others.toSpliced(index + by, 0, question);
};
