import * as v from "valibot";
import { type SideId, sideIds } from "../../shared/ids.ts";
import { texts } from "./texts/texts.ts";

/** What the two sides are called. */
export const SideNames = v.strictObject({ a: v.string(), b: v.string() });
export type SideNames = v.InferOutput<typeof SideNames>;

export const Side = v.picklist(sideIds);

/** A value for each side that may be named; the others are absent. */
export const bySide = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.strictObject({ a: v.exactOptional(schema), b: v.exactOptional(schema), neutral: v.exactOptional(schema) });

/** What stands beside a text: the name of its side, or nothing where that is not said. */
export const sideName = (sides: SideNames, side: SideId | undefined): string =>
  side === undefined ? "" : side === "neutral" ? texts().neutral : sides[side];

/** The sides that have a value, in the order in which they are always shown. */
export const named = <Value>(values: { readonly [Of in SideId]?: Value } | undefined): [SideId, Value][] =>
  sideIds.flatMap((side): [SideId, Value][] => {
    const value = values?.[side];
    return value === undefined ? [] : [[side, value]];
  });

/** The same values with nothing beside them: built, so that what is not a side stays behind. */
export const eachSide = <From, To>(
  values: { readonly [Of in SideId]?: From },
  change: (value: From) => To,
): { [Of in SideId]?: To } => Object.fromEntries(named(values).map(([side, value]) => [side, change(value)]));
