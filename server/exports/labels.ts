import * as v from "valibot";
import { type Label, labels } from "../../shared/anonymity/labels.ts";
import { type SideNames, sideName } from "./sides.ts";
import { texts } from "./texts/texts.ts";

/** A value under each side that may be named, and one for all others together. */
export const byLabel = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.strictObject({
    a: v.exactOptional(schema),
    b: v.exactOptional(schema),
    neutral: v.exactOptional(schema),
    together: v.exactOptional(schema),
  });

type Values<Value> = { readonly [Of in Label]?: Value };

/** The labels that have a value, in the order in which they are always shown. */
export const labelled = <Value>(values: Values<Value>): [Label, Value][] =>
  labels.flatMap((label): [Label, Value][] => {
    const value = values[label];
    return value === undefined ? [] : [[label, value]];
  });

/** What a label is called: everybody where nobody is named, else those without a side. */
export function labelName(sides: SideNames, label: Label, values: Values<unknown>): string {
  if (label !== "together") return sideName(sides, label);
  return Object.keys(values).length > 1 ? texts().withoutSide : texts().everybody;
}
