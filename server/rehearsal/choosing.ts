/** The entries of an object by id, in the order in which everybody sees them. */
export const byId = <Id extends string, Value>(values: { readonly [id in Id]?: Value }): [Id, Value][] =>
  (Object.entries(values) as [Id, Value][]).sort(([one], [other]) => (one < other ? -1 : 1));

/** The one at a place of a list that begins anew at its end. */
export function around<Value>(list: readonly Value[], place: number): Value {
  const found = list[((place % list.length) + list.length) % list.length];
  if (found === undefined) throw new Error("there is nothing to choose from");
  return found;
}

/** One of a list by chance; undefined where it is empty. */
export const oneOf = <Value>(list: readonly Value[], random: () => number): Value | undefined =>
  list[Math.min(list.length - 1, Math.floor(random() * list.length))];

/** Cut at a word, for places that take less than the text has. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest - 30))}…`;
}
