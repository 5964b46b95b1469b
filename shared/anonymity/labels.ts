import { type SideId, sideIds } from "../ids.ts";

/** What an answer stands under: its side, or `together` with all whose side may not be named [AN4]. */
export type Label = SideId | "together";
export type ByLabel<Value> = { readonly [Of in Label]?: Value };

export const labels = [...sideIds, "together"] as const satisfies readonly Label[];

/** What was given, tallied under each label that has any of it, in the order in which labels are shown. */
export function byLabel<Given extends { readonly side: SideId }, Value>(
  given: readonly Given[],
  named: readonly SideId[],
  tally: (of: readonly Given[]) => Value,
): ByLabel<Value> {
  const labelOf = ({ side }: Given): Label => (named.includes(side) ? side : "together");
  return Object.fromEntries(
    labels.flatMap((label): [Label, Value][] => {
      const of = given.filter((one) => labelOf(one) === label);
      return of.length > 0 ? [[label, tally(of)]] : [];
    }),
  );
}

/** The same labels with other values: built, so that what is not a label stays behind. */
export const eachLabel = <From, To>(values: ByLabel<From>, change: (value: From, label: Label) => To): ByLabel<To> =>
  Object.fromEntries(
    labels.flatMap((label): [Label, To][] => {
      const value = values[label];
      return value === undefined ? [] : [[label, change(value, label)]];
    }),
  );
